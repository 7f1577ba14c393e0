import { isStanding, type PageHit, type PageHits } from './hits';

/** Elements walked between two chances to pause. */
const ELEMENTS = 100;

/** The document and the shadow roots that are read, each by its host; the document by itself. */
export type Roots = Map<Node, Document | ShadowRoot>;

/**
 * All hits in document order, leaving out what is not shown, by one walk: comparing places pairwise takes seconds on flat pages. A
 * null now and then is a chance to pause; the end tells whether all was seen, or the page took away the place that was reached.
 */
export function* hitsInOrder(hits: PageHits, roots: Roots, root: Node = document): Generator<PageHit | null, boolean> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let walked = 1; walker.nextNode() !== null; walked += 1) {
    const element = walker.currentNode as Element;
    // Terms of one element are found in reading order.
    const own = hits.of(element);
    if (own.length > 0 && element.checkVisibility()) for (const hit of own) if (isStanding(hit)) yield hit;
    const inner = roots.get(element);
    if (inner !== undefined && !(yield* hitsInOrder(hits, roots, inner))) return false;
    if (walked % ELEMENTS === 0) yield null;
  }
  return walker.currentNode.isConnected;
}
