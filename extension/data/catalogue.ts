import { compileGlossary } from '../../shared/glossary/compile';
import type { GlossaryEntry } from '../../shared/glossary/entry';
import { type PackedGlossary, packGlossary } from '../../shared/glossary/pack';
import { initiativeEntry } from '../../shared/snapshot/entries';
import { initiativeCard } from './initiative-card';
import type { CardData, InitiativeCard, PageInitiative } from './protocol';
import { buildSearchIndex, foldQuery, type SearchIndex } from './search-index';
import type { SourceContent } from './source-content';

export interface CatalogueSource {
  id: string;
  content: SourceContent;
  fetchedAt: number | null;
}

/** All sources as one: earlier sources win where two define the same term. */
export interface Catalogue {
  /** Changes with the data, and only with it. */
  generation: string;
  /** Worked out when a page first asks: searching does without. */
  packed(): PackedGlossary;
  initiativesFrom: number;
  entries: readonly GlossaryEntry[];
  /** State of each initiative, in the order of the entries. */
  marks: (string | null)[];
  /** Which pages belong to which initiative. */
  pages: { pattern: string; initiative: PageInitiative }[];
  describe(entry: number): CardData | null;
  search(query: string): CardData[];
  /** The entry that is written so; null = none. */
  lookUp(label: string): CardData | null;
}

const MOST_RESULTS = 50;

export function buildCatalogue(sources: readonly CatalogueSource[]): Catalogue {
  const terms: { entry: GlossaryEntry; asOf: string }[] = [];
  const seen = new Set<string>();
  const initiatives: { entry: GlossaryEntry; card: InitiativeCard; pages: string[] }[] = [];
  for (const { id, content, fetchedAt } of sources) {
    const asOf = dateOf(content.issued, fetchedAt);
    for (const entry of content.terms) {
      const key = foldQuery(entry.prefLabel);
      if (seen.has(key)) continue;
      seen.add(key);
      terms.push({ entry, asOf });
    }
    const { plan } = content;
    for (const data of plan?.initiatives ?? []) {
      const card = initiativeCard(data, plan?.period ?? null, asOf, id);
      initiatives.push({ entry: initiativeEntry(data), card, pages: data.pages });
    }
  }
  const entries = [...terms.map(({ entry }) => entry), ...initiatives.map(({ entry }) => entry)];
  const describe = (index: number): CardData | null => {
    const term = terms[index];
    if (term === undefined) return initiatives[index - terms.length]?.card ?? null;
    const { prefLabel, reading, altLabel, definition, source, related } = term.entry;
    return {
      kind: 'term',
      label: prefLabel,
      reading,
      spellings: altLabel,
      definition,
      source,
      related,
      asOf: term.asOf,
    };
  };
  let packed: PackedGlossary | null = null;
  let index: SearchIndex | null = null;
  const find = (query: string, most: number) => {
    index ??= buildSearchIndex([
      ...terms.map(({ entry }) => ({ entry })),
      ...initiatives.map(({ entry, card }) => ({ entry, number: card.number })),
    ]);
    return index.find(query, most);
  };
  return {
    generation: sources.map(({ id, content }) => `${id}@${content.digest}`).join(' '),
    packed() {
      packed ??= packGlossary(compileGlossary(entries));
      return packed;
    },
    initiativesFrom: terms.length,
    entries,
    marks: initiatives.map(({ card }) => card.state?.mark ?? null),
    pages: initiatives.flatMap(({ card, pages }, at) => {
      const { label, divisions, state } = card;
      const entry = terms.length + at;
      const initiative = { entry, label, divisions, mark: state?.mark ?? null, year: state?.year ?? null };
      return pages.map((pattern) => ({ pattern, initiative }));
    }),
    describe,
    search: (query) => find(query, MOST_RESULTS).flatMap((at) => describe(at) ?? []),
    lookUp(label) {
      const wanted = foldQuery(label);
      const [first] = find(label, 1);
      if (first === undefined || wanted === '') return null;
      const { prefLabel, reading, altLabel, hiddenLabel } = entries[first]!;
      const whole = [prefLabel, reading ?? '', ...altLabel, ...hiddenLabel].some((one) => foldQuery(one) === wanted);
      return whole ? describe(first) : null;
    },
  };
}

function dateOf(issued: string | null, fetchedAt: number | null): string {
  if (issued !== null) return issued.slice(0, 10);
  return fetchedAt === null ? '－' : new Date(fetchedAt).toISOString().slice(0, 10);
}
