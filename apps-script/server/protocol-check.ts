import * as z from 'zod/mini';
import { Finding, Severity } from '../../shared/check/finding';
import { Common } from './protocol-common';
import { Written } from './protocol-write';

export const IgnoredFinding = z.object({
  code: z.string(),
  sheet: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  path: z.string(),
  reason: z.string(),
  actor: z.string(),
  at: z.string(),
});
export type IgnoredFinding = z.infer<typeof IgnoredFinding>;

/** Something wrong with the plan workbook itself (点検): a header changed, an ID gone, a formula overwritten, a dropdown lost. */
export const HealthProblem = z.object({
  id: z.string(),
  code: z.string(),
  severity: Severity,
  sheet: z.string(),
  cell: z.nullable(z.string()),
  message: z.string(),
  mend: z.string(),
  /** True where `repair` can put it right without a question. */
  certain: z.boolean(),
});
export type HealthProblem = z.infer<typeof HealthProblem>;

/** 点検 of the workbook and of the plan. */
export const checkEndpoints = {
  /** 点検 of the plan workbook and of the plan that it was made from. */
  check: {
    arguments: z.object({ ...Common }),
    value: z.object({ problems: z.array(HealthProblem), findings: z.array(Finding), ignored: z.array(IgnoredFinding) }),
  },
  /** 直す: mends the problems of `check` that are certain. */
  repair: { arguments: z.object({ ...Common, problems: z.array(z.string()).check(z.minLength(1)) }), value: Written },
  ignoreFinding: {
    arguments: z.object({
      ...Common,
      code: z.string(),
      sheet: z.nullable(z.string()),
      cell: z.nullable(z.string()),
      path: z.string(),
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    value: z.object({ ignored: z.array(IgnoredFinding) }),
  },
  /** Takes an ignored finding back. */
  heedFinding: {
    arguments: z.object({
      ...Common,
      code: z.string(),
      sheet: z.nullable(z.string()),
      cell: z.nullable(z.string()),
      path: z.string(),
    }),
    value: z.object({ ignored: z.array(IgnoredFinding) }),
  },
} as const;
