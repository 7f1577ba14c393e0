import * as z from 'zod/mini';
import { ColumnRole } from './heading/role';

/** Something a person should know about the reading as a whole: a guess, a block that was not understood, a sheet left out. */
export const ReadingNote = z.object({
  code: z.enum([
    'guess',
    'unknown-block',
    'hidden-sheet',
    'hidden-cells',
    'no-sheet',
    'aside',
    'other-plan',
    'nothing',
    'no-year',
  ]),
  sheet: z.nullable(z.string()),
  /** A1 address or range, where the note speaks of one. */
  cell: z.nullable(z.string()),
  /** In Japanese. */
  message: z.string(),
});
export type ReadingNote = z.infer<typeof ReadingNote>;

/** What a column was taken for; a person may choose another role for its key in the reading profile. */
export const ColumnReading = z.object({
  sheet: z.string(),
  /** A1 address of the heading, or of the column's first row where it has none. */
  cell: z.string(),
  heading: z.string(),
  /** Folded heading without its year; the key in `ReadingProfile.columns`. */
  key: z.string(),
  role: ColumnRole,
  year: z.nullable(z.number()),
});
export type ColumnReading = z.infer<typeof ColumnReading>;
