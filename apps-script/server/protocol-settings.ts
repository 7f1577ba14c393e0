import * as z from 'zod/mini';
import { FiscalYear } from '../../shared/calendar/fiscal-year';
import { REVIEW_CYCLES } from '../../shared/workbook/review-settings';
import { Common, Locale } from './protocol-common';

export const ReviewCycle = z.enum(REVIEW_CYCLES);

export const Settings = z.object({
  /** Null = as read from the sheet. */
  title: z.nullable(z.string()),
  organization: z.nullable(z.string()),
  period: z.nullable(z.object({ from: FiscalYear, to: FiscalYear })),
  /** Level names from the top to the leaf; null = as read. */
  levels: z.nullable(z.array(z.string())),
  /** Id of a rule set preset. */
  ruleSet: z.string(),
  reviewCycle: ReviewCycle,
  /** 推進本部, 委員会: the body that decides. */
  /** Year that 評価一覧 shows; null or absent = the latest with a result. */
  evaluationYear: z.optional(z.nullable(FiscalYear)),
  /** The plan's own dates as people write them, one a line; absent = none. */
  schedule: z.optional(z.object({ phases: z.string(), milestones: z.string(), reviews: z.string() })),
  board: z.nullable(z.string()),
  divisions: z.array(z.string()),
  /** Who acts in which role in a review; absent = nobody has been given one. */
  roles: z.optional(z.array(z.object({ group: z.string(), people: z.array(z.string()) }))),
  /** True: the secretariat may send digests by mail (needs the scope script.send_mail). */
  reminders: z.optional(z.boolean()),
  locale: Locale,
});
export type Settings = z.infer<typeof Settings>;

/** 設定 as the sidebar sees it. */
export const settingsEndpoints = {
  getSettings: { arguments: z.object({ ...Common }), value: z.object({ settings: Settings }) },
  saveSettings: { arguments: z.object({ ...Common, settings: Settings }), value: z.object({ settings: Settings }) },
} as const;
