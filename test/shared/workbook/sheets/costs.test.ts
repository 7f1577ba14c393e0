import { describe, expect, it } from 'vitest';
import { assessCost } from '../../../../shared/assess/cost';
import { preset } from '../../../../shared/assess/presets';
import { fiscalYear } from '../../../../shared/calendar/fiscal-year';
import type { Cost, Plan } from '../../../../shared/plan/model';
import { buildWorkbook } from '../../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../../../shared/workbook/image';
import { layoutOf } from '../../../../shared/workbook/layout';
import { costTable } from '../../../../shared/workbook/sheets/costs';
import { calculate } from '../../../support/calculate';
import { figure, indicatorOf, initiativeOf, planOf, sourced } from '../../../support/plan-of';

const cost = (year: number, kind: Cost['kind'], yen: number): Cost => ({
  year: fiscalYear(year),
  kind,
  yen,
  unit: 1000,
  source: sourced(String(yen / 1000)),
});
const years = [
  [2020, 403_891_000],
  [2021, 119_525_000],
  [2022, 451_831_000],
] as const;

const plan: Plan = planOf({
  period: { from: fiscalYear(2020), to: fiscalYear(2022) },
  initiatives: [
    initiativeOf('a', {
      name: '更新',
      statedProgress: { 2022: sourced('計画どおり') },
      costs: [...years.map(([year, yen]) => cost(year, 'estimate', yen)), cost(2020, 'actual', 350_000_000)],
    }),
    initiativeOf('b', { name: '超過', costs: [cost(2020, 'estimate', 1_000_000), cost(2020, 'actual', 1_200_000)] }),
    initiativeOf('c', { name: '実績なし', costs: [cost(2021, 'estimate', 5_000_000)] }),
    initiativeOf('d', { name: '見積なし', costs: [cost(2021, 'actual', 5_000_000)] }),
    initiativeOf('e', { name: '費用なし' }),
    initiativeOf('f', { name: '零', costs: [cost(2021, 'estimate', 0), cost(2021, 'actual', 5_000_000)] }),
  ],
  indicators: [
    indicatorOf('k1', 'a', { targets: { 2022: figure(100, '件') }, actuals: { 2022: figure(120, '件') } }),
    indicatorOf('k2', 'a', { targets: { 2022: figure(100, '件') }, actuals: { 2022: figure(90, '件') } }),
    indicatorOf('k3', 'b', { targets: { 2022: figure(100, '件') }, actuals: {} }),
  ],
});

/** What stands in the 費用 sheet, row by row, by column key; null where there is no such sheet. */
async function sheet(of: Plan, rules = preset('musashino')) {
  const settings = { rules, evaluationYear: fiscalYear(2022), phases: [], reviews: [] };
  const table = costTable(layoutOf(of, settings));
  const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(of, [], settings));
  if (table === null) return null;
  const calculated = await calculate(image);
  const row = (at: number): Record<string, string> =>
    Object.fromEntries(
      table.columns.map(({ key }, index) => [key, calculated.at('費用', table.firstRow + at, index + 1)]),
    );
  return { rows: of.initiatives.map((_, index) => row(index)), errors: calculated.errors(), first: row(0), table };
}

describe('費用', () => {
  it('shows estimate and result by year in 千円, with totals and the rate of the years that have results', async () => {
    const { rows, table, errors } = (await sheet(plan))!;
    expect(errors).toEqual([]);
    expect(table.columns.find(({ key }) => key === 'estimateTotal')?.group).toBe('合計（千円）');
    expect(rows[0]).toMatchObject({
      'estimate:2020': '403891',
      'estimate:2021': '119525',
      'estimate:2022': '451831',
      estimateTotal: '975247',
      actualTotal: '350000',
      compared: '403891',
      costRate: '87',
    });
  });

  it('judges as the program does', async () => {
    const { rows } = (await sheet(plan))!;
    const rules = preset('musashino');
    const expected = [
      [350_000, 403_891],
      [1200, 1000],
      [null, 5000],
      [5000, null],
      [null, null],
      [5000, 0],
    ].map(([actualCost, estimate]) =>
      assessCost({ actualCost: actualCost ?? null, estimate: estimate ?? null }, rules),
    );
    expect(rows.map((row) => [row.costRate, row['axis:cost']])).toEqual(
      expected.map((one) => [String(one?.rate), String(one?.grade)]),
    );
  });

  it('has the three axes: 進捗 as marked, 効果 by the lowest rate, 費用', async () => {
    const { rows } = (await sheet(plan))!;
    const of = (row: Record<string, string> | undefined) => [
      row?.['axis:progress'],
      row?.effectRate,
      row?.['axis:effect'],
      row?.['axis:cost'],
    ];
    expect(of(rows[0])).toEqual(['計画どおり', '90', '計画未満', '節減']);
    expect(of(rows[1])).toEqual(['', '未測定', '未測定', '超過']);
  });

  it('has no axes where the rules have none, and is not there where nobody asks for money', async () => {
    const plain = await sheet(plan, preset('sagamihara'));
    expect(plain?.table.columns.some(({ key }) => key.startsWith('axis:'))).toBe(false);
    expect(await sheet(planOf({ initiatives: [initiativeOf('x')] }), preset('sagamihara'))).toBeNull();
  });

  it('shows what only the plan as a whole has', async () => {
    const statedCosts = years.map(([year, yen]) => ({ ...cost(year, 'estimate', yen), node: null }));
    const { first } = (await sheet(planOf({ statedCosts }), preset('sagamihara')))!;
    expect(first).toMatchObject({ id: 'plan', 'estimate:2020': '403891', estimateTotal: '975247' });
  });

  it('counts in yen where some amount is no whole thousand', async () => {
    const odd = planOf({ initiatives: [initiativeOf('a', { costs: [cost(2020, 'estimate', 1_234_567)] })] });
    const { first, table } = (await sheet(odd, preset('sagamihara')))!;
    expect([first.estimateTotal, table.columns.find(({ key }) => key === 'estimateTotal')?.group]).toEqual([
      '1234567',
      '合計（円）',
    ]);
  });
});
