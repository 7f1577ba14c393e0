/** What a file is, told by its first bytes; the extension is only a hint. */
export type FileKind =
  | { readonly kind: 'zip' }
  /** The container of .xls, .doc and of password-protected .xlsx. */
  | { readonly kind: 'compound' }
  | { readonly kind: 'markup' }
  | { readonly kind: 'text' }
  | { readonly kind: 'binary'; readonly what: string };

const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: '画像（PNG）' },
  { bytes: [0xff, 0xd8, 0xff], what: '画像（JPEG）' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: '画像（GIF）' },
  { bytes: [0x1f, 0x8b], what: '圧縮ファイル（gzip）' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '圧縮ファイル（7z）' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: '圧縮ファイル（RAR）' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'プログラム' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], what: 'プログラム' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], what: 'データベース' },
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);

/** Looks at the beginning only; an empty file is `text`, which the text reader refuses by its own name. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'compound' };
  const known = signatures.find(({ bytes: signature }) => startsWith(bytes, signature));
  if (known) return { kind: 'binary', what: known.what };
  const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!marked && looksBinary(bytes)) return { kind: 'binary', what: '文字でないデータ' };
  return looksLikeMarkup(bytes) ? { kind: 'markup' } : { kind: 'text' };
}

/** Control characters that no table has. Zeros on one side only are UTF-16 without a mark and stay text. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = Math.min(bytes.length, 65_536);
  const zeros = [0, 0];
  let controls = 0;
  for (let at = 0; at < sample; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a)
      controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const oneSided = (even === 0) !== (odd === 0) && even + odd > sample / 40;
  if (oneSided) return controls > sample / 50;
  return even + odd > 0 || controls > sample / 50;
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  let head = '';
  for (let at = 0; at < Math.min(bytes.length, 512); at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0 && byte < 0x80) head += String.fromCharCode(byte);
  }
  return /^\s*(<\?xml|<!doctype html|<html|<table|<workbook|mime-version:)/i.test(head);
}
