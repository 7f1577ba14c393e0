import type { RuleSet } from '../../../shared/assess/rule-set';
import { fiscalYear, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { say } from '../../../shared/messages/define';
import { reviewMessages } from '../../../shared/messages/review';
import type { ReviewPeriod } from '../../../shared/review/cycle';
import type { ProgressGrade } from '../../../shared/review/decision';
import { markOf } from '../../../shared/review/marks';
import { type InitiativeReview, reviewOf } from '../../../shared/review/projection';
import type { PresentCells } from '../../../shared/workbook/read-back/present-table';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Door, DoorSheet } from '../door';
import { Failure } from '../failure';
import type { State } from '../run/state';

/** The initiatives as the sheet 事業 lists them, and where the log's state is shown in it. */
export interface Roster {
  readonly initiatives: ReadonlyMap<
    string,
    { readonly name: string; readonly leadDivisions: readonly string[]; readonly row: number }
  >;
  readonly sheet: DoorSheet;
  readonly cells: PresentCells;
  readonly headerRow: number;
}

/** Heading of the column in which the review's state stands; a column of its own beside the table. */
export const STATE_HEADING = '見直しの状態';
const PROGRESS_GROUP = '進捗（自己評価）';

/** Reads 事業 with one look. Rows and columns are known by ID and heading, wherever people moved them. */
export function readRoster(door: Door, state: State): Roster {
  const id = state.made.sheets[SHEETS.initiatives];
  if (id === undefined) throw new Failure('not-built');
  const sheet = door.sheets().find((one) => one.id === id);
  if (!sheet) throw new Failure('sheet-missing', { sheet: SHEETS.initiatives });
  const cells: PresentCells = sheet.readValues();
  const textAt = (line: PresentCells[number] | undefined, column: number) => String(line?.[column] ?? '').trim();
  const header = cells.findIndex(
    (line) => line.some((_, at) => textAt(line, at) === 'ID') && line.some((_, at) => textAt(line, at) === '主管課'),
  );
  if (header < 0) throw new Failure('sheet-missing', { sheet: `${SHEETS.initiatives}（ID・主管課の見出し）` });
  const columnOf = (heading: string) =>
    (cells[header] ?? []).findIndex((_, at) => textAt(cells[header], at) === heading);
  const [ids, leads] = [columnOf('ID'), columnOf('主管課')];
  // The name stands left of 区分, whatever the plan calls its initiatives.
  const names = columnOf('区分') - 1;
  const initiatives = new Map<string, { name: string; leadDivisions: string[]; row: number }>();
  for (const [index, line] of cells.entries()) {
    const key = textAt(line, ids);
    if (index <= header || key === '' || initiatives.has(key)) continue;
    const leadDivisions = textAt(line, leads)
      .split(/[、,，\n]+/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    initiatives.set(key, { name: textAt(line, names), leadDivisions, row: index + 1 });
  }
  return { initiatives, sheet, cells, headerRow: header + 1 };
}

/**
 * Shows in 事業 what the log says: the mark of the owner's last self-assessment of a year's end in 進捗（自己評価） of that year, and the state of
 * the newest review. Can be done again at any time; writes only what differs.
 */
export function projectToSheet(
  roster: Roster,
  projection: ReadonlyMap<string, InitiativeReview>,
  ids: readonly string[],
  rules: Pick<RuleSet, 'progress'>,
): void {
  const { sheet, cells, headerRow } = roster;
  const header = cells[headerRow - 1] ?? [];
  const groups = groupsOf(cells[headerRow - 2] ?? [], header.length);
  const stateColumn = stateColumnOf(roster);
  const put = (row: number, column: number, text: string) => {
    if (String(cells[row - 1]?.[column - 1] ?? '') !== text) sheet.writeCells(row, column, [[{ kind: 'text', text }]]);
  };
  for (const id of ids) {
    const place = roster.initiatives.get(id);
    const review = projection.get(id);
    if (!place || !review) continue;
    const periods = Object.keys(review.periods).sort();
    const newest = periods[periods.length - 1];
    if (newest === undefined) continue;
    for (const period of periods) {
      const mark = gradeIn(review, period);
      if (mark === null) continue;
      const label = formatFiscalYear(fiscalYear(Number(period.slice(0, 4))), 'ja');
      const column = header.findIndex((cell, at) => groups[at] === PROGRESS_GROUP && String(cell).trim() === label);
      // 下期 stands after 上期, so the year's end has the last word.
      const last = periods
        .filter((one) => one.slice(0, 4) === period.slice(0, 4) && gradeIn(review, one) !== null)
        .pop();
      if (column >= 0 && last === period) put(place.row, column + 1, markOf(mark, rules));
    }
    const now = reviewOf(projection, id, newest);
    put(place.row, stateColumn, say(reviewMessages[now.state], 'ja', {}));
  }
}

/** What the owner said, and × in the period in which the board ended the initiative. */
function gradeIn({ periods }: InitiativeReview, period: ReviewPeriod): ProgressGrade | null {
  const review = periods[period];
  return review?.state === 'discontinued' ? '×' : (review?.progress ?? null);
}

/** The column of the state; its heading is written where it is missing. */
function stateColumnOf({ sheet, cells, headerRow }: Roster): number {
  const found = (cells[headerRow - 1] ?? []).findIndex((cell) => String(cell).trim() === STATE_HEADING);
  if (found >= 0) return found + 1;
  const width = Math.max(sheet.size().columns, ...cells.map((line) => line.length));
  const used = Math.max(
    ...cells.map((line) => line.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0)),
  );
  const column = used + 1;
  if (column > width) sheet.ensureSize(sheet.size().rows, column);
  sheet.writeCells(headerRow, column, [[{ kind: 'text', text: STATE_HEADING }]]);
  return column;
}

/** A group's heading stands over its first column. */
function groupsOf(line: PresentCells[number], width: number): string[] {
  let open = '';
  return Array.from({ length: width }, (_, at) => {
    open = String(line[at] ?? '').trim() || open;
    return open;
  });
}
