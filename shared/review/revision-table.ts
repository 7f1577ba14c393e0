import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import type { Plan } from '../plan/model';
import type { RevisionChange } from './decision';
import type { InitiativeReview, Proposal } from './projection';
import { acceptedRevisions } from './revise-plan';

/** Headings of 新旧対照表. */
export const REVISION_HEADINGS = [
  '決定日',
  '事業',
  '項目',
  '旧',
  '新',
  '根拠',
  '資料',
  '施策目標（KGI）への影響',
] as const;

/** 新旧対照表: one row a change that the board has accepted, with its 根拠, in the order of the decisions. From the log alone. */
export function revisionRows(
  plan: Pick<Plan, 'initiatives' | 'indicators'>,
  projection: ReadonlyMap<string, InitiativeReview>,
): string[][] {
  const names = new Map(plan.initiatives.map(({ id, number, name }) => [id, [number, name].filter(Boolean).join(' ')]));
  const indicators = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  return acceptedRevisions(projection).flatMap(({ initiative, proposal, decidedAt }) =>
    proposal.changes.map((change) => [
      decidedAt.slice(0, 10),
      names.get(initiative) ?? initiative,
      ...wordsOf(change, (id) => indicators.get(id) ?? id),
      ...reasonsOf(proposal),
    ]),
  );
}

function reasonsOf({ rationale, evidence, effectOnGoal }: Proposal): string[] {
  return [rationale, evidence, effectOnGoal];
}

/** What is changed, what it was, what it is now. */
function wordsOf(change: RevisionChange, nameOf: (indicator: string) => string): [string, string, string] {
  switch (change.kind) {
    case 'target':
      return [
        `${nameOf(change.indicator)}　${formatFiscalYear(fiscalYear(Number(change.year)), 'ja')}の目標`,
        change.before,
        change.after,
      ];
    case 'indicator':
      return ['成果指標', change.before, change.after];
    case 'action':
      return ['行動目標', change.before, change.after];
    case 'classification': {
      const target = change.newTarget
        ? `　${formatFiscalYear(fiscalYear(Number(change.newTarget.year)), 'ja')} ${change.newTarget.text}`
        : '';
      const indicator = change.newIndicator === null ? '' : `\n成果指標：${change.newIndicator}${target}`;
      return ['区分', change.before ?? '', `${change.after}${indicator}`];
    }
    case 'addition':
      return ['事業の追加', '', change.name];
    case 'discontinuation':
      return ['事業の中止', '実施', '中止'];
    case 'merging':
      return ['事業の統合', '', change.into];
  }
}
