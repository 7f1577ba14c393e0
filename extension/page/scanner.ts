import type { CompiledGlossary } from '../../shared/glossary/compile';
import { findTerms } from '../../shared/glossary/find';
import { PageHits, placeHit } from './hits';
import { blockOf, isInline, isSkipped, isWithinSkipped } from './inline';
import { mayGetRootLater, shadowRootOf } from './roots';
import { inSlices, nextSlice } from './slices';
import { type TextRun, TextWalk, type WalkListener } from './text-walk';
import { visibleBlocks } from './visible-blocks';

/** Nodes looked at between two looks at the clock. */
const STEPS = 40;
/** More changes than this at once, and a fresh walk is cheaper than following each. */
const CUT_OFF = 1000;
/** Changes are gathered for this long: a page that is rendering is left in peace. */
const GATHER_MS = 60;
/** When custom elements are looked at again for a shadow root, after they were first seen. */
const LATER_MS = [300, 1500, 5000];

export interface ScanListener {
  /** Blocks whose terms are now known or known anew; `seen`: they are known to be on the screen. */
  found(blocks: readonly Element[], seen: boolean): void;
  /** Blocks that have none any more. */
  lost(blocks: readonly Element[]): void;
  /** A root that is scanned: the document once, then each shadow root. */
  root(root: Document | ShadowRoot): void;
}

/**
 * Keeps `hits` true to the page: what can be seen first, then the rest in slices, then whatever changes. One observer serves all
 * roots. Stops without a trace when the signal says so.
 */
export class Scanner {
  readonly hits = new PageHits();
  private readonly observer: MutationObserver;
  private readonly known = new Set<Document | ShadowRoot>();
  private waiting: TextWalk[] = [];
  private dirty = new Set<Element>();
  private added = new Set<Element>();
  private removed = false;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private later = new Set<Element>();

  constructor(
    private readonly glossary: CompiledGlossary,
    private readonly listener: ScanListener,
    private readonly signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => this.gather(records));
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  start(): void {
    this.openRoot(document);
    this.scanVisible();
    // What can be seen is marked in the next frame; the rest does not hold it up.
    void nextSlice().then(() => this.run());
  }

  private stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.waiting = [];
    this.dirty.clear();
    this.added.clear();
    this.later.clear();
    this.hits.clear();
  }

  /** What the reader sees comes first, whatever the size of the page. */
  private scanVisible(): void {
    for (const block of visibleBlocks(performance.now() + 4)) this.scanOwnText(block, true);
  }

  private openRoot(root: Document | ShadowRoot): void {
    if (this.known.has(root)) return;
    this.known.add(root);
    this.observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      // What turns into an editor is let go at once.
      attributeFilter: ['contenteditable', 'aria-hidden', 'role'],
    });
    this.listener.root(root);
    const top = root instanceof Document ? root.body : root;
    if (top !== null) this.waiting.push(this.walk(top));
    this.lookAgain();
  }

  private found = new Set<Element>();
  private readonly walkListener: WalkListener = {
    element: (element) => this.meet(element),
    run: (run) => this.scanRun(run),
  };

  private walk(top: Element | ShadowRoot): TextWalk {
    return new TextWalk(top, this.walkListener);
  }

  private meet(element: Element): void {
    const root = shadowRootOf(element);
    if (root !== null) this.openRoot(root);
    else if (mayGetRootLater(element)) this.later.add(element);
  }

  private lookAgain(): void {
    for (const delay of LATER_MS) {
      setTimeout(() => {
        if (this.signal.aborted || this.later.size === 0) return;
        for (const element of this.later) {
          const root = element.isConnected ? shadowRootOf(element) : null;
          if (root === null) continue;
          this.later.delete(element);
          this.openRoot(root);
        }
        void this.run();
      }, delay);
    }
  }

  /** Works through everything that waits, in slices. */
  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    await inSlices(() => this.work(), this.signal);
    this.running = false;
  }

  private work(): boolean {
    for (const block of this.dirty) {
      this.dirty.delete(block);
      if (block.isConnected && !isWithinSkipped(block)) this.scanOwnText(block);
      else if (this.hits.forget(block)) this.listener.lost([block]);
      return true;
    }
    const walk = this.waiting[0];
    if (walk === undefined) return false;
    const more = walk.advance(STEPS);
    this.tell();
    if (!more) this.waiting.shift();
    return true;
  }

  private tell(seen = false): boolean {
    if (this.found.size === 0) return false;
    const blocks = [...this.found];
    this.found.clear();
    this.listener.found(blocks, seen);
    return true;
  }

  private scanRun(run: TextRun): void {
    if (run.text.length < 2) return;
    const terms = findTerms(this.glossary, run.text);
    // A document that is an editor as a whole is let alone as a whole.
    if (terms.length === 0 || document.designMode === 'on') return;
    const { block } = run;
    for (const term of terms) {
      const hit = placeHit(run, term);
      if (hit === null) continue;
      // The block may have been scanned already because it could be seen.
      const again = this.hits
        .of(block)
        .some((known) => known.first === hit.first && known.startOffset === hit.startOffset);
      if (again) continue;
      this.hits.add(hit);
      this.found.add(block);
    }
  }

  private scanOwnText(block: Element, seen = false): void {
    const had = this.hits.forget(block);
    const walk = new TextWalk(block, this.walkListener, true);
    while (walk.advance(STEPS)) {}
    const found = this.tell(seen);
    if (had && !found) this.listener.lost([block]);
  }

  private gather(records: readonly MutationRecord[]): void {
    this.changes += records.length;
    if (this.changes <= CUT_OFF) for (const record of records) this.note(record);
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.follow();
    }, GATHER_MS);
  }

  private note(record: MutationRecord): void {
    const { target } = record;
    if (record.type === 'attributes') {
      this.restart(target as Element);
      return;
    }
    const block = target instanceof ShadowRoot ? target.host : blockOf(target);
    if (block !== null && block.nodeName !== 'HTML') this.dirty.add(block);
    for (const node of record.addedNodes) if (node instanceof Element && !isSkipped(node)) this.added.add(node);
    if (record.removedNodes.length > 0) this.removed = true;
  }

  /** Forgets what was found within `element` and looks again. */
  private restart(element: Element): void {
    const gone: Element[] = [];
    for (const block of this.hits.blocks) if (element.contains(block)) gone.push(block);
    for (const block of gone) this.hits.forget(block);
    if (gone.length > 0) this.listener.lost(gone);
    this.added.add(element);
    const block = blockOf(element);
    if (block !== null) this.dirty.add(block);
  }

  private follow(): void {
    if (this.changes > CUT_OFF) {
      this.dirty.clear();
      this.added.clear();
      for (const root of this.known) this.rescan(root);
    } else {
      for (const element of this.added) {
        if (!element.isConnected || isWithinSkipped(element)) continue;
        // The text of an inline element belongs to its block, which is dirty already.
        if (!isInline(element)) this.waiting.push(this.walk(element));
        else for (const block of outermostBlocks(element)) this.waiting.push(this.walk(block));
      }
      this.added.clear();
    }
    if (this.removed) this.listener.lost(this.hits.sweep());
    this.removed = false;
    this.changes = 0;
    void this.run();
  }

  private rescan(root: Document | ShadowRoot): void {
    const connected = root instanceof Document || root.host.isConnected;
    const top = root instanceof Document ? root.body : root;
    if (!connected || top === null) return;
    const gone: Element[] = [];
    for (const block of this.hits.blocks) if (block.getRootNode() === root) gone.push(block);
    for (const block of gone) this.hits.forget(block);
    this.listener.lost(gone);
    this.waiting.push(this.walk(top));
  }
}

function outermostBlocks(element: Element): Element[] {
  const blocks: Element[] = [];
  for (const child of element.children) {
    if (isSkipped(child)) continue;
    if (isInline(child)) blocks.push(...outermostBlocks(child));
    else blocks.push(child);
  }
  return blocks;
}
