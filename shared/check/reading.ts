import { readingMends } from '../messages/findings-cells';
import { sayReason } from '../messages/say-reason';
import type { Provenance } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { report } from './report';

/** A sheet that was misread as a whole would otherwise bury everything else; the coverage lists every cell anyway. */
const mostUnread = 100;

/** A remark of the reader on a sheet or block, in Japanese. */
export interface Remark {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** Remarks as findings. A plan without any year cannot be judged at all: that is an error; a guess is only to be known. */
export function remarks(view: PlanView, notes: readonly Remark[]): Finding[] {
  return notes.map(({ code, sheet, cell, message }) => {
    const severity = code === 'no-year' || code === 'nothing' ? 'error' : code === 'unknown-block' ? 'warning' : 'info';
    const path = sheet === null ? view.pathOf(null) : cell === null ? sheet : `${sheet} ${cell}`;
    const mends = { error: 'reading-impossible', warning: 'reading-block', info: 'reading-guess' } as const;
    const mend = readingMends[mends[severity]][view.locale]();
    return { code: `reading-${code}`, severity, place: { sheet, cell, path }, subjects: [], message, mend };
  });
}

/** What the reader was not sure of. */
export function* checkReading(view: PlanView): Iterable<Finding> {
  yield* unread(view);
  yield* unsure(view);
  yield* formulas(view);
}

function* unread(view: PlanView): Iterable<Finding> {
  const path = (cell: Provenance) => `${cell.sheet} ${cell.cell}`;
  for (const cell of view.unread.slice(0, mostUnread)) {
    const about = { at: cell, path: path(cell), subjects: [] };
    yield report(view, 'warning', 'unread-cell', about, { text: cell.text, reason: cell.reason });
  }
  const rest = view.unread[mostUnread];
  if (!rest) return;
  const about = { at: rest, path: path(rest), subjects: [] };
  yield report(view, 'warning', 'more-unread-cells', about, { count: view.unread.length - mostUnread });
}

function* unsure(view: PlanView): Iterable<Finding> {
  for (const indicator of view.plan.indicators) {
    const cells = [
      ...inOrder(indicator.targets).map(([year, reading]) => ({
        reading,
        path: view.cellPath(indicator, year, 'target'),
      })),
      ...inOrder(indicator.actuals).map(([year, reading]) => ({
        reading,
        path: view.cellPath(indicator, year, 'actual'),
      })),
      ...(indicator.baseline ? [{ reading: indicator.baseline, path: view.pathOf(indicator.owner) }] : []),
    ];
    for (const { reading, path } of cells) {
      if (reading.sure) continue;
      const about = { at: reading, path, subjects: [indicator.id] };
      yield report(view, 'info', 'unsure-reading', about, {
        text: reading.text,
        notes: reading.notes.map((note) => sayReason(note, view.locale)).join(view.locale === 'ja' ? '、' : '; '),
      });
    }
  }
}

/** =HYPERLINK(…), @SUM(…), +cmd|…: harmless as text, but someone should know. A dash or a signed figure is none. */
const formulaLike = /^\s*(?:[=＝]\s*\S|[@＠][A-Za-z]|[+\-＋－][A-Za-z(（]|[+-][\d.]+[+\-*/][\d(])/;

function* formulas(view: PlanView): Iterable<Finding> {
  const texts: { text: string; at: Provenance | null; path: string; subject: string }[] = [];
  for (const node of view.plan.nodes)
    texts.push({ text: node.name, at: node.source, path: view.pathOf(node.id), subject: node.id });
  for (const initiative of [...view.plan.initiatives, ...view.referenceInitiatives.values()]) {
    const { id, name, source, attributes, actionTexts } = initiative;
    const path = view.pathOf(id);
    texts.push({ text: name, at: source, path, subject: id });
    for (const part of [...attributes, ...Object.values(actionTexts)])
      texts.push({ text: part.text, at: part, path, subject: id });
  }
  for (const { id, name, source, owner, targets, actuals, baseline } of view.plan.indicators) {
    const path = view.pathOf(owner);
    texts.push({ text: name, at: source, path, subject: id });
    const readings = [...Object.values(targets), ...Object.values(actuals), ...(baseline ? [baseline] : [])];
    for (const reading of readings) texts.push({ text: reading.text, at: reading, path, subject: id });
  }
  for (const { text, at, path, subject } of texts) {
    if (formulaLike.test(text)) yield report(view, 'info', 'formula-text', { at, path, subjects: [subject] }, { text });
  }
}
