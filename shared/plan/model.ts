import * as z from 'zod/mini';
import { FiscalYear, HalfYear } from '../calendar/fiscal-year';
import { Reason } from '../target/reason';
import { Accumulation, TargetReading } from '../target/target';

/** Where a value stands in the source: sheet name and A1 address of its top-left cell. */
export const Provenance = z.object({ sheet: z.string(), cell: z.string() });
export type Provenance = z.infer<typeof Provenance>;

/** A text as it stands in the source. */
export const SourcedText = z.extend(Provenance, { text: z.string() });
export type SourcedText = z.infer<typeof SourcedText>;

/** A target, result or baseline cell with its place and what was read. */
export const Reading = z.extend(TargetReading, Provenance.shape);
export type Reading = z.infer<typeof Reading>;

/** A text the model has no field for, under the sheet's own heading: 備考, ねらい, 算出方法 … */
export const Attribute = z.extend(SourcedText, { label: z.string() });
export type Attribute = z.infer<typeof Attribute>;

/** Values by Western fiscal year: "2023" → 令和5年度. A year without a cell is absent; a blank cell is a Reading of kind `empty`. */
export const ByYear = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(z.string().check(z.regex(/^\d{4}$/)), value);

export const Direction = z.enum(['increase', 'decrease', 'maintain']);
export type Direction = z.infer<typeof Direction>;

/** A goal, measure or vision: any level above the initiatives. `level` indexes `Plan.levels` (0 = top). */
export const PlanNode = z.object({
  id: z.string(),
  level: z.number(),
  number: z.nullable(z.string()),
  name: z.string(),
  parent: z.nullable(z.string()),
  /** What else the sheet says of it. */
  attributes: z._default(z.array(Attribute), []),
  source: z.nullable(Provenance),
});
export type PlanNode = z.infer<typeof PlanNode>;

/** A stated count such as 「小計（施策1-1）　5事業」 or 「合計　34事業（うち重点16事業）」: checked against the list, never used to build it. */
export const StatedCount = z.object({
  subject: z.enum(['initiatives', 'priorityInitiatives']),
  /** Node the count speaks of; null = the whole plan. */
  node: z.nullable(z.string()),
  count: z.number(),
  source: SourcedText,
});
export type StatedCount = z.infer<typeof StatedCount>;

/** 予算, 当初予算, 見込額, 概算費用, 見積 = estimate; 決算, 執行額, 実績 = actual. */
export const CostKind = z.enum(['estimate', 'actual']);
export type CostKind = z.infer<typeof CostKind>;

/** An amount of money as the sheet states it, in yen. */
export const Amount = z.object({
  kind: CostKind,
  yen: z.number(),
  /** Yen in one unit of the cell's last digit (千円 → 1000, 12.3百万円 → 100000): sums of rounded figures may differ by it. Absent = 1. */
  unit: z.optional(z.number()),
  source: SourcedText,
});
export type Amount = z.infer<typeof Amount>;

/** The money of one year. */
export const Cost = z.extend(Amount, { year: FiscalYear });
export type Cost = z.infer<typeof Cost>;

/** Money of a subtotal or total row, or of the plan as a whole: checked against what it sums up. */
export const StatedCost = z.extend(Amount, {
  /** Node the sum speaks of; null = the whole plan. */
  node: z.nullable(z.string()),
  /** Null = of all years together. */
  year: z.nullable(FiscalYear),
});
export type StatedCost = z.infer<typeof StatedCost>;

/** A leaf of the tree: 事業 or 取組. */
export const Initiative = z.object({
  id: z.string(),
  number: z.nullable(z.string()),
  name: z.string(),
  /** Parent node; null when the sheet gives none. */
  node: z.nullable(z.string()),
  /** 区分: A, B, C, 事業候補 …; null = the cell is blank or there is no such column. */
  classification: z.nullable(z.string()),
  /** 重点: true ○, false blank under a 重点 column, null = no such column. */
  priority: z.nullable(z.boolean()),
  leadDivisions: z.array(z.string()),
  supportingDivisions: z.array(z.string()),
  /** Flags and many-to-many links: SDGs, 官民データ5方針, 武蔵野's 基本目標, 継続. */
  tags: z.array(z.string()),
  /** 評価 of progress as the sheet states it (○ △ ×), by year; key "" where the sheet names no year. */
  statedProgress: z.record(z.string(), SourcedText),
  /** 行動目標 as text by year. */
  actionTexts: ByYear(SourcedText),
  /** Costs by year in yen. */
  costs: z.array(Cost),
  /** Sums over the years that the sheet states (合計, 計画期間の総額): checked, never used to build `costs`. Absent = none. */
  costTotals: z.optional(z.array(Amount)),
  /** Everything else the sheet says of it, by the sheet's own heading: 備考, 目的, 施策内容, リスク … */
  attributes: z.array(Attribute),
  source: z.nullable(Provenance),
});
export type Initiative = z.infer<typeof Initiative>;

/** KGI of a node or KPI of an initiative. */
export const Indicator = z.object({
  id: z.string(),
  kind: z.enum(['KGI', 'KPI']),
  /** Id of a PlanNode, an Initiative, or (for an earlier plan's table) an initiative of `Plan.references`; null = of the whole plan. */
  owner: z.nullable(z.string()),
  name: z.string(),
  /** True where the name cell is only a placeholder such as (事業の進捗に合わせ設定). */
  undecided: z.boolean(),
  unit: z.nullable(z.string()),
  direction: z.nullable(Direction),
  accumulation: z.nullable(Accumulation),
  /** Why direction and accumulation were read so (null where that is not kept); a person may correct them. */
  reasons: z.object({ direction: z.nullable(Reason), accumulation: z.nullable(Reason) }),
  /** Value when the plan was made (現状値, 計画策定時), with its year where known. */
  baseline: z.nullable(z.extend(Reading, { year: z.nullable(FiscalYear) })),
  targets: ByYear(Reading),
  actuals: ByYear(Reading),
  /** Year of the final target (最終), where known. */
  finalYear: z.nullable(FiscalYear),
  /** Grades as the sheet states them, by year. Compared with ours, never copied. */
  statedGrades: ByYear(SourcedText),
  /** Targets that the board has changed: `reading` was the target of `year`, and results up to fiscal year `until` stay judged by it. */
  formerTargets: z.optional(
    z.array(z.object({ year: z.string().check(z.regex(/^\d{4}$/)), until: FiscalYear, reading: Reading })),
  ),
  /** What else the sheet says of an indicator without an initiative; beside an initiative's KPI it stands with the initiative. */
  attributes: z._default(z.array(Attribute), []),
  source: z.nullable(Provenance),
});
export type Indicator = z.infer<typeof Indicator>;

/** What is to be done from half-year to half-year (行程). */
export const Action = z.object({
  id: z.string(),
  initiative: z.string(),
  label: z.string(),
  from: z.nullable(HalfYear),
  to: z.nullable(HalfYear),
  /** exact = both ends stand in the sheet; startOnly = an arrow's start, its length was lost; lost = no mark can be recovered. */
  extent: z.enum(['exact', 'startOnly', 'lost']),
  source: z.nullable(Provenance),
});
export type Action = z.infer<typeof Action>;

/** A table about another plan that stands in the same sheets, e.g. （参考）前計画. Its initiatives are not this plan's. */
export const ReferenceTable = z.object({
  id: z.string(),
  title: z.string(),
  initiatives: z.array(Initiative),
});
export type ReferenceTable = z.infer<typeof ReferenceTable>;

/** A city's digital plan (DX/ICT計画). Ids are unique over nodes, initiatives, indicators and actions. */
export const Plan = z.object({
  title: z.nullable(z.string()),
  organization: z.nullable(z.string()),
  /** First and last fiscal year. */
  period: z.nullable(z.object({ from: FiscalYear, to: FiscalYear })),
  /** Level names from the top to the leaf: 基本目標, 施策, 事業. The last one names the initiatives. */
  levels: z.array(z.string()),
  nodes: z.array(PlanNode),
  initiatives: z.array(Initiative),
  /** Of the plan's nodes and initiatives, and after them those of `references`. */
  indicators: z.array(Indicator),
  actions: z.array(Action),
  references: z.array(ReferenceTable),
  statedCounts: z.array(StatedCount),
  /** Absent = none. Where no initiative has costs, those of the whole plan by year are the plan's costs. */
  statedCosts: z.optional(z.array(StatedCost)),
});
export type Plan = z.infer<typeof Plan>;
