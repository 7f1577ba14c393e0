import { fiscalYear, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { readTarget } from '../../../shared/target/read-target';
import { PresentTable } from '../../../shared/workbook/read-back/present-table';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { CellInput } from '../../../shared/workbook/write-op';
import type { Door } from '../door';
import { Failure } from '../failure';
import type { State } from '../run/state';

/** Writes results into 指標 as a person would type them: a figure as a number, anything else as text, never as a formula. */
export function writeActuals(
  door: Door,
  state: State,
  year: string,
  results: readonly { readonly id: string; readonly text: string }[],
): void {
  if (results.length === 0) return;
  const sheet = door.sheets().find(({ id }) => id === state.made.sheets[SHEETS.indicators]);
  if (!sheet) throw new Failure('sheet-missing', { sheet: SHEETS.indicators });
  const table = PresentTable.find(sheet.readValues(), ['ID', '所属ID', '指標名', '方向']);
  if (!table) throw new Failure('sheet-missing', { sheet: `${SHEETS.indicators}（見出し）` });
  const column = table.column('実績', formatFiscalYear(fiscalYear(Number(year)), 'ja'));
  if (column < 0) throw new Failure('sheet-missing', { sheet: `${SHEETS.indicators}（実績の列）` });
  const unit = table.column('単位');
  const rows = new Map(table.rows().map((row) => [row.id, row]));
  for (const { id, text } of results) {
    const row = rows.get(id);
    if (row) sheet.writeCells(row.row, column + 1, [[cellOf(text, row.text(unit))]]);
  }
}

/** 1,200件 → 1200 where the row counts in 件; another unit, words and stages stay words. */
function cellOf(text: string, unit: string): CellInput {
  const { parts } = readTarget(text, unit === '' ? {} : { unit });
  const [part] = parts;
  if (parts.length === 1 && part && typeof part.value === 'number' && (part.unit === null || part.unit === unit))
    return { kind: 'number', number: part.value };
  return { kind: 'text', text };
}
