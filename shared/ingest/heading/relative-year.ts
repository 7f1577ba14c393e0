import { meaningOf } from './vocabulary';

/** A year that a heading counts from the year of its sheet: 前年度 → −1. */
export interface RelativeYear {
  readonly years: number;
  /** The folded heading without it. */
  readonly rest: string;
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^前々年度?の?/, -2],
  [/^(?:前年度?|昨年度?)の?/, -1],
  [/^(?:今年度|本年度|当年度|当該年度|現年度)の?/, 0],
  [/^(?:次年度|翌年度|来年度)の?/, 1],
];
/** What may stand behind it: figures and what is to be done; 次年度の方針 and 前年度比 are words of their own. */
const FIGURES = new Set(['target', 'actual', 'value', 'grade', 'progress', 'rate', 'cost', 'action']);

/** 前年度実績, 今年度目標, 次年度計画: the year and what of it; null for any other folded heading. */
export function relativeYear(key: string): RelativeYear | null {
  const found = WORDS.find(([pattern]) => pattern.test(key));
  if (found === undefined) return null;
  const rest = key.replace(found[0], '').replace(/^\((.*)\)$/, '$1');
  const meaning = meaningOf(rest);
  if (meaning === null || !meaning.sure || !FIGURES.has(meaning.role)) return null;
  return meaningOf(key)?.sure === true ? null : { years: found[1], rest };
}
