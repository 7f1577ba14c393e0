import { cellAt, type Grid } from '../../../shared/ingest/grid';
import { readPlan } from '../../../shared/ingest/read-plan';
import { reviewVerdicts } from '../../../shared/messages/command-line';
import type { Plan } from '../../../shared/plan/model';
import type { LogEntry } from '../../../shared/review/log';
import { LOG_COLUMNS, readLogRow, verifyLogRows } from '../../../shared/review/log-row';
import { projectLog } from '../../../shared/review/projection';
import { revisePlan } from '../../../shared/review/revise-plan';
import { NO_SCHEDULE, type PlanSchedule } from '../../../shared/roadmap/plan-schedule';
import { fiscalPeriod, planOfWorkbook } from '../../../shared/workbook/read-back/overlay-plan';
import { readPeriod, readSetting } from '../../../shared/workbook/read-back/period';
import { readActions, readInitiatives, readNodes } from '../../../shared/workbook/read-back/present-plan';
import { readSeries } from '../../../shared/workbook/read-back/present-series';
import type { PresentCells } from '../../../shared/workbook/read-back/present-table';
import { scheduleInSettings } from '../../../shared/workbook/schedule-lines';
import { SHEETS } from '../../../shared/workbook/sheet-names';

/** A plan workbook that was saved as XLSX: the plan as it stands there, its review log and its own dates. */
export interface PlanWorkbook {
  readonly plan: Plan;
  readonly log: readonly LogEntry[];
  readonly schedule: PlanSchedule;
  /** Remarks for people: a broken log, dates that could not be read. */
  readonly notes: readonly string[];
}

const OWN: ReadonlySet<string> = new Set(Object.values(SHEETS));

/**
 * The plan of our own workbook, or null where the sheets are not one (設定 and 事業 with their headings). What people typed into 事業, 指標 and
 * 行程 counts, and what the board accepted; the city's own sheets beside them add what the workbook has no room for.
 */
export function planWorkbook(grids: readonly Grid[]): PlanWorkbook | null {
  const own = new Map(grids.filter(({ sheet }) => OWN.has(sheet)).map((grid) => [grid.sheet, cellsOf(grid)]));
  const cells = (sheet: string): PresentCells => own.get(sheet) ?? [];
  const settings = cells(SHEETS.settings);
  const found = readInitiatives(cells(SHEETS.initiatives));
  if (!found || settings.length === 0) return null;
  const { levels, nodes } = readNodes(cells(SHEETS.tree));
  const period = readPeriod(settings);
  const content = {
    title: readSetting(settings, '計画名'),
    organization: readSetting(settings, '団体'),
    period: fiscalPeriod(period),
    levels: [...levels, found.leaf],
    nodes,
    initiatives: found.initiatives.map(({ row: _, ...initiative }) => initiative),
    series: readSeries(cells(SHEETS.indicators), period),
    actions: readActions(cells(SHEETS.actions)),
  };
  const sources = grids.filter(({ sheet, hidden }) => !OWN.has(sheet) && !hidden);
  const source = sources.length === 0 ? null : readPlan(sources).plan;
  const { log, notes } = logOf(cells(SHEETS.reviewLog));
  const schedule = scheduleInSettings(
    settings.map((line) => ({ label: String(line[0] ?? ''), text: String(line[1] ?? ''), cell: '' })),
  );
  return {
    plan: revisePlan(planOfWorkbook(content, source?.initiatives.length ? source : null), projectLog(log)),
    log,
    schedule: schedule ?? NO_SCHEDULE,
    notes: [...notes, ...(schedule?.unread ?? []).map((line) => reviewVerdicts.unreadDate.ja({ line }))],
  };
}

/** Rows of 見直し履歴 below its headings. A broken chain is named, and only what stands before the break counts. */
function logOf(cells: PresentCells): { log: LogEntry[]; notes: string[] } {
  const header = cells.findIndex((line) => String(line[0] ?? '') === '通番');
  const texts = (header < 0 ? [] : cells.slice(header + 1))
    .map((line) => LOG_COLUMNS.map((_, column) => String(line[column] ?? '')))
    .filter((line) => line.some((text) => text !== ''));
  if (texts.length === 0) return { log: [], notes: [] };
  const verdict = verifyLogRows(texts);
  const sound = verdict.valid ? texts.length : verdict.row - 1;
  return {
    log: texts.slice(0, sound).map((row) => readLogRow(row) as LogEntry),
    notes: verdict.valid ? [] : [reviewVerdicts.brokenLog.ja({ row: verdict.row, rows: texts.length })],
  };
}

function cellsOf(grid: Grid): PresentCells {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_none, column) => {
      const cell = cellAt(grid, row, column);
      return cell?.number ?? cell?.text ?? '';
    }),
  );
}
