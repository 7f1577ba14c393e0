import fc from 'fast-check';
import { type GlossaryEntry, glossaryEntry } from '../../shared/glossary/entry';

/** Spellings as glossaries hold them: Japanese, Latin, spaces, quotes, signs that formats use themselves. */
const label = fc
  .array(
    fc.constantFrom(
      ...[...'クラウド用語集デジタル化3原則AI-OCRえん（）・ 　"<>&\'#%/\\、,@=+𠮷é'],
      '\u{1F1EF}\u{1F1F5}',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((letters) => letters.join('').trim())
  .filter((text) => text !== '');

const text = fc
  .array(
    fc.constantFrom(...[...'定義の文章。「」"<b>&amp;\n\t\'{}[]^`|;：https://例/?q=1 '], '</term>', '"""', '\\u0041'),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((letters) => letters.join('').replace(/\s+/g, ' ').trim())
  .filter((sentence) => sentence !== '');

const distinct = (of: fc.Arbitrary<string>) => fc.uniqueArray(of, { maxLength: 3 });

/** Glossaries of distinct labels whose related terms are partly among them. */
export const glossaries: fc.Arbitrary<GlossaryEntry[]> = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom('term' as const, 'initiative' as const),
      prefLabel: label,
      reading: fc.option(fc.constantFrom('くらうど', 'えーあい', 'でじたるか')),
      altLabel: distinct(label),
      hiddenLabel: distinct(label),
      definition: fc.option(text),
      source: fc.option(text),
      related: distinct(label),
      match: fc.record({
        off: fc.boolean(),
        caseSensitive: fc.boolean(),
        literal: fc.boolean(),
        oneCharacter: fc.boolean(),
      }),
    }),
    { selector: ({ prefLabel }) => prefLabel, minLength: 1, maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map((draft) =>
      glossaryEntry({
        ...draft,
        altLabel: draft.altLabel.filter((spelling) => spelling !== draft.prefLabel),
        hiddenLabel: draft.hiddenLabel.filter((spelling) => spelling !== draft.prefLabel),
        related: draft.related.filter((spelling) => spelling !== draft.prefLabel),
      }),
    ),
  );

/** Entries with their lists in one order: a graph has none. */
export function inOneOrder(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const sorted = (texts: readonly string[]) => [...texts].sort();
  return entries
    .map((entry) => ({
      ...entry,
      altLabel: sorted(entry.altLabel),
      hiddenLabel: sorted(entry.hiddenLabel),
      related: sorted(entry.related),
    }))
    .sort((one, other) => (one.prefLabel < other.prefLabel ? -1 : 1));
}
