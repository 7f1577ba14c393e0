/**
 * Offset (from 0) of the first byte that breaks the encoding. `valid` decodes strictly. Halving works because a prefix that
 * ends between two characters is valid exactly as long as it stops before the broken place; up to three bytes are given
 * away so that a prefix cut inside a good character is not taken for the broken one.
 */
export function firstBrokenByte(bytes: Uint8Array, valid: (part: Uint8Array) => boolean): number {
  const goodPrefix = (length: number): number | null => {
    for (let cut = 0; cut <= 3 && cut <= length; cut++) if (valid(bytes.subarray(0, length - cut))) return length - cut;
    return null;
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const prefix = goodPrefix(middle);
    if (prefix === null) bad = middle;
    else good = middle;
  }
  return goodPrefix(good) ?? good;
}

/** Line (from 1) in which the byte at `offset` stands. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset && at < bytes.length; at++) if (bytes[at] === 0x0a) line++;
  return line;
}

/** Share (0 to 1) of the non-ASCII bytes that stand in a well-formed UTF-8 character. 0 where there are none. */
export function utf8Share(bytes: Uint8Array): number {
  let wellFormed = 0;
  let foreign = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let continued = 1;
    while (continued < length && ((bytes[at + continued] ?? 0) & 0xc0) === 0x80) continued++;
    const whole = length > 0 && continued === length;
    foreign += whole ? length : 1;
    if (whole) wellFormed += length;
    at += whole ? length : 1;
  }
  return foreign === 0 ? 0 : wellFormed / foreign;
}
