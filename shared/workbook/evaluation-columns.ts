import { REASON_WORDS } from '../assess/outcome';
import type { RuleSet } from '../assess/rule-set';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import type { Plan } from '../plan/model';
import type { Column } from './columns';
import { leafName } from './level-names';
import { STYLES } from './palette';
import { NO_INDICATOR } from './words';

const count = { horizontal: 'right', numberFormat: '0;-0;"–"' } as const;
const strong = { ...count, bold: true, numberFormat: '0' } as const;

/** Words of 成果 and 評価 beside the grades, each with a column of its own; what is left stands in その他. */
export const OUTCOME_WORDS = [REASON_WORDS.notMeasured, REASON_WORDS.noTarget, NO_INDICATOR] as const;

/** Percent, as the roll-up rounds. */
export function rollUpFormat(rules: RuleSet): string {
  const { digits } = rules.rollUp.rounding;
  return digits === 0 ? '0"%"' : `0.${'0'.repeat(digits)}"%"`;
}

/** 評価一覧: one row for the whole plan, each node, each class and each division. */
export function evaluationColumns(plan: Plan, rules: RuleSet): Column[] {
  const leaf = leafName(plan);
  const marks = rules.progress.map((mark) => `${mark.label}＝${mark.meaning.ja}`).join('、');
  const percent = { horizontal: 'right', bold: true, numberFormat: rollUpFormat(rules) } as const;
  const formula = (key: string, heading: string, group: string, style: Column['style'], help?: string): Column => ({
    key,
    heading,
    group,
    width: 76,
    kind: 'formula',
    ...(style ? { style } : {}),
    ...(help ? { help } : {}),
  });
  return [
    { key: 'id', heading: 'ID', width: 56, kind: 'identity' },
    { key: 'level', heading: '階層', width: 84, kind: 'source', style: STYLES.quiet },
    { key: 'name', heading: '名称', width: 330, kind: 'source', style: { bold: true } },
    formula('initiatives', `${leaf}数`, leaf, strong),
    formula('priority', 'うち重点', leaf, count),
    ...rules.progress.map((mark) => formula(`progress:${mark.label}`, mark.label, `進捗（${leaf}）`, count)),
    formula('progressBlank', '未記入', `進捗（${leaf}）`, count),
    formula(
      'progressRate',
      '進捗達成率',
      `進捗（${leaf}）`,
      percent,
      say(workbookMessages.progressRateHelp, 'ja', { marks }),
    ),
    ...[...rules.grades.map((grade) => grade.label), ...OUTCOME_WORDS].map((label) =>
      formula(`outcome:${label}`, label, `成果（${leaf}）`, count),
    ),
    formula('outcomeOther', 'その他', `成果（${leaf}）`, count),
    formula('indicators', '指標数', '指標（KGI・KPI）', strong),
    ...[...rules.grades.map((grade) => grade.label), REASON_WORDS.notMeasured, REASON_WORDS.noTarget].map((label) =>
      formula(`indicator:${label}`, label, '指標（KGI・KPI）', count),
    ),
    formula('indicatorOther', 'その他', '指標（KGI・KPI）', count),
    formula('indicatorRate', '成果達成率', '指標（KGI・KPI）', percent),
  ];
}
