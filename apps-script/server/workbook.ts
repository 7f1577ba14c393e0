import type { RuleSet } from '../../shared/assess/rule-set';
import type { Finding } from '../../shared/check/finding';
import type { Plan } from '../../shared/plan/model';
import { buildWorkbook, tablesOf } from '../../shared/workbook/build';
import { tableOf } from '../../shared/workbook/columns';
import { GLOSSARY_COLUMNS } from '../../shared/workbook/columns-logs';
import { layoutOf } from '../../shared/workbook/layout';
import { SETTINGS_FIRST_ROW } from '../../shared/workbook/setting-cells';
import type { WorkbookSettings } from '../../shared/workbook/settings';
import { SHEETS } from '../../shared/workbook/sheet-names';
import type { WriteOp } from '../../shared/workbook/write-op';
import type { IgnoredFinding } from './protocol';
import type { Shape } from './run/planned';
import type { SettingsInForce } from './settings-in-force';

/** The plan workbook as it should be: operations, and how each sheet is matched with what stands there. */
export interface DesiredWorkbook {
  readonly ops: readonly WriteOp[];
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** 用語集 is planned with headings alone: as a table it keeps every row that people write, wherever they move its columns. */
export const GLOSSARY = tableOf(SHEETS.glossary, GLOSSARY_COLUMNS, 0);

/** Plans the workbook purely. Findings that a person set aside with a reason do not stand in 点検結果. */
export function desiredWorkbook(
  plan: Plan,
  findings: readonly Finding[],
  workbook: WorkbookSettings,
  ignored: readonly IgnoredFinding[],
): DesiredWorkbook {
  const layout = layoutOf(plan, workbook);
  const shapes = new Map<string, Shape>();
  for (const table of [...tablesOf(layout), GLOSSARY]) shapes.set(table.sheet, { kind: 'table', table });
  shapes.set(SHEETS.settings, {
    kind: 'labels',
    firstRow: SETTINGS_FIRST_ROW,
    // The lines of the rules are planned with what stands there (rules.ts); only these keep a word of their own.
    inputs: new Set(layout.lines.filter(({ key }) => key === 'evaluationYear').map((line) => line.label)),
  });
  // 見直し履歴 is the review's own (review/log-sheet.ts): no run may write it over or take it back.
  const ops = buildWorkbook(plan, withoutIgnored(findings, ignored), workbook).filter(
    (op) => op.sheet !== SHEETS.reviewLog,
  );
  return { ops, shapes };
}

/** How the workbook is made. The year evaluated is what its own cell in 設定 says once it stands. */
export function workbookSettings(rules: RuleSet, { settings, schedule }: SettingsInForce): WorkbookSettings {
  const { reviewCycle, board, divisions, evaluationYear = null } = settings;
  const { phases, reviews, milestones } = schedule;
  return { rules, evaluationYear, phases, reviews, milestones, review: { reviewCycle, board, divisions } };
}

export function withoutIgnored(findings: readonly Finding[], ignored: readonly IgnoredFinding[]): Finding[] {
  const set = new Set(ignored.map(placeOf));
  return findings.filter(({ code, place }) => !set.has(placeOf({ code, ...place })));
}

/** What makes two findings the same one: the code and the place. */
export function placeOf(one: { code: string; sheet: string | null; cell: string | null; path: string }): string {
  return JSON.stringify([one.code, one.sheet, one.cell, one.path]);
}
