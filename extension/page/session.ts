import { unpackGlossary } from '../../shared/glossary/pack';
import type { Locale } from '../../shared/messages/define';
import type { CardData, PageInitiative, PageStart, PageTerm } from '../data/protocol';
import { Badges } from './badges';
import { Card } from './card/card';
import { PainterChoice } from './frame-cost';
import { HighlightPainter } from './highlight-painter';
import { isStanding, type PageHit, rectsOf } from './hits';
import { blockOf, HOST_NAME } from './inline';
import { OverlayPainter } from './overlay-painter';
import type { Painter } from './painter';
import { watchPointer } from './pointer';
import { shadowRootOf } from './roots';
import { Scanner } from './scanner';
import { Strip } from './strip';
import { VisibleHits } from './visible-hits';

/** How often it is looked whether the page took our marks away. */
const WATCH_MS = 2000;

export interface SessionInput {
  start: Extract<PageStart, { on: true }>;
  locale: Locale;
  describe(entry: number): Promise<CardData | null>;
  report(label: string): Promise<boolean>;
  stripClosed(initiative: PageInitiative): void;
  signal: AbortSignal;
}

export interface Session {
  /** Goes to the next term and opens its card with the focus on it; false where the page has none. */
  step(): boolean;
  terms(): PageTerm[];
  /** Says to which initiative the page belongs now. */
  belong(initiative: PageInitiative | null): void;
}

/** Everything that happens on one page, from the first look to the signal, after which nothing of it is left. */
export function startSession({ start, locale, describe, report, stripClosed, signal }: SessionInput): Session {
  const painters: Record<'highlights' | 'overlay', Painter> = {
    highlights: HighlightPainter.isSupported() ? new HighlightPainter() : new OverlayPainter(),
    overlay: new OverlayPainter(),
  };
  const choice = new PainterChoice(HighlightPainter.isSupported() ? 'highlights' : 'overlay');
  const kindOf = (hit: PageHit) => (hit.entry >= start.initiativesFrom ? 'initiative' : 'term');
  const badges = new Badges((hit) => start.marks[hit.entry - start.initiativesFrom] ?? null);
  let frame = 0;
  let painted: readonly PageHit[] = [];
  let token = 0;
  let current: PageHit | null = null;

  const scanner = new Scanner(
    unpackGlossary(start.packed),
    {
      found: (blocks, seen) => visible.watch(blocks, seen),
      lost: (blocks) => visible.unwatch(blocks),
      root: (root) => {
        for (const painter of Object.values(painters)) painter.addRoot(root);
      },
    },
    signal,
  );
  const visible = new VisibleHits(scanner.hits, start.occurrences, schedule, signal);

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
    painters[choice.current].paint(hits, kindOf);
    badges.paint(hits);
  }

  const card = new Card(locale, { close, report });
  const pointer = watchPointer(
    card,
    { hitsNear: (target) => hitsNear(target), open: (hit, rect) => open(hit, rect, false), close },
    signal,
  );

  function hitsNear(target: Element): readonly PageHit[] {
    const block = blockOf(target);
    const own = block === null ? [] : scanner.hits.of(block);
    if (shadowRootOf(target) === null) return own;
    // A closed root shows its host as the target: all visible terms within may be meant.
    return [...own, ...visible.choose().filter((hit) => hit.block.getRootNode() !== document)];
  }

  function open(hit: PageHit, rect: DOMRect, focus: boolean): void {
    if (card.isOpen && current === hit && !focus) return;
    if (card.pinned && !focus) return;
    current = hit;
    openEntry(hit, rect, focus);
  }

  function openEntry(hit: Pick<PageHit, 'entry' | 'label'>, rect: DOMRect, focus: boolean): void {
    token += 1;
    const mine = token;
    pointer.anchor(rect);
    void describe(hit.entry).then(
      (data) => answer(data),
      () => answer(null),
    );
    const waiting = setTimeout(() => {
      if (mine === token && !signal.aborted) card.show(hit.label, 'loading', rect, focus);
    }, 120);
    function answer(data: CardData | null): void {
      clearTimeout(waiting);
      if (mine !== token || signal.aborted) return;
      card.show(data?.label ?? hit.label, data, rect, focus);
    }
  }

  function close(): void {
    token += 1;
    card.hide();
  }

  const changes = new MutationObserver((records) => {
    const own = records.every((record) =>
      [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName.toLowerCase() === HOST_NAME),
    );
    if (own || painted.length === 0) return;
    badges.follow();
    painters[choice.current].follow?.();
    if (!choice.pageChanged()) return;
    for (const painter of Object.values(painters)) painter.clear();
    paint(true);
  });
  changes.observe(document, { childList: true, subtree: true, characterData: true });

  let strip: Strip | null = null;
  function belong(initiative: PageInitiative | null): void {
    strip?.clear();
    strip = null;
    if (initiative === null || window !== top || signal.aborted) return;
    strip = new Strip(initiative, locale, {
      open: (rect) => openEntry(initiative, rect, true),
      close: () => stripClosed(initiative),
    });
    strip.show();
  }
  belong(start.belongsTo);

  const watch = setInterval(() => {
    const painter = painters[choice.current];
    if (painted.length === 0 || document.hidden || !(painter instanceof HighlightPainter) || painter.isIntact()) return;
    paint(true);
  }, WATCH_MS);

  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      clearInterval(watch);
      changes.disconnect();
      card.hide();
      for (const painter of Object.values(painters)) painter.clear();
      badges.clear();
      strip?.clear();
    },
    { once: true },
  );

  scanner.start();

  return {
    belong,
    step() {
      const all = scanner.hits.inOrder();
      if (all.length === 0) return false;
      const before = current === null ? -1 : all.indexOf(current);
      const firstVisible = all.findIndex((hit) => visible.isVisible(hit.block));
      const next = all[before >= 0 ? (before + 1) % all.length : Math.max(0, firstVisible)]!;
      if (!isStanding(next)) return false;
      next.block.scrollIntoView({ block: 'nearest' });
      const rect = rectsOf(next)[0] ?? next.block.getBoundingClientRect();
      close();
      open(next, rect, true);
      return true;
    },
    terms() {
      const counts = new Map<string, number>();
      for (const hit of scanner.hits.inOrder()) counts.set(hit.label, (counts.get(hit.label) ?? 0) + 1);
      return [...counts].map(([label, count]) => ({ label, count }));
    },
  };
}
