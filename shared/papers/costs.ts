import { numberText } from '../assess/number-text';
import type { DataTable } from '../drawing/data-table';
import type { Initiative } from '../plan/model';
import type { PaperFacts } from './facts';
import { leafName, word, yearWords } from './words';

/** Costs by initiative and year: estimate, actual, difference, with a total. Null where the plan states none. A year without a figure is blank, never 0. */
export function costTable({ plan, locale }: PaperFacts): DataTable | null {
  const spending = plan.initiatives.filter(({ costs }) => costs.length > 0);
  if (spending.length === 0) return null;
  const years = [...new Set(spending.flatMap(({ costs }) => costs.map(({ year }) => year)))].sort((a, b) => a - b);
  const columns = years.flatMap((year) =>
    (['estimate', 'spent', 'gap'] as const).map((key) => ({
      label: word(key, locale),
      group: yearWords(year, locale),
      align: 'right' as const,
      weight: 8,
    })),
  );
  const cells = (initiatives: readonly Initiative[]) =>
    years.flatMap((year) => {
      const sum = (kind: 'estimate' | 'actual') => {
        const found = initiatives
          .flatMap(({ costs }) => costs)
          .filter((cost) => cost.year === year && cost.kind === kind);
        return found.length === 0 ? null : found.reduce((total, { yen }) => total + yen, 0);
      };
      const [estimate, actual] = [sum('estimate'), sum('actual')];
      const gap = estimate === null || actual === null ? null : actual - estimate;
      return [estimate, actual, gap].map((yen) => (yen === null ? '' : numberText(yen)));
    });
  return {
    caption: word('costs', locale),
    columns: [{ label: leafName(plan), heads: true, weight: 20 }, ...columns],
    rows: [...spending.map((one) => [one.name, ...cells([one])]), [word('total', locale), ...cells(spending)]],
  };
}
