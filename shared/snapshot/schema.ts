import * as z from 'zod/mini';

/** What every snapshot begins with, so that a stray JSON file is told from one of ours. */
export const SNAPSHOT_FORMAT = 'michishirube-snapshot';

/**
 * Version of the shape below. A new optional field needs no new version: readers ignore what they do not know. A field that changes
 * its meaning or goes away does, and a reader refuses versions above its own.
 */
export const SNAPSHOT_VERSION = 1;

const text = z.string();
const optionalText = z.optional(z.string());
const texts = z._default(z.array(z.string()), []);

/** One year of an indicator as it is written: see years.ts for the places of a row. Rows, because 4,000 of them must stay small. */
export const SnapshotYearRow = z.tuple([z.number()], z.nullable(z.union([z.string(), z.number()])));
export type SnapshotYearRow = z.infer<typeof SnapshotYearRow>;

export const SnapshotIndicator = z.object({
  id: text,
  kind: z._default(z.enum(['KGI', 'KPI']), 'KPI'),
  name: text,
  unit: optionalText,
  direction: optionalText,
  years: z._default(z.array(SnapshotYearRow), []),
});
export type SnapshotIndicator = z.infer<typeof SnapshotIndicator>;

export const SnapshotAction = z.object({ label: text, from: optionalText, to: optionalText });

/** How an initiative stood in one year: 進捗 as stated by its division. */
export const SnapshotState = z.object({ year: z.optional(z.number()), mark: text });

export const SnapshotNode = z.object({
  id: text,
  level: z.number(),
  number: optionalText,
  name: text,
  parent: optionalText,
  indicators: z._default(z.array(SnapshotIndicator), []),
});

export const SnapshotInitiative = z.object({
  id: text,
  number: optionalText,
  name: text,
  node: optionalText,
  classification: optionalText,
  priority: z.optional(z.boolean()),
  divisions: texts,
  states: z._default(z.array(SnapshotState), []),
  indicators: z._default(z.array(SnapshotIndicator), []),
  actions: z._default(z.array(SnapshotAction), []),
  /** 行動目標: Western fiscal year and text. */
  goals: z.optional(z.array(z.tuple([z.number(), text]))),
  /** Date of the next review, YYYY-MM-DD. */
  nextReview: optionalText,
  /** Where the row stands: https link into the sheet. */
  link: optionalText,
  /** Pages that belong to the initiative, as match patterns: *://portal.example.lg.jp/dx/rpa/* */
  pages: texts,
});
export type SnapshotInitiative = z.infer<typeof SnapshotInitiative>;

export const SnapshotTerm = z.object({
  /** `initiative`: found with the small differences that names of 事業 have. */
  kind: z._default(z.enum(['term', 'initiative']), 'term'),
  prefLabel: text,
  reading: optionalText,
  altLabel: texts,
  hiddenLabel: texts,
  definition: optionalText,
  source: optionalText,
  related: texts,
  /** Switches that are on: off, caseSensitive, literal, oneCharacter. */
  match: texts,
});
export type SnapshotTerm = z.infer<typeof SnapshotTerm>;

/** The published state of a plan and its glossary. */
export const Snapshot = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  version: z.number().check(z.int(), z.minimum(1)),
  /** minimal: names, states and glossary; complete: indicators, years and roadmap as well. */
  form: z.enum(['minimal', 'complete']),
  /** When the data was read from the sheet: 2026-11-20T09:30:00+09:00. */
  issued: text,
  /** SHA-256 of the canonical JSON of all the rest. */
  hash: text,
  /** Whom to ask about the data. */
  contact: optionalText,
  plan: z.object({
    title: optionalText,
    organization: optionalText,
    period: z.optional(z.object({ from: z.number(), to: z.number() })),
    levels: texts,
    /** Parts of the plan with names of their own: 前期, 後期. First and last Western fiscal year, inclusive. */
    phases: z.optional(z.array(z.object({ name: text, from: z.number(), to: z.number() }))),
    /** Dates of the plan's reviews, YYYY-MM-DD. */
    reviews: z.optional(z.array(text)),
    /** Of the plan itself: 庁議, 議会, パブリックコメント, 策定・公表. Dates YYYY-MM-DD. */
    milestones: z.optional(z.array(z.object({ date: text, name: text }))),
    nodes: z._default(z.array(SnapshotNode), []),
    initiatives: z._default(z.array(SnapshotInitiative), []),
  }),
  glossary: z._default(z.array(SnapshotTerm), []),
});
export type Snapshot = z.infer<typeof Snapshot>;
