import { isStanding, type PageHit, rectsOf } from './hits';
import { clipOf, isWithin, Layer, type LayerItem } from './layer';
import type { MarkKind, Painter } from './painter';

const STYLE = `
.term { border-bottom: 2px dotted #1a66d6; }
.initiative { border-bottom: 2px dashed #0b7a55; }
.vertical { border-bottom: 0; }
.term.vertical { border-right: 2px dotted #1a66d6; }
.initiative.vertical { border-right: 2px dashed #0b7a55; }
`;

/** Marks in a layer above the page: for pages so busy or large that highlights would cost every frame. */
export class OverlayPainter implements Painter {
  private layer: Layer | null = null;

  constructor(private readonly mode: ShadowRootMode = 'closed') {}

  addRoot(): void {}

  paint(hits: readonly PageHit[], kindOf: (hit: PageHit) => MarkKind): void {
    this.layer ??= new Layer(STYLE, this.mode);
    this.layer.show(() => marksOf(hits, kindOf));
  }

  follow(): void {
    this.layer?.follow();
  }

  clear(): void {
    this.layer?.clear();
  }
}

function marksOf(hits: readonly PageHit[], kindOf: (hit: PageHit) => MarkKind): LayerItem[] {
  const clips = new Map<Element, DOMRect | null>();
  const items: LayerItem[] = [];
  for (const hit of hits) {
    if (!isStanding(hit)) continue;
    if (!clips.has(hit.block)) clips.set(hit.block, clipOf(hit.block));
    const clip = clips.get(hit.block) ?? null;
    const vertical = /^(vertical|sideways)/.test(getComputedStyle(hit.block).writingMode) ? ' vertical' : '';
    for (const rect of rectsOf(hit)) {
      if (!isWithin(rect, clip)) continue;
      const element = document.createElement('i');
      element.className = kindOf(hit) + vertical;
      element.style.cssText = `width:${rect.width}px;height:${rect.height + 2}px`;
      items.push({ element, left: rect.left, top: rect.top });
    }
  }
  return items;
}
