import { isDash, isDigit, isJapanese, isKatakana, isLetter, isUpper } from './characters';
import type { FoldedText } from './fold';
import { longVowelIsOptional } from './long-vowels';
import { type Gap, NO_GAP, readGap, type Spelling } from './spelling';

/** A place in a folded text that has the folded characters of a spelling. */
export interface Place {
  text: string;
  folded: FoldedText;
  /** Index of the first folded character. */
  at: number;
}

/** Whether all that folding left out between the characters is a difference that spellings of one term may have. */
export function gapsAgree(spelling: Spelling, place: Place): boolean {
  const count = spelling.folded.length;
  const { text, folded, at } = place;
  let allOriginal = true;
  for (let index = 1; index < count && allOriginal; index += 1) {
    if (folded.starts[at + index]! !== folded.ends[at + index - 1]! || spelling.gaps[index] !== NO_GAP)
      allOriginal = false;
  }
  if (allOriginal) return true;
  const gaps: Gap[] = [NO_GAP];
  for (let index = 1; index < count; index += 1) {
    gaps.push(readGap(text, folded.ends[at + index - 1]!, folded.starts[at + index]!));
  }
  const letterSpaced = count >= 3 && gaps.every((gap, index) => index === 0 || isOneSpace(gap));
  for (let index = 1; index < count; index += 1) {
    const mine = spelling.gaps[index]!;
    const theirs = gaps[index]!;
    if (sameAbbreviation(spelling, index)) continue;
    if (!longVowelsAgree(spelling, place, index, mine, theirs)) return false;
    if (!middleDotsAgree(spelling, index, mine, theirs)) return false;
    if (!letterSpaced && !spacesAgree(spelling, index, mine, theirs)) return false;
  }
  return abbreviationsAgree(spelling, place, gaps);
}

/** ー after the last character: how far the match reaches, or -1 where a ー is missing or too many. */
export function endWithLongVowel(spelling: Spelling, place: Place, end: number): number {
  const { length } = spelling.folded;
  // After a Latin letter or kanji ー is a dash of its own: AIーOCR.
  if (!isKatakana(spelling.folded.codes[length - 1]!)) return end;
  const wanted = spelling.gaps[length]!.longVowels;
  let found = 0;
  while (isLongVowelAt(place.text, end + found)) found += 1;
  if (wanted === 0 && found === 0) return end;
  if (wanted > 0 && found === 0 && isDash(place.text.charCodeAt(end))) return end + 1;
  if (wanted > 0 && found > 0) return end + Math.min(wanted, found);
  const optional = longVowelIsOptional(wordBefore(spelling, place, length));
  if (!optional) return -1;
  return found > 0 ? end + 1 : end;
}

const isLongVowelAt = (text: string, at: number) => text.charCodeAt(at) === 0x30fc || text.charCodeAt(at) === 0xff70;

const isOneSpace = (gap: Gap) => gap.spaces === 1 + gap.longVowels && gap.middleDots === 0 && gap.lineBreaks === 0;

const sameAbbreviation = (spelling: Spelling, index: number) =>
  spelling.abbreviation[index] !== 0 && spelling.abbreviation[index] === spelling.abbreviation[index - 1];

/** The katakana word that ends before `index`, in folded kana with its ー as the longer of both spellings has them. */
function wordBefore(spelling: Spelling, place: Place, index: number): string {
  let word = '';
  for (let back = index - 1; back >= 0; back -= 1) {
    const code = spelling.folded.codes[back]!;
    if (!isKatakana(code)) break;
    word = String.fromCharCode(code) + word;
    if (back === 0) break;
    if (spelling.gaps[back]!.middleDots > 0) break;
    const { ends, starts } = place.folded;
    const written = readGap(place.text, ends[place.at + back - 1]!, starts[place.at + back]!);
    if (spelling.gaps[back]!.longVowels > 0 || written.longVowels > 0) word = `ー${word}`;
  }
  return word;
}

function longVowelsAgree(spelling: Spelling, place: Place, index: number, mine: Gap, theirs: Gap): boolean {
  if (mine.longVowels === theirs.longVowels) return true;
  if (Math.abs(mine.longVowels - theirs.longVowels) > 1) return false;
  return longVowelIsOptional(wordBefore(spelling, place, index));
}

/** ・ joins the parts of a foreign name (デジタル・デバイド) and may be left out there; elsewhere it lists things (申請・届出, もの・こと) and may not. */
function middleDotsAgree(spelling: Spelling, index: number, mine: Gap, theirs: Gap): boolean {
  if (mine.middleDots === theirs.middleDots) return true;
  if (mine.middleDots > 1 || theirs.middleDots > 1) return false;
  // ・ at the beginning of a line is the mark of a list.
  if (theirs.lineBreaks > 0) return false;
  return isKatakana(spelling.raw[index - 1]!) && isKatakana(spelling.raw[index]!);
}

/**
 * One line break may stand wherever Japanese text may be wrapped; a space where the label has one, between Latin and Japanese
 * characters, and between the katakana words of a foreign name. Blank lines and wide gaps part columns and paragraphs.
 */
function spacesAgree(spelling: Spelling, index: number, mine: Gap, theirs: Gap): boolean {
  if (theirs.spaces === 0 && theirs.lineBreaks === 0) return true;
  if (theirs.lineBreaks > 1) return false;
  if (mine.spaces > 0 || mine.lineBreaks > 0) return theirs.lineBreaks === 1 || theirs.spaces <= 2;
  const before = spelling.folded.codes[index - 1]!;
  const after = spelling.folded.codes[index]!;
  if (theirs.lineBreaks === 1) return isJapanese(before) || isJapanese(after) || before === 0x2d;
  if (theirs.spaces > 1 + theirs.middleDots) return false;
  // Folded, all kana are katakana.
  if (isKatakana(before) && isKatakana(after)) {
    return isKatakana(spelling.raw[index - 1]!) || isKatakana(spelling.raw[index]!);
  }
  // Society 5.0 for Society5.0.
  if (isLetter(before) && isDigit(after)) return true;
  return (isJapanese(before) && isLatin(after)) || (isLatin(before) && isJapanese(after));
}

const isLatin = (folded: number) => (folded >= 0x61 && folded <= 0x7a) || (folded >= 0x30 && folded <= 0x39);

/** R P A and R・P・A are RPA when every letter is apart in the same way, in capitals, and no further single letter goes on (A B C I O). */
function abbreviationsAgree(spelling: Spelling, place: Place, gaps: readonly Gap[]): boolean {
  let index = 1;
  while (index < spelling.folded.length) {
    if (!sameAbbreviation(spelling, index)) {
      index += 1;
      continue;
    }
    const from = index - 1;
    while (index < spelling.folded.length && sameAbbreviation(spelling, index)) index += 1;
    if (!runAgrees(place, gaps, from, index)) return false;
  }
  return true;
}

/** `from` to `to` (exclusive) are the folded characters of one abbreviation. */
function runAgrees(place: Place, gaps: readonly Gap[], from: number, to: number): boolean {
  const first = gaps[from + 1]!;
  if (first.longVowels > 0 || first.lineBreaks > 0 || first.spaces > 1 || first.middleDots > 1) return false;
  for (let index = from + 2; index < to; index += 1) {
    const gap = gaps[index]!;
    const same =
      gap.spaces === first.spaces &&
      gap.middleDots === first.middleDots &&
      gap.longVowels === 0 &&
      gap.lineBreaks === 0;
    if (!same) return false;
  }
  if (first.spaces + first.middleDots === 0) return true;
  if (first.spaces + first.middleDots > 1) return false;
  const { text, folded, at } = place;
  for (let index = from; index < to; index += 1) {
    if (!isUpper(text.charCodeAt(folded.starts[at + index]!))) return false;
  }
  const short = to - from < 3;
  return (
    !letterBeyond(text, folded.starts[at + from]! - 1, -1, short) &&
    !letterBeyond(text, folded.ends[at + to - 1]!, 1, short)
  );
}

/** Whether a single Latin letter (for a short abbreviation any Latin word) stands beyond one separator at `at`, going in `direction`. */
function letterBeyond(text: string, at: number, direction: 1 | -1, anyWord: boolean): boolean {
  const gap = readGap(text, at, at + 1);
  if (gap.spaces + gap.middleDots !== 1 || !isLetter(text.charCodeAt(at + direction))) return false;
  return anyWord || !isLetter(text.charCodeAt(at + 2 * direction));
}
