import { foldWidth } from '../text/fold';
import { numeralAt } from '../text/numerals';

/** An amount in yen, and the yen in one unit of its last digit. */
export interface Money {
  readonly yen: number;
  readonly unit: number;
}

/**
 * The amount in a cell: 1,200 under （千円） is 1,200,000 yen in units of 1,000; a unit in the cell wins. `yen`: yen in one unit where the cell
 * names none. Null where there is no number, or words beside it.
 */
export function moneyOf(text: string, yen: number): Money | null {
  const folded = foldWidth(text)
    .trim()
    .replace(/^[約¥\\]/, '');
  const minus = /^[△▲\-−]/.test(folded);
  const digits = folded.replace(/^[△▲\-−]\s*/, '');
  const numeral = numeralAt(digits, 0);
  if (numeral === null || numeral.value === null) return null;
  const rest = digits.slice(numeral.end).trim();
  if (rest !== '' && !/^(?:円|千円|百万円|万円|億円)(?:程度|以内|以下|\(.*\))?$/.test(rest)) return null;
  const factor = rest === '' ? yen : (yenOf(rest) ?? 1);
  const fraction = /^[\d,]*\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  // 1億1939万円 is exact to its last word.
  const scale = /(?:億|千万|百万|十万|万|千)$/.exec(digits.slice(0, numeral.end).trim())?.[0];
  const unit = (scale === undefined ? factor : (yenOf(`${scale}円`) ?? 1)) / 10 ** fraction;
  return { yen: Math.round((minus ? -1 : 1) * numeral.value * factor), unit: Math.max(1, unit) };
}

/** Yen in one unit of （千円）, （百万円） …; null where the text names no money. */
export function yenOf(text: string): number | null {
  const unit = /(億|千万|百万|十万|万|千)?円/.exec(text);
  if (unit === null) return null;
  const factors: { readonly [word: string]: number } = { 億: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3 };
  return factors[unit[1] ?? ''] ?? 1;
}

/** 合計, 総額, 3か年計: over a column, the sum of the years. */
export function isSumOfYears(heading: string): boolean {
  return /(?:^|[›\s(（])(?:(?:総)?合計|総計|総額|累計|[\d０-９一二三四五六]+(?:か|カ|ヶ|ケ|箇)年(?:合)?計|期間計|計画期間(?:合)?計|計)(?:$|[›\s(（額)）])/.test(
    heading,
  );
}

/** うち一般財源, 国庫補助金, 内訳: a part of another amount. */
export function isPartOfMoney(heading: string): boolean {
  return /うち|内訳|財源|国庫|国費|県費|都費|府費|道費|市債|地方債|起債|補助金|交付金|基金|人件費/.test(heading);
}

const MONEY_ROW =
  /^(?:総|概算|年間|年度別)?(?:事業費|事業経費|経費|費用|予算|予算額|当初予算|当初予算額|見積|見積額|見込額|予算見込額|概算額|所要額|決算|決算額|決算見込|決算見込額|執行額|支出額)(?:実績額?|見込額?)?(?:\([^()]*\))?$/;

/** 事業費（千円）, 決算額: words of a cell that make its row one of money; null for anything else. `yen`: as the words say, else null. */
export function moneyRowWords(text: string): { readonly spent: boolean; readonly yen: number | null } | null {
  const folded = foldWidth(text).replace(/[\s　]+/g, '');
  if (folded.length > 24 || !MONEY_ROW.test(folded)) return null;
  return { spent: isSpent(folded), yen: yenOf(folded) };
}

/** Words of money that was spent, or will have been. */
export function isSpent(words: string): boolean {
  return /決算|執行|実績|支出/.test(words);
}
