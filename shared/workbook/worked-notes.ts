import { assessYear } from '../assess/assess';
import { cellsOfYear } from '../assess/cells';
import type { FiscalYear } from '../calendar/fiscal-year';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import { columnNumber } from './columns';
import type { Layout } from './layout';
import type { WriteOp } from './write-op';

/** Whether a note is such a calculation, so that a newer one may take its place. */
export function isWorkedNote(note: string): boolean {
  return note.startsWith(say(workbookMessages.workedNote, 'ja', { worked: '' }));
}

/** Notes of a sheet; a file with more opens slowly, and nobody reads them all. */
export const MOST_NOTES = 3_000;

/**
 * The worked formula as a note on the rate cells of 指標: 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △, or why there is no rate.
 * Only where a result stands; of a large plan the latest years, as many as `MOST_NOTES` allows.
 */
export function workedNotes({ indicators, series, years, rules }: Layout): WriteOp[] {
  const notes: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  for (const year of [...years].reverse()) {
    const ofYear = notesOfYear({ indicators, series, rules }, year);
    if (notes.length + ofYear.length > MOST_NOTES) break;
    notes.push(...ofYear);
  }
  return notes.length === 0 ? [] : [{ op: 'notes', sheet: indicators.sheet, notes }];
}

function notesOfYear(
  { indicators, series, rules }: Pick<Layout, 'indicators' | 'series' | 'rules'>,
  year: FiscalYear,
): { readonly row: number; readonly column: number; readonly text: string }[] {
  const column = columnNumber(indicators, `rate:${year}`);
  return series.flatMap(({ series: one }, index) => {
    if ((cellsOfYear(one, year, rules).actual ?? null) === null) return [];
    const { worked } = assessYear(one, year, rules);
    return [{ row: indicators.firstRow + index, column, text: say(workbookMessages.workedNote, 'ja', { worked }) }];
  });
}
