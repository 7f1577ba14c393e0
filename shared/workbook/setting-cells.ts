import { STAGES } from '../assess/rate';
import type { RuleSet } from '../assess/rule-set';
import { formatFiscalYear } from '../calendar/fiscal-year';
import { say } from '../messages/define';
import { planSettingWords } from '../messages/plan-settings';
import type { Plan } from '../plan/model';
import { halfYearAt, type Position, startOf } from '../roadmap/position';
import { spanOfPlan } from '../roadmap/span';
import { columnLetters } from './address';
import { formulaCell, textCell } from './cell-input';
import { planLines, reviewLines } from './plan-lines';
import { NO_REVIEW_SETTINGS } from './review-settings';
import { ruleLines } from './rule-lines';
import { scheduleLines } from './schedule-lines';
import type { SettingLine } from './setting-line';
import { evaluationYearOf, type WorkbookSettings, yearLabel, yearsOf } from './settings';
import { SHEETS } from './sheet-names';

/** Lists beside the settings, which formulas look up: columns by letter, first row below the headings. */
export const LISTS = {
  years: { label: 'E', value: 'F' },
  halves: { label: 'H', value: 'I' },
} as const;
export const SETTINGS_HEADER_ROW = 4;
export const SETTINGS_FIRST_ROW = 5;

/** `設定!$B$7`: the value of a setting. Throws where there is no such setting. */
export function settingReference(lines: readonly SettingLine[], key: string): string {
  const index = lines.findIndex((line) => line.key === key);
  if (index < 0) throw new Error(`no setting ${key}`);
  return `${SHEETS.settings}!$B$${SETTINGS_FIRST_ROW + index}`;
}

/** Settings that the trees of shared/assess name, as far as 設定 has a cell for them. */
export function ruleReferences(lines: readonly SettingLine[], rules: RuleSet): Readonly<Record<string, string>> {
  const names = [
    'maintainTolerance',
    'capUpper',
    'capLower',
    ...rules.grades.map((_, index) => `grade${index + 1}`),
    ...rules.axes.flatMap(({ id, grades }) => grades.map((_, index) => `${id}${index + 1}`)),
  ];
  const present = new Set(lines.map((line) => line.key));
  return Object.fromEntries(
    names.filter((name) => present.has(name)).map((name) => [name, settingReference(lines, name)]),
  );
}

/**
 * The stages stand side by side in one row, from this column on: places in the list are calculated with, and a row inserted into the
 * settings must not put a gap between them.
 */
export const STAGES_ROW = 3;
export const STAGES_COLUMN = 12;

export function stagesRange(): string {
  const last = columnLetters(STAGES_COLUMN + STAGES.length - 1);
  return `${SHEETS.settings}!$${columnLetters(STAGES_COLUMN)}$${STAGES_ROW}:$${last}$${STAGES_ROW}`;
}

/** A list of `length` items as an absolute range. */
export function listRange(letter: string, length: number): string {
  const last = SETTINGS_FIRST_ROW + Math.max(1, length) - 1;
  return `${SHEETS.settings}!$${letter}$${SETTINGS_FIRST_ROW}:$${letter}$${last}`;
}

/** Half-years that can be chosen in 行程: the plan's years and every half-year its actions name. */
export function halfYearChoices(plan: Plan): { readonly label: string; readonly position: Position }[] {
  const positions = new Set<Position>();
  const span = spanOfPlan(plan);
  if (span) for (let at = Math.floor(span.from); at < span.to; at += 0.5) positions.add(at);
  for (const action of plan.actions) {
    for (const half of [action.from, action.to]) if (half) positions.add(startOf(half));
  }
  return [...positions].sort((a, b) => a - b).map((position) => ({ label: halfYearLabel(position), position }));
}

/** Formula of the position of the half-year that a cell names; `now` is the label that stands there, where it is one of the list. */
export function halfYearPosition(labels: readonly string[], cell: string, now: string | null): string {
  const place = `MATCH(${cell},${listRange(LISTS.halves.label, labels.length)},0)`;
  // SUM makes one number of it for every engine: IronCalc takes a bare INDEX for a possible array, which costs time by the square.
  const found = `SUM(INDEX(${listRange(LISTS.halves.value, labels.length)},${place}))`;
  const index = now === null ? -1 : labels.indexOf(now);
  if (index < 0) return found;
  const at = (letter: string): string => `${SHEETS.settings}!$${letter}$${SETTINGS_FIRST_ROW + index}`;
  return `IF(${at(LISTS.halves.label)}=${cell},${at(LISTS.halves.value)},${found})`;
}

/** 令和2年度上期 */
export function halfYearLabel(position: Position): string {
  const half = halfYearAt(position);
  return `${formatFiscalYear(Math.floor(position) as never, 'ja')}${half.endsWith('H1') ? '上期' : '下期'}`;
}

/** The settings from top to bottom; `indicatorIds` is the ID column of 指標. */
export function settingLines(plan: Plan, settings: WorkbookSettings, indicatorIds: string): SettingLine[] {
  const review = settings.review ?? NO_REVIEW_SETTINGS;
  return [
    heading('plan', '計画'),
    ...planLines(plan, review),
    ...evaluationLines(plan, settings, indicatorIds),
    ...ruleLines(settings.rules),
    ...scheduleLines(settings),
    heading('review', say(planSettingWords.review, 'ja', {} as never)),
    ...reviewLines(plan, review),
  ];
}

const heading = (key: string, label: string): SettingLine => ({
  key,
  label,
  input: textCell(''),
  help: '',
  kind: 'heading',
});

function evaluationLines(plan: Plan, settings: WorkbookSettings, indicatorIds: string): SettingLine[] {
  const years = yearsOf(plan);
  const chosen = evaluationYearOf(plan, settings);
  const row = (offset: number): number => SETTINGS_FIRST_ROW + 1 + planLines(plan, NO_REVIEW_SETTINGS).length + offset;
  const labels = listRange(LISTS.years.label, years.length);
  const numbers = listRange(LISTS.years.value, years.length);
  return [
    heading('evaluation', '評価'),
    {
      key: 'evaluationYear',
      label: '評価年度',
      input: textCell(chosen === null ? '' : yearLabel(chosen)),
      help: '「評価一覧」と「事業」で、どの年度の実績を見るか。',
      kind: 'input',
      choices: years.map(yearLabel),
    },
    {
      key: 'evaluationYearNumber',
      label: '評価年度（西暦）',
      input: formulaCell(`=IFERROR(INDEX(${numbers},MATCH($B$${row(1)},${labels},0)),"")`),
      help: '計算に使う年。',
      kind: 'formula',
      style: { numberFormat: '0', horizontal: 'left' },
    },
    {
      key: 'indicatorRows',
      label: '指標の行数',
      input: formulaCell(`=COUNTA(${indicatorIds})-1`),
      help: '行が足されると、集計は全行を探し直します。',
      kind: 'formula',
      style: { numberFormat: '0', horizontal: 'left' },
    },
    {
      key: 'today',
      label: '今日',
      input: formulaCell('=TODAY()'),
      help: 'ロードマップの「▼今日」に使います。',
      kind: 'formula',
      style: { numberFormat: 'yyyy"年"m"月"d"日"', horizontal: 'left' },
    },
    {
      key: 'todayPosition',
      label: '今日の年度と半期',
      input: formulaCell(
        `=YEAR($B$${row(4)})-IF(MONTH($B$${row(4)})<4,1,0)+IF(AND(MONTH($B$${row(4)})>=4,MONTH($B$${row(4)})<=9),0,0.5)`,
      ),
      help: '年度の西暦。下期は0.5を足したもの。',
      kind: 'formula',
      style: { numberFormat: '0.0', horizontal: 'left' },
    },
  ];
}
