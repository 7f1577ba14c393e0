import { alternatives } from '../assess/alternatives';
import { assessYear } from '../assess/assess';
import { cellsOfYear } from '../assess/cells';
import type { RuleSet } from '../assess/rule-set';
import type { Series } from '../assess/series';
import type { FiscalYear } from '../calendar/fiscal-year';
import { formulaNames } from '../messages/assess';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import { columnNumber } from './columns';
import type { Layout } from './layout';
import { evaluationYearOf, yearLabel } from './settings';
import type { WriteOp } from './write-op';

/** Whether a note is such a calculation, so that a newer one may take its place. */
export function isWorkedNote(note: string): boolean {
  return note.startsWith(say(workbookMessages.workedNote, 'ja', { worked: '' }));
}

/** Notes of a sheet; a file with more opens slowly, and nobody reads them all. */
export const MOST_NOTES = 3_000;

/**
 * The worked formula as a note on the rate cells of 指標: 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △, or why there is no rate.
 * Only where a result stands. On the column 評価年度 the note names its year, since another year may be chosen later, and says what the other
 * formulas would give. Of a large plan as many as
 * `MOST_NOTES` allows, the evaluated year first, then the latest.
 */
export function workedNotes(layout: Layout): WriteOp[] {
  const { indicators, plan, settings, years } = layout;
  const evaluated = evaluationYearOf(plan, settings);
  const notes = evaluated === null ? [] : notesOfYear(layout, evaluated, 'rate', MOST_NOTES, true);
  for (const year of [...years].reverse()) {
    notes.push(...notesOfYear(layout, year, `rate:${year}`, MOST_NOTES - notes.length, false));
  }
  return notes.length === 0 ? [] : [{ op: 'notes', sheet: indicators.sheet, notes }];
}

function notesOfYear(
  { indicators, series, rules }: Layout,
  year: FiscalYear,
  key: string,
  most: number,
  /** Whether the note names its year, and what the other formulas would give stands below. */
  chosen: boolean,
): { readonly row: number; readonly column: number; readonly text: string }[] {
  const column = columnNumber(indicators, key);
  const notes: { row: number; column: number; text: string }[] = [];
  for (const [index, { series: one }] of series.entries()) {
    if (notes.length >= most) break;
    if ((cellsOfYear(one, year, rules).actual ?? null) === null) continue;
    const { worked } = assessYear(one, year, rules);
    const text = [
      say(workbookMessages.workedNote, 'ja', { worked: `${chosen ? `${yearLabel(year)}：` : ''}${worked}` }),
      ...(chosen ? otherFormulas(one, year, rules) : []),
    ].join('\n');
    notes.push({ row: indicators.firstRow + index, column, text });
  }
  return notes;
}

/** ほかの式では, and a line for each formula that gives another rate. */
function otherFormulas(series: Series, year: FiscalYear, rules: RuleSet): string[] {
  const lines = alternatives(series, year, rules).flatMap((other) =>
    other.state === 'rated' ? [`・${say(formulaNames[other.formula], 'ja', {})}：${other.worked}`] : [],
  );
  return lines.length === 0 ? [] : [say(workbookMessages.otherFormulas, 'ja', {}), ...lines];
}
