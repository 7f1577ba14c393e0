import { element, plain } from './card/element';
import { isStanding, type PageHit, rectsOf } from './hits';
import { clipOf, isWithin, Layer, type LayerItem } from './layer';

/** Where a name stands for the initiative itself. In running text a mark behind it would only be in the way. */
const NAMING = 'h1, h2, h3, h4, h5, h6, th, td, caption, summary, [role="heading"], [role="cell"], [role="gridcell"]';
const SIZE = 18;

/** The mark says it, the colour helps; square, because ○ in a circle would be read as ◎. Opaque, so that it is read on any page. */
export const BADGE_STYLE = `
.badge { width: max-content; min-width: ${SIZE}px; max-width: 8em; height: ${SIZE}px; padding: 0 3px; overflow: hidden; border: 1px solid; border-radius: 4px; background: #fff; color: #444f5c;
  font: 700 12px/16px system-ui, sans-serif; text-align: center; white-space: nowrap; direction: ltr; }
.good { color: #0b6b4a; } .fair { color: #8a5200; } .poor { color: #b3261e; }
`;

/** The mark of a state as a badge. */
export function badge(mark: string): HTMLElement {
  const tone = /^[◎○〇]/.test(mark) ? ' good' : /^[△▲]/.test(mark) ? ' fair' : /^[×✕✖]/.test(mark) ? ' poor' : '';
  return element('span', `badge${tone}`, plain(mark, 6));
}

/** States of initiatives beside their names in headings and tables. */
export class Badges {
  private layer: Layer | null = null;

  /** `markOf`: the state of the initiative a hit names, or null. */
  constructor(private readonly markOf: (hit: PageHit) => string | null) {}

  paint(hits: readonly PageHit[]): void {
    const named = hits.filter((hit) => this.markOf(hit) !== null && hit.block.closest(NAMING) !== null);
    if (named.length === 0) {
      this.clear();
      return;
    }
    this.layer ??= new Layer(BADGE_STYLE);
    this.layer.show(() => named.flatMap((hit) => this.place(hit)));
  }

  follow(): void {
    this.layer?.follow();
  }

  clear(): void {
    this.layer?.clear();
  }

  private place(hit: PageHit): LayerItem[] {
    if (!isStanding(hit)) return [];
    const rects = rectsOf(hit);
    const last = rects[rects.length - 1];
    if (last === undefined || !isWithin(last, clipOf(hit.block))) return [];
    // Where text goes on or the cell ends, the badge sits on the corner of the name, as small as a note.
    const goesOn =
      hit.last.data.slice(hit.endOffset).trim() !== '' ||
      hit.last.nextSibling !== null ||
      last.right + SIZE + 4 > hit.block.getBoundingClientRect().right;
    const made = badge(this.markOf(hit)!);
    if (goesOn) made.style.cssText = 'transform:translate(-45%,-55%) scale(.72)';
    return [{ element: made, left: last.right + (goesOn ? 0 : 4), top: goesOn ? last.top : middle(last) }];
  }
}

const middle = (rect: DOMRect) => rect.top + (rect.height - SIZE) / 2;
