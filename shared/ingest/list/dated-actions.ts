import { fiscalYearOfDate, type HalfYear } from '../../calendar/fiscal-year';
import { halfOfMonth, halfYear } from '../../calendar/half-year';
import { type FiscalYearMention, parseFiscalYears } from '../../calendar/parse-year';
import { foldKey } from '../../text/fold';
import type { DraftAction } from '../draft';
import type { OpenInitiative } from './draft-builder';

const START = /^(?:開始|着手|着工|実施開始)(?:予定)?(?:日|年月日?|時期|年度)?$/;
const END = /^(?:終了|完了|完成|実施終了)(?:予定)?(?:日|年月日?|時期|年度)?$/;
const SPAN = /^(?:実施|取組|事業|作業|対応|工事|契約)?(?:期間|時期)$/;
const DATE = /^((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/;

/**
 * 開始日 | 終了日 in two columns, or R5.4～R7.3 in one: from when to when each 事業 is carried out, for a list that has no columns of
 * years. What does not name both ends stays a text.
 */
export function actionsFromDates(initiatives: readonly OpenInitiative[]): DraftAction[] {
  return initiatives.flatMap((initiative) => {
    const of = (pattern: RegExp) => initiative.attributes.find(({ label }) => pattern.test(foldKey(label)));
    const [start, end, whole] = [of(START), of(END), of(SPAN)];
    const span =
      start !== undefined && end !== undefined
        ? { from: pointIn(start.text, 'from'), to: pointIn(end.text, 'to') }
        : whole === undefined
          ? null
          : spanIn(whole.text);
    if (span === null || span.from === null || span.to === null || span.from > span.to) return [];
    const { sheet, cell } = (start ?? whole)!;
    return [
      {
        initiative: initiative.key,
        label: initiative.name,
        from: span.from,
        to: span.to,
        extent: 'exact',
        source: { sheet, cell },
      },
    ];
  });
}

function pointIn(text: string, end: 'from' | 'to'): HalfYear | null {
  const date = DATE.exec(text.trim());
  if (date !== null) {
    const year = fiscalYearOfDate(Number(date[1]), Number(date[2]));
    const half = halfOfMonth(Number(date[2]));
    return year === null || half === null ? null : halfYear(year, half);
  }
  const [mention, ...others] = parseFiscalYears(text);
  return mention?.kind === 'year' && others.length === 0 ? halfOf(mention, end) : null;
}

function spanIn(text: string): { from: HalfYear | null; to: HalfYear | null } | null {
  const parts = text.split(/[~～〜]|から/);
  const [first = '', last = ''] = parts;
  if (parts.length !== 2) return null;
  const range = parseFiscalYears(text).find(({ kind }) => kind === 'range');
  const ends = { from: pointIn(first, 'from'), to: pointIn(last, 'to') };
  if (ends.from !== null && ends.to !== null) return ends;
  if (range === undefined || /月|[./]\d/.test(text)) return null;
  return { from: halfYear(range.from, 'H1'), to: halfYear(range.to, 'H2') };
}

function halfOf({ from, month }: FiscalYearMention, end: 'from' | 'to'): HalfYear {
  const half = month === null ? null : halfOfMonth(month);
  return halfYear(from, half ?? (end === 'from' ? 'H1' : 'H2'));
}
