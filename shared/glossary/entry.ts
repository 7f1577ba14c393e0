import * as z from 'zod/mini';

/** How one entry may be found in running text, where it differs from the house rules. All off by default. */
export const MatchSwitches = z.object({
  /** Never marked on a page; still found by search. */
  off: z._default(z.boolean(), false),
  /** Capital and small letters are different: LINE is not line. */
  caseSensitive: z._default(z.boolean(), false),
  /** Only as written: no long-vowel, middle-dot, spacing or kana variants (width is still the same). */
  literal: z._default(z.boolean(), false),
  /** A label of one character is wanted: without this it is refused, since it would mark half of every page. */
  oneCharacter: z._default(z.boolean(), false),
});
export type MatchSwitches = z.infer<typeof MatchSwitches>;

/** A glossary entry (用語) in the words of SKOS: one preferred label, other spellings, one definition. */
export const GlossaryEntry = z.object({
  /** `initiative`: the name of a 事業, found with small differences too (see initiative-names.ts). */
  kind: z._default(z.enum(['term', 'initiative']), 'term'),
  /** 見出し */
  prefLabel: z.string(),
  /** 読み in hiragana. */
  reading: z._default(z.nullable(z.string()), null),
  /** 別表記: other spellings and abbreviations that readers may be shown. */
  altLabel: z._default(z.array(z.string()), []),
  /** 隠し表記: misspellings and such, found but never shown. */
  hiddenLabel: z._default(z.array(z.string()), []),
  /** 定義; null = known, but not yet defined. */
  definition: z._default(z.nullable(z.string()), null),
  /** 出典: which plan, which page. */
  source: z._default(z.nullable(z.string()), null),
  /** 関連: preferred labels of related entries. */
  related: z._default(z.array(z.string()), []),
  match: z._default(MatchSwitches, { off: false, caseSensitive: false, literal: false, oneCharacter: false }),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** An entry from its parts; what is left out takes its default. Throws a ZodError on a wrong shape. */
export function glossaryEntry(parts: z.input<typeof GlossaryEntry>): GlossaryEntry {
  return GlossaryEntry.parse(parts);
}
