import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';

const PERIOD = /^[※*＊・\s　]*(?:本?計画の?期間|計画年度|対象期間|推進期間|戦略期間)/;
const TARGET_YEAR = /目標(?:値|年度|年次)?\s*(?:は|[:：…])/g;

/** What lines below a table say of its years: 計画期間：令和6～8年度; ※現状値は令和4年度、目標値は令和8年度. */
export class TableNotes {
  period: { readonly from: FiscalYear; readonly to: FiscalYear } | null = null;
  readonly targetYears: FiscalYear[] = [];

  /** The texts of one row; a row of a list says nothing of the kind. */
  hear(texts: readonly string[]): void {
    if (texts.length > 2) return;
    const text = texts.join(' ');
    if (text.length > 120 || !/期間|計画年度|目標/.test(text)) return;
    if (PERIOD.test(text)) {
      const range = parseFiscalYears(text).find(({ kind }) => kind === 'range');
      if (range !== undefined) this.period ??= { from: range.from, to: range.to };
    }
    if (!/^[※*＊(（注]/.test(text)) return;
    for (const match of text.matchAll(TARGET_YEAR)) {
      const behind = text.slice(match.index + match[0].length).split(/[、,。]/)[0] ?? '';
      const [year, ...others] = parseFiscalYears(behind);
      if (year?.kind === 'year' && year.explicit && others.length === 0) this.targetYears.push(year.from);
    }
  }
}
