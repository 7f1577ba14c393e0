/** Widths that were asked for once: a plan's texts use some hundred characters, tens of thousands of times. */
const known = new Map<string, number>();

/**
 * Width of one character in hundredths of an em: whole numbers, so that a line is as wide as its parts in any order.
 * Rather too wide than too narrow: a text must never leave its box in any Japanese font.
 */
function characterWidth(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const width = measured(character);
  known.set(character, width);
  return width;
}

function measured(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(character) || code === 0x200b || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  if (code >= 0xff61 && code <= 0xff9f) return 55;
  if (code >= 0x0250) return 100;
  if (code >= 0x80) return code === 0xa0 ? 35 : code < 0xc0 ? 100 : 75;
  if (/[iljtfr.,:;|!'`()[\] ]/.test(character)) return 42;
  if (/[mwMW%@&]/.test(character)) return 98;
  if (/[A-Z]/.test(character)) return 74;
  return 62;
}

/** Width of a text in pixels at a font size in pixels, estimated upwards. */
export function textWidth(text: string, size: number): number {
  return (hundredthsOfEm(text) * size) / 100;
}

function hundredthsOfEm(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export interface WrappedText {
  readonly lines: readonly string[];
  /** True where the text did not fit and ends in …; show the whole of it in a title. */
  readonly cut: boolean;
}

/** 禁則: never at the beginning, never at the end of a line. */
const CLOSING = '、。，．・：；？！」』）］｝】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％,.:;?!)]}%';
const OPENING = '「『（［｛【〈《〔([{';

/** Breaks a text into at most `most` lines of `width` pixels; line breaks of the text are kept, words and 禁則 as far as they fit. */
export function wrapText(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY): WrappedText {
  const lines: string[] = [];
  const fits = (hundredths: number): boolean => (hundredths * size) / 100 <= width;
  for (const paragraph of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const trimmed = paragraph.trim();
    if (trimmed === '') continue;
    if (fits(hundredthsOfEm(trimmed))) {
      lines.push(trimmed);
      if (lines.length > most) break;
      continue;
    }
    let line = '';
    let filled = 0;
    for (const piece of pieces(trimmed)) {
      const wide = hundredthsOfEm(piece);
      if (fits(filled + wide)) {
        line += piece;
        filled += wide;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      filled = 0;
      for (const character of fits(wide) ? [piece.trimStart()] : piece) {
        const more = hundredthsOfEm(character);
        if (line !== '' && !fits(filled + more)) {
          lines.push(line);
          line = '';
          filled = 0;
        }
        line += character;
        filled += more;
      }
      if (lines.length > most) break;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    if (lines.length > most) break;
  }
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return { lines: [...kept, ellipsis(last, width, size)], cut: true };
}

function ellipsis(line: string, width: number, size: number): string {
  const characters = Array.from(line);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}

/** Pieces that stay together: words of letters and digits, figures in full width, brackets with what they hold at their edge, marks that close. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let joins = false;
  for (const part of text.match(/[!-~]+|[０-９]+(?:[，．,.][０-９]+)*|\s+|[^!-~\s]/gu) ?? []) {
    const closes = CLOSING.includes(part[0] ?? '') || /^\p{M}/u.test(part);
    if (found.length > 0 && (joins || closes)) found[found.length - 1] += part;
    else found.push(part);
    joins = OPENING.includes(part[part.length - 1] ?? ' ');
  }
  return found;
}
