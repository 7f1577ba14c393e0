import { foldWidth } from '../../text/fold';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { HeaderRows } from './header';
import type { RoughColumn } from './rough-column';

/**
 * 達成目標 200件 beside R5 50件 | R6 120件 | R7 200件: the years are the steps to the goal, so they are targets themselves and the goal is
 * said twice. Without this the years beside a target count as results.
 */
export function goalInSteps(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  columns: readonly RoughColumn[],
): void {
  const [goal, ...others] = columns.filter(({ role }) => role === 'target');
  const years = columns.filter(({ role, year }) => role === 'value' && year !== null);
  const last = years.reduce<RoughColumn | null>(
    (best, column) => (best === null || Number(column.year) > Number(best.year) ? column : best),
    null,
  );
  if (goal === undefined || others.length > 0 || goal.chosen || last === null || years.length < 2) return;
  if (goal.year !== null && goal.year !== last.year) return;
  let both = 0;
  let same = 0;
  for (let row = header.bottom + 1; row <= region.bottom; row++) {
    const [aim, reached] = [goal, last].map(({ path }) => numberIn(sheet.text(row, path.column)));
    if (aim == null || reached == null) continue;
    both++;
    if (aim === reached) same++;
  }
  if (both === 0 || same * 2 <= both) return;
  goal.role = 'attribute';
}

/** The only number of a text, as written; null where there is none or several. */
function numberIn(text: string): string | null {
  const numbers = foldWidth(text)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .match(/\d+(?:\.\d+)?/g);
  return numbers?.length === 1 ? (numbers[0] ?? null) : null;
}
