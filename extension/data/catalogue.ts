import { compileGlossary } from '../../shared/glossary/compile';
import type { GlossaryEntry } from '../../shared/glossary/entry';
import { type PackedGlossary, packGlossary } from '../../shared/glossary/pack';
import { readYear } from '../../shared/snapshot/years';
import type { CardData, InitiativeCard, PageInitiative } from './protocol';
import type { SourceContent } from './source-content';

export interface CatalogueSource {
  id: string;
  content: SourceContent;
  fetchedAt: number | null;
}

/** All sources as one: earlier sources win where two define the same term. */
export interface Catalogue {
  /** Changes with the data. */
  generation: string;
  packed: PackedGlossary;
  initiativesFrom: number;
  entries: readonly GlossaryEntry[];
  /** State of each initiative, in the order of the entries. */
  marks: (string | null)[];
  /** Which pages belong to which initiative. */
  pages: { pattern: string; initiative: PageInitiative }[];
  describe(entry: number): CardData | null;
  search(query: string): CardData[];
}

const MOST_RESULTS = 50;

export function buildCatalogue(sources: readonly CatalogueSource[]): Catalogue {
  const terms: { entry: GlossaryEntry; asOf: string }[] = [];
  const seen = new Set<string>();
  const initiatives: { entry: GlossaryEntry; card: InitiativeCard; pages: string[] }[] = [];
  for (const { content, fetchedAt } of sources) {
    const asOf = dateOf(content.issued, fetchedAt);
    for (const entry of content.terms) {
      const key = fold(entry.prefLabel);
      if (seen.has(key)) continue;
      seen.add(key);
      terms.push({ entry, asOf });
    }
    for (const { entry, data } of content.initiatives) {
      initiatives.push({ entry, card: initiativeCard(data, content.period, asOf), pages: data.pages });
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
  const keys = entries.map((entry) =>
    [entry.prefLabel, entry.reading ?? '', ...entry.altLabel, ...entry.hiddenLabel].map(fold),
  );
  return {
    generation: sources.map(({ id, fetchedAt, content }) => `${id}@${content.issued ?? fetchedAt ?? 0}`).join(' '),
    packed: packGlossary(compileGlossary(entries)),
    initiativesFrom: terms.length,
    entries,
    marks: initiatives.map(({ card }) => card.state?.mark ?? null),
    pages: initiatives.flatMap(({ card, pages }, index) => {
      const { label, divisions, state } = card;
      const entry = terms.length + index;
      const initiative = { entry, label, divisions, mark: state?.mark ?? null, year: state?.year ?? null };
      return pages.map((pattern) => ({ pattern, initiative }));
    }),
    describe,
    search(query) {
      const wanted = fold(query);
      if (wanted === '') return [];
      const ranked: [number, number][] = [];
      keys.forEach((spellings, index) => {
        const places = spellings.map((spelling) => spelling.indexOf(wanted)).filter((place) => place >= 0);
        if (places.length > 0) ranked.push([Math.min(...places), index]);
      });
      ranked.sort((one, other) => one[0] - other[0] || keys[one[1]]![0]!.length - keys[other[1]]![0]!.length);
      return ranked.slice(0, MOST_RESULTS).flatMap(([, index]) => describe(index) ?? []);
    },
  };
}

/** One width, one case, one kana, no spaces: how people type when they search. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・ー-]/g, '')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

function dateOf(issued: string | null, fetchedAt: number | null): string {
  if (issued !== null) return issued.slice(0, 10);
  return fetchedAt === null ? '－' : new Date(fetchedAt).toISOString().slice(0, 10);
}

function initiativeCard(
  data: SourceContent['initiatives'][number]['data'],
  period: SourceContent['period'],
  asOf: string,
): InitiativeCard {
  const state = data.states[data.states.length - 1] ?? lastGrade(data);
  return {
    kind: 'initiative',
    label: data.name,
    number: data.number ?? null,
    divisions: data.divisions,
    state: state === undefined ? null : { mark: state.mark, year: state.year ?? null },
    indicators: data.indicators.map(({ name, unit, years }) => ({
      name,
      unit: unit ?? null,
      years: years.map(readYear),
    })),
    actions: data.actions.map(({ label, from, to }) => ({ label, from: from ?? null, to: to ?? null })),
    period,
    nextReview: data.nextReview ?? null,
    link: data.link ?? null,
    asOf,
  };
}

/** Where no progress is stated, the latest result speaks: of several indicators the one that is worst off. */
function lastGrade(data: SourceContent['initiatives'][number]['data']): { mark: string; year: number } | undefined {
  const graded = data.indicators.flatMap(({ years }) =>
    years
      .map(readYear)
      .flatMap(({ year, rate, grade }) => (rate === null || grade === null ? [] : { year, rate, mark: grade })),
  );
  graded.sort((one, other) => other.year - one.year || one.rate - other.rate);
  return graded[0];
}
