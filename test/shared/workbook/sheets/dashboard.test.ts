import { beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../../../shared/assess/presets';
import { fiscalYear } from '../../../../shared/calendar/fiscal-year';
import type { Plan } from '../../../../shared/plan/model';
import { buildWorkbook } from '../../../../shared/workbook/build';
import { dashboardKey } from '../../../../shared/workbook/dashboard-keys';
import { applyOps, EMPTY_WORKBOOK, sheetOf, type WorkbookImage } from '../../../../shared/workbook/image';
import { type Calculated, calculate } from '../../../support/calculate';
import { dashboardPlan } from '../../../support/dashboard-plan';
import { figure, indicatorOf, initiativeOf, planOf } from '../../../support/plan-of';

const imageOf = (plan: Plan, id = 'four-marks'): WorkbookImage =>
  applyOps(
    EMPTY_WORKBOOK,
    buildWorkbook(plan, [], { rules: preset(id), evaluationYear: fiscalYear(2023), phases: [], reviews: [] }),
  );
const chartsOf = (image: WorkbookImage) => sheetOf(image, 'ダッシュボード')?.charts ?? [];

describe('ダッシュボード', () => {
  let image: WorkbookImage;
  let calculated: Calculated;
  beforeAll(async () => {
    image = imageOf(dashboardPlan());
    calculated = await calculate(image);
  });
  /** The figures that a chart draws: name and values, row by row. */
  const drawn = (title: string): string[][] => {
    const chart = chartsOf(image).find((one) => one.title.startsWith(title))!;
    const { row, column, rows } = chart.categories;
    return Array.from({ length: rows }, (_, down) =>
      [column, ...chart.series.map(({ values }) => values.column)].map((at) =>
        calculated.at('ダッシュボード', row + down, at),
      ),
    );
  };

  it('has no cell with an error', () => {
    expect(calculated.errors()).toEqual([]);
  });
  it('達成率 by 施策: what 評価一覧 says', () => {
    expect(drawn('達成率')).toEqual([
      ['施策1-1 オンライン手続の拡充', '100', '100'],
      ['施策1-2 窓口の待ち時間の短縮', '33', '67'],
      ['施策2-1 情報発信の強化', '67', '67'],
      ['施策2-2 オープンデータの推進', '100', '67'],
      ['施策3-1 庁内業務の自動化', '67', '100'],
      ['施策3-2 職員の情報リテラシー向上', '67', '67'],
    ]);
  });
  it('counts of the states: every indicator once', () => {
    const states = drawn('評価の内訳');
    expect(states.map(([name]) => name)).toEqual(['◎', '○', '△', '×', '未測定', '目標なし', 'その他']);
    expect(states.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(24);
  });
  it('the trend by year ends in the year of evaluation’s rate', () => {
    const trend = drawn('成果達成率の推移');
    expect(trend.map(([name]) => name)).toEqual(['令和2年度', '令和3年度', '令和4年度', '令和5年度']);
    expect(trend[3]?.[1]).toBe(calculated.at('ダッシュボード', 5, 9));
  });
  it('KGIs beside 100 %', () => {
    expect(drawn('施策目標')[0]).toEqual(['1-1 オンライン申請率', '110', '100']);
  });
  it('costs by year: blank, never 0, where nothing is known yet', () => {
    const costs = drawn('費用');
    expect(costs[0]).toEqual(['令和2年度', '170100', '158193']);
    expect(costs[3]).toEqual(['令和5年度', '170100', '']);
  });
  it('gives each chart a title of its own, a sentence for who cannot see it, and colours that differ in grey', () => {
    const charts = chartsOf(image);
    expect(new Set(charts.map(({ title }) => dashboardKey(title))).size).toBe(charts.length);
    const grey = (color: string): number =>
      [0.299, 0.587, 0.114].reduce(
        (sum, weight, at) => sum + weight * Number.parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16),
        0,
      );
    for (const { description, series } of charts) {
      expect(description.length).toBeGreaterThan(10);
      const shades = series.map(({ color }) => grey(color)).sort((a, b) => a - b);
      for (let at = 1; at < shades.length; at++) expect(shades[at]! - shades[at - 1]!).toBeGreaterThan(80);
    }
  });
  it('lays no chart over another, and none over the figures', () => {
    const boxes = chartsOf(image).map(({ anchor, height }) => ({
      ...anchor,
      end: anchor.row + Math.ceil(height / 20),
    }));
    for (const one of boxes) {
      expect(one.column).toBeLessThan(14);
      for (const other of boxes) {
        if (one === other || one.column !== other.column) continue;
        expect(one.end <= other.row || other.end <= one.row).toBe(true);
      }
    }
  });
});

describe('what a plan has nothing for is not drawn', () => {
  it.each<[string, Plan, readonly string[]]>([
    ['an empty plan', planOf(), []],
    [
      'one initiative with one indicator, no tree, no money',
      planOf({
        initiatives: [initiativeOf('a')],
        indicators: [indicatorOf('k', 'a', { targets: { 2020: figure(5, '件') }, actuals: { 2020: figure(5, '件') } })],
      }),
      ['評価の内訳（指標の数）', '成果達成率の推移（年度）'],
    ],
  ])('%s', async (_name, plan, titles) => {
    const image = imageOf(plan);
    expect(chartsOf(image).map(({ title }) => title)).toEqual(titles);
    expect((await calculate(image)).errors()).toEqual([]);
  });
});

it.each([
  ['達成率（施策ごと）', true],
  ['達成率（取組方針ごと）', true],
  ['費用（年度別、円）', true],
  ['課のグラフ', false],
  ['達成率2', false],
  ['', false],
])('a chart called %s is ours: %s', (title, is) => {
  expect(dashboardKey(title) !== null).toBe(is);
});
