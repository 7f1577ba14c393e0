import * as z from 'zod/mini';
import { Common, Locale } from './protocol-common';

/** The roadmap in a window of its own. */
export const roadmapEndpoints = {
  /**
   * The plan for the roadmap: as the workbook says it where one has been built, else as the sheets of the file read now. `json` is a
   * snapshot; `today` is the day in Japan; `locale` the language of 設定.
   */
  roadmap: {
    arguments: z.object({ ...Common }),
    value: z.object({ json: z.string(), today: z.string(), locale: Locale, built: z.boolean() }),
  },
} as const;
