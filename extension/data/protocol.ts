import type { PackedGlossary } from '../../shared/glossary/pack';
import type { SnapshotYear } from '../../shared/snapshot/years';

/** What the page is told when it begins. Types only: the page's script must stay small. */
export type PageStart =
  | { on: false }
  | {
      on: true;
      /** Changes with every change of the data; answers for another generation are not shown. */
      generation: string;
      packed: PackedGlossary;
      /** Entries from this index on are initiatives. */
      initiativesFrom: number;
      occurrences: 'every' | 'first';
      /** State of each initiative (○, △, ×, …) in the order of the entries; null = none. */
      marks: (string | null)[];
      /** The initiative to which the page belongs, unless its strip was closed. */
      belongsTo: PageInitiative | null;
    };

export interface PageInitiative {
  entry: number;
  label: string;
  mark: string | null;
  year: number | null;
  divisions: string[];
}

export interface TermCard {
  kind: 'term';
  label: string;
  reading: string | null;
  spellings: string[];
  definition: string | null;
  source: string | null;
  related: string[];
  asOf: string;
}

export interface InitiativeCard {
  kind: 'initiative';
  label: string;
  number: string | null;
  divisions: string[];
  state: { mark: string; year: number | null } | null;
  indicators: { name: string; unit: string | null; years: SnapshotYear[] }[];
  actions: { label: string; from: string | null; to: string | null }[];
  period: { from: number; to: number } | null;
  nextReview: string | null;
  link: string | null;
  asOf: string;
}

export type CardData = TermCard | InitiativeCard;

/** From a page, the popup or the options page to the background. */
export type Request =
  | { type: 'page-start'; host: string; url: string }
  | { type: 'belongs'; url: string }
  | { type: 'close-strip'; label: string; mark: string | null }
  | { type: 'describe'; entry: number; generation: string }
  | { type: 'report'; label: string; page: string }
  | { type: 'search'; query: string }
  | { type: 'status' }
  | { type: 'refresh' }
  | { type: 'set-site'; host: string; on: boolean }
  | { type: 'set-occurrences'; occurrences: 'every' | 'first' }
  | { type: 'add-source'; url: string }
  | { type: 'add-file'; name: string; text: string }
  | { type: 'remove-source'; id: string };

/** From the background or the popup to a page. */
export type PageOrder = { type: 'step' } | { type: 'changed' } | { type: 'terms' };

export interface PageTerm {
  label: string;
  count: number;
}

export interface SourceStatus {
  id: string;
  name: string;
  url: string | null;
  fromPolicy: boolean;
  /** Milliseconds since 1970 of the last good fetch; null = never. */
  fetchedAt: number | null;
  /** When the publisher read the sheet, as it wrote it. */
  issued: string | null;
  terms: number;
  initiatives: number;
  /** Why the last try failed, as a sentence; null = it did not. */
  problem: string | null;
  /** What is unfit in the data, at most a few sentences. */
  unfit: string[];
}

export interface Status {
  sources: SourceStatus[];
  sitesOff: string[];
  occurrences: 'every' | 'first';
  locked: boolean;
  contact: string | null;
  reports: { label: string; page: string; at: number }[];
  generation: string;
  version: string;
}
