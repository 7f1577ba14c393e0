import * as z from 'zod/mini';
import { FiscalYear } from '../../shared/calendar/fiscal-year';
import { Finding } from '../../shared/check/finding';
import { Coverage } from '../../shared/ingest/coverage';
import { IndicatorChoice } from '../../shared/ingest/profile';
import { Direction, Provenance } from '../../shared/plan/model';
import { Accumulation, TargetPart, TargetReading } from '../../shared/target/target';
import { Common } from './protocol-common';

/** How the sheets are to be read; confirmed once by a person, kept in the document, used again next year. */
export const ReadingProfile = z.object({
  version: z.literal(1),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      /** A1 range to read (`A3:K120`); null = the whole sheet. */
      range: z.nullable(z.string()),
    }),
  ),
  /**
   * Column roles corrected by a person: the role is one of `ReadReport.roles`. `key` is the heading without its year, which
   * the server adds; where it is known the column is found by it, so that the choice holds when columns move.
   */
  columns: z.array(z.object({ sheet: z.string(), column: z.string(), role: z.string(), key: z.optional(z.string()) })),
  /** Cells that a person read otherwise. One holds only while the cell still says `text`; next year's text is read anew. */
  readings: z.optional(
    z.array(
      z.object({
        sheet: z.string(),
        cell: z.string(),
        text: z.string(),
        parts: z.array(TargetPart).check(z.minLength(1)),
      }),
    ),
  ),
  /** What a person chose for an indicator, by its id; what is absent is read from the sheet. */
  indicators: z.optional(z.record(z.string(), IndicatorChoice)),
  /** 「同じものですか？」: the workbook's ID by the ID as read; '' = another thing. What a person answered is never asked again. */
  identities: z.optional(z.record(z.string(), z.string())),
});
export type ReadingProfile = z.infer<typeof ReadingProfile>;

/** One line of the tree that was read; parents stand before their children. */
export const TreeItem = z.object({
  id: z.string(),
  parent: z.nullable(z.string()),
  kind: z.enum(['node', 'initiative', 'indicator']),
  /** Index into `levels`; indicators stand one below their owner. */
  level: z.number(),
  number: z.nullable(z.string()),
  name: z.string(),
  source: z.nullable(Provenance),
});
export type TreeItem = z.infer<typeof TreeItem>;

/** A column of a source sheet and what it was taken for. */
export const ColumnReading = z.object({
  sheet: z.string(),
  /** Letter: `C`. */
  column: z.string(),
  header: z.string(),
  role: z.string(),
  /** The role in the reader's words: 基本目標, 令和5年度 目標 … */
  label: z.string(),
  sure: z.boolean(),
});
export type ColumnReading = z.infer<typeof ColumnReading>;

/** One target, result or baseline cell: the original text beside what was understood. */
export const ReadingLine = z.extend(TargetReading, {
  ...Provenance.shape,
  /** Why it is not surer, or what was assumed, in the reader's language. */
  notes: z.array(z.string()),
  indicator: z.string(),
  /** 施策1-1 › 電子申請 › 申請件数 */
  path: z.string(),
  what: z.enum(['baseline', 'target', 'actual']),
  year: z.nullable(z.string()),
});
export type ReadingLine = z.infer<typeof ReadingLine>;

/** How an indicator counts, and why it was taken so. */
export const IndicatorReading = z.object({
  id: z.string(),
  name: z.string(),
  /** Where it stands in the plan, without its own name; '' = it is the whole plan's. */
  path: z.string(),
  unit: z.nullable(z.string()),
  direction: z.nullable(Direction),
  accumulation: z.nullable(Accumulation),
  /** In the reader's language; '' where none is known. */
  reasons: z.object({ direction: z.string(), accumulation: z.string() }),
  source: z.nullable(Provenance),
});
export type IndicatorReading = z.infer<typeof IndicatorReading>;

/** A part that is likely one of the workbook's under another name. */
export const LikelyRename = z.object({
  kind: z.enum(['node', 'initiative', 'indicator']),
  /** ID as read, and the workbook's. */
  id: z.string(),
  was: z.string(),
  name: z.string(),
  nameBefore: z.string(),
  place: z.string(),
  placeBefore: z.string(),
  answer: z.nullable(z.enum(['same', 'other'])),
});
export type LikelyRename = z.infer<typeof LikelyRename>;

export const ReadReport = z.object({
  /** Of the source cells as read now; `preview` gives the one that `build` and `refresh` want. */
  fingerprint: z.string(),
  title: z.nullable(z.string()),
  organization: z.nullable(z.string()),
  period: z.nullable(z.object({ from: FiscalYear, to: FiscalYear })),
  levels: z.array(z.string()),
  counts: z.object({
    nodes: z.number(),
    initiatives: z.number(),
    priorityInitiatives: z.number(),
    indicators: z.number(),
    readings: z.number(),
    unsure: z.number(),
    actions: z.number(),
  }),
  tree: z.array(TreeItem),
  /** Roles that a column may be given; empty where the reader takes no corrections. */
  roles: z.array(z.object({ role: z.string(), label: z.string() })),
  columns: z.array(ColumnReading),
  /** Absent where the server is older than this page. */
  indicators: z.optional(z.array(IndicatorReading)),
  /** Absent where there is no workbook yet. */
  renames: z.optional(z.array(LikelyRename)),
  readings: z.array(ReadingLine),
  coverage: Coverage,
  findings: z.array(Finding),
  /** The profile that was used. */
  profile: ReadingProfile,
});
export type ReadReport = z.infer<typeof ReadReport>;

/** Which sheets, and how they are to be read; absent or null = as confirmed last time. */
export const ReadArguments = {
  sheets: z.array(z.string()).check(z.minLength(1)),
  profile: z.optional(z.nullable(ReadingProfile)),
};

/** 取り込み until the reading is confirmed: what was read, and how. */
export const readEndpoints = {
  /** Reads the named sheets; writes nothing. */
  readSheets: { arguments: z.object({ ...Common, ...ReadArguments }), value: ReadReport },
  /** Keeps the way of reading in the document. */
  confirmProfile: {
    arguments: z.object({ ...Common, profile: ReadingProfile }),
    value: z.object({ profile: ReadingProfile }),
  },
  /** Shows the cell to the person. `cell` may be a range. */
  jumpTo: { arguments: z.object({ ...Common, sheet: z.string(), cell: z.string() }), value: z.object({}) },
} as const;
