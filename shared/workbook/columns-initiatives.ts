import type { RuleSet } from '../assess/rule-set';
import { type FiscalYear, fiscalYear } from '../calendar/fiscal-year';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import type { Plan } from '../plan/model';
import type { Column } from './columns';
import { GROUP_WORDS, type GroupKind, groupKey, groupKindsOf } from './evaluation-groups';
import { leafName, nodeLevelNames } from './level-names';
import { STYLES } from './palette';
import { yearLabel } from './settings';

/** Mark of a priority initiative (重点). */
export const PRIORITY_MARK = '○';

/** Years with a 進捗 column: the plan's, those stated, and "" where a sheet states progress without a year. */
export function progressYears(plan: Plan, years: readonly FiscalYear[]): (FiscalYear | '')[] {
  const stated = new Set(plan.initiatives.flatMap((initiative) => Object.keys(initiative.statedProgress)));
  const all = new Set<number>([...years, ...[...stated].filter((key) => key !== '').map(Number)]);
  const dated = [...all].sort((a, b) => a - b).map(fiscalYear);
  return stated.has('') || dated.length === 0 ? [...dated, ''] : dated;
}

/** Years for which an initiative says in words what is to be done. */
export function actionYears(plan: Plan): FiscalYear[] {
  const years = new Set(plan.initiatives.flatMap(({ actionTexts }) => Object.keys(actionTexts)));
  return [...years]
    .map(Number)
    .sort((a, b) => a - b)
    .map(fiscalYear);
}

/** 事業: one row an initiative. `divisions` are offered where a division is written; others may be written as well. */
export function initiativeColumns(
  plan: Plan,
  rules: RuleSet,
  progress: readonly (FiscalYear | '')[],
  divisions: readonly string[] = [],
): Column[] {
  const offered = divisions.length > 0 ? { choices: divisions } : {};
  const leaf = leafName(plan);
  const levels = nodeLevelNames(plan);
  const marks = rules.progress.map((mark) => mark.label);
  const help = say(workbookMessages.progressHelp, 'ja', {
    marks: rules.progress.map((mark) => `${mark.label}＝${mark.meaning.ja}`).join('、'),
  });
  const classes = [...new Set(plan.initiatives.flatMap((initiative) => initiative.classification ?? []))].sort();
  const named = new Set(
    plan.initiatives.flatMap((initiative) => initiative.attributes.map((attribute) => attribute.label)),
  );
  return [
    { key: 'id', heading: 'ID', width: 64, kind: 'identity' },
    { key: 'number', heading: '番号', width: 56, kind: 'input', style: { ...STYLES.sign, ...STYLES.text } },
    ...levels.map(
      (level, index): Column => ({
        key: `name:${index}`,
        heading: level,
        width: 170,
        kind: 'formula',
        style: STYLES.quiet,
      }),
    ),
    { key: 'name', heading: `${leaf}名`, width: 260, kind: 'input', style: { ...STYLES.text, bold: true } },
    {
      key: 'classification',
      heading: '区分',
      width: 64,
      kind: 'input',
      style: { ...STYLES.sign, ...STYLES.text },
      choices: classes.length > 0 ? classes : ['A', 'B', 'C'],
    },
    { key: 'priority', heading: '重点', width: 48, kind: 'input', style: STYLES.sign, choices: [PRIORITY_MARK] },
    { key: 'lead', heading: '主管課', width: 120, kind: 'input', style: STYLES.text, ...offered },
    { key: 'support', heading: '関係課', width: 120, kind: 'input', style: STYLES.text, ...offered },
    { key: 'tags', heading: 'タグ', width: 120, kind: 'input', style: STYLES.text },
    ...progress.map(
      (year): Column => ({
        key: `progress:${year}`,
        heading: year === '' ? '年度の記載なし' : yearLabel(year),
        group: '進捗（自己評価）',
        width: 76,
        kind: 'input',
        style: STYLES.sign,
        choices: marks,
        help,
      }),
    ),
    { key: 'progress', heading: '進捗', group: '評価年度', width: 64, kind: 'formula', style: STYLES.sign },
    {
      key: 'outcome',
      heading: '成果',
      group: '評価年度',
      width: 84,
      kind: 'formula',
      style: STYLES.sign,
      help: say(workbookMessages.outcomeHelp, 'ja', {}),
    },
    {
      key: 'indicators',
      heading: '指標数',
      width: 56,
      kind: 'formula',
      style: { horizontal: 'right', numberFormat: '0' },
    },
    ...[...named].map(
      (label): Column => ({ key: `attribute:${label}`, heading: label, width: 180, kind: 'input', style: STYLES.text }),
    ),
    ...actionYears(plan).map(
      (year): Column => ({
        key: `action:${year}`,
        heading: yearLabel(year),
        group: '行動目標',
        width: 180,
        kind: 'input',
        style: STYLES.text,
      }),
    ),
    { key: 'source', heading: '出所', width: 120, kind: 'source', style: STYLES.quiet },
    { key: 'rank', heading: '順位', group: '集計用', width: 64, kind: 'formula', style: STYLES.helper },
    { key: 'node', heading: '所属ID', group: '集計用', width: 64, kind: 'identity' },
    ...levels.map(
      (level, index): Column => ({
        key: `level:${index}`,
        heading: `${level}ID`,
        group: '集計用',
        width: 64,
        kind: 'formula',
        style: STYLES.helper,
      }),
    ),
    ...groupKindsOf(plan)
      .filter((kind) => kind !== 'classification')
      .map(groupColumn),
    TALLY_COLUMN,
  ];
}

/**
 * 1 in every row, so that rows are counted by SUMIFS: at every COUNTIFS, IronCalc first walks through all cells of the sheet, which in a large
 * workbook takes longer than the counting.
 */
export const TALLY_COLUMN: Column = {
  key: 'tally',
  heading: '件数',
  group: '集計用',
  width: 48,
  kind: 'formula',
  style: STYLES.helper,
};

/** Group of a row for the counts of 評価一覧. */
export function groupColumn(kind: GroupKind): Column {
  return {
    key: groupKey(kind),
    heading: `${GROUP_WORDS[kind]}（集計）`,
    group: '集計用',
    width: 64,
    kind: 'formula',
    style: STYLES.helper,
  };
}
