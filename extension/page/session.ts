import type { CompiledGlossary } from '../../shared/glossary/compile';
import type { CardData, CardKit, PageInitiative, PageStart, PageTerm } from '../data/protocol';
import { Badges } from './badges';
import { Card } from './card/card';
import type { Told } from './card/report-form';
import { PainterChoice, type PainterName } from './frame-cost';
import { HighlightPainter } from './highlight-painter';
import { isStanding, type PageHit, rectsOf } from './hits';
import { hitsInOrder, type Roots } from './hits-in-order';
import { isOurs } from './host';
import { OverlayPainter } from './overlay-painter';
import type { Painter } from './painter';
import { watchPointer } from './pointer';
import { makeScanner } from './scanner';
import { Strip } from './strip';
import { visibleHits } from './visible-hits';

/** How often it is looked whether the page took our marks away. */
const WATCH_MS = 2000;

export interface SessionInput {
  start: Omit<Extract<PageStart, { on: true }>, 'packed'>;
  glossary: CompiledGlossary;
  /** What the card is made of; asked for once. */
  kit(): Promise<CardKit>;
  describe(entry: number): Promise<CardData | null>;
  report(label: string, told: Told): Promise<boolean>;
  stripClosed(initiative: PageInitiative): void;
  signal: AbortSignal;
}

export interface Session {
  /** Goes to the next term and opens its card with the focus on it; false where the page has none. */
  step(): boolean;
  /** Goes to an occurrence of a term, counted from 0, and opens its card without the focus; false where there is none. */
  goTo(label: string, nth: number): boolean;
  terms(): PageTerm[];
  /** Says to which initiative the page belongs now. */
  belong(initiative: PageInitiative | null): void;
}

/** Everything that happens on a page with terms, from the first one to the signal, after which nothing of it is left. */
export function startSession({ start, glossary, kit, describe, report, stripClosed, signal }: SessionInput): Session {
  const { initiativesFrom, occurrences, marks, belongsTo } = start;
  const roots: Roots = new Map();
  let hands: { painters: Record<PainterName, Painter>; choice: PainterChoice } | null = null;
  const handsNow = () => {
    hands ??= takeUp(roots.values());
    return hands;
  };
  const kindOf = (hit: PageHit) => (hit.entry >= initiativesFrom ? 'initiative' : 'term');
  const badges = new Badges((hit) => marks[hit.entry - initiativesFrom] ?? null);
  let frame = 0;
  let painted: readonly PageHit[] = [];
  let token = 0;
  let current: PageHit | null = null;

  const scanner = makeScanner(glossary, signal);
  const visible = visibleHits(scanner.hits, roots, (known) => scanner.onScreen(known), occurrences, schedule, signal);
  scanner.start({
    found: (blocks, seen) => visible.watch(blocks, seen),
    lost: (blocks) => visible.unwatch(blocks),
    root: (root) => {
      roots.set(root instanceof Document ? root : root.host, root);
      if (hands !== null) for (const painter of Object.values(hands.painters)) painter.addRoot(root);
    },
  });

  function schedule(): void {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
  }

  function paint(anew = false): void {
    if (signal.aborted) return;
    const hits = visible.choose();
    // In Chromium each registration paints the whole page again.
    if (!anew && hits.length === painted.length && hits.every((hit, at) => hit === painted[at])) return;
    painted = hits;
    const { painters, choice } = handsNow();
    painters[choice.current].paint(hits, kindOf);
    badges.paint(hits);
  }

  const held: { card: Card | null } = { card: null };
  let fetched: Promise<CardKit> | null = null;
  /** One for the page; asked for again where the background did not answer. */
  const kitOnce = () => {
    fetched ??= kit().then((made) => made ?? Promise.reject(new Error('no answer')));
    fetched.catch(() => {
      fetched = null;
    });
    return fetched;
  };
  const pointer = watchPointer(
    held,
    { hitsNear: (target) => hitsNear(target), open: (hit, rect) => open(hit, rect, false), close },
    signal,
  );

  function hitsNear(target: Element): readonly PageHit[] {
    const own = scanner.hitsAround(target);
    if (!scanner.isHost(target)) return own;
    // A closed root shows its host as the target: all visible terms within may be meant.
    return [...own, ...visible.choose().filter((hit) => hit.block.getRootNode() !== document)];
  }

  function open(hit: PageHit, rect: DOMRect, focus: boolean): void {
    if (held.card?.isOpen && current === hit && !focus) return;
    if (held.card?.pinned && !focus) return;
    current = hit;
    openEntry(hit, rect, focus);
  }

  function openEntry(hit: Pick<PageHit, 'entry' | 'label'>, rect: DOMRect, focus: boolean): void {
    token += 1;
    const mine = token;
    pointer.anchor(rect);
    let answered = false;
    const show = async (data: CardData | null | 'loading') => {
      if (data !== 'loading') answered = true;
      const made = await kitOnce();
      held.card ??= new Card(made, { close, report });
      if (mine !== token || signal.aborted || (data === 'loading' && answered)) return;
      held.card.show((data !== 'loading' && data?.label) || hit.label, data, rect, focus);
    };
    const waiting = setTimeout(() => void show('loading').catch(() => {}), 120);
    void describe(hit.entry)
      .catch(() => null)
      .then((data) => {
        clearTimeout(waiting);
        return show(data);
      })
      .catch(() => {});
  }

  function close(): void {
    token += 1;
    held.card?.hide();
  }

  function visit(hit: PageHit, focus: boolean): boolean {
    if (!isStanding(hit)) return false;
    hit.block.scrollIntoView({ block: 'nearest' });
    close();
    if (held.card !== null) held.card.pinned = false;
    open(hit, rectsOf(hit)[0] ?? hit.block.getBoundingClientRect(), focus);
    return true;
  }

  const changes = new MutationObserver((records) => {
    const own = records.every(
      ({ type, addedNodes, removedNodes }) =>
        type === 'childList' && [...addedNodes, ...removedNodes].every((node) => isOurs(node)),
    );
    if (own || painted.length === 0) return;
    const { painters, choice } = handsNow();
    badges.follow();
    painters[choice.current].follow?.();
    if (!choice.pageChanged()) return;
    for (const painter of Object.values(painters)) painter.clear();
    paint(true);
  });
  changes.observe(document, { childList: true, subtree: true, characterData: true });

  let strip: Strip | null = null;
  let wanted: PageInitiative | null = null;
  function belong(initiative: PageInitiative | null): void {
    wanted = initiative;
    strip?.clear();
    strip = null;
    if (initiative === null || window !== top || signal.aborted) return;
    void kitOnce().then(
      (made) => {
        if (wanted !== initiative || signal.aborted) return;
        strip = new Strip(initiative, made, {
          open: (rect) => openEntry(initiative, rect, true),
          close: () => stripClosed(initiative),
        });
        strip.show();
      },
      () => {},
    );
  }
  belong(belongsTo);

  const watch = setInterval(() => {
    if (painted.length === 0 || document.hidden) return;
    const { painters, choice } = handsNow();
    const painter = painters[choice.current];
    if (!(painter instanceof HighlightPainter) || painter.isIntact()) return;
    paint(true);
  }, WATCH_MS);

  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      clearInterval(watch);
      changes.disconnect();
      token += 1;
      held.card?.hide();
      if (hands !== null) for (const painter of Object.values(hands.painters)) painter.clear();
      badges.clear();
      strip?.clear();
    },
    { once: true },
  );

  const inOrder = () => [...hitsInOrder(scanner.hits, roots)].filter((hit) => hit !== null);

  return {
    belong,
    step() {
      const all = inOrder();
      if (all.length === 0) return false;
      const before = current === null ? -1 : all.indexOf(current);
      const firstVisible = all.findIndex((hit) => visible.isVisible(hit.block));
      return visit(all[before >= 0 ? (before + 1) % all.length : Math.max(0, firstVisible)]!, true);
    },
    goTo(label, nth) {
      const all = inOrder().filter((hit) => hit.label === label);
      return all.length > 0 && visit(all[nth % all.length]!, false);
    },
    terms() {
      const counts = new Map<string, number>();
      for (const hit of inOrder()) counts.set(hit.label, (counts.get(hit.label) ?? 0) + 1);
      return [...counts].map(([label, count]) => ({ label, count }));
    },
  };
}

/** Both painters for the roots of a page, and the choice between them. */
function takeUp(roots: Iterable<Document | ShadowRoot>) {
  const supported = HighlightPainter.isSupported();
  const painters: Record<PainterName, Painter> = {
    highlights: supported ? new HighlightPainter() : new OverlayPainter(),
    overlay: new OverlayPainter(),
  };
  for (const root of roots) for (const painter of Object.values(painters)) painter.addRoot(root);
  return { painters, choice: new PainterChoice(supported ? 'highlights' : 'overlay') };
}
