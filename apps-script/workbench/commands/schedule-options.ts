import type { PlanDate, PlanSchedule } from '../../../shared/roadmap/plan-schedule';
import { readDates, readPhases, readPlanDates } from '../../../shared/roadmap/plan-schedule';
import { failure } from './failure';

/** Options that state the plan's own dates, each as often as needed. */
export const scheduleOptions = {
  phase: { type: 'string', multiple: true },
  milestone: { type: 'string', multiple: true },
  review: { type: 'string', multiple: true },
} as const;

interface Given {
  readonly phase?: readonly string[];
  readonly milestone?: readonly string[];
  readonly review?: readonly string[];
}

/** What the options say; a kind that no option names comes from `otherwise` (設定 of a plan workbook). Throws a Failure for a text without a date. */
export function scheduleOf({ phase, milestone, review }: Given, otherwise: PlanSchedule): PlanSchedule {
  const read = <Entry>(
    option: string,
    texts: readonly string[] | undefined,
    reader: (text: string) => { readonly entries: readonly Entry[]; readonly unread: readonly string[] },
    before: readonly Entry[],
  ): readonly Entry[] => {
    if (texts === undefined) return before;
    const { entries, unread } = reader(texts.join('\n'));
    if (unread.length > 0 || entries.length === 0) throw failure('option-value', { option });
    return entries;
  };
  return {
    phases: read('--phase', phase, readPhases, otherwise.phases),
    milestones: read<PlanDate>('--milestone', milestone, readPlanDates, otherwise.milestones),
    reviews: read('--review', review, readDates, otherwise.reviews),
  };
}
