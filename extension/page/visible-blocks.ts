import { isInline } from './element-kind';
import { blockOf, isSkipped, isWithinSkipped } from './inline';

/** Where the search begins, as parts of the window: the middle, and the columns beside it. */
const SEEDS = [
  [0.5, 0.5],
  [0.12, 0.4],
  [0.88, 0.4],
] as const;

/** An element with more than these holds lists or the whole page: its own text can wait. */
const MOST_CHILDREN = 60;

/** One point that took longer than this is enough: on a flat page of 100,000 elements it takes ten milliseconds. */
const DEAR_POINT_MS = 2;

/**
 * Blocks on the screen, found from what stands at a few points and its neighbours in the document. A point costs half a millisecond
 * on a flat page of 20,000 elements, a neighbour two microseconds; `known`, a block on the screen, spares the points. What is missed
 * here is found by the scan. The neighbours may take `milliseconds`.
 */
export function visibleBlocks(milliseconds: number, known?: Element): Set<Element> {
  const blocks = new Set<Element>();
  // Feeds and drawings are documents too, without a body.
  if (document.body === null) return blocks;
  const deadline = performance.now() + milliseconds;
  if (known !== undefined) {
    addAround(known, blocks, deadline);
    return blocks;
  }
  for (const [column, row] of SEEDS) {
    const asked = performance.now();
    const seed = document.elementFromPoint(innerWidth * column, innerHeight * row);
    const found = performance.now();
    const block = seed === null ? null : blockOf(seed);
    // A dear point leaves less for its neighbours, but never nothing.
    const end = Math.max(deadline, found + milliseconds / 4);
    if (block !== null && !blocks.has(block) && !isWithinSkipped(block)) addAround(block, blocks, end);
    if (found - asked > DEAR_POINT_MS || performance.now() > end) break;
  }
  return blocks;
}

function addAround(block: Element, blocks: Set<Element>, deadline: number): void {
  if (block.childElementCount <= MOST_CHILDREN) blocks.add(block);
  for (const direction of ['nextNode', 'previousNode'] as const) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (node) =>
      // One block may have thousands of inline elements in it.
      isInline(node as Element) && performance.now() > deadline ? NodeFilter.FILTER_ACCEPT : take(node),
    );
    walker.currentNode = block;
    while (walker[direction]() !== null) {
      if (performance.now() > deadline) return;
      const element = walker.currentNode as Element;
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height > 0 && (top > innerHeight || bottom < 0)) break;
      if (height > 0 && element.childElementCount <= MOST_CHILDREN) blocks.add(element);
    }
  }
}

function take(node: Node): number {
  if (isSkipped(node as Element)) return NodeFilter.FILTER_REJECT;
  return isInline(node as Element) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
}
