import * as z from 'zod/mini';

/** What a column of a list holds. `attribute` keeps a text under the sheet's own heading; `ignore` is for a person to choose. */
export const ColumnRole = z.enum([
  'serial',
  'level',
  'levelNumber',
  'name',
  'classification',
  'priority',
  'indicator',
  'indicatorNumber',
  'unit',
  'baseline',
  'target',
  'actual',
  'value',
  'grade',
  'progress',
  'rate',
  'action',
  'cost',
  'lead',
  'support',
  'tag',
  'series',
  'year',
  'attribute',
  'ignore',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;
