import * as z from 'zod/mini';
import { Finding } from '../../shared/check/finding';
import { Occasion, ReviewPeriod } from '../../shared/review/cycle';
import {
  CompletionAxes,
  DecisionRequest,
  ProgressGrade,
  ReviewState,
  RevisionChange,
  Role,
} from '../../shared/review/decision';
import { LogEntry } from '../../shared/review/log';

/** What the review screen and the server say to each other; part of the endpoints of protocol.ts. */

export const QueueItem = z.object({
  initiative: z.string(),
  number: z.nullable(z.string()),
  name: z.string(),
  leadDivisions: z.array(z.string()),
  priority: z.boolean(),
  urgency: z.enum(['notYet', 'due', 'overdue']),
  due: z.nullable(z.string()),
  state: ReviewState,
  turn: z.nullable(Role),
  mine: z.boolean(),
  progress: z.nullable(ProgressGrade),
  openProposals: z.number(),
  /** 施策目標（KGI）の確認 is owed. */
  goalOwed: z.boolean(),
  revision: z.number(),
  findings: z.number(),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const ReviewQueue = z.object({
  today: z.string(),
  /** Newest first; empty where no review is announced yet. */
  periods: z.array(z.object({ period: ReviewPeriod, label: z.string() })),
  /** The period shown. */
  period: z.nullable(ReviewPeriod),
  items: z.array(QueueItem),
  /** Accepted revisions that the sheets of the plan do not show yet: 反映 writes them. */
  waiting: z.number(),
  /** False: nobody has been given a role, everybody may act in every role. */
  rolesConfigured: z.boolean(),
  board: z.nullable(z.string()),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** One year of one measured thing. */
export const ReviewYear = z.object({
  year: z.string(),
  label: z.string(),
  target: z.string(),
  actual: z.string(),
  /** Rate and grade as the rule set says them, or why there are none. */
  rate: z.nullable(z.string()),
  /** In percent, for the trend. */
  percent: z.nullable(z.number()),
  grade: z.nullable(z.string()),
  needsComment: z.boolean(),
  worked: z.string(),
  /** What the other formulas would give, each with its numbers. */
  others: z.array(z.object({ formula: z.string(), worked: z.string() })),
});
export const ReviewIndicator = z.object({
  id: z.string(),
  name: z.string(),
  label: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  baseline: z.nullable(z.string()),
  years: z.array(ReviewYear),
  /** Accepted changes of targets, in the order of the decisions. */
  revisions: z.array(z.object({ decidedAt: z.string(), year: z.string(), before: z.string(), after: z.string() })),
});
export type ReviewIndicator = z.infer<typeof ReviewIndicator>;

export const ReviewProposal = z.object({
  id: z.string(),
  period: ReviewPeriod,
  changes: z.array(RevisionChange),
  rationale: z.string(),
  evidence: z.string(),
  effectOnGoal: z.string(),
  outcome: z.enum(['open', 'accepted', 'rejected']),
  decidedAt: z.nullable(z.string()),
});
export type ReviewProposal = z.infer<typeof ReviewProposal>;

export const ReviewedInitiative = z.object({
  item: QueueItem,
  period: ReviewPeriod,
  /** 基本目標1 … › 施策1-1 … */
  path: z.array(z.string()),
  classification: z.nullable(z.string()),
  roles: z.array(Role),
  /** What this period asks besides the regular review. */
  occasions: z.array(Occasion),
  /** KGIs of the nodes above, with this year's target and result. */
  goals: z.array(z.object({ node: z.string(), name: z.string(), target: z.string(), actual: z.string() })),
  /** As the rule set computes it from the indicators of the period's year; null = not rated. */
  outcome: z.nullable(z.enum(['○', '△'])),
  indicators: z.array(ReviewIndicator),
  actions: z.array(z.object({ label: z.string(), when: z.string() })),
  findings: z.array(Finding),
  /** Number of log entries of this initiative: what `decide` wants as expectedRevision. */
  expectedRevision: z.number(),
  review: z.object({
    state: ReviewState,
    progress: z.nullable(ProgressGrade),
    outcome: z.nullable(z.enum(['○', '△'])),
    view: z.string(),
    order: z.nullable(z.string()),
    outlook: z.optional(z.enum(['keep', 'revise'])),
    axes: z.optional(CompletionAxes),
    nextYear: z.optional(z.string()),
    goalOwed: z.boolean(),
  }),
  proposals: z.array(ReviewProposal),
  /** The initiative's entries, newest first, at most twenty. */
  log: z.array(LogEntry),
  /** Text of the last self-assessment of another period, as a template. */
  template: z.nullable(z.string()),
});
export type ReviewedInitiative = z.infer<typeof ReviewedInitiative>;

/** Why a decision was not recorded. Nothing was written. */
export const Refusal = z.object({
  code: z.enum([
    'blankActor',
    'forbidden',
    'unknownInitiative',
    'conflict',
    'requestReused',
    'wrongState',
    'unknownProposal',
    'staleProposal',
    'duties',
    'logBroken',
    'tooLong',
  ]),
  /** In the language asked for. */
  message: z.string(),
  /** Duties in words; only with `duties`. */
  missing: z.array(z.string()),
  /** What others recorded in between; only with `conflict`. */
  theirs: z.array(LogEntry),
});
export type Refusal = z.infer<typeof Refusal>;

export const Decided = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('recorded'),
    entry: LogEntry,
    /** The request had been answered before; this is the first answer. */
    repeated: z.boolean(),
    /** False: the log holds the decision, the sheet 事業 does not show it yet. */
    projected: z.boolean(),
  }),
  z.object({ outcome: z.literal('refused'), refusal: Refusal }),
]);
export type Decided = z.infer<typeof Decided>;

export const LogCheck = z.object({
  valid: z.boolean(),
  entries: z.number(),
  /** Row of the sheet where the chain first breaks. */
  row: z.nullable(z.number()),
  message: z.string(),
});

export const RequestLine = z.object({
  row: z.number(),
  initiative: z.string(),
  name: z.string(),
  status: z.enum(['unchanged', 'ready', 'conflict', 'invalid', 'unknown', 'taken']),
  message: z.string(),
  progress: z.nullable(ProgressGrade),
  view: z.string(),
  actuals: z.array(
    z.object({ indicator: z.string(), name: z.string(), present: z.string(), text: z.string(), conflict: z.boolean() }),
  ),
});
export type RequestLine = z.infer<typeof RequestLine>;
const RequestMerge = z.object({
  /** Why the file cannot be used; null = it can. */
  refusal: z.nullable(z.string()),
  period: z.nullable(ReviewPeriod),
  lines: z.array(RequestLine),
});

const Common = { as: z.optional(z.nullable(z.string())), locale: z.optional(z.enum(['ja', 'en'])) };
/** A day in Japan; absent = today by the server's clock. Only chooses what is listed. */
const Today = z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

export const reviewEndpoints = {
  /** What is due, overdue and mine in one period; without `period` the newest that is due. */
  reviewQueue: {
    arguments: z.object({ ...Common, today: Today, period: z.optional(ReviewPeriod) }),
    value: ReviewQueue,
  },
  reviewInitiative: {
    arguments: z.object({ ...Common, today: Today, initiative: z.string(), period: ReviewPeriod }),
    value: ReviewedInitiative,
  },
  /** Records a decision: log first, then what is projected from it. */
  decide: { arguments: z.extend(DecisionRequest, Common), value: Decided },
  /** 履歴を検証 */
  verifyLog: { arguments: z.object({ ...Common }), value: LogCheck },
  /** Writes into 事業 again what the log says. */
  projectReviews: { arguments: z.object({ ...Common }), value: z.object({ initiatives: z.number() }) },
  /** 会議の資料: 新旧対照表 with 根拠, what is to be decided, 評価一覧 and the log, as one XLSX (Base64). */
  reviewPapers: {
    arguments: z.object({ ...Common, today: Today, year: z.optional(z.number()) }),
    value: z.object({ fileName: z.string(), xlsx: z.string() }),
  },
  /** What a digest would say, to whom. Nothing is sent. */
  previewReminders: {
    arguments: z.object({ ...Common, today: Today }),
    value: z.object({
      mails: z.array(
        z.object({
          group: z.string(),
          to: z.array(z.string()),
          subject: z.string(),
          body: z.string(),
          count: z.number(),
        }),
      ),
      /** Of what was shown: sending asks for it again. */
      fingerprint: z.string(),
      /** Why nothing can be sent now; null = it can. */
      refusal: z.nullable(z.string()),
    }),
  },
  /** Sends the digest that was shown; at most one a week. */
  sendReminders: {
    arguments: z.object({ ...Common, today: Today, fingerprint: z.string() }),
    value: z.object({ sent: z.number(), message: z.string() }),
  },
  /** 依頼シート for divisions outside Google: what waits for them, as XLSX (Base64). */
  requestSheet: {
    arguments: z.object({ ...Common, today: Today, period: ReviewPeriod, division: z.optional(z.string()) }),
    value: z.object({ fileName: z.string(), xlsx: z.string(), initiatives: z.number() }),
  },
  /** A 依頼シート that came back, laid beside the workbook by ID. Nothing is written. */
  readRequest: {
    arguments: z.object({ ...Common, today: Today, xlsx: z.string() }),
    value: RequestMerge,
  },
  /** Takes in the rows that are ready and were chosen: results into 指標, self-assessments into the log. */
  takeRequest: {
    arguments: z.object({
      ...Common,
      today: Today,
      xlsx: z.string(),
      initiatives: z.array(z.string()),
      requestId: z.string().check(z.minLength(8)),
    }),
    value: RequestMerge,
  },
  /** The log as CSV text with a byte order mark, for Excel, and as JSON lines of the records. */
  exportLog: {
    arguments: z.object({ ...Common }),
    value: z.object({ fileName: z.string(), csv: z.string(), jsonLines: z.string(), xlsx: z.string() }),
  },
} as const;
