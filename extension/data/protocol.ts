import type { PackedGlossary } from '../../shared/glossary/pack';
import type { TermReport } from '../../shared/glossary/term-report';
import type { Locale } from '../../shared/messages/define';
import type { CardWord } from '../../shared/messages/extension';
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
  /** Where the panels find it: source and id of the initiative. */
  ref?: InitiativeRef;
}

export interface InitiativeRef {
  source: string;
  id: string;
}

export type CardData = TermCard | InitiativeCard;

/** What the card is made of, asked for when the first one opens: most pages never need it. */
export interface CardKit {
  locale: Locale;
  style: string;
  words: Record<CardWord, string>;
  /** Address for mails about terms; null = none is known. */
  mailTo: string | null;
}

/** From a page, the popup, the side panel or the options page to the background. */
export type Request =
  | { type: 'page-start'; host: string; url: string }
  /** There is something to mark: run the second script here. */
  | { type: 'bring-marks' }
  | { type: 'belongs'; url: string }
  | { type: 'close-strip'; label: string; mark: string | null }
  | { type: 'card-kit' }
  | { type: 'describe'; entry: number; generation: string }
  | { type: 'report'; report: TermReport }
  | { type: 'clear-reports' }
  | { type: 'search'; query: string }
  | { type: 'look-up'; label: string }
  | { type: 'refresh'; id?: string }
  /** A panel was opened: has the organisation's policy changed? */
  | { type: 'check-policy' }
  | { type: 'set-site'; host: string; on: boolean }
  /** Without a host: wherever the reader has not chosen otherwise for a site. */
  | { type: 'set-occurrences'; occurrences: 'every' | 'first'; host?: string }
  | { type: 'set-division'; division: string | null }
  | { type: 'add-source'; url: string; name?: string }
  | { type: 'add-file'; name: string; text: string }
  | { type: 'move-source'; id: string; by: 1 | -1 }
  | { type: 'remove-source'; id: string }
  | { type: 'import-settings'; settings: PortableSettings };

/** From the background, the popup or the side panel to a page. */
export type PageOrder =
  | { type: 'step' }
  | { type: 'changed' }
  | { type: 'terms' }
  /** Scrolls to an occurrence of the term, counted from 0, and opens its card; the focus stays where it is. */
  | { type: 'go-to'; label: string; nth: number };

export interface PageTerm {
  label: string;
  count: number;
}

export interface SourceStatus {
  id: string;
  name: string;
  url: string | null;
  fromPolicy: boolean;
  /** Comes with the extension. */
  builtIn: boolean;
  /** Milliseconds since 1970 of the last good fetch; null = never. */
  fetchedAt: number | null;
  triedAt: number | null;
  failures: number;
  /** When the publisher read the sheet, as it wrote it. */
  issued: string | null;
  terms: number;
  initiatives: number;
  /** Why the last try failed, as a sentence; null = it did not. */
  problem: string | null;
  /** A person has to sign in at the source's address. */
  signIn: boolean;
  /** By how many minutes this machine's clock was ahead of the source's; null = nothing worth saying. */
  clockAhead: number | null;
  /** What is unfit in the data, at most a few sentences. */
  unfit: string[];
}

export interface Status {
  sources: SourceStatus[];
  /** Patterns of the sites and sources for which the organisation wants the extension to be allowed. */
  sites: string[];
  sitesOff: string[];
  /** Hosts without marks by the organisation's policy. */
  sitesOffByPolicy: string[];
  occurrences: 'every' | 'first';
  siteOccurrences: Record<string, 'every' | 'first'>;
  division: string | null;
  locked: boolean;
  contact: string | null;
  reports: TermReport[];
  version: string;
}

/** What one's own settings are when they are carried to another machine. Files that were loaded by hand stay behind. */
export interface PortableSettings {
  sources: { name: string; url: string }[];
  sitesOff: string[];
  occurrences: 'every' | 'first';
  division: string | null;
}
