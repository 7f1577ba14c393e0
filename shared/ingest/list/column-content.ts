import { foldKey, foldWidth } from '../../text/fold';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import { splitNamedTarget } from './named-target';

/** What the cells of one column look like; shares are of the filled cells, 0 to 1. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  /** Mean length in characters; one very long cell does not tell. */
  readonly length: number;
  /** Longer than a name. */
  readonly prose: number;
  /** ○ × ✓ and 1 or 0. */
  readonly marks: number;
  /** A figure with its unit, a dash, a milestone's figure: something with digits and few words. */
  readonly figures: number;
  /** 1, 1-1, ①, (2). */
  readonly numbering: number;
  /** 1 市民サービス, 2．行政運営: a number before words that are no unit. */
  readonly counted: number;
  /** A, B, ア, イ: a single letter. */
  readonly letters: number;
  /** 4.8人, 59.6%, 1,200: a figure that no mark is. */
  readonly measures: number;
  /** (1) 手続の棚卸し, ①…: a number in brackets or a ring before a short text. */
  readonly numbered: number;
  /** 目標, 実績, 達成率 …: the column says what the row's figures are. */
  readonly series: number;
  /** 令和5年度, R5, 2023. */
  readonly years: number;
  /** Years and months: R7, 令和7年度末, R8.3末, 2026年3月. */
  readonly points: number;
  /** → ■ ● ▶. */
  readonly arrows: number;
  /** 受講者数：1,000人: a name with its target. */
  readonly named: number;
}

const NOTE = /^[(（]?[※注*＊]/;

/** Rows that are looked at; a column's kind shows early. */
const SAMPLE = 400;

export const MARK = /^[○◯〇●◎△▲×✕✗☓✓✔レ☑■□★☆10]$/;
const FIGURE = /^[△▲+\-−－]?[約計]?[\d０-９][\d０-９,，.．]*\s*\S{0,6}$/;
const DASH = /^[-－ー—–―/／]$/;
const NUMBERING =
  /^(?:[(（]?[\d０-９]{1,4}[)）.．]?|[①-⑳]|[\d０-９]+(?:[-‐−－ー.．][\d０-９]+)+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-Z]-?\d+)$/;
const COUNTED = /^\d{1,2}(?:[-.]\d{1,2})*(?:[\s　]+|[.．、])[^\d\s%％][^\d\s]/;
const LETTER = /^[(（]?[A-Zア-ン][)）]?[.．]?$/;
const MEASURE = /^[△▲+\-−－]?(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{2,}(?=\D)|\d+(?=[%％人件]))\s*[^-−－\d]{0,6}$/;
const NUMBERED = /^(?:[(（][\d０-９]{1,2}[)）]|[①-⑳])[\s　]*[^\d０-９\s]/;
const YEAR =
  /^(?:(?:令和|平成|昭和)[\d０-９元]{1,2}年?度?|[RHS]\d{1,2}(?:年度)?|(?:19|20)\d\d(?:年度?)?|[\d]{1,2}年度)(?:末)?$/;
const POINT =
  /^(?:令和|平成|昭和|[RHS]|(?=(?:19|20)\d\d))(?:元|\d{1,4})(?:年度?|[.．/-](?=\d))?(?:(?:0?[1-9]|1[0-2])月?(?:\d{1,2}日)?)?末?(?:時点|現在)?$/;
const ARROW = /^[→⇒➡▶►▷■□●━─＝=←↔⇔～〜\-ー>＞*＊]+$/;

const SERIES_WORDS: { readonly [word: string]: SeriesKind } = {};

/** What a row's figures are where a column says it row by row. */
export type SeriesKind = 'target' | 'actual' | 'rate' | 'grade' | 'action' | 'baseline' | 'cost' | 'spent';

for (const [kind, words] of Object.entries({
  target:
    '目標 目標値 計画 計画値 予定 指標 成果指標 年度目標 目標数値 目標(指標) 予定値 目標(累計) 計画(目標) 計画額 目標額 目標件数 計画件数 見込量 見込み量 計画量 目標量 目標事業量 計画数 目標数 当初計画 計画(当初) 当初目標 変更計画 変更後 変更後計画 変更後目標 修正計画 修正後 見直し後 改定後 改訂後',
  actual: '実績 実績値 結果 現状 実績(見込) 見込 実績見込 実績(結果) 実績額 実績件数 実績数 実績量 実施量 利用実績',
  rate: '達成率 進捗率 達成率(%) 達成度(%) 達成割合',
  grade: '評価 判定 達成度 自己評価 達成状況 進捗 進捗状況',
  action: '行動目標 取組 取組内容 工程 行程 スケジュール 活動 実施内容 年次計画 取組計画',
  baseline: '基準値 現状値 基準 策定時',
  cost: '予算 事業費 費用 予算額 当初予算 当初予算額 見積額 見込額 概算費用',
  spent: '決算 決算額 執行額 決算見込 決算見込額 支出額',
} satisfies Record<SeriesKind, string>) as [SeriesKind, string][]) {
  for (const word of words.split(' ')) (SERIES_WORDS as Record<string, SeriesKind>)[foldKey(word)] = kind;
}

/** 目標, 実績, 達成率 … as a row's label; null for anything else. */
export function seriesOf(text: string): SeriesKind | null {
  return text.length > 12
    ? null
    : (SERIES_WORDS[foldKey(text)] ?? SERIES_WORDS[foldKey(text).replace(/\([^()]*\)$/, '')] ?? null);
}

/** Looks at the cells of a column below the header. */
export function contentOf(sheet: SheetView, region: Region, bodyTop: number, column: number): ColumnContent {
  let filled = 0;
  let length = 0;
  let prose = 0;
  let marks = 0;
  let figures = 0;
  let numbering = 0;
  let numbered = 0;
  let letters = 0;
  let counted = 0;
  let measures = 0;
  let series = 0;
  let years = 0;
  let points = 0;
  let arrows = 0;
  let named = 0;
  const seen = new Set<string>();
  const end = Math.min(region.bottom, bodyTop + SAMPLE);
  for (let row = bodyTop; row <= end; row++) {
    const text = sheet.text(row, column);
    if (text === '' || (NOTE.test(text) && sheet.filled(row).length === 1)) continue;
    filled++;
    length += Math.min(text.length, 100);
    if (text.length > 70) prose++;
    if (text.length <= 40 && NUMBERED.test(text) && !/[①-⑳].*[①-⑳]/s.test(text)) numbered++;
    if (seen.size < 200) seen.add(text.length > 60 ? text.slice(0, 60) : text);
    if (text.length <= 80 && splitNamedTarget(text) !== null) named++;
    if (text.length > 20) continue;
    const folded = foldWidth(text);
    if (MARK.test(folded)) marks++;
    if (FIGURE.test(folded) || DASH.test(folded)) figures++;
    if (NUMBERING.test(folded)) numbering++;
    if (LETTER.test(folded)) letters++;
    if (COUNTED.test(folded)) counted++;
    if (MEASURE.test(folded)) measures++;
    if (seriesOf(text) !== null) series++;
    if (YEAR.test(folded)) years++;
    if (YEAR.test(folded) || POINT.test(folded.replace(/\s/g, ''))) points++;
    if (ARROW.test(folded)) arrows++;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    distinct: seen.size,
    length: share(length),
    prose: share(prose),
    marks: share(marks),
    figures: share(figures),
    numbering: share(numbering),
    numbered: share(numbered),
    letters: share(letters),
    counted: share(counted),
    measures: share(measures),
    series: share(series),
    years: share(years),
    points: share(points),
    arrows: share(arrows),
    named: share(named),
  };
}
