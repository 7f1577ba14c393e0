import * as z from 'zod/mini';

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** One thing a section chief would want to know about the plan (点検結果). */
export const Finding = z.object({
  /** Stable code, e.g. `target-falls-back`. Lower-case words joined by hyphens; the file in shared/check that makes it is named after its family. */
  code: z.string(),
  severity: Severity,
  /** Where: the source cell if there is one, and the path in the plan in words (施策1-1 › 電子申請の利用促進 › 令和5年度の目標). */
  place: z.object({
    sheet: z.nullable(z.string()),
    cell: z.nullable(z.string()),
    path: z.string(),
  }),
  /** Ids of nodes, initiatives, indicators concerned. */
  subjects: z.array(z.string()),
  /** What is wrong, in plain Japanese, with the figures. */
  message: z.string(),
  /** What would mend it. */
  mend: z.string(),
});
export type Finding = z.infer<typeof Finding>;
