import type { FiscalYear } from '../../calendar/fiscal-year';
import { type Half, halfYear } from '../../calendar/half-year';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import type { Column, ListTable } from './column';
import type { DraftBuilder } from './draft-builder';
import { keepAsText, type RowSubject } from './values';

/** A schedule mark: it says when, not what. */
const MARK = /^[→⇒➡▶►▷■□●○◎◯〇━─＝=←↔⇔～〜\-ー>＞*＊★☆▲△◆]+$/;
const ARROW_END = /[→⇒➡▶►▷>＞]/;

/** Reads the year and half-year columns of a row that say what is to be done: texts and schedule marks. */
export function readActions(
  sheet: SheetView,
  table: ListTable,
  row: number,
  subject: RowSubject,
  builder: DraftBuilder,
  ledger: CellLedger,
): void {
  const runs: { from: Column; to: Column; text: string }[] = [];
  const close = () => {
    const run = runs.pop();
    if (run === undefined || subject.initiative === null) return;
    // A lone arrow shows where the bar begins; how far it reached was drawn, not written.
    const lone = run.from === run.to && ARROW_END.test(run.text);
    addAction(
      builder,
      subject.initiative.key,
      subject.initiative.name,
      run.from,
      run.to,
      lone,
      sheet.place(row, run.from.index),
    );
  };
  for (const column of table.columns) {
    if (column.role !== 'action') continue;
    const text = sheet.text(row, column.index);
    if (text === '' || ledger.has(row, column.index)) {
      close();
      continue;
    }
    const { initiative } = subject;
    if (initiative === null || column.year === null) {
      keepAsText(sheet, row, column, subject, ledger);
      continue;
    }
    const end = lastColumn(sheet, table, row, column);
    if (MARK.test(text)) {
      const run = runs.pop();
      runs.push(run === undefined ? { from: column, to: end, text } : { ...run, to: end });
      ledger.read(row, column.index);
      continue;
    }
    close();
    if (column.half !== null || end !== column) {
      addAction(builder, initiative.key, text, column, end, false, sheet.place(row, column.index));
      ledger.read(row, column.index);
    }
    const source = { ...sheet.place(row, column.index), text: sheet.original(row, column.index) };
    for (const year of yearsBetween(table, column, end)) {
      const present = initiative.actionTexts[year];
      if (present === undefined) initiative.actionTexts[year] = source;
      else if (column.half !== null)
        initiative.actionTexts[year] = { ...present, text: `${present.text}\n${source.text}` };
      else if (!ledger.has(row, column.index)) keepAsText(sheet, row, column, subject, ledger);
    }
    ledger.read(row, column.index);
  }
  close();
}

function addAction(
  builder: DraftBuilder,
  initiative: string,
  label: string,
  from: Column,
  to: Column,
  startOnly: boolean,
  source: { sheet: string; cell: string },
): void {
  if (from.year === null || to.year === null) return;
  const start = halfYear(from.year, from.half ?? 'H1');
  const endHalf: Half = to.half ?? 'H2';
  builder.actions.push({
    initiative,
    label,
    from: start,
    to: startOnly ? null : halfYear(to.year, endHalf),
    extent: startOnly ? 'startOnly' : 'exact',
    source,
  });
}

/** The last action column that a merged cell covers. */
function lastColumn(sheet: SheetView, table: ListTable, row: number, column: Column): Column {
  const merge = sheet.mergeAt(row, column.index);
  if (merge === undefined || merge.right === merge.left) return column;
  let last = column;
  for (const other of table.columns) {
    if (other.role === 'action' && other.year !== null && other.index > last.index && other.index <= merge.right)
      last = other;
  }
  return last;
}

function yearsBetween(table: ListTable, from: Column, to: Column): Set<FiscalYear> {
  const years = new Set<FiscalYear>();
  for (const { role, index, year } of table.columns) {
    if (role === 'action' && year !== null && index >= from.index && index <= to.index) years.add(year);
  }
  return years;
}
