import { isStanding, type PageHit, rectsOf } from './hits';
import { HOST_NAME } from './inline';
import type { MarkKind, Painter } from './painter';

const STYLE = `
:host { all: initial; position: absolute; left: 0; top: 0; width: 0; height: 0; pointer-events: none; z-index: 2147483646; }
i { position: absolute; display: block; box-sizing: border-box; pointer-events: none; }
i.term { border-bottom: 2px dotted #1a66d6; }
i.initiative { border-bottom: 2px dashed #0b7a55; }
i.vertical { border-bottom: 0; }
i.term.vertical { border-right: 2px dotted #1a66d6; }
i.initiative.vertical { border-right: 2px dashed #0b7a55; }
@media print { :host { display: none; } }
`;

/** Marks in a layer above the page: for pages so busy or large that highlights would cost every frame. */
export class OverlayPainter implements Painter {
  private readonly host = document.createElement(HOST_NAME);
  private readonly shadow: ShadowRoot;
  private hits: readonly PageHit[] = [];
  private kindOf: (hit: PageHit) => MarkKind = () => 'term';
  private frame = 0;

  constructor(mode: ShadowRootMode = 'closed') {
    this.shadow = this.host.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.shadow.adoptedStyleSheets = [sheet];
    this.host.setAttribute('aria-hidden', 'true');
  }

  addRoot(): void {}

  paint(hits: readonly PageHit[], kindOf: (hit: PageHit) => MarkKind): void {
    this.hits = hits;
    this.kindOf = kindOf;
    if (!this.host.isConnected) {
      document.documentElement.append(this.host);
      addEventListener('scroll', this.follow, { capture: true, passive: true });
      addEventListener('resize', this.follow, { passive: true });
    }
    this.draw();
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    removeEventListener('scroll', this.follow, { capture: true });
    removeEventListener('resize', this.follow);
    this.host.remove();
    this.shadow.replaceChildren();
    this.hits = [];
  }

  private readonly follow = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  };

  /** All places are read before anything is written: one layout. */
  private draw(): void {
    const origin = this.host.getBoundingClientRect();
    const clips = new Map<Element, DOMRect | null>();
    const marks: [DOMRect, string][] = [];
    for (const hit of this.hits) {
      if (!isStanding(hit)) continue;
      if (!clips.has(hit.block)) clips.set(hit.block, clipOf(hit.block));
      const clip = clips.get(hit.block) ?? null;
      const vertical = /^(vertical|sideways)/.test(getComputedStyle(hit.block).writingMode) ? ' vertical' : '';
      for (const rect of rectsOf(hit)) {
        if (clip !== null && !within(rect, clip)) continue;
        marks.push([rect, this.kindOf(hit) + vertical]);
      }
    }
    const elements = marks.map(([rect, kind]) => {
      const element = document.createElement('i');
      element.className = kind;
      element.style.left = `${rect.left - origin.left}px`;
      element.style.top = `${rect.top - origin.top}px`;
      element.style.width = `${rect.width}px`;
      element.style.height = `${rect.height + 2}px`;
      return element;
    });
    this.shadow.replaceChildren(...elements);
  }
}

/** What the scrolling elements around a block leave visible of it; null = everything. */
function clipOf(block: Element): DOMRect | null {
  let clip: DOMRect | null = null;
  let element: Element | null = block;
  while (element !== null && element !== document.body && element !== document.documentElement) {
    if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflow)) {
      const rect = element.getBoundingClientRect();
      clip = clip === null ? rect : intersect(clip, rect);
    }
    element = element.parentElement;
  }
  return clip;
}

function intersect(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  return new DOMRect(left, top, Math.min(one.right, other.right) - left, Math.min(one.bottom, other.bottom) - top);
}

const within = (rect: DOMRect, clip: DOMRect) =>
  rect.left >= clip.left - 1 &&
  rect.right <= clip.right + 1 &&
  rect.top >= clip.top - 1 &&
  rect.bottom <= clip.bottom + 1;
