import { foldWidth } from '../../text/fold';
import type { Heading } from '../heading/parse-heading';
import type { HeadingReader } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import type { SheetView } from '../sheet-view';

/** A cell that says what stands beside or below it. */
export interface Label {
  readonly row: number;
  readonly column: number;
  /** As a person reads it, without the signs around it: 事業概要 for ■事業概要. */
  readonly text: string;
  readonly key: string;
  readonly role: ColumnRole;
  readonly heading: Heading;
  /** False where only a part of the words is known, or where only the place says that it is a label. */
  readonly sure: boolean;
  /** Value in the same cell: 事業名：オンライン申請. */
  readonly inline: string | null;
  /** Begins with ■, 【 or a number, as a heading above its text does. */
  readonly marked: boolean;
}

const LONGEST = 24;
const NO_LABELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['value', 'ignore']);
const SIGNS = /^[#■□▪◆◇●○◎▼▶▷►▲★☆・*＊\s　]+/;
const NUMBERING =
  /^(?:[(（〔]?(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳]|[Ⅰ-Ⅹ]|[ア-オ])(?:[)）〕][.．、\s　]*|[.．、\s　]+))|^[①-⑳]\s*/;
const OPEN = /^[【《〈<＜［[「『(（]/;
const CLOSE = /[】》〉>＞］\]」』)）]$/;
const INLINE = /^([^：:\n。]{1,18}?)\s*[：:]\s*(\S[\s\S]*)$/;
const BRACKETED = /^[■□◆◇●○▼▶\s　]*[【〈《＜]([^】〉》＞\n]{1,16})[】〉》＞]\s*(\S[\s\S]*)$/;

/** The label in a cell, or null. Years and figures are no labels. */
export function labelAt(sheet: SheetView, row: number, column: number, reader: HeadingReader): Label | null {
  const text = sheet.text(row, column);
  if (text === '' || sheet.cell(row, column)?.date !== undefined) return null;
  const pair = BRACKETED.exec(text) ?? (text.length <= 400 ? INLINE.exec(text) : null);
  const word = pair?.[1] === undefined ? '' : strip(pair[1]);
  if (word !== '' && pair?.[2] !== undefined) {
    const named = headingOf(word, reader);
    if (named?.sure) return labelOf(row, column, word, named, pair[2].trim(), true);
  }
  const bare = text.length <= LONGEST * 2 ? strip(text) : '';
  if (bare === '' || bare.length > LONGEST) return null;
  const heading = headingOf(bare, reader);
  return heading === null ? null : labelOf(row, column, bare, heading, null, bare !== text);
}

/** The words of a heading without ■, brackets, numbering and a colon at the end. */
export function strip(text: string): string {
  let rest = text
    .trim()
    .replace(SIGNS, '')
    .replace(NUMBERING, '')
    .replace(/\s*[：:]$/, '');
  if (OPEN.test(rest) && CLOSE.test(rest) && !/[】》〉>＞］\]」』)）].+$/.test(rest.slice(0, -1)))
    rest = rest.slice(1, -1);
  return rest.trim();
}

function headingOf(text: string, reader: HeadingReader): Heading | null {
  const heading = reader.read(text);
  if (heading === null || heading.key === '' || heading.half !== null) return null;
  if (heading.role !== null && heading.sure && !NO_LABELS.has(heading.role)) return heading;
  // 事業の目的 is 事業目的, 本事業の課題 is 課題.
  if (/^[^の]{1,8}の[^の]{2,8}$/.test(text)) {
    const whole = reader.read(text.replace('の', ''));
    const own = /^(?:本|当該)?(?:取組|取り組み|事業|施策|計画|年度)の(.+)$/.exec(text)?.[1];
    const joined = whole?.role != null && whole.sure ? whole : own === undefined ? null : reader.read(own);
    if (joined?.role != null && joined.sure && joined.year === null && !NO_LABELS.has(joined.role)) {
      return { ...joined, text };
    }
  }
  return heading.role === null || NO_LABELS.has(heading.role) ? null : heading;
}

function labelOf(
  row: number,
  column: number,
  text: string,
  heading: Heading,
  inline: string | null,
  marked: boolean,
): Label | null {
  if (heading.role === null) return null;
  return { row, column, text, key: heading.key, role: heading.role, heading, sure: heading.sure, inline, marked };
}

const SENTENCE = /[。、，]|(?:する|した|ます|です)$/;
const FIGURE = /^[\d.,△▲+\-–—−%％()年月日件人回円千万億]+$/;

/** True where a text could be a label that the vocabulary does not know: short, no sentence, no figure. */
export function looksLikeLabel(text: string): boolean {
  const bare = strip(text);
  return (
    bare.length >= 2 && bare.length <= 20 && !SENTENCE.test(bare) && !FIGURE.test(foldWidth(bare)) && !/^※/.test(bare)
  );
}

/** Words that are labels in one place and values in another: 区分 | 新規, 評価 | 達成. */
const VALUE_WORDS =
  /^(?:新規|継続|新規・継続|完了|重点|重点事業|重点取組|重点施策|計画|実績|一般|達成|未達成|拡充|縮小|廃止|kpi|kgi|予算|決算|対象|全庁|効果|成果)$/;

export function couldBeValue(label: Label): boolean {
  return label.role !== 'name' && VALUE_WORDS.test(label.key);
}
