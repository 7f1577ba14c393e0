import type { RuleSet } from '../assess/rule-set';
import { type FiscalYear, fiscalYear } from '../calendar/fiscal-year';
import { say } from '../messages/define';
import { workbookCosts } from '../messages/workbook-costs';
import type { Amount, Plan } from '../plan/model';
import type { Column } from './columns';
import { rateFormat } from './columns-indicators';
import { leafName } from './level-names';
import { STYLES } from './palette';
import { yearLabel } from './settings';

/** In what the 費用 sheet counts: 千円 where every amount of the plan is whole thousands, else yen. */
export interface MoneyUnit {
  readonly yen: 1000 | 1;
  readonly name: '千円' | '円';
}

/** Every amount of the plan. */
export function amountsOf(plan: Plan): readonly Amount[] {
  return [
    ...plan.initiatives.flatMap(({ costs, costTotals }) => [...costs, ...(costTotals ?? [])]),
    ...(plan.statedCosts ?? []),
  ];
}

export function moneyUnitOf(plan: Plan): MoneyUnit {
  const amounts = amountsOf(plan);
  return amounts.every(({ yen }) => yen % 1000 === 0) ? { yen: 1000, name: '千円' } : { yen: 1, name: '円' };
}

/** Whether the workbook has a 費用 sheet: where money was read, or the rules judge it. */
export function hasCosts(plan: Plan, rules: RuleSet): boolean {
  return amountsOf(plan).length > 0 || rules.axes.some(({ id }) => id === 'cost');
}

/** Years with money; the plan's own where there is none yet. */
export function costYears(plan: Plan, years: readonly FiscalYear[]): FiscalYear[] {
  const found = new Set<number>(plan.initiatives.flatMap(({ costs }) => costs.map(({ year }) => Number(year))));
  for (const { year } of plan.statedCosts ?? []) if (year !== null) found.add(year);
  if (found.size === 0) for (const year of years) found.add(year);
  return [...found].sort((a, b) => a - b).map(fiscalYear);
}

/** 費用: one row for the plan and for each initiative, two columns a year, and the axes of the rule set. */
export function costColumns(plan: Plan, rules: RuleSet, years: readonly FiscalYear[]): Column[] {
  const money = { horizontal: 'right', numberFormat: '#,##0;△#,##0' } as const;
  const total = `合計（${moneyUnitOf(plan).name}）`;
  const formula = (key: string, heading: string, group: string, style: Column['style'], help?: string): Column => ({
    key,
    heading,
    group,
    width: 92,
    kind: 'formula',
    ...(style ? { style } : {}),
    ...(help ? { help } : {}),
  });
  const axis = (id: 'progress' | 'effect' | 'cost'): string | null =>
    rules.axes.find((one) => one.id === id)?.title.ja ?? null;
  const axes = '三軸の評価';
  return [
    { key: 'id', heading: 'ID', width: 64, kind: 'identity' },
    { key: 'number', heading: '番号', width: 56, kind: 'source', style: { ...STYLES.sign, ...STYLES.text } },
    { key: 'name', heading: `${leafName(plan)}名`, width: 260, kind: 'source', style: { ...STYLES.text, bold: true } },
    ...costYears(plan, years).flatMap((year): Column[] => [
      {
        key: `estimate:${year}`,
        heading: '予算・見積',
        group: yearLabel(year),
        width: 92,
        kind: 'input',
        style: money,
        help: say(workbookCosts.estimateHelp, 'ja', {}),
      },
      {
        key: `actual:${year}`,
        heading: '決算・実績',
        group: yearLabel(year),
        width: 92,
        kind: 'input',
        style: money,
        help: say(workbookCosts.actualHelp, 'ja', {}),
      },
    ]),
    formula('estimateTotal', '予算・見積', total, { ...money, bold: true }),
    formula('actualTotal', '決算・実績', total, { ...money, bold: true }),
    formula('compared', '比べる見積', total, money, say(workbookCosts.comparedHelp, 'ja', {})),
    formula(
      'costRate',
      '実績÷見積',
      total,
      { horizontal: 'right', numberFormat: rateFormat(rules) },
      say(workbookCosts.rateHelp, 'ja', {}),
    ),
    ...(axis('progress') === null ? [] : [formula('axis:progress', axis('progress') ?? '', axes, STYLES.sign)]),
    ...(axis('effect') === null
      ? []
      : [
          formula(
            'effectRate',
            '最低の達成率',
            axes,
            { horizontal: 'right', numberFormat: rateFormat(rules) },
            say(workbookCosts.effectHelp, 'ja', {}),
          ),
          formula('axis:effect', axis('effect') ?? '', axes, STYLES.sign),
        ]),
    ...(axis('cost') === null ? [] : [formula('axis:cost', axis('cost') ?? '', axes, STYLES.sign)]),
    { key: 'source', heading: '出所', width: 120, kind: 'source', style: STYLES.quiet },
  ];
}
