import type { CompiledGlossary } from '../../shared/glossary/compile';
import { findTerms, searchTerms, type TermHit, type TermSearch } from '../../shared/glossary/find';
import { isInline } from './element-kind';
import { type PageHit, PageHits, placeHit } from './hits';
import { blockOf, isSkipped, isWithinSkipped } from './inline';
import { findRoots, shadowRootOf, watchRoot } from './roots';
import { inSlices, nextSlice } from './slices';
import { type TextRun, type TextWalk, type WalkListener, walkText } from './text-walk';
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

export interface ScanListener {
  /** Blocks whose terms are now known or known anew; `seen`: they are known to be on the screen. */
  found(blocks: readonly Element[], seen: boolean): void;
  /** Blocks that have none any more. */
  lost(blocks: readonly Element[]): void;
  /** A root that is scanned: the document once, then each shadow root. */
  root(root: Document | ShadowRoot): void;
}

export interface Scanner {
  readonly hits: PageHits;
  /** Begins, and tells what it finds. */
  start(wanted: ScanListener): void;
  /** The terms in the block of text around an element. */
  hitsAround(element: Element): readonly PageHit[];
  /** Whether an element has a shadow root that is read. */
  isHost(element: Element): boolean;
  /** Blocks that can be seen, as well as some milliseconds allow; `known`: one of them. */
  onScreen(known?: Element): ReadonlySet<Element>;
}

/**
 * Keeps `hits` true to the page: what can be seen first, then the rest in slices, then whatever changes. One observer serves all
 * roots. Stops without a trace when the signal says so.
 */
export function makeScanner(glossary: CompiledGlossary, signal: AbortSignal): Scanner {
  const hits = new PageHits();
  const roots = new Set<Document | ShadowRoot>();
  const dirty = new Set<Element>();
  const added = new Set<Element>();
  /** Blocks in which terms were found, and nobody was told yet. */
  const fresh = new Set<Element>();
  /** Which walk found the terms of an owner of text, as long as another walk may come by. */
  const finders = new Map<Element | ShadowRoot, TextWalk>();
  let listener: ScanListener | null = null;
  let waiting: TextWalk[] = [];
  let long: { run: TextRun; search: TermSearch; walk: TextWalk }[] = [];
  let removed = false;
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let walking: TextWalk | null = null;
  let spent = 0;

  const observer = new MutationObserver(gather);
  const finder = findRoots(openRoot, () => void run(), signal);
  const walkListener: WalkListener = { element: finder.meet, run: scanRun };

  function start(wanted: ScanListener): void {
    listener = wanted;
    openRoot(document);
    if (document.getElementsByTagName('*').length > SMALL_PAGE) {
      scanVisible();
      // What can be seen is marked in the next frame; the rest does not hold it up.
      void nextSlice().then(() => run());
    } else void run();
  }

  function hitsAround(element: Element): readonly PageHit[] {
    const block = blockOf(element);
    return block === null ? [] : hits.of(block);
  }

  function isHost(element: Element): boolean {
    for (const root of roots) if (root instanceof ShadowRoot && root.host === element) return true;
    return false;
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    waiting = [];
    long = [];
    for (const held of [dirty, added, finder, finders, hits]) held.clear();
  }

  /** What the reader sees comes first, whatever the size of the page. */
  function scanVisible(): void {
    for (const block of onScreen()) scanOwnText(block, true);
  }

  function onScreen(known?: Element): ReadonlySet<Element> {
    return visibleBlocks(SEEN_MS, known);
  }

  function openRoot(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    watchRoot(observer, root);
    listener?.root(root);
    const top = root instanceof Document ? root.body : root;
    if (top !== null) waiting.push(walk(top));
  }

  function walk(top: Element | ShadowRoot): TextWalk {
    return walkText(top, walkListener);
  }

  /** Works through everything that waits, in slices. */
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    spent = 0;
    await inSlices(
      () => work(),
      signal,
      (slice) => {
        spent += slice;
      },
    );
    finders.clear();
    running = false;
  }

  function work(): boolean {
    for (const block of dirty) {
      dirty.delete(block);
      if (block.isConnected && !isWithinSkipped(block)) scanOwnText(block);
      else if (forget(block)) listener?.lost([block]);
      return true;
    }
    for (const element of added) {
      added.delete(element);
      readAdded(element);
      return true;
    }
    const [part] = long;
    if (part !== undefined) {
      walking = part.walk;
      place(part.run, part.search.advance(LONG_TEXT));
      if (part.search.isDone()) long.shift();
      tell();
      return true;
    }
    const walk = waiting[0];
    if (walk === undefined) return false;
    const more = advance(walk);
    tell();
    if (!more) waiting.shift();
    return true;
  }

  function advance(walk: TextWalk): boolean {
    walking = walk;
    return walk(STEPS);
  }

  function readAdded(element: Element): void {
    if (!element.isConnected || isWithinSkipped(element)) return;
    // The text of an inline element belongs to its block, which is dirty already.
    if (!isInline(element)) waiting.push(walk(element));
    else for (const block of outermostBlocks(element)) waiting.push(walk(block));
  }

  function tell(seen = false): boolean {
    if (fresh.size === 0) return false;
    const blocks = [...fresh];
    fresh.clear();
    listener?.found(blocks, seen);
    return true;
  }

  function scanRun(run: TextRun): void {
    const { text, nodes, starts } = run;
    if (text.length < 2) return;
    if (text.length > LONG_TEXT || long.some((part) => part.run.owner === run.owner)) {
      const search = searchTerms(glossary, text);
      long.push({ run: { ...run, nodes: [...nodes], starts: [...starts] }, search, walk: walking! });
    } else place(run, findTerms(glossary, text));
  }

  function place(run: TextRun, terms: readonly TermHit[]): void {
    // A document that is an editor as a whole is let alone as a whole.
    if (terms.length === 0 || document.designMode === 'on') return;
    const { block, owner } = run;
    const finder = finders.get(owner);
    // Another walk has been here already: because the text could be seen, or because it changed.
    if (finder !== undefined && finder !== walking) return;
    for (const term of terms) {
      const hit = placeHit(run, term);
      if (hit === null) continue;
      hits.add(hit);
      fresh.add(block);
    }
    finders.set(owner, walking!);
  }

  function forget(block: Element): boolean {
    finders.delete(block);
    const root = shadowRootOf(block);
    if (root !== null) finders.delete(root);
    if (long.length > 0) long = long.filter(({ run }) => run.block !== block);
    return hits.forget(block);
  }

  function forgetAll(where: (block: Element) => boolean): void {
    const gone = [...hits.blocks].filter(where);
    for (const block of gone) forget(block);
    if (gone.length > 0) listener?.lost(gone);
  }

  function scanOwnText(block: Element, seen = false): void {
    const had = forget(block);
    const root = shadowRootOf(block);
    for (const owner of root !== null && roots.has(root) ? [block, root] : [block]) {
      const walk = walkText(owner, walkListener, true);
      let more = true;
      for (let steps = 0; more && steps < MOST_STEPS; steps += STEPS) more = advance(walk);
      if (more) waiting.unshift(walk);
    }
    const found = tell(seen);
    if (had && !found) listener?.lost([block]);
  }

  function gather(records: readonly MutationRecord[]): void {
    changes += records.length;
    if (changes <= CUT_OFF) for (const record of records) note(record);
    if (timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        follow();
      },
      Math.min(MOST_GATHER_MS, Math.max(GATHER_MS, REST * spent)),
    );
  }

  function note(record: MutationRecord): void {
    const { target, addedNodes } = record;
    if (record.type === 'attributes') {
      restart(target as Element);
      return;
    }
    const block = target instanceof ShadowRoot ? target.host : blockOf(target);
    if (block !== null && block.nodeName !== 'HTML') dirty.add(block);
    if (addedNodes.length > MANY_NODES && target instanceof Element) added.add(target);
    else for (const node of addedNodes) if (node instanceof Element && !isSkipped(node)) added.add(node);
    if (record.removedNodes.length > 0) removed = true;
  }

  /** Forgets what was found within `element` and looks again. */
  function restart(element: Element): void {
    forgetAll((block) => element.contains(block));
    added.add(element);
    const block = blockOf(element);
    if (block !== null) dirty.add(block);
  }

  function follow(): void {
    if (changes > CUT_OFF) {
      dirty.clear();
      added.clear();
      waiting = [];
      for (const root of roots) rescan(root);
    }
    if (removed) lose(hits.sweep());
    removed = false;
    changes = 0;
    void run();
  }

  function lose(gone: readonly Element[]): void {
    for (const block of gone) finders.delete(block);
    listener?.lost(gone);
  }

  function rescan(root: Document | ShadowRoot): void {
    const connected = root instanceof Document || root.host.isConnected;
    const top = root instanceof Document ? root.body : root;
    if (!connected || top === null) return;
    forgetAll((block) => block.getRootNode() === root);
    waiting.push(walk(top));
  }

  signal.addEventListener('abort', stop, { once: true });
  return { hits, start, hitsAround, isHost, onScreen };
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
