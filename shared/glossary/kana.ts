import type { Place } from './gaps';
import { type Spelling, scriptOf } from './spelling';

/** Shorter words are too often other words in the other kana. */
const SHORTEST_SWAP = 4;

/**
 * Hiragana for katakana is the same term only where a whole run of at least four kana is written in the other one
 * (でじたるでばいど, サガミハラ): アイ is not あい, and half a word in the other kana is another word.
 */
export function kanaAgrees(spelling: Spelling, place: Place): boolean {
  const { raw, folded } = spelling;
  let index = 0;
  while (index < raw.length) {
    const script = scriptAt(spelling.text, folded.starts[index]!);
    const from = index;
    let swapped = 0;
    while (index < raw.length && scriptAt(spelling.text, folded.starts[index]!) === script) {
      if (scriptAt(place.text, place.folded.starts[place.at + index]!) !== script) swapped += 1;
      index += 1;
    }
    if (swapped === 0 || script === 'other') continue;
    if (swapped < index - from || swapped < SHORTEST_SWAP) return false;
  }
  return true;
}

const scriptAt = (text: string, at: number) => scriptOf(text.charCodeAt(at));
