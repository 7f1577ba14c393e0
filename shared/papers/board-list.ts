import { HalfYear } from '../calendar/fiscal-year';
import { formatHalfYear } from '../calendar/half-year';
import type { DataTable } from '../drawing/data-table';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import { comparePlans } from '../plan/difference';
import type { Initiative, Plan } from '../plan/model';
import { type DueReview, dueReviews, type ReviewCycle } from '../review/cycle';
import { changeWords, fieldWords, partWords, valueWords } from './comparison';
import { dateWords } from './era-date';
import type { PaperFacts } from './facts';
import { workedLines } from './formula-table';
import { proposalWords } from './proposal-words';
import { numbered, word } from './words';

/**
 * What the board (調整会議) has to decide, in the plan's order: reviews that wait for approval, open proposals, orders without an answer,
 * overdue reviews (where a cycle and today's date are given), and results that owe a 見解.
 */
export function toDecide(facts: PaperFacts, cycle: ReviewCycle | null): DataTable {
  const { plan, locale, today } = facts;
  const overdue = new Map<string, DueReview[]>();
  for (const due of cycle && today ? dueReviews(plan, cycle, today) : []) {
    if (due.urgency !== 'overdue') continue;
    overdue.set(due.initiative, [...(overdue.get(due.initiative) ?? []), due]);
  }
  return {
    caption: word('toDecide', locale),
    columns: [
      { label: word('initiative', locale), heads: true, weight: 24 },
      { label: word('leadDivisions', locale), weight: 12 },
      { label: word('matter', locale), weight: 44 },
      { label: word('rationale', locale), weight: 20 },
    ],
    rows: plan.initiatives.flatMap((initiative) =>
      mattersOf(initiative, facts, overdue.get(initiative.id) ?? []).map(([matter, rationale]) => [
        numbered(initiative),
        initiative.leadDivisions.join('、'),
        matter,
        rationale,
      ]),
    ),
  };
}

function mattersOf(initiative: Initiative, facts: PaperFacts, overdue: readonly DueReview[]): [string, string][] {
  const { locale, reported, tree } = facts;
  const review = facts.reviewed.get(initiative.id);
  const matters: [string, string][] = [];
  const discontinued = review?.discontinued ?? false;
  for (const [period, { state, progress, view, order }] of Object.entries(review?.periods ?? {})) {
    const when = periodWords(period, locale);
    if (state === 'checked' || state === 'resubmitted')
      matters.push([
        `${when}　${word('waitsForApproval', locale)}${progress === null ? '' : `（${word('progress', locale)} ${progress}）`}`,
        view,
      ]);
    if (state === 'improvementOrdered' && order !== null)
      matters.push([`${when}　${say(paperMessages.unansweredOrder, locale, { order })}`, '']);
  }
  for (const proposal of review?.proposals ?? []) {
    if (proposal.outcome !== 'open') continue;
    const what = proposalWords(proposal.changes, facts);
    matters.push([
      say(paperMessages.openProposal, locale, { what }),
      [proposal.rationale, proposal.evidence, proposal.effectOnGoal].filter(Boolean).join('\n'),
    ]);
  }
  const late = overdue.filter(({ period }) => {
    const state = review?.periods[period]?.state ?? 'notStarted';
    return !discontinued && state !== 'approved' && state !== 'discontinued';
  });
  const lateMatter = overdueWords(late, locale);
  if (lateMatter !== null) matters.push([lateMatter, '']);
  if (reported === null) return matters;
  const explained = [`${reported}H1`, `${reported}H2`].some(
    (period) => (review?.periods[period]?.view ?? '').trim() !== '',
  );
  for (const indicator of explained ? [] : tree.indicatorsOf(initiative.id)) {
    const assessment = facts.assessed(indicator.id, reported)?.decisive.assessment;
    if (assessment?.state !== 'rated' || !assessment.needsComment) continue;
    matters.push([
      say(paperMessages.owesView, locale, {
        indicator: indicator.name,
        worked: workedLines(facts, indicator.id, reported),
      }),
      '',
    ]);
  }
  return matters;
}

/** Overdue reviews of one initiative in one line, with the oldest due date; null = none. */
function overdueWords(late: readonly DueReview[], locale: PaperFacts['locale']): string | null {
  const [first, ...more] = [...late].sort((one, other) => (one.period < other.period ? -1 : 1));
  if (first === undefined) return null;
  const period = periodWords(first.period, locale);
  const last = more[more.length - 1];
  const what =
    last === undefined
      ? say(paperMessages.overdueReview, locale, { period })
      : say(paperMessages.overdueReviews, locale, {
          from: period,
          to: periodWords(last.period, locale),
          count: late.length,
        });
  return `${what}（${word('due', locale)} ${dateWords(first.decisionDue, locale)}）`;
}

/** What changed between two states of the plan, one line a part. */
export function changedList(before: Plan, facts: PaperFacts): DataTable {
  const { plan, locale } = facts;
  return {
    caption: word('changed', locale),
    columns: [
      { label: word('change', locale), align: 'center', weight: 8 },
      { label: word('place', locale), heads: true, weight: 42 },
      { label: word('content', locale), weight: 50 },
    ],
    rows: comparePlans(before, plan).map((part) => [
      changeWords(part, locale),
      partWords(part, locale),
      part.change === 'changed'
        ? part.changes
            .map(
              (one) =>
                `${fieldWords(one, locale)}：${valueWords(one, one.before, locale)} → ${valueWords(one, one.after, locale)}`,
            )
            .join('\n')
        : '',
    ]),
  };
}

export function periodWords(period: string, locale: PaperFacts['locale']): string {
  const half = HalfYear.safeParse(period);
  return half.success ? formatHalfYear(half.data, locale) : period;
}
