import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import { foldWidth } from '../../text/fold';

/** The name of an indicator and the starting value that stood in brackets behind it. */
export interface IndicatorName {
  readonly name: string;
  readonly baseline: { readonly text: string; readonly year: FiscalYear | null } | null;
}

const BRACKET =
  /[\s　]*[（(【[〔]\s*([^（(【[〔]*?(?:現状値?|基準値?|現況値?|当初値|策定時の?値?|計画策定時|初期値)[^（(【[〔]*(?:[（(][^（()）]*[)）][^（()）]*)?)[)）】\]〕]\s*$/;
const LABEL = /^(.*?)(?:現状値?|基準値?|現況値?|当初値|計画策定時|策定時の?値?|初期値)\s*[:：=＝]?\s*/s;

/**
 * Takes （現状値 3種類） off the end of an indicator's name: the value from which it starts. A year beside it (現状値：平成30年度 140件,
 * R1現状値 48%) is its year.
 */
export function splitBaseline(text: string): IndicatorName {
  const trimmed = text.trim();
  const match = trimmed.length > 400 ? null : BRACKET.exec(trimmed);
  const inside = match?.[1];
  if (match === null || inside === undefined || match.index === 0) return { name: trimmed, baseline: null };
  const label = LABEL.exec(inside);
  const before = label?.[1] ?? '';
  const value = inside
    .slice(label?.[0].length ?? 0)
    .replace(/^[（(]([^（()）]*)[)）]\s*[:：]?\s*/, (whole, year: string) =>
      parseFiscalYears(year).length > 0 ? '' : whole,
    );
  const year = parseFiscalYears(`${before} ${inside.slice(label?.[0].length ?? 0)}`)[0]?.from ?? null;
  const figure = withoutYear(value.trim());
  return { name: trimmed.slice(0, match.index).trim(), baseline: figure === '' ? null : { text: figure, year } };
}

/** 令和4年度 800人 → 800人: the year is kept beside the value. */
function withoutYear(text: string): string {
  const first = parseFiscalYears(text)[0];
  if (first === undefined || first.start !== 0 || first.kind === 'range') return text;
  const rest = text.slice(first.end).replace(/^(?:度?末|時点|現在)?[\s　:：、]+/, '');
  return rest === '' ? text : rest;
}

const PLACEHOLDER = /^[-－ー—–―/／]$|^(?:なし|無し|無|該当なし)$/;

/** － or なし in the indicator column: there is none. */
export function isNoIndicator(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}

const KGI =
  /^[【[(（〈<]?\s*(?:施策目標|施策指標|KGI|目標指標|全体目標|全体指標|政策目標|政策指標|基本目標指標|重要目標達成指標)(?:値|指標)?\s*[】\])）〉>]?\s*\d*$/i;

/** 【施策目標】 or KGI in the place of a 事業: the row's indicator is the node's. */
export function isKgiMark(text: string): boolean {
  return text.length <= 30 && KGI.test(foldWidth(text).trim());
}
