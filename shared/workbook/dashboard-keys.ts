import { workbookDashboard } from '../messages/workbook-dashboard';

/** The words before the bracket: what stays when a level is renamed or money is counted in another unit. */
const headOf = (title: string): string => title.split(/[（(　]/)[0] ?? '';

const KEYS: ReadonlySet<string> = new Set(
  [
    workbookDashboard.byNode.ja({ level: '' }),
    workbookDashboard.states.ja({}),
    workbookDashboard.trend.ja({}),
    workbookDashboard.kgi.ja({}),
    workbookDashboard.costs.ja({ unit: '' }),
  ].map(headOf),
);

/** By what a chart of ours is known again from run to run; null for a chart of another title, which is a person's own. */
export function dashboardKey(title: string): string | null {
  const head = headOf(title);
  return KEYS.has(head) ? head : null;
}
