import * as z from 'zod/mini';
import { SourcedText } from '../plan/model';

/** Every non-empty cell is exactly one of: read into the plan, decoration (title, header, separator, subtotal label …), or unread. */
export const Coverage = z.object({
  /** Number of non-empty cells of the sheets that were read. Always read + decoration + unread.length. */
  cells: z.number(),
  read: z.number(),
  decoration: z.number(),
  /** Cells that could not be placed, with a reason in Japanese. */
  unread: z.array(z.extend(SourcedText, { reason: z.string() })),
});
export type Coverage = z.infer<typeof Coverage>;
