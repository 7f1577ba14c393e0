import type { Grid } from '../../shared/ingest/grid';
import { readPlan } from '../../shared/ingest/read-plan';
import { mutateGrid, randomOf } from './mutate-grid';

export interface FuzzResult {
  readonly runs: number;
  /** What broke the law, with the seed that repeats it; empty where nothing did. */
  readonly failures: readonly string[];
}

/** Problem of one reading with the law that no cell is lost; null where it keeps it. */
export function brokenLaw(grids: readonly Grid[]): string | null {
  let filled = 0;
  for (const grid of grids) {
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        if ((grid.rows[row]?.[column]?.text.trim() ?? '') !== '') filled++;
      }
    }
  }
  try {
    const { coverage } = readPlan(grids);
    const unread = new Set(coverage.unread.map(({ sheet, cell }) => `${sheet}!${cell}`));
    if (unread.size !== coverage.unread.length) return 'a cell is unread twice';
    const sum = coverage.read + coverage.decoration + coverage.unread.length;
    if (coverage.cells !== filled) return `${filled} cells, ${coverage.cells} counted`;
    return sum === filled ? null : `${filled} cells, ${sum} accounted for`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : String(error);
  }
}

/**
 * Reads `count` mutations of the given sheets and checks the law on each. `seed` makes the run repeatable; `until` (a clock of
 * the caller) may end it early.
 */
export function fuzzReading(
  sheets: readonly Grid[],
  count: number,
  seed: number,
  until: () => boolean = () => false,
): FuzzResult {
  const failures: string[] = [];
  let runs = 0;
  for (; runs < count && failures.length < 20 && !until(); runs++) {
    const own = seed + runs;
    const random = randomOf(own);
    const base = sheets[Math.floor(random() * sheets.length)];
    if (base === undefined) break;
    const broken = brokenLaw([mutateGrid(base, random)]);
    if (broken !== null) failures.push(`seed ${own} (${base.sheet}): ${broken}`);
  }
  return { runs, failures };
}
