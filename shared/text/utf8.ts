/** UTF-8 without TextEncoder and TextDecoder, which Apps Script lacks. Lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(bytes);
}

/** Bytes that are no UTF-8 become U+FFFD each; a byte order mark at the start is left out. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const first = bytes[at]!;
    const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0;
    let point = length === 1 ? first : length === 0 ? -1 : first & (0xff >> (length + 1));
    for (let index = 1; index < length && point >= 0; index++) {
      const next = bytes[at + index];
      point = next !== undefined && next >> 6 === 2 ? (point << 6) | (next & 63) : -1;
    }
    const valid = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    text += valid ? String.fromCodePoint(point) : '\ufffd';
    at += valid ? length : 1;
  }
  return text;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const word = (one << 16) | (two << 8) | three;
    const rest = bytes.length - at;
    text += DIGITS[word >> 18]! + DIGITS[(word >> 12) & 63]!;
    text += rest > 1 ? DIGITS[(word >> 6) & 63]! : '=';
    text += rest > 2 ? DIGITS[word & 63]! : '=';
  }
  return text;
}

/** Null where the text is no Base64. */
export function decodeBase64(text: string): Uint8Array | null {
  const plain = text.replace(/\s+/g, '').replace(/=+$/, '');
  if (plain.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let word = 0;
  let at = 0;
  for (let index = 0; index < plain.length; index++) {
    const digit = DIGITS.indexOf(plain[index]!);
    if (digit < 0) return null;
    word = ((word << 6) | digit) & 0xffffff;
    if (index % 4 === 1) bytes[at++] = (word >> 4) & 255;
    else if (index % 4 === 2) bytes[at++] = (word >> 2) & 255;
    else if (index % 4 === 3) bytes[at++] = word & 255;
  }
  return bytes;
}
