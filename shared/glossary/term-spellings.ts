import { withoutRemarks } from './initiative-names';

const ABBREVIATION = /^[A-Za-z][A-Za-z0-9&+/.-]{0,9}$/;
/** What an abbreviation stands for: foreign words, or kanji that are no qualifier (人工知能, but not 庁内 or 市民向け). */
const FULL_NAME = /^(?:[\u30a1-\u30fc\u30fd\u30fe・\s]{4,}|[A-Za-z][A-Za-z\s-]{3,}|[\u4e00-\u9fff々]{4,})$/;

/**
 * Further spellings of a term by rule: without （仮称） and the like; AI（人工知能） and 証拠に基づく政策立案（EBPM） as either of both.
 * クラウド（民間） says which one is meant, and stays whole.
 */
export function termSpellings(label: string): string[] {
  const plain = withoutRemarks(label);
  const both = /^(.{2,}?)\s*[（(〔［[【]([^（(〔［[【）)〕］\]】]{2,})[）)〕］\]】]$/.exec(plain);
  const outside = (both?.[1] ?? '').normalize('NFKC');
  const inside = (both?.[2] ?? '').normalize('NFKC').trim();
  const explains =
    (ABBREVIATION.test(outside) && FULL_NAME.test(inside)) || (FULL_NAME.test(outside) && ABBREVIATION.test(inside));
  const named = explains || (ABBREVIATION.test(inside) && inside.toUpperCase() === inside && outside.length >= 4);
  const spellings = named ? [plain, outside, inside] : [plain];
  return spellings.filter((spelling) => spelling !== label);
}
