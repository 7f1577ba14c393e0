import type { GlossaryEntry } from '../glossary/entry';
import type { Snapshot, SnapshotInitiative } from './schema';

/** Names shorter than this are ordinary words; such an initiative is found by search, not on pages. */
const SHORTEST_NAME = 5;

/** What a snapshot has pages look for: its terms first, then the names of its initiatives. */
export function snapshotEntries(snapshot: Snapshot): GlossaryEntry[] {
  return [...snapshotTerms(snapshot), ...snapshot.plan.initiatives.map(initiativeEntry)];
}

/** The terms of a snapshot as glossary entries. */
export function snapshotTerms(snapshot: Pick<Snapshot, 'glossary'>): GlossaryEntry[] {
  return snapshot.glossary.map(
    (term): GlossaryEntry => ({
      kind: term.kind,
      prefLabel: term.prefLabel,
      reading: term.reading ?? null,
      altLabel: term.altLabel,
      hiddenLabel: term.hiddenLabel,
      definition: term.definition ?? null,
      source: term.source ?? null,
      related: term.related,
      match: {
        off: term.match.includes('off'),
        caseSensitive: term.match.includes('caseSensitive'),
        literal: term.match.includes('literal'),
        oneCharacter: term.match.includes('oneCharacter'),
      },
    }),
  );
}

/** The name of an initiative as what pages look for. */
export function initiativeEntry(initiative: Pick<SnapshotInitiative, 'name'>): GlossaryEntry {
  return {
    kind: 'initiative',
    prefLabel: initiative.name,
    reading: null,
    altLabel: [],
    hiddenLabel: [],
    definition: null,
    source: null,
    related: [],
    match: {
      off: initiative.name.length < SHORTEST_NAME,
      caseSensitive: false,
      literal: false,
      oneCharacter: false,
    },
  };
}
