import type { GlossaryEntry, MatchSwitches } from './entry';
import { splitSpellings, type WaitingStatus } from './read-csv';

/** An entry with what the keeper decided of it; null = in use. */
export interface KeptEntry {
  readonly entry: GlossaryEntry;
  readonly status: WaitingStatus | null;
}

/** Headings of the 用語集 sheet and of the exchanged table, in order. */
export const GLOSSARY_HEADINGS = [
  '見出し',
  '読み',
  '別表記',
  '隠し表記',
  '定義',
  '出典',
  '関連',
  '種類',
  '照合',
  '状態',
] as const;

/** How the switches of 照合 are written. */
export const SWITCH_WORDS: Readonly<Record<keyof MatchSwitches, string>> = {
  off: '目印なし',
  caseSensitive: '大文字小文字を区別',
  literal: '書いたとおり',
  oneCharacter: '1文字可',
};

/** The glossary as a table, headings first; `readGlossaryCsv` reads the same entries back. Hand it to `writeCsv`. */
export function glossaryRows(kept: readonly KeptEntry[]): string[][] {
  return [
    [...GLOSSARY_HEADINGS],
    ...kept.map(({ entry, status }) => [
      entry.prefLabel,
      entry.reading ?? '',
      joinSpellings(entry.altLabel),
      joinSpellings(entry.hiddenLabel),
      entry.definition ?? '',
      entry.source ?? '',
      joinSpellings(entry.related),
      // Said for every entry: without the word, a name that ends in 事業 would come back as an initiative.
      entry.kind === 'initiative' ? '事業' : '用語',
      writeSwitches(entry.match),
      status ?? '',
    ]),
  ];
}

/** The switches that are on, in words. */
export function writeSwitches(match: MatchSwitches): string {
  const names = Object.keys(SWITCH_WORDS) as (keyof MatchSwitches)[];
  return names
    .filter((name) => match[name])
    .map((name) => SWITCH_WORDS[name])
    .join('、');
}

/** `; ` and not 、 between the spellings, since a name may itself hold a 、; a single one that would be parted gets a closing `;`. */
export function joinSpellings(spellings: readonly string[]): string {
  const joined = spellings.join('; ');
  return spellings.length === 1 && splitSpellings(joined)[0] !== joined ? `${joined};` : joined;
}
