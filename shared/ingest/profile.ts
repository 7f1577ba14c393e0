import * as z from 'zod/mini';
import { FiscalYear } from '../calendar/fiscal-year';
import { Direction } from '../plan/model';
import { Accumulation } from '../target/target';
import { ColumnRole } from './heading/role';

/** A person's word on one indicator; what is absent is read from the sheet. */
export const IndicatorChoice = z.object({
  unit: z.optional(z.nullable(z.string())),
  direction: z.optional(z.nullable(Direction)),
  accumulation: z.optional(z.nullable(Accumulation)),
});
export type IndicatorChoice = z.infer<typeof IndicatorChoice>;

/**
 * What a person confirmed or corrected about the reading of an office's sheets. It is stored with the workbook, so next
 * year's sheet comes in without questions. A profile that equals what was read changes nothing.
 */
export const ReadingProfile = z.object({
  /** Column roles by folded heading without its year (`ColumnReading.key`); `sheet!key` where it holds for one sheet only. */
  columns: z.optional(z.record(z.string(), ColumnRole)),
  /** Level names from the top to the leaf, in place of those read; of the same number, else they are not used. */
  levels: z.optional(z.array(z.string())),
  title: z.optional(z.nullable(z.string())),
  organization: z.optional(z.nullable(z.string())),
  period: z.optional(z.nullable(z.object({ from: FiscalYear, to: FiscalYear }))),
  /** By indicator id. */
  indicators: z.optional(z.record(z.string(), IndicatorChoice)),
});
export type ReadingProfile = z.infer<typeof ReadingProfile>;
