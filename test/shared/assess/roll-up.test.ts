import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../shared/assess/composite';
import { assessPeriod } from '../../../shared/assess/period';
import { preset } from '../../../shared/assess/presets';
import { countedLabels, rollUp, rollUpProgress } from '../../../shared/assess/roll-up';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { seriesOf } from '../../../shared/assess/series';
import type { Accumulation } from '../../../shared/target/target';
import { cell, figure, indicator, quantity, words } from './build';

const sagamihara = preset('sagamihara');
const rows = (...grades: readonly string[]) =>
  grades.map((grade) => ({ grade, rate: grade === '○' ? 100 : grade === '△' ? 50 : null }));
const by = (method: RuleSet['rollUp']['method']): RuleSet => ({
  ...sagamihara,
  rollUp: { ...sagamihara.rollUp, method },
});

describe('who stands in the denominator', () => {
  it.each([
    ['未測定 does not', rows('○', '△', '未測定'), 50],
    ['目標なし and － never do', rows('○', '目標なし', '－', '目標未定'), 100],
    ['中止 does in 相模原', rows('○', '中止'), 50],
    ['nothing counted is －, not 0', rows('未測定'), '－'],
    ['nothing at all', [], '－'],
    ['truncated', rows('○', '○', '△'), 66],
  ])('%s', (_name, results, expected) => {
    expect(rollUp(results, sagamihara).result).toBe(expected);
  });
  it('every state is counted in sight', () => {
    expect(rollUp(rows('○', '未測定', '未測定', '－'), sagamihara)).toMatchObject({
      total: 4,
      counts: { '○': 1, 未測定: 2, '－': 1 },
      achieved: 1,
      counted: 1,
    });
  });
  it('all switches on', () => {
    const all = { notMeasured: true, notEvaluable: true, notComparable: true, discontinued: true, ended: true };
    expect(countedLabels({ ...sagamihara, denominators: all })).toEqual([
      '○',
      '△',
      '未測定',
      '評価できない',
      '比較不能',
      '基準値なし',
      '最終目標なし',
      '中止',
      '事業終了',
    ]);
  });
  it('a blank progress mark is no ×', () => {
    expect(rollUpProgress(['○', '×', ''], sagamihara)).toMatchObject({ total: 3, counted: 2, result: 50 });
  });
});

describe('ways to roll up', () => {
  it.each([
    ['countAchieved', 33],
    ['mean', 66],
    ['worst', '△'],
  ] as const)('%s of ○ △ △', (method, expected) => {
    expect(rollUp(rows('○', '△', '△'), by(method)).result).toBe(expected);
  });
  it('weighted', () => {
    const weighted = [
      { grade: '○', rate: 100, weight: 3 },
      { grade: '△', rate: 50, weight: 1 },
      { grade: '未測定', rate: null, weight: 9 },
    ];
    expect(rollUp(weighted, by('weighted')).result).toBe(87);
  });
});

describe('composite indicators: the worst part decides, each part is shown', () => {
  const composite = (first: number | null, second: number | null) => {
    const parts = [
      first === null ? words('empty') : quantity(first, '事業'),
      second === null ? words('empty') : quantity(second, '%'),
    ];
    return assessIndicator(
      seriesOf(
        indicator({
          targets: { 2020: cell('', quantity(5, '事業'), quantity(75, '%')) },
          actuals: { 2020: cell('', ...parts) },
        }),
      ),
      2020,
      sagamihara,
    );
  };
  it.each([
    ['both reached', composite(5, 80), '100%'],
    ['one not', composite(5, 60), '80%'],
    ['the lower of two that are not', composite(4, 30), '40%'],
    ['one not measured yet: could still turn out worse', composite(5, null), '未測定'],
    ['but △ is △', composite(2, null), '40%'],
  ])('%s', (_name, result, display) => {
    expect(result.parts).toHaveLength(2);
    expect(result.decisive.assessment.display).toBe(display);
  });
});

describe('over several years', () => {
  const over = (accumulation: Accumulation, unit: string, actuals: readonly number[]) =>
    assessPeriod(
      seriesOf(
        indicator({
          accumulation,
          targets: Object.fromEntries([10, 20, 30].map((value, index) => [2020 + index, figure(value, unit)])),
          actuals: Object.fromEntries(actuals.map((value, index) => [2020 + index, figure(value, unit)])),
        }),
      )[0]!,
      { from: 2020, to: 2023 },
      sagamihara,
    );
  it('what is counted anew each year is added up: (5 + 25 + 30) ÷ (10 + 20 + 30)', () => {
    expect(over('withinYear', '件', [5, 25, 30])).toMatchObject({
      by: 'sum',
      years: [2020, 2021, 2022],
      assessment: { rate: 100 },
    });
  });
  it('only years that have both', () => {
    expect(over('withinYear', '件', [5, 25])).toMatchObject({
      years: [2020, 2021],
      assessment: { worked: '30 ÷ 30 = 100% → ○' },
    });
  });
  it.each(['wholePlan', 'none'] as const)('%s: the last measured year', (accumulation) => {
    expect(over(accumulation, '件', [5, 25])).toMatchObject({ by: 'latest', years: [2021], assessment: { rate: 125 } });
  });
  it('percentages counted anew each year need Σ ÷ Σ and say so', () => {
    expect(over('withinYear', '%', [5, 25]).assessment).toMatchObject({
      state: 'notRated',
      reason: 'notComparable',
      obstacle: 'percentNeedsParts',
    });
  });
});
