import type { Plan } from '../plan/model';
import type { ReviewCycle } from '../review/cycle';
import { nextReviewOf } from '../review/next-review';
import type { InitiativeExtras } from './build';
import { pagePatterns } from './page-patterns';

/** Heading under which a city names an initiative's pages on its intranet, in its own sheet or in 事業. */
export const PAGES_HEADING = '関連ページ';

/** Next review and pages of each initiative, by its ID. `pagesOf` adds what is written elsewhere than in the plan's attributes. */
export function initiativeExtras(
  plan: Plan,
  cycle: ReviewCycle,
  today: string,
  pagesOf: (initiative: string) => string = () => '',
): Record<string, InitiativeExtras> {
  return Object.fromEntries(
    plan.initiatives.map((initiative) => {
      const next = nextReviewOf(initiative, plan, cycle, today);
      const said = initiative.attributes.filter(({ label }) => label.trim() === PAGES_HEADING).map(({ text }) => text);
      const pages = pagePatterns([pagesOf(initiative.id), ...said].join('\n'));
      return [
        initiative.id,
        { ...(next === null ? {} : { nextReview: next }), ...(pages.length === 0 ? {} : { pages }) },
      ];
    }),
  );
}
