import { basename } from 'node:path';
import { checkPlan } from '../../../shared/check/check-plan';
import type { Finding } from '../../../shared/check/finding';
import type { Coverage } from '../../../shared/ingest/coverage';
import { readPlan } from '../../../shared/ingest/read-plan';
import type { Plan } from '../../../shared/plan/model';
import type { LogEntry } from '../../../shared/review/log';
import { NO_SCHEDULE, type PlanSchedule } from '../../../shared/roadmap/plan-schedule';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { ExitCode } from './command';
import { failure } from './failure';
import { openFiles } from './open-files';
import { planWorkbook } from './plan-workbook';

export interface CheckedPlan {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** Remarks on the files. */
  readonly notes: readonly string[];
}

/** Files of one plan, read and checked. Throws a Failure where a file, a sheet or a plan is missing. */
export async function readFiles(paths: readonly string[], sheets: readonly string[]): Promise<CheckedPlan> {
  if (paths.length === 0) throw failure('missing-argument', { what: '読むファイル' });
  const { grids, notes } = await openFiles(paths);
  for (const sheet of sheets) {
    if (grids.some((grid) => grid.sheet === sheet)) continue;
    throw failure('no-such-sheet', { sheet, sheets: grids.map((grid) => `「${grid.sheet}」`).join('') });
  }
  const reading = readPlan(grids, sheets.length > 0 ? { sheets } : {});
  const { plan, coverage } = reading;
  if (
    plan.initiatives.length === 0 &&
    plan.indicators.length === 0 &&
    plan.nodes.length + (plan.statedCosts?.length ?? 0) === 0
  ) {
    const reason = reading.notes.map(({ message }) => message).join('');
    throw failure('no-plan', { name: paths.map((path) => basename(path)).join('、'), reason });
  }
  return { plan, coverage, notes, findings: checkPlan(plan, coverage, { notes: reading.notes }) };
}

const ownSheets = Object.values(SHEETS);

/** A plan with what people decided about it. */
export interface ReportedPlan extends CheckedPlan {
  /** The review log, oldest first; empty where the files hold none. */
  readonly log: readonly LogEntry[];
  readonly schedule: PlanSchedule;
}

/** As `readFiles`; a plan workbook that was saved is read as what stands in it, with its review log and its dates. */
export async function readPlanFiles(paths: readonly string[], sheets: readonly string[]): Promise<ReportedPlan> {
  const opened = paths.length === 0 || sheets.length > 0 ? null : await openFiles(paths);
  const workbook = opened && planWorkbook(opened.grids);
  if (!opened || !workbook) return { ...(await readFiles(paths, sheets)), log: [], schedule: NO_SCHEDULE };
  const { plan, log, schedule } = workbook;
  const coverage: Coverage = { cells: 0, read: 0, decoration: 0, unread: [] };
  return {
    plan,
    log,
    schedule,
    coverage,
    // What our own formulas would show is not read: that a file was saved without their results does not matter.
    notes: [
      ...opened.notes.filter((note) => !ownSheets.some((sheet) => note.includes(`「${sheet}」`))),
      ...workbook.notes,
    ],
    findings: checkPlan(plan, coverage),
  };
}

/** 1 where the plan has a finding of severity error. */
export function exitCodeOf({ findings }: Pick<CheckedPlan, 'findings'>): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
