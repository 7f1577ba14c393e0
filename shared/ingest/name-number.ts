import { foldKey, foldText } from '../text/fold';
import { levelOf } from './heading/vocabulary';

/** A name with the number that stood before it. */
export interface NumberedName {
  /** 1-1 for 施策1-1, 1 for 基本目標１ and Ⅰ and ①; null where there is none. */
  readonly number: string | null;
  /** '' where the text is a number alone. */
  readonly name: string;
  /** 基本目標 in 基本目標１　…; null where no level word stands before the number. */
  readonly word: string | null;
}

const DASH = '[-‐‑−－ー–.．]';
const NUMBER = `(?:[0-9]{1,4}(?:${DASH}[0-9]{1,3})*|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[一二三四五六七八九十]{1,3}|[A-Z](?:${DASH}?[0-9]{1,3}(?:${DASH}[0-9]{1,3})*)?)`;
const OPEN = '[■□◆◇●○▼▶▷◎【《〈<(\\[]*';
const CLOSE = '[】》〉>)\\]]*';
const WORDED = new RegExp(
  `^${OPEN}\\s*([^\\s\\d0-9:：（(【「]{1,12}?)\\s*(${NUMBER})${CLOSE}(?:[\\s:：.．、，,／/|｜]+|(?=[「『【（(])|$|(?=[^\\d\\s]))`,
);
const CHAPTER = /^(?:第([0-9]{1,3}|[一二三四五六七八九十])(?:章|節|編|部|の柱)|([0-9]{1,3})[章節編])(?:[\s:：]+|$)/;
const JOINED = new RegExp(
  `^${OPEN}\\s*([0-9]{1,3}(?:[-‐‑−－ー–][0-9]{1,3})+|[0-9]{1,3}(?:[.．][0-9]{1,3}){2,}|[A-Z]-?[0-9]{1,3}(?:-[0-9]{1,3})*(?=[\\s:：]))${CLOSE}[\\s:：.．、，,]*(?![0-9年月日%])`,
);
const DOTTED = /^([0-9]{1,3}[.．][0-9]{1,3})\s+/;
const BRACKETED = /^[([【<]([0-9]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[一二三四五六七八九十])[)\]】>]\s*/;
const SEPARATED =
  /^([0-9]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[一二三四五六七八九十])(?:[.．:：、)]\s*(?![0-9])|\s+)(?!(?:時間(?!外)|か年|年|月|日(?!本|常)|件|人(?!材|権|口|事|間|生)|回(?!収|復|線)|か所|箇所|種|%|割|つの|歩|拍子))/;
const CIRCLED = /^([①-⑳])\s*/;
const ROMAN = /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])(?:[-－][0-9]{1,2})?\s*/;

/**
 * Splits the number from a name: 施策1-1　利便性を高める… , 1-1-2 …, （1）…, ①…, 基本目標１⏎…. A figure that belongs to the name
 * (3拍子そろった…, 24時間対応, 5Gの活用) stays. `level` is the heading of the column: its word counts as a level word.
 */
export function splitNumber(text: string, level: string | null): NumberedName {
  const trimmed = text.trim();
  const folded = foldText(trimmed);
  const chapter = CHAPTER.exec(folded.folded);
  const counted = chapter?.[1] ?? chapter?.[2];
  if (chapter && counted !== undefined) return split(trimmed, folded, chapter[0].length, counted, null);
  const worded = WORDED.exec(folded.folded);
  if (
    worded?.[1] !== undefined &&
    isLevelWord(worded[1], level) &&
    !isAWord(worded[2] ?? '', folded.folded, worded[0].length)
  ) {
    return split(trimmed, folded, worded[0].length, worded[2] ?? '', worded[1]);
  }
  for (const pattern of [JOINED, DOTTED, BRACKETED, SEPARATED, CIRCLED, ROMAN]) {
    const match = pattern.exec(folded.folded);
    if (match?.[1] !== undefined) return split(trimmed, folded, match[0].length, match[1], null);
  }
  if (/^[0-9]{1,4}$/.test(folded.folded)) return { number: folded.folded, name: '', word: null };
  return { number: null, name: cleanName(trimmed), word: null };
}

/** A number cell on its own: ７ → 7, 1－1 → 1-1, ① → 1, No.3 → 3. */
export function cleanNumber(text: string): string {
  const folded = foldText(text.trim())
    .folded.replace(/^(?:no\.?|№|第)\s*/i, '')
    .replace(/[.)、]$/, '');
  return tidyNumber(folded.replace(/^[(【[]|[)】\]]$/g, ''));
}

/** A name wrapped over two lines is one name. */
export function cleanName(text: string): string {
  return text
    .trim()
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/([A-Za-z0-9])[ \t]*\r?\n[ \t]*(?=[A-Za-z0-9])/g, '$1 ')
    .replace(/[ \t　]*\r?\n[ \t　]*/g, '');
}

function split(
  trimmed: string,
  folded: { originalIndex(at: number): number },
  length: number,
  number: string,
  word: string | null,
): NumberedName {
  const name = cleanName(trimmed.slice(folded.originalIndex(length)));
  return { number: tidyNumber(number), name: name.replace(/^[】》〉）)\]:：\s　]+/, ''), word };
}

function isLevelWord(word: string, level: string | null): boolean {
  const key = foldKey(word);
  return (
    (level !== null && key === foldKey(level)) ||
    levelOf(key) !== null ||
    /^(?:基本目標|政策|施策|取組|目標|柱)$/.test(key)
  );
}

/** 施策一覧 and 目標三本柱: the kanji number belongs to a word, unless a separator follows. */
function isAWord(number: string, folded: string, length: number): boolean {
  if (!/^[一二三四五六七八九十A-Z]+$/.test(number)) return false;
  const before = folded.charAt(length - 1);
  return length < folded.length && !/[\s:：.．、】》)」]/.test(before);
}

function tidyNumber(number: string): string {
  const plain = number.replace(/[‐‑−－ー–]/g, '-').replace(/．/g, '.');
  if (/^[①-⑳]$/.test(plain)) return String(plain.charCodeAt(0) - 0x2460 + 1);
  if (/^[Ⅰ-Ⅹ]$/.test(plain)) return String(plain.charCodeAt(0) - 0x2160 + 1);
  if (/^[一二三四五六七八九]$/.test(plain)) return String('一二三四五六七八九'.indexOf(plain) + 1);
  if (plain === '十') return '10';
  return plain.replace(/^0+(?=\d)/, '');
}
