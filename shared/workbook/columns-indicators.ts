import { COMPARATOR_WORDS, DIRECTION_WORDS } from '../assess/outcome';
import type { RuleSet } from '../assess/rule-set';
import type { FiscalYear } from '../calendar/fiscal-year';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import type { Plan } from '../plan/model';
import type { Column } from './columns';
import { groupColumn, TALLY_COLUMN } from './columns-initiatives';
import { groupKindsOf } from './evaluation-groups';
import { nodeLevelNames } from './level-names';
import { STYLES } from './palette';
import { yearLabel } from './settings';

/** Whether a series decides the grade (主), or says another part in other words (併記). */
export const ROLES = { decides: '主', restates: '併記' } as const;

/** Format of a rate: as many digits as the rule set rounds to. */
export function rateFormat(rules: RuleSet): string {
  const { digits } = rules.rounding;
  return digits === 0 ? '#,##0"%"' : `#,##0.${'0'.repeat(digits)}"%"`;
}

/** Whether the rule set asks for a weight of each indicator. */
export function weighs(rules: RuleSet): boolean {
  return rules.rollUp.method === 'weighted';
}

/** 指標: one row a series, one block of columns a year. */
export function indicatorColumns(plan: Plan, rules: RuleSet, years: readonly FiscalYear[]): Column[] {
  const ruleName = { rules: rules.title.ja };
  const rate = { horizontal: 'right', numberFormat: rateFormat(rules) } as const;
  const yearly = years.flatMap((year): Column[] => {
    const group = yearLabel(year);
    return [
      {
        key: `target:${year}`,
        heading: '目標',
        group,
        width: 92,
        kind: 'input',
        style: STYLES.number,
        help: say(workbookMessages.targetHelp, 'ja', {}),
      },
      {
        key: `comparator:${year}`,
        heading: '比較',
        group,
        width: 44,
        kind: 'input',
        style: { ...STYLES.sign, ...STYLES.quiet },
        choices: Object.values(COMPARATOR_WORDS),
        help: say(workbookMessages.comparatorHelp, 'ja', {}),
      },
      {
        key: `actual:${year}`,
        heading: '実績',
        group,
        width: 92,
        kind: 'input',
        style: STYLES.number,
        help: say(workbookMessages.actualHelp, 'ja', {}),
      },
      {
        key: `rate:${year}`,
        heading: '達成率',
        group,
        width: 72,
        kind: 'formula',
        style: rate,
        help: say(workbookMessages.rateHelp, 'ja', ruleName),
      },
      { key: `grade:${year}`, heading: '評価', group, width: 64, kind: 'formula', style: STYLES.sign },
    ];
  });
  return [
    { key: 'id', heading: 'ID', width: 64, kind: 'identity' },
    { key: 'owner', heading: '所属ID', width: 64, kind: 'identity' },
    {
      key: 'ownerName',
      heading: '事業・施策',
      width: 200,
      kind: 'source',
      style: STYLES.quiet,
    },
    { key: 'kind', heading: '種別', width: 48, kind: 'source', style: STYLES.sign },
    { key: 'name', heading: '指標名', width: 260, kind: 'input', style: { ...STYLES.text, bold: true } },
    { key: 'unit', heading: '単位', width: 56, kind: 'input', style: { ...STYLES.sign, ...STYLES.text } },
    {
      key: 'direction',
      heading: '方向',
      width: 52,
      kind: 'input',
      style: STYLES.sign,
      choices: Object.values(DIRECTION_WORDS),
      help: say(workbookMessages.directionHelp, 'ja', {}),
    },
    { key: 'baseline', heading: '基準値', width: 84, kind: 'input', style: STYLES.number },
    ...(weighs(rules)
      ? [
          {
            key: 'weight',
            heading: '重み',
            width: 52,
            kind: 'input' as const,
            style: { ...STYLES.number, numberFormat: '0.##' },
            help: say(workbookMessages.weightHelp, 'ja', {}),
          },
        ]
      : []),
    {
      key: 'rate',
      heading: '達成率',
      group: '評価年度',
      width: 72,
      kind: 'formula',
      style: rate,
      help: say(workbookMessages.evaluationYearHelp, 'ja', {}),
    },
    { key: 'grade', heading: '評価', group: '評価年度', width: 72, kind: 'formula', style: STYLES.sign },
    ...yearly,
    {
      key: 'role',
      heading: '扱い',
      width: 48,
      kind: 'input',
      style: STYLES.sign,
      choices: Object.values(ROLES),
      help: say(workbookMessages.roleHelp, 'ja', {}),
    },
    {
      key: 'trend',
      heading: '推移',
      width: 150,
      kind: 'formula',
      style: { ...STYLES.quiet, ...STYLES.oneLine },
    },
    ...years.map(
      (year): Column => ({
        key: `targetText:${year}`,
        heading: yearLabel(year),
        group: '目標の原文',
        width: 130,
        kind: 'source',
        style: { ...STYLES.text, ...STYLES.quiet, ...STYLES.oneLine },
      }),
    ),
    ...years.map(
      (year): Column => ({
        key: `actualText:${year}`,
        heading: yearLabel(year),
        group: '実績の原文',
        width: 90,
        kind: 'source',
        style: { ...STYLES.text, ...STYLES.quiet, ...STYLES.oneLine },
      }),
    ),
    { key: 'reading', heading: '読み取り', width: 240, kind: 'source', style: { ...STYLES.text, ...STYLES.quiet } },
    { key: 'source', heading: '出所', width: 120, kind: 'source', style: STYLES.quiet },
    { key: 'rank', heading: '順位', group: '集計用', width: 64, kind: 'formula', style: STYLES.helper },
    ...nodeLevelNames(plan).map(
      (level, index): Column => ({
        key: `level:${index}`,
        heading: `${level}ID`,
        group: '集計用',
        width: 64,
        kind: 'identity',
      }),
    ),
    ...groupKindsOf(plan).map(groupColumn),
    TALLY_COLUMN,
    ...(weighs(rules)
      ? (['weightCounted', 'weighted'] as const).map(
          (key): Column => ({
            key,
            heading: { weightCounted: '数える重み', weighted: '率×重み' }[key],
            group: '集計用',
            width: 64,
            kind: 'formula',
            style: STYLES.helper,
          }),
        )
      : []),
  ];
}
