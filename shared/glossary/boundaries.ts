import { isDigit, isHiragana, isInvisible, isKatakana, isLetterOrDigit, isSmallKana } from './characters';

/**
 * Whether a term may begin at `start` and end at `end` of the original text. Latin letters and digits must not go on (AI is not in
 * MAIL, 5G not in 15G or 2.5G); Japanese has no word boundaries, but a term never cuts a syllable in two (クラウ|ド is one thing, キ|ャ is none).
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (isLetterOrDigit(first)) {
    const before = visibleBefore(text, start);
    if (isLetterOrDigit(text.charCodeAt(before))) return false;
    if (isDigit(first) && isDecimalMark(text.charCodeAt(before)) && isDigit(text.charCodeAt(before - 1))) return false;
  }
  const last = text.charCodeAt(end - 1);
  const after = visibleAfter(text, end);
  if (isLetterOrDigit(last)) {
    if (isLetterOrDigit(text.charCodeAt(after)) || isAccent(text.charCodeAt(after))) return false;
    if (isDigit(last) && isDecimalMark(text.charCodeAt(after)) && isDigit(text.charCodeAt(after + 1))) return false;
    if (isAsciiName(text, start, end)) return !insideAddress(text, start, end);
    return true;
  }
  return !((isKatakana(last) || isHiragana(last)) && isSmallKana(text.charCodeAt(after)));
}

/** Index of the nearest character before `at` that can be seen; -1 where there is none. */
export function visibleBefore(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && isInvisible(text.charCodeAt(index))) index -= 1;
  return index;
}

/** Index of the nearest character from `at` on that can be seen. */
export function visibleAfter(text: string, at: number): number {
  let index = at;
  while (index < text.length && isInvisible(text.charCodeAt(index))) index += 1;
  return index;
}

/** A combining mark makes another letter of the one before it. */
const isAccent = (code: number) => code >= 0x300 && code <= 0x36f;

const isDecimalMark = (code: number) => code === 0x2e || code === 0x2c || code === 0xff0e || code === 0xff0c;

function isAsciiName(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

/** Whether the place lies within a URL or a mail address: https://ai.example.jp/RPA/ speaks of neither AI nor RPA. */
function insideAddress(text: string, start: number, end: number): boolean {
  const longest = 300;
  let from = start;
  while (from > 0 && start - from < longest && isAddressCharacter(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < longest && isAddressCharacter(text.charCodeAt(to))) to += 1;
  if (to - from < 6) return false;
  const token = text.slice(from, to);
  return /:\/\/|^www\.|^[^@/]+@[^@/]+\.[A-Za-z]/.test(token);
}

/** Printable ASCII without spaces, quotes and brackets. */
function isAddressCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f && '"\'<>()[]{}|`,;'.indexOf(String.fromCharCode(code)) < 0;
}
