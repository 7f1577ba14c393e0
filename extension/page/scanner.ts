import type { CompiledGlossary } from '../../shared/glossary/compile';
import { findTerms, type TermHit, TermSearch } from '../../shared/glossary/find';
import { type PageHit, PageHits, placeHit } from './hits';
import { blockOf, isInline, isSkipped, isWithinSkipped } from './inline';
import { mayBeAskedLater, mayGetRootLater, shadowRootOf } from './roots';
import { inSlices, nextSlice } from './slices';
import { type TextRun, TextWalk, type WalkListener } from './text-walk';
import { visibleBlocks } from './visible-blocks';

/** For finding out what is on the screen, in milliseconds. */
const SEEN_MS = 4;
/** Nodes looked at between two looks at the clock. */
const STEPS = 40;
/** A page of fewer elements is read to its end sooner than it is found out what can be seen of it. */
const SMALL_PAGE = 1000;
/** A block that takes more steps than this goes on in the next slices. */
const MOST_STEPS = 800;
/** Running text longer than this is searched in parts of this length. */
const LONG_TEXT = 8000;
/** More changes than this at once, and a fresh walk is cheaper than following each. */
const CUT_OFF = 1000;
/** Where more than this came into one element, the element is read anew. */
const MANY_NODES = 100;
/** Changes are gathered for this long: a page that is rendering is left in peace. */
const GATHER_MS = 60;
/** A page that never rests has us so much longer than it takes to follow it, at most for MOST_GATHER_MS. */
const REST = 4;
const MOST_GATHER_MS = 2000;
/** Of a page with more elements that hold mere text, the others are taken for what they look like. */
const MOST_LATER = 2000;
/** When custom elements, and once those that hold mere text, are looked at again for a shadow root, after they were first seen. */
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
  private listener: ScanListener | null = null;
  private readonly observer: MutationObserver;
  private readonly known = new Set<Document | ShadowRoot>();
  private waiting: TextWalk[] = [];
  private long: { run: TextRun; search: TermSearch; walk: TextWalk }[] = [];
  private dirty = new Set<Element>();
  private added = new Set<Element>();
  private removed = false;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private later = new Set<Element>();
  private found = new Set<Element>();
  /** Blocks that were on the screen when they were read, before anybody listened. */
  private seen: Element[] = [];
  /** Which walk found the terms of an owner of text, as long as another walk may come by. */
  private finders = new Map<Element | ShadowRoot, TextWalk>();
  private walking: TextWalk | null = null;
  private spent = 0;

  /** `first`: called once, when the first term is found. */
  constructor(
    private readonly glossary: CompiledGlossary,
    private readonly signal: AbortSignal,
    private first: (() => void) | null = null,
  ) {
    this.observer = new MutationObserver((records) => this.gather(records));
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  start(): void {
    this.openRoot(document);
    if (document.getElementsByTagName('*').length > SMALL_PAGE) {
      this.scanVisible();
      // What can be seen is marked in the next frame; the rest does not hold it up.
      void nextSlice().then(() => this.run());
    } else void this.run();
  }

  /** From now on somebody wants to know what is found, and what was found so far. */
  listen(listener: ScanListener): void {
    this.listener = listener;
    for (const root of this.known) listener.root(root);
    const seen = this.seen.filter((block) => this.hits.of(block).length > 0);
    this.seen = [];
    if (seen.length > 0) listener.found(seen, true);
    const known = [...this.hits.blocks];
    if (known.length > 0) listener.found(known, false);
  }

  /** The terms in the block of text around an element. */
  hitsAround(element: Element): readonly PageHit[] {
    const block = blockOf(element);
    return block === null ? [] : this.hits.of(block);
  }

  /** Whether an element has a shadow root that is read. */
  isHost(element: Element): boolean {
    for (const root of this.known) if (root instanceof ShadowRoot && root.host === element) return true;
    return false;
  }

  private stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.waiting = [];
    this.long = [];
    for (const held of [this.dirty, this.added, this.later, this.finders, this.hits]) held.clear();
  }

  /** What the reader sees comes first, whatever the size of the page. */
  private scanVisible(): void {
    for (const block of this.onScreen()) this.scanOwnText(block, true);
  }

  /** Blocks that can be seen, as well as some milliseconds allow; `known`: one of them. */
  onScreen(known?: Element): ReadonlySet<Element> {
    return visibleBlocks(SEEN_MS, known);
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
    this.listener?.root(root);
    const top = root instanceof Document ? root.body : root;
    if (top !== null) this.waiting.push(this.walk(top));
  }

  private readonly walkListener: WalkListener = {
    element: (element) => this.meet(element),
    run: (run) => this.scanRun(run),
  };

  private walk(top: Element | ShadowRoot): TextWalk {
    return new TextWalk(top, this.walkListener);
  }

  private meet(element: Element): void {
    const waits = mayBeAskedLater(element);
    const root = waits ? element.shadowRoot : shadowRootOf(element);
    if (root !== null) this.openRoot(root);
    else if (mayGetRootLater(element) || (waits && this.later.size < MOST_LATER)) {
      if (this.later.size === 0) this.lookAgain();
      this.later.add(element);
    }
  }

  private lookAgain(): void {
    for (const delay of LATER_MS) {
      setTimeout(() => {
        if (this.signal.aborted || this.later.size === 0) return;
        for (const element of this.later) {
          const root = element.isConnected ? shadowRootOf(element) : null;
          if (root !== null || !mayGetRootLater(element)) this.later.delete(element);
          if (root !== null) this.openRoot(root);
        }
        void this.run();
      }, delay);
    }
  }

  /** Works through everything that waits, in slices. */
  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.spent = 0;
    await inSlices(
      () => this.work(),
      this.signal,
      (slice) => {
        this.spent += slice;
      },
    );
    this.finders.clear();
    this.running = false;
  }

  private work(): boolean {
    for (const block of this.dirty) {
      this.dirty.delete(block);
      if (block.isConnected && !isWithinSkipped(block)) this.scanOwnText(block);
      else if (this.forget(block)) this.listener?.lost([block]);
      return true;
    }
    for (const element of this.added) {
      this.added.delete(element);
      this.readAdded(element);
      return true;
    }
    const [part] = this.long;
    if (part !== undefined) {
      this.walking = part.walk;
      this.place(part.run, part.search.advance(LONG_TEXT));
      if (part.search.isDone) this.long.shift();
      this.tell();
      return true;
    }
    const walk = this.waiting[0];
    if (walk === undefined) return false;
    const more = this.advance(walk);
    this.tell();
    if (!more) this.waiting.shift();
    return true;
  }

  private advance(walk: TextWalk): boolean {
    this.walking = walk;
    return walk.advance(STEPS);
  }

  private readAdded(element: Element): void {
    if (!element.isConnected || isWithinSkipped(element)) return;
    // The text of an inline element belongs to its block, which is dirty already.
    if (!isInline(element)) this.waiting.push(this.walk(element));
    else for (const block of outermostBlocks(element)) this.waiting.push(this.walk(block));
  }

  private tell(seen = false): boolean {
    if (this.found.size === 0) return false;
    const blocks = [...this.found];
    this.found.clear();
    if (this.listener !== null) this.listener.found(blocks, seen);
    else if (seen) this.seen.push(...blocks);
    this.first?.();
    this.first = null;
    return true;
  }

  private scanRun(run: TextRun): void {
    const { text, nodes, starts } = run;
    if (text.length < 2) return;
    if (text.length > LONG_TEXT) {
      const search = new TermSearch(this.glossary, text);
      this.long.push({ run: { ...run, nodes: [...nodes], starts: [...starts] }, search, walk: this.walking! });
    } else this.place(run, findTerms(this.glossary, text));
  }

  private place(run: TextRun, terms: readonly TermHit[]): void {
    // A document that is an editor as a whole is let alone as a whole.
    if (terms.length === 0 || document.designMode === 'on') return;
    const { block, owner } = run;
    const finder = this.finders.get(owner);
    // Another walk has been here already: because the text could be seen, or because it changed.
    if (finder !== undefined && finder !== this.walking) return;
    for (const term of terms) {
      const hit = placeHit(run, term);
      if (hit === null) continue;
      this.hits.add(hit);
      this.found.add(block);
    }
    this.finders.set(owner, this.walking!);
  }

  private forget(block: Element): boolean {
    this.finders.delete(block);
    const root = shadowRootOf(block);
    if (root !== null) this.finders.delete(root);
    if (this.long.length > 0) this.long = this.long.filter(({ run }) => run.block !== block);
    return this.hits.forget(block);
  }

  private forgetAll(where: (block: Element) => boolean): void {
    const gone = [...this.hits.blocks].filter(where);
    for (const block of gone) this.forget(block);
    if (gone.length > 0) this.listener?.lost(gone);
  }

  private scanOwnText(block: Element, seen = false): void {
    const had = this.forget(block);
    const root = shadowRootOf(block);
    for (const owner of root !== null && this.known.has(root) ? [block, root] : [block]) {
      const walk = new TextWalk(owner, this.walkListener, true);
      let more = true;
      for (let steps = 0; more && steps < MOST_STEPS; steps += STEPS) more = this.advance(walk);
      if (more) this.waiting.unshift(walk);
    }
    const found = this.tell(seen);
    if (had && !found) this.listener?.lost([block]);
  }

  private gather(records: readonly MutationRecord[]): void {
    this.changes += records.length;
    if (this.changes <= CUT_OFF) for (const record of records) this.note(record);
    if (this.timer !== undefined) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.follow();
      },
      Math.min(MOST_GATHER_MS, Math.max(GATHER_MS, REST * this.spent)),
    );
  }

  private note(record: MutationRecord): void {
    const { target, addedNodes } = record;
    if (record.type === 'attributes') {
      this.restart(target as Element);
      return;
    }
    const block = target instanceof ShadowRoot ? target.host : blockOf(target);
    if (block !== null && block.nodeName !== 'HTML') this.dirty.add(block);
    if (addedNodes.length > MANY_NODES && target instanceof Element) this.added.add(target);
    else for (const node of addedNodes) if (node instanceof Element && !isSkipped(node)) this.added.add(node);
    if (record.removedNodes.length > 0) this.removed = true;
  }

  /** Forgets what was found within `element` and looks again. */
  private restart(element: Element): void {
    this.forgetAll((block) => element.contains(block));
    this.added.add(element);
    const block = blockOf(element);
    if (block !== null) this.dirty.add(block);
  }

  private follow(): void {
    if (this.changes > CUT_OFF) {
      this.dirty.clear();
      this.added.clear();
      this.waiting = [];
      for (const root of this.known) this.rescan(root);
    }
    if (this.removed) this.lose(this.hits.sweep());
    this.removed = false;
    this.changes = 0;
    void this.run();
  }

  private lose(gone: readonly Element[]): void {
    for (const block of gone) this.finders.delete(block);
    this.listener?.lost(gone);
  }

  private rescan(root: Document | ShadowRoot): void {
    const connected = root instanceof Document || root.host.isConnected;
    const top = root instanceof Document ? root.body : root;
    if (!connected || top === null) return;
    this.forgetAll((block) => block.getRootNode() === root);
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
