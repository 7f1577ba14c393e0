import * as z from 'zod/mini';
import { ReviewPeriod } from './cycle';

/** A text that a person writes; a whole entry must fit one cell (50,000 characters at Google). */
const Text = z.string().check(z.maxLength(4_000));

/** 実施主体 evaluates itself, 事務局 checks, the board (ICT戦略調整会議 and the like) decides. */
export const Role = z.enum(['owner', 'secretariat', 'board']);
export type Role = z.infer<typeof Role>;

/** State of one initiative's review in one period. */
export const ReviewState = z.enum([
  'notStarted', // 未着手
  'selfAssessed', // 自己評価済
  'checked', // 事務局確認済
  'improvementOrdered', // 改善指示
  'resubmitted', // 再提出
  'approved', // 承認
  'discontinued', // 中止
]);
export type ReviewState = z.infer<typeof ReviewState>;

export const ProgressGrade = z.enum(['○', '△', '×']);
export type ProgressGrade = z.infer<typeof ProgressGrade>;

/** One change to the plan that a proposal asks for (見直し提案). `before` is what the proposer saw: a stale proposal is found by it. */
export const RevisionChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('target'),
    indicator: z.string(),
    year: z.string().check(z.regex(/^\d{4}$/)),
    before: Text,
    after: Text,
  }),
  z.object({ kind: z.literal('indicator'), indicator: z.nullable(z.string()), before: Text, after: Text }),
  z.object({ kind: z.literal('action'), action: z.nullable(z.string()), before: Text, after: Text }),
  /** 区分 A/B/C or 事業候補. */
  z.object({
    kind: z.literal('classification'),
    before: z.nullable(z.string()),
    after: Text,
    /** 相模原: a C that is introduced becomes A and gets a 成果指標. */
    newIndicator: z.nullable(z.string()),
    /** Its first target, by the year in which it is to be reached. */
    newTarget: z.optional(z.object({ year: z.string().check(z.regex(/^\d{4}$/)), text: Text })),
  }),
  z.object({ kind: z.literal('addition'), name: z.string() }),
  z.object({ kind: z.literal('discontinuation') }),
  z.object({ kind: z.literal('merging'), into: z.string() }),
]);
export type RevisionChange = z.infer<typeof RevisionChange>;

/** How a finished initiative compares with what was planned (武蔵野: 進捗, 効果, 費用). */
export const AxisGrade = z.enum(['better', 'asPlanned', 'worse']);
export type AxisGrade = z.infer<typeof AxisGrade>;
export const CompletionAxes = z.object({ progress: AxisGrade, effect: AxisGrade, cost: AxisGrade });
export type CompletionAxes = z.infer<typeof CompletionAxes>;

/** What a person decides about one initiative. */
export const Decision = z.discriminatedUnion('kind', [
  /** 自己評価, and 再提出 after an improvement order. 見解 is owed for △, a reason for ×. */
  z.object({
    kind: z.literal('selfAssess'),
    progress: ProgressGrade,
    /** 成果 as computed (○△) when the owner looked at it; null = not rated. */
    outcome: z.nullable(z.enum(['○', '△'])),
    view: Text,
    /** At the middle revision (伊勢原 前期/後期): whether the second half keeps the plan as it is. */
    outlook: z.optional(z.enum(['keep', 'revise'])),
    /** On completion (武蔵野). */
    axes: z.optional(CompletionAxes),
    /** What the next year's edition says (藤沢 実行編, 相模原DX 事業集). */
    nextYear: z.optional(Text),
    /** Division whose 依頼シート the secretariat took in. */
    onBehalfOf: z.optional(Text),
  }),
  /** 事務局確認 */
  z.object({ kind: z.literal('check'), comment: Text }),
  /** 差戻し by the secretariat: the owner evaluates again. */
  z.object({ kind: z.literal('sendBack'), rationale: Text }),
  /** 承認 */
  z.object({ kind: z.literal('approve'), comment: Text }),
  /** 改善指示 */
  z.object({ kind: z.literal('orderImprovement'), rationale: Text }),
  /** 見直し提案 with 根拠, evidence and its effect on the 施策's KGI. */
  z.object({
    kind: z.literal('proposeRevision'),
    changes: z.array(RevisionChange).check(z.minLength(1), z.maxLength(10)),
    rationale: Text,
    evidence: Text,
    effectOnGoal: Text,
  }),
  /** The board decides on a proposal; `proposal` is the requestId of the proposing entry. */
  z.object({
    kind: z.literal('decideRevision'),
    proposal: z.string(),
    accepted: z.boolean(),
    rationale: Text,
  }),
  /** 中止 */
  z.object({ kind: z.literal('discontinue'), rationale: Text }),
  /** 施策目標（KGI）の確認: after a promotion, an addition or a discontinuation the KGI is looked at again. */
  z.object({ kind: z.literal('reviewGoal'), outcome: z.enum(['keep', 'revise']), rationale: Text }),
]);
export type Decision = z.infer<typeof Decision>;

/** What the sidebar sends. */
export const DecisionRequest = z.object({
  initiative: z.string(),
  period: ReviewPeriod,
  /** Number of log entries of this initiative that the person had seen. */
  expectedRevision: z.number(),
  decision: Decision,
  /** Made once by the client for each click; a repeated request gets the first answer. */
  requestId: z.string().check(z.minLength(8)),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** Who may decide what. */
const rolesFor: Record<Decision['kind'], readonly Role[]> = {
  selfAssess: ['owner'],
  check: ['secretariat'],
  sendBack: ['secretariat'],
  approve: ['board'],
  orderImprovement: ['board'],
  proposeRevision: ['owner', 'secretariat'],
  decideRevision: ['board'],
  discontinue: ['board'],
  reviewGoal: ['secretariat'],
};

/** True where `role` may make this kind of decision. */
export function mayDecide(role: Role, kind: Decision['kind']): boolean {
  return rolesFor[kind].includes(role);
}

/** The role in which a person with these roles makes the decision; null where none allows it. 事務局 may enter what a division wrote. */
export function roleFor(roles: readonly Role[], decision: Decision): Role | null {
  const own = roles.find((role) => mayDecide(role, decision.kind));
  if (own) return own;
  const entered = decision.kind === 'selfAssess' && decision.onBehalfOf !== undefined;
  return entered && roles.includes('secretariat') ? 'secretariat' : null;
}

/**
 * State after a decision, or null where the decision does not fit the state.
 * 未着手 → 自己評価済 → 事務局確認済 → 承認 | 改善指示 → 再提出 → (事務局確認済) → 承認. Proposals and their decisions leave the state as it is.
 */
export function nextState(state: ReviewState, kind: Decision['kind']): ReviewState | null {
  // The KGI is owed a look after a discontinuation, too.
  if (kind === 'reviewGoal') return state;
  if (state === 'discontinued') return null;
  switch (kind) {
    case 'selfAssess':
      if (state === 'notStarted' || state === 'selfAssessed') return 'selfAssessed';
      return state === 'improvementOrdered' || state === 'resubmitted' ? 'resubmitted' : null;
    case 'check':
      return state === 'selfAssessed' || state === 'resubmitted' ? 'checked' : null;
    case 'sendBack':
      return state === 'selfAssessed' || state === 'resubmitted' || state === 'checked' ? 'notStarted' : null;
    case 'approve':
      return state === 'checked' || state === 'resubmitted' ? 'approved' : null;
    case 'orderImprovement':
      return state === 'checked' || state === 'resubmitted' ? 'improvementOrdered' : null;
    case 'discontinue':
      return 'discontinued';
    case 'proposeRevision':
    case 'decideRevision':
      return state;
  }
}
