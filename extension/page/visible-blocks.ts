import { blockOf, isInline, isSkipped, isWithinSkipped } from './inline';

/** Where the search begins, as parts of the window: the middle, and the columns beside it. */
const SEEDS = [
  [0.5, 0.5],
  [0.12, 0.4],
  [0.88, 0.4],
] as const;

/** An element with more than these holds lists or the whole page: its own text can wait. */
const MOST_CHILDREN = 60;

/**
 * Blocks on the screen, found from what stands at a few points and its neighbours in the document. A point costs half a millisecond
 * on a flat page of 20,000 elements, a neighbour two microseconds. What is missed here is found by the scan. Ends at `deadline`.
 */
export function visibleBlocks(deadline: number): Set<Element> {
  const blocks = new Set<Element>();
  // Feeds and drawings are documents too, without a body.
  if (document.body === null) return blocks;
  for (const [column, row] of SEEDS) {
    const seed = document.elementFromPoint(innerWidth * column, innerHeight * row);
    const block = seed === null ? null : blockOf(seed);
    if (block === null || blocks.has(block) || isWithinSkipped(block)) continue;
    if (block.childElementCount <= MOST_CHILDREN) blocks.add(block);
    for (const direction of ['nextNode', 'previousNode'] as const) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, take);
      walker.currentNode = block;
      while (walker[direction]() !== null) {
        const element = walker.currentNode as Element;
        const { top, bottom, height } = element.getBoundingClientRect();
        if (height > 0 && (top > innerHeight || bottom < 0)) break;
        if (height > 0 && element.childElementCount <= MOST_CHILDREN) blocks.add(element);
        if (performance.now() > deadline) return blocks;
      }
    }
  }
  return blocks;
}

function take(node: Node): number {
  if (isSkipped(node as Element)) return NodeFilter.FILTER_REJECT;
  return isInline(node as Element) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
}
