import type { EraLetter } from '../../calendar/era';
import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import { foldKey } from '../../text/fold';

/** The fiscal year in a cell of a 年度 column: 令和5年度, R5, 5, 2023, a date (`YYYY-MM-DD`). Null where it names none or several. */
export function rowYearOf(text: string, date: string | undefined, era: EraLetter): FiscalYear | null {
  const mentions = parseFiscalYears(/^\d{1,2}$/.test(foldKey(text)) ? `${text}年度` : (date ?? text), { era });
  return (mentions.length === 1 ? mentions[0]?.from : undefined) ?? null;
}
