import * as z from 'zod/mini';
import { Reason } from './reason';

/**
 * What a target or result cell says. The kinds are the labels city staff use when they sort such cells; blank (`empty`),
 * not applicable (— －), undecided (事業の進捗に合わせ設定) and 0 are four different things and never collapse into one another.
 */
export const QuantityKind = z.enum(['numeric', 'percent', 'ratio_to_previous', 'relative_to_baseline']);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** `=` is a bare number: the text gives no direction. `increase`/`decrease`: an amount of change with no bound. */
export const Comparator = z.enum(['=', '>=', '<=', '>', '<', 'increase', 'decrease']);
export type Comparator = z.infer<typeof Comparator>;

export const Change = z.enum(['increase', 'decrease']);
export type Change = z.infer<typeof Change>;

/** none = a state at a point in time (保有率), withinYear = counted anew each year (当該年度), wholePlan = a running total (累計). */
export const Accumulation = z.enum(['none', 'withinYear', 'wholePlan']);
export type Accumulation = z.infer<typeof Accumulation>;

/** Milestone stages in their order of progress. */
export const MilestoneStage = z.enum(['検討', '策定', '設計', '構築', '試行', '導入', '運用', '完了']);
export type MilestoneStage = z.infer<typeof MilestoneStage>;

const common = {
  /** What this part measures, when the cell names it: ①… ②…, "Twitterのフォロワー数", "前年度比". */
  label: z.nullable(z.string()),
  /** Amount of change asked for; with 削減 and 以上 together the comparator is `>=` and the change `decrease`. */
  change: z.nullable(Change),
  accumulation: z.nullable(Accumulation),
  /** The reference in the cell's own words: 平成30年度 140件, 前年度, 全国平均. */
  baseline: z.nullable(z.string()),
  /** A condition that is not the target itself: 月1回以上 in 職員の25%が月1回以上…. */
  condition: z.nullable(z.string()),
};
const noQuantity = { value: z.null(), unit: z.null() };

export const QuantityPart = z.object({
  ...common,
  kind: QuantityKind,
  /** In base units: 1,200万円 → 12000000 円, 6割 → 60 %. Null only where the cell compares without a number (全国平均以上). △42,000 is negative. */
  value: z.nullable(z.number()),
  /** Upper end where the cell gives a range (数百件～千件程度); in the same unit. */
  upper: z.nullable(z.number()),
  /** Canonical unit: 箇所 for か所/ヶ所/カ所, 時間 for H, % for ％ and 割. Null where the cell gives none. */
  unit: z.nullable(z.string()),
  comparator: Comparator,
  /** 約, 程度, 前後. */
  approximate: z.boolean(),
});
export type QuantityPart = z.infer<typeof QuantityPart>;

export const MilestonePart = z.object({
  ...common,
  ...noQuantity,
  kind: z.literal('milestone'),
  comparator: z.null(),
  /** Null where the text is a milestone of no known stage. */
  stage: z.nullable(MilestoneStage),
});
export type MilestonePart = z.infer<typeof MilestonePart>;

export const LevelPart = z.object({
  ...common,
  ...noQuantity,
  kind: z.literal('level'),
  comparator: z.nullable(Comparator),
  /** The level itself: AA in 適合レベルAA以上. */
  level: z.string(),
});
export type LevelPart = z.infer<typeof LevelPart>;

export const WordsPart = z.object({
  ...common,
  ...noQuantity,
  kind: z.enum(['qualitative', 'empty', 'not_applicable', 'undecided']),
  comparator: z.nullable(Comparator),
});
export type WordsPart = z.infer<typeof WordsPart>;

export const TargetPart = z.discriminatedUnion('kind', [QuantityPart, MilestonePart, LevelPart, WordsPart]);
export type TargetPart = z.infer<typeof TargetPart>;

/** One cell, read: never without a part (a blank cell has one part of kind `empty`); two or more parts make a composite. */
export const TargetReading = z.object({
  text: z.string(),
  parts: z.array(TargetPart).check(z.minLength(1)),
  /** True where the reading needs no person's eye. */
  sure: z.boolean(),
  /** Why it is not surer, or what was assumed. */
  notes: z.array(Reason),
});
export type TargetReading = z.infer<typeof TargetReading>;
