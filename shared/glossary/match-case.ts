import { isLetter, isLetterOrDigit, isLower, isUpper } from './characters';
import type { Spelling } from './spelling';

/** Abbreviations of administration and IT that are also everyday English words when written small. */
const EVERYDAY =
  ' it is as us at am an or on in to be by do go he if me my no of so up we who act aid art line team teams meet ';

const NEAR_NAME = "-_./@:&\\'’";

/**
 * Whether capital and small letters may differ here. Facebook and facebook are one; an abbreviation written small (rpa) must
 * stand alone – not in on-line, line.me or ai@city – and an everyday word (it, line) not within an English sentence.
 */
export function caseIsAcceptable(spelling: Spelling, text: string, start: number, end: number): boolean {
  if (!spelling.capitals || !hasLower(text, start, end)) return true;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const latinStart = isLetterOrDigit(text.charCodeAt(start));
  const latinEnd = isLetterOrDigit(text.charCodeAt(end - 1));
  if (latinStart && before !== '' && NEAR_NAME.indexOf(before) >= 0) return false;
  if (latinEnd && after !== '' && NEAR_NAME.indexOf(after) >= 0 && isLetter(text.charCodeAt(end + 1))) return false;
  if (EVERYDAY.indexOf(` ${spelling.text.toLowerCase()} `) < 0) return true;
  const inSentence =
    (before === ' ' && isLower(text.charCodeAt(start - 2))) || (after === ' ' && isLower(text.charCodeAt(end + 1)));
  return !inSentence;
}

/** Whether every letter is written in the same case as in the label. */
export function caseIsSame(spelling: Spelling, rawInText: (index: number) => number): boolean {
  for (let index = 0; index < spelling.raw.length; index += 1) {
    if (isUpper(spelling.raw[index]!) !== isUpper(rawInText(index))) return false;
  }
  return true;
}

function hasLower(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isLower(text.charCodeAt(at))) return true;
  return false;
}
