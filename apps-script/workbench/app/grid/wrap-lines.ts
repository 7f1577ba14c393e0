/** What of a canvas is needed to measure text: its font and its ruler. */
export interface Ruler {
  readonly font: string;
  measureText(text: string): { readonly width: number };
}

/** Marks that must not begin a line, and those that must not end one (行頭・行末禁則). */
const NEVER_FIRST =
  '、。，．・：；？！）］｝」』】〕〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…‥％℃,.:;?!)]}%';
const NEVER_LAST = '（［｛「『【〔〈《([{￥＄';
const LATIN = /[!-~\u00a1-\u024f]/;

/** Pieces of a line that hold together: a Latin word with the blanks behind it, or one Japanese letter with its marks. */
export function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const letter of line) {
    const last = pieces.length - 1;
    const together =
      last >= 0 &&
      (/\s/.test(letter) ||
        NEVER_FIRST.includes(letter) ||
        NEVER_LAST.includes(before) ||
        (LATIN.test(before) && LATIN.test(letter)));
    if (together) pieces[last] += letter;
    else pieces.push(letter);
    before = letter;
  }
  return pieces;
}

/** The grid draws anew at every scroll; the same texts come again and again. */
const KEPT = 5000;
const known = new Map<string, string[]>();

/**
 * Lines of a cell's text. IronCalc itself breaks at blanks only, which leaves Japanese on one line; the build puts this
 * function in its place.
 */
export function wrapLines(text: string, wrap: boolean, ruler: Ruler, width: number): string[] {
  const lines = text.split('\n');
  if (!wrap) return lines;
  const key = `${ruler.font}\n${width}\n${text}`;
  const before = known.get(key);
  if (before) return before;
  const wrapped = lines.flatMap((line) => wrapLine(line, ruler, width));
  if (known.size >= KEPT) known.clear();
  known.set(key, wrapped);
  return wrapped;
}

function wrapLine(line: string, ruler: Ruler, width: number): string[] {
  if (ruler.measureText(line).width <= width) return [line];
  const wrapped: string[] = [];
  let current = '';
  let filled = 0;
  for (const piece of piecesOf(line)) {
    const wide = ruler.measureText(piece).width;
    if (current !== '' && filled + wide > width) {
      wrapped.push(current);
      current = '';
      filled = 0;
    }
    current += piece;
    filled += wide;
  }
  return [...wrapped, current];
}
