import { firstBrokenByte, lineAt, utf8Share } from './byte-account';
import { accept, type Result, refuse } from './result';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'cp932' | 'euc-jp' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Line (from 1) of the first private-use character (外字), which other machines cannot show; null = none. */
  readonly privateUseLine: number | null;
}

/** Names as office software shows them. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOM付き）',
  cp932: 'Shift_JIS（CP932）',
  'euc-jp': 'EUC-JP',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（BE）',
};

/**
 * Bytes to text. Encodings are told by their bytes, never by a guess that could turn text into other text in silence:
 * byte order marks first, then strict UTF-8, then strict CP932 (WHATWG `shift_jis`, which is Windows-31J).
 * Text that is none of these is refused with the line and byte of the first broken character.
 */
export function decodeText(bytes: Uint8Array, name: string): Result<DecodedText> {
  if (bytes.length === 0) return refuse('empty-file', { name });
  const marked = byteOrderMark(bytes);
  if (marked) return strictly(bytes.subarray(marked.length), marked.encoding, name, marked.length);
  const wide = unmarkedUtf16(bytes);
  if (wide) return strictly(bytes, wide, name, 0);

  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return accept(decoded(utf8, 'utf-8'));
  // A UTF-8 file cut in the middle of a character is often "valid" CP932 garbage: believe the many good characters.
  if (utf8Share(bytes) > 0.8) return strictly(bytes, 'utf-8', name, 0);
  const cp932 = decodeStrictly(bytes, 'cp932');
  const eucJp = decodeStrictly(bytes, 'euc-jp');
  if (eucJp !== null && (cp932 === null || looksForeign(cp932)) && !looksForeign(eucJp)) {
    return accept(decoded(eucJp, 'euc-jp'));
  }
  if (cp932 !== null) return accept(decoded(cp932, 'cp932'));
  return strictly(bytes, 'cp932', name, 0);
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8-bom', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark: line ends and commas leave a zero in every second byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const sample = Math.min(bytes.length, 4096);
  for (let at = 0; at < sample; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample / 40 && even === 0) return 'utf-16le';
  if (even > sample / 40 && odd === 0) return 'utf-16be';
  return null;
}

const decoderLabels: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(decoderLabels[encoding], { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, encoding: Encoding, name: string, skipped: number): Result<DecodedText> {
  const text = decodeStrictly(bytes, encoding);
  if (text !== null) return text === '' ? refuse('empty-file', { name }) : accept(decoded(text, encoding));
  const broken = firstBrokenByte(bytes, (part) => decodeStrictly(part, encoding) !== null);
  return refuse('broken-text', {
    name,
    encoding: encodingNames[encoding],
    line: lineAt(bytes, broken),
    offset: broken + skipped + 1,
  });
}

function decoded(text: string, encoding: Encoding): DecodedText {
  const at = text.search(/[\uE000-\uF8FF]/);
  const privateUseLine = at < 0 ? null : text.slice(0, at).split('\n').length;
  return { text, encoding, privateUseLine };
}

/** EUC-JP read as CP932 turns into rows of half-width katakana; real office text has few of them beside kana and kanji. */
function looksForeign(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const halfWidth = sample.match(/[\uFF61-\uFF9F]/g)?.length ?? 0;
  const fullWidth = sample.match(/[\u3041-\u30FF\u4E00-\u9FFF]/g)?.length ?? 0;
  return halfWidth > fullWidth;
}
