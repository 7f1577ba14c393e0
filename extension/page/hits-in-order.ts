import { isStanding, type PageHit, type PageHits } from './hits';

/**
 * All hits in document order, leaving out what is not shown. One walk, which may be interrupted: comparing places pairwise takes
 * seconds on flat pages.
 */
export class HitsInOrder {
  private readonly inner = new Map<Node, Node>();
  private readonly walkers: TreeWalker[] = [];
  /** False where the page took away the place that the walk had reached. */
  isWhole = true;

  constructor(
    private readonly hits: PageHits,
    roots: Iterable<Document | ShadowRoot>,
  ) {
    for (const root of roots) if (root instanceof ShadowRoot) this.inner.set(root.host, root);
    this.enter(document);
  }

  /** Hands out the hits of the next elements; true while there are more. */
  advance(elements: number, take: (hit: PageHit) => void): boolean {
    for (let step = 0; step < elements; step += 1) {
      const walker = this.walkers[this.walkers.length - 1];
      if (walker === undefined) return false;
      const element = walker.nextNode() as Element | null;
      if (element === null) {
        if (!walker.currentNode.isConnected) this.isWhole = false;
        this.walkers.pop();
        continue;
      }
      const own = this.hits.of(element);
      // Terms of one element are found in reading order.
      if (own.length > 0 && element.checkVisibility()) for (const hit of own) if (isStanding(hit)) take(hit);
      const root = this.inner.get(element);
      if (root !== undefined) this.enter(root);
    }
    return true;
  }

  /** All that are left. */
  rest(): PageHit[] {
    const all: PageHit[] = [];
    this.advance(Number.POSITIVE_INFINITY, (hit) => all.push(hit));
    return all;
  }

  private enter(root: Node): void {
    this.walkers.push(document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT));
  }
}
