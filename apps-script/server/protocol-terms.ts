import * as z from 'zod/mini';
import { TermReport } from '../../shared/glossary/term-report';
import { Common } from './protocol-common';
import { Written } from './protocol-write';

/** More than an office collects in years; a longer list is handed over in parts. */
const MOST_REPORTS = 5000;

/** The 用語集. */
export const termsEndpoints = {
  /** Reports of employees become rows with the state 提案 at the end of 用語集. `known`: reports whose words stand there already. */
  takeReports: {
    arguments: z.object({
      ...Common,
      reports: z.array(TermReport).check(z.minLength(1), z.maxLength(MOST_REPORTS)),
    }),
    value: z.object({
      added: z.number(),
      known: z.number(),
      /** First of the new rows, from 1; null = there is none. */
      row: z.nullable(z.number()),
      /** Null where nothing was written. */
      written: z.nullable(Written),
    }),
  },
} as const;
