import { describe, expect, it } from 'vitest';
import { alternatives, otherRates } from '../../../shared/assess/alternatives';
import { assessYear } from '../../../shared/assess/assess';
import { preset } from '../../../shared/assess/presets';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { type Series, seriesOf } from '../../../shared/assess/series';
import { cell, figure, indicator, milestone, quantity, words } from './build';

const sagamihara = preset('sagamihara');
const one = (more: Parameters<typeof indicator>[0]): Series => seriesOf(indicator(more), { from: 2020, to: 2023 })[0]!;
const worked = (series: Series, rules: RuleSet = sagamihara, year = 2021) => ({
  ja: assessYear(series, year, rules, 'ja').worked,
  en: assessYear(series, year, rules, 'en').worked,
});
const plain = (target: number, actual: number, unit = '件') =>
  one({ targets: { 2021: figure(target, unit) }, actuals: { 2021: figure(actual, unit) } });
const waiting = one({
  direction: 'decrease',
  baseline: figure(30, '分'),
  targets: { 2021: figure(20, '分'), 2023: figure(10, '分') },
  actuals: { 2021: figure(25, '分') },
});

describe('every rate says with its numbers how it came about', () => {
  it.each([
    [
      'actual ÷ target',
      plain(194000, 43000),
      sagamihara,
      '43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △',
      '43,000 ÷ 194,000 = 22.16… → 22% (truncated) → △',
    ],
    ['nothing to round', plain(40, 60), sagamihara, '60 ÷ 40 = 150% → ○', '60 ÷ 40 = 150% → ○'],
    [
      'half up',
      plain(9, 6),
      preset('abcd-100'),
      '6 ÷ 9 = 66.66… → 67%（四捨五入）→ C',
      '6 ÷ 9 = 66.66… → 67% (rounded half up) → C',
    ],
    ['a decrease turns round', waiting, sagamihara, '20 ÷ 25 = 80% → △', '20 ÷ 25 = 80% → △'],
    [
      'from the baseline',
      waiting,
      preset('forward-back'),
      '(25 − 30) ÷ (20 − 30) = 50.0% → 前進',
      '(25 − 30) ÷ (20 − 30) = 50.0% → 前進',
    ],
    [
      'expected value, two of four years gone',
      waiting,
      preset('expected-value'),
      '(25 − 30) ÷ (10 − 30) ÷ 50% = 50% → B',
      '(25 − 30) ÷ (10 − 30) ÷ 50% = 50% → B',
    ],
    ['against the final target', waiting, preset('fujisawa'), '10 ÷ 25 = 40% → 未達成', '10 ÷ 25 = 40% → 未達成'],
    [
      'change from the baseline',
      waiting,
      preset('survey'),
      '(30 − 25) ÷ 30 = 16.66… → 16.7%（四捨五入）→ 向上',
      '(30 − 25) ÷ 30 = 16.66… → 16.7% (rounded half up) → 向上',
    ],
    [
      'a tiny rate does not look like nothing',
      plain(3_000_000, 1),
      sagamihara,
      '1 ÷ 3,000,000 = 0.00… → 0%（切捨て）→ △',
      '1 ÷ 3,000,000 = 0.00… → 0% (truncated) → △',
    ],
  ])('%s', (_name, series, rules, ja, en) => {
    expect(worked(series, rules)).toEqual({ ja, en });
  });

  it('maintain', () => {
    const series = one({
      direction: 'maintain',
      targets: { 2021: figure(0, '件') },
      actuals: { 2021: figure(1, '件') },
    });
    expect(worked(series).ja).toBe('目標 0、実績 1: 維持できていない → 0% → △');
  });
  it('milestones, reached or not and in order', () => {
    const series = one({
      targets: { 2021: cell('構築作業', milestone('構築')) },
      actuals: { 2021: cell('設計', milestone('設計')) },
    });
    expect(worked(series).ja).toBe('目標 構築、実績 設計: 達していない → 0% → △');
    expect(worked(series, preset('isehara')).ja).toBe('設計（3番目） ÷ 構築（4番目） = 75% → 未達成');
  });
  it('judged by eye', () => {
    const series = one({
      targets: { 2021: cell('標準化を実現する', words()) },
      actuals: { 2021: cell('達成', words()) },
    });
    expect(worked(series, preset('sagamihara')).ja).toBe('実績欄に「達成」と記入されています → 100% → ○');
  });
});

describe('and where there is none, why, and what would mend it', () => {
  it.each([
    [
      'units differ',
      one({ targets: { 2021: figure(100, '件') }, actuals: { 2021: figure(50, '人') } }),
      'notComparable',
      'unitDiffers',
      '実績「50人」は目標「100件」と単位が異なる',
    ],
    [
      'words as result',
      one({ targets: { 2021: figure(100, '件') }, actuals: { 2021: cell('順調', words()) } }),
      'notComparable',
      'actualIsWords',
      '実績「順調」は数値として読めず',
    ],
    [
      'a deficit to be raised',
      one({ direction: 'increase', targets: { 2021: figure(-50, '円') }, actuals: { 2021: figure(-40, '円') } }),
      'notComparable',
      'negativeTarget',
      '負の数',
    ],
    [
      '10%増 of what is not known',
      one({
        targets: { 2021: cell('10%増', quantity(10, '%', { kind: 'ratio_to_previous', comparator: 'increase' })) },
        actuals: { 2021: figure(33, '件') },
      }),
      'notComparable',
      'relativeWithoutReference',
      'もとになる値が分からない',
    ],
    [
      'not measured',
      one({ targets: { 2021: figure(100) }, actuals: { 2021: cell('', words('empty')) } }),
      'notMeasured',
      null,
      '未測定',
    ],
    ['no target this year', one({ targets: { 2023: figure(100) } }), 'noTarget', null, '目標が空欄'],
  ] as const)('%s', (_name, series, reason, obstacle, sentence) => {
    const result = assessYear(series, 2021, sagamihara);
    expect(result).toMatchObject({ state: 'notRated', reason, obstacle });
    expect(result.worked).toContain(sentence);
  });
});

describe('what the other formulas would give', () => {
  it('four legitimate rates of one indicator', () => {
    expect(
      alternatives(waiting, 2021, sagamihara).map((other) => ('worked' in other ? other.worked : other.reason)),
    ).toEqual([
      '(25 − 30) ÷ (20 − 30) = 50%',
      '(25 − 30) ÷ (10 − 30) ÷ 50% = 50%',
      '10 ÷ 25 = 40%',
      '(30 − 25) ÷ 30 = 16.66… → 16%（切捨て）',
    ]);
  });
  it('says what is missing', () => {
    expect(alternatives(plain(100, 50), 2021, sagamihara)).toContainEqual({
      formula: 'baselineToTarget',
      state: 'notRated',
      reason: 'baselineMissing',
    });
  });
  it('shows a calculation that two formulas share only once', () => {
    const final = one({ targets: { 2023: figure(100) }, actuals: { 2023: figure(50) } });
    expect(alternatives(final, 2023, sagamihara).filter((other) => other.state === 'rated')).toEqual([]);
  });
  it('has none where there is nothing to calculate', () => {
    expect(alternatives(one({ targets: { 2021: cell('構築', milestone('構築')) } }), 2021, sagamihara)).toEqual([]);
  });
});

it('what the other formulas would give, as it is published', () => {
  expect(otherRates(waiting, 2021, sagamihara)).toEqual([
    { formula: 'baselineToTarget', rate: 50, expression: '(25 − 30) ÷ (20 − 30)' },
    { formula: 'expectedLinear', rate: 50, expression: '(25 − 30) ÷ (10 − 30) ÷ 50%' },
    { formula: 'againstFinal', rate: 40, expression: '10 ÷ 25' },
    { formula: 'changeFromBaseline', rate: 16, expression: '(30 − 25) ÷ 30' },
  ]);
});
