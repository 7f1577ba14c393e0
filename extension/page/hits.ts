import type { TermHit } from '../../shared/glossary/find';
import type { TextRun } from './text-walk';

/** One term on the page. */
export interface PageHit {
  /** Index of the entry in the glossary. */
  entry: number;
  label: string;
  block: Element;
  /** Where it stands: from a place in the first text node to a place in the last one. */
  first: Text;
  startOffset: number;
  last: Text;
  endOffset: number;
}

/** The hit as a place in the page; null where layout tells that the parts do not stand in one line of text. */
export function placeHit(run: TextRun, hit: TermHit): PageHit | null {
  const from = nodeAt(run, hit.start);
  const to = nodeAt(run, hit.end - 1);
  const first = run.nodes[from]!;
  const last = run.nodes[to]!;
  const startOffset = hit.start - run.starts[from]!;
  const endOffset = hit.end - run.starts[to]!;
  if (from !== to && !flowsTogether(run.nodes.slice(from, to + 1))) return null;
  return { entry: hit.entry, label: hit.label, block: run.block, first, startOffset, last, endOffset };
}

/** Index of the last node that begins at or before `at`. */
function nodeAt(run: TextRun, at: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (run.starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Inline elements can be laid out as boxes: two tabs in one bar are no word. Asked only of the few hits that cross elements. */
function flowsTogether(nodes: readonly Text[]): boolean {
  let common: Node | null = nodes[0]!.parentNode;
  const last = nodes[nodes.length - 1]!;
  while (common !== null && !common.contains(last)) common = common.parentNode;
  for (const node of nodes) {
    let element = node.parentElement;
    while (element !== null && element !== common) {
      const { display, position, float } = getComputedStyle(element);
      if (!/^(inline|contents|ruby)/.test(display) || /^inline-/.test(display)) return false;
      if (position === 'absolute' || position === 'fixed' || float !== 'none') return false;
      element = element.parentElement;
    }
  }
  if (common instanceof Element && /flex|grid/.test(getComputedStyle(common).display)) return false;
  return true;
}

/** Whether the text still stands where it was found; pages change under us. */
export function isStanding(hit: PageHit): boolean {
  return (
    hit.first.isConnected &&
    hit.last.isConnected &&
    hit.startOffset < hit.first.length &&
    hit.endOffset <= hit.last.length
  );
}

export function staticRange(hit: PageHit): StaticRange {
  return new StaticRange({
    startContainer: hit.first,
    startOffset: hit.startOffset,
    endContainer: hit.last,
    endOffset: hit.endOffset,
  });
}

/** Rectangles of the term's text on the screen, without those of its ruby. */
export function rectsOf(hit: PageHit): DOMRect[] {
  const range = document.createRange();
  range.setStart(hit.first, hit.startOffset);
  range.setEnd(hit.last, hit.endOffset);
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The terms found on this page, by block. */
export class PageHits {
  private readonly byBlock = new Map<Element, PageHit[]>();

  get blocks(): Iterable<Element> {
    return this.byBlock.keys();
  }

  of(block: Element): readonly PageHit[] {
    return this.byBlock.get(block) ?? [];
  }

  add(hit: PageHit): void {
    const known = this.byBlock.get(hit.block);
    if (known === undefined) this.byBlock.set(hit.block, [hit]);
    else known.push(hit);
  }

  forget(block: Element): boolean {
    return this.byBlock.delete(block);
  }

  /** Forgets what has left the page; the blocks that were forgotten. */
  sweep(): Element[] {
    const gone: Element[] = [];
    for (const block of this.byBlock.keys()) if (!block.isConnected) gone.push(block);
    for (const block of gone) this.byBlock.delete(block);
    return gone;
  }

  clear(): void {
    this.byBlock.clear();
  }
}
