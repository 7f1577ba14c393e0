/** CP932 bytes of a text, by turning the platform's decoder around. Throws on a character that CP932 does not have. */
export function cp932(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = table().get(character);
    if (code === undefined) throw new Error(`not in CP932: ${character}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return new Uint8Array(bytes);
}

let known: ReadonlyMap<string, number> | null = null;

function table(): ReadonlyMap<string, number> {
  if (known !== null) return known;
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const codes = new Map<string, number>();
  const learn = (code: number, bytes: number[]) => {
    try {
      const character = decoder.decode(new Uint8Array(bytes));
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, code);
    } catch {
      // No character has this code.
    }
  };
  for (let code = 0; code < 0x80; code++) learn(code, [code]);
  for (let code = 0xa1; code < 0xe0; code++) learn(code, [code]);
  for (let lead = 0x81; lead < 0xfd; lead++) {
    for (let trail = 0x40; trail < 0xfd; trail++) learn((lead << 8) | trail, [lead, trail]);
  }
  known = codes;
  return codes;
}
