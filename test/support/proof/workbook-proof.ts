import { type Assessment, assessYear } from '../../../shared/assess/assess';
import { gradeOf } from '../../../shared/assess/composite';
import { type GroupRollUp, type PlanRollUp, rollUpPlan } from '../../../shared/assess/plan-roll-up';
import type { RuleSet } from '../../../shared/assess/rule-set';
import type { Initiative, Plan } from '../../../shared/plan/model';
import { addressOf } from '../../../shared/workbook/address';
import { columnNumber, hasColumn, type Table, tableOf } from '../../../shared/workbook/columns';
import { evaluationColumns } from '../../../shared/workbook/evaluation-columns';
import {
  classGroups,
  type EvaluationGroup,
  groupId,
  PRIORITY_CLASSES,
  treeGroups,
} from '../../../shared/workbook/evaluation-groups';
import { cellPlace, type WorkbookImage } from '../../../shared/workbook/image';
import { type Layout, layoutOf } from '../../../shared/workbook/layout';
import { evaluationYearOf, type WorkbookSettings } from '../../../shared/workbook/settings';
import { EVALUATION_HEADER_ROW } from '../../../shared/workbook/sheets/evaluation';

/** What a cell shows, by sheet, row and column, in one engine. */
export type Shown = (sheet: string, row: number, column: number) => string;

export interface Compared {
  readonly cells: number;
  /** Sheet, cell, what was expected and what was found. */
  readonly differences: readonly string[];
}

export const settingsFor = (rules: RuleSet): WorkbookSettings => ({
  rules,
  evaluationYear: null,
  phases: [],
  reviews: [],
});

/** Every formula of the workbook in two engines. */
export function compareEngines(image: WorkbookImage, one: Shown, other: Shown): Compared {
  const tally = new Tally();
  for (const { name, cells } of image.sheets)
    for (const [key, input] of cells) {
      if (input.kind !== 'formula' || /TODAY\(\)/.test(input.formula)) continue;
      const { row, column } = cellPlace(key);
      tally.compare(name, row, column, one(name, row, column), other(name, row, column));
    }
  return tally.result();
}

/** Rates and grades of every row and year, and every figure of 評価一覧, against the evaluator. */
export function compareWithEvaluator(plan: Plan, rules: RuleSet, shown: Shown): Compared {
  const tally = new Tally();
  const layout = layoutOf(plan, settingsFor(rules));
  const { indicators } = layout;
  const check = (table: Table, row: number, key: string, expected: string): void =>
    tally.compare(
      table.sheet,
      row,
      columnNumber(table, key),
      expected,
      shown(table.sheet, row, columnNumber(table, key)),
    );
  layout.series.forEach(({ series }, index) => {
    const row = indicators.firstRow + index;
    for (const year of layout.years) {
      const assessment = assessYear(series, year, rules);
      check(
        indicators,
        row,
        `rate:${year}`,
        assessment.state === 'rated' ? String(assessment.rate) : assessment.display,
      );
      check(indicators, row, `grade:${year}`, gradeOf(assessment));
    }
  });
  compareRollUp(layout, check);
  return tally.result();
}

/** What 評価一覧 counts by formula is what `rollUpPlan` says, from which the papers are made. */
function compareRollUp(
  layout: Layout,
  check: (table: Table, row: number, key: string, expected: string) => void,
): void {
  const { plan, rules, settings } = layout;
  const year = evaluationYearOf(plan, settings);
  const table = {
    ...tableOf('評価一覧', evaluationColumns(plan, rules), 0),
    headerRow: EVALUATION_HEADER_ROW,
    firstRow: EVALUATION_HEADER_ROW + 1,
  };
  const parts = new Map<string, Assessment[]>();
  for (const { series, indicator } of year === null ? [] : layout.series)
    if (!series.restates)
      parts.set(indicator.id, [...(parts.get(indicator.id) ?? []), assessYear(series, year as number, rules)]);
  const marks = new Map(plan.initiatives.map((initiative) => [initiative.id, markOf(initiative, year)]));
  const rolled = rollUpPlan(plan, parts, marks, rules);
  const lines = [...treeGroups(plan), ...classGroups(plan).flatMap(({ groups }) => [null, ...groups])];
  lines.forEach((group, index) => {
    if (group === null) return;
    const row = table.firstRow + index;
    const initiatives = plan.initiatives.filter((initiative) => belongs(layout, group, initiative));
    const { results, progress } = rolledUp(rolled, group);
    const expected: Record<string, string> = {
      id: groupId(group),
      initiatives: String(initiatives.length),
      priority: String(initiatives.filter(({ priority }) => priority === true).length),
      progressRate: String(progress.result),
      indicators: String(results.total),
      indicatorRate: String(results.result),
    };
    for (const { label } of rules.progress) expected[`progress:${label}`] = String(progress.counts[label] ?? 0);
    for (const { key } of table.columns)
      if (key.startsWith('indicator:')) expected[key] = String(results.counts[key.slice('indicator:'.length)] ?? 0);
    for (const [key, text] of Object.entries(expected)) if (hasColumn(table, key)) check(table, row, key, text);
  });
}

function belongs(layout: Layout, group: EvaluationGroup, initiative: Initiative): boolean {
  switch (group.kind) {
    case 'whole':
      return true;
    case 'node':
      return [...(layout.ancestry.get(initiative.node ?? '')?.values() ?? [])].includes(group.node.id);
    case 'priorityClass':
      return (initiative.priority === true) === (group.name === PRIORITY_CLASSES.priority);
    case 'classification':
      return initiative.classification === group.name;
    case 'lead':
      return initiative.leadDivisions.includes(group.name);
  }
}

function rolledUp(rolled: PlanRollUp, group: EvaluationGroup): GroupRollUp {
  const found = {
    whole: () => rolled.whole,
    node: () => rolled.byNode[group.kind === 'node' ? group.node.id : ''],
    priorityClass: () =>
      rolled.byPriority?.[
        group.kind === 'priorityClass' && group.name === PRIORITY_CLASSES.priority ? 'priority' : 'other'
      ],
    classification: () => rolled.byClassification['name' in group ? group.name : ''],
    lead: () => rolled.byDivision['name' in group ? group.name : ''],
  }[group.kind]();
  if (found === undefined) throw new Error(`rollUpPlan has no ${groupId(group)}`);
  return found;
}

const markOf = ({ statedProgress }: Initiative, year: number | null): string => {
  const dated = statedProgress[String(year)]?.text ?? '';
  return dated === '' ? (statedProgress['']?.text ?? '') : dated;
};

class Tally {
  readonly #differences: string[] = [];
  #cells = 0;

  compare(sheet: string, row: number, column: number, expected: string, found: string): void {
    this.#cells += 1;
    if (!alike(expected, found))
      this.#differences.push(
        `${sheet}!${addressOf(row, column)}: ${JSON.stringify(expected)} / ${JSON.stringify(found)}`,
      );
  }

  result(): Compared {
    return { cells: this.#cells, differences: this.#differences };
  }
}

/** Numbers to a relative 1e-9, texts to the letter. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [Number(one), Number(other)];
  return one !== '' && other !== '' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
