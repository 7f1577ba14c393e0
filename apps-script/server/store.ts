import type { Door } from './door';

/**
 * Values of any length in the document's properties, which take 9 KB each: a value is kept in numbered pieces. A piece has
 * 2,900 UTF-16 units, at most 3 bytes each.
 */
const pieceLength = 2_900;

/** All values by name. 1 call. */
export function readStore(door: Door): Readonly<Record<string, string>> {
  const properties = door.properties();
  const values: Record<string, string> = {};
  for (const key of Object.keys(properties)) {
    const name = /^michishirube\.(.+)\.0$/.exec(key)?.[1];
    if (name === undefined) continue;
    let text = '';
    for (let piece = 0; properties[`michishirube.${name}.${piece}`] !== undefined; piece++) {
      text += properties[`michishirube.${name}.${piece}`];
    }
    values[name] = text;
  }
  return values;
}

/** Replaces one value. `before` is what readStore gave, to know the pieces that are too many now. */
export function writeStore(door: Door, name: string, text: string, before: string | undefined): void {
  const pieces: Record<string, string | null> = {};
  const count = Math.max(1, Math.ceil(text.length / pieceLength));
  for (let piece = 0; piece < count; piece++) {
    pieces[`michishirube.${name}.${piece}`] = text.slice(piece * pieceLength, (piece + 1) * pieceLength);
  }
  for (let piece = count; piece < Math.ceil((before ?? '').length / pieceLength); piece++) {
    pieces[`michishirube.${name}.${piece}`] = null;
  }
  door.setProperties(pieces);
}
