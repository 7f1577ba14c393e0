import type { GlossaryEntry } from '../../shared/glossary/entry';
import { hiraganaOfRomaji, withoutLongVowels } from '../../shared/text/romaji';

/** Finds entries by what people type: heading, reading, variants, number; in kanji, either kana, either width, or romaji. */
export interface SearchIndex {
  /** Places of the entries, the best first. */
  find(query: string, most: number): number[];
}

/** How far down a match by romaji stands below one by the letters themselves. */
const BY_SOUND = 1000;

export interface Searchable {
  entry: Pick<GlossaryEntry, 'prefLabel' | 'reading' | 'altLabel' | 'hiddenLabel'>;
  /** The number of an initiative. */
  number?: string | null;
}

export function buildSearchIndex(items: readonly Searchable[]): SearchIndex {
  const keys = items.map(({ entry, number }) =>
    [entry.prefLabel, entry.reading ?? '', number ?? '', ...entry.altLabel, ...entry.hiddenLabel].map(foldQuery),
  );
  let sounds: string[][] | null = null;
  const soundsOf = () => {
    sounds ??= keys.map((spellings) => spellings.map(soundOf));
    return sounds;
  };
  return {
    find(query, most) {
      const wanted = foldQuery(query);
      if (wanted === '') return [];
      const kana = hiraganaOfRomaji(query.normalize('NFKC').replace(/\s/g, ''));
      const sound = kana === null ? null : soundOf(foldQuery(kana));
      const ranked: [rank: number, length: number, at: number][] = [];
      keys.forEach((spellings, at) => {
        let rank = bestPlace(spellings, wanted);
        if (rank === null && sound !== null && sound !== '') {
          const heard = bestPlace(soundsOf()[at]!, sound);
          if (heard !== null) rank = BY_SOUND + heard;
        }
        if (rank !== null) ranked.push([rank, spellings[0]!.length, at]);
      });
      ranked.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
      return ranked.slice(0, most).map(([, , at]) => at);
    },
  };
}

/** One width, one case, one kana, no spaces: how people type when they search. */
export function foldQuery(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・ー-]/g, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Small ぃ and ぇ of foreign words as romaji has them: デジタルディバイド is looked for as dejitarudibaido. */
function soundOf(folded: string): string {
  return withoutLongVowels(folded).replace(/でぃ/g, 'ぢ').replace(/てぃ/g, 'ち').replace(/ゔ/g, 'ぶ');
}

/** Heading, reading and number; variants come behind them. */
const OWN_NAMES = 3;

/** 0 = the whole spelling, 1 = its beginning, more = further within it, half a place more for a variant; null = nowhere. */
function bestPlace(spellings: readonly string[], wanted: string): number | null {
  let best: number | null = null;
  spellings.forEach((spelling, index) => {
    const at = spelling.indexOf(wanted);
    if (at < 0) return;
    const rank = (spelling === wanted ? 0 : at + 1) + (index < OWN_NAMES ? 0 : 0.5);
    if (best === null || rank < best) best = rank;
  });
  return best;
}
