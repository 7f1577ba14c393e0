import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives } from '../../../shared/assess/alternatives';
import { assessYear } from '../../../shared/assess/assess';
import { PRESETS, preset } from '../../../shared/assess/presets';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { seriesOf } from '../../../shared/assess/series';
import { anyIndicator, anyRuleSet } from './arbitrary';
import { figure, indicator } from './build';

const period = { from: 2020, to: 2024 };
const BROKEN = /NaN|undefined|Infinity|null|\(\)|÷ *=|^\s*$/;

describe('whatever the indicator and the rules', () => {
  it('every assessment says how it came about or why there is none, with what is printed in it', () => {
    fc.assert(
      fc.property(anyIndicator, fc.oneof(anyRuleSet, fc.constantFrom(...PRESETS)), (one, rules) => {
        for (const series of seriesOf(one, period)) {
          for (let year = period.from; year <= period.to; year++) {
            for (const locale of ['ja', 'en'] as const) {
              const assessment = assessYear(series, year, rules, locale);
              expect(assessment.worked).not.toMatch(BROKEN);
              if (assessment.state !== 'rated') continue;
              expect(assessment.worked).toContain(assessment.display);
              expect(assessment.worked.endsWith(assessment.grade)).toBe(true);
            }
            for (const other of alternatives(series, year, rules)) {
              if (other.state !== 'rated') continue;
              expect(other.worked).not.toMatch(BROKEN);
              expect(other.worked).toContain(other.display);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('each formula in the words of its own numbers: 基準値 10, 実績 28, 今年度の目標 40, 最終目標 60', () => {
  const [series] = seriesOf(
    indicator({
      baseline: figure(10, '件'),
      targets: { 2021: figure(40, '件'), 2024: figure(60, '件') },
      actuals: { 2021: figure(28, '件') },
    }),
    period,
  );
  const rules = (increase: RuleSet['formulas']['increase']): RuleSet => ({
    ...preset('abcd-100'),
    expectedSteps: [20, 40, 60, 80, 100],
    formulas: { increase, decrease: increase, order: 'milestoneOrder' },
  });
  it.each([
    ['actualOverTarget', '28 ÷ 40 = 70% → C'],
    ['baselineToTarget', '(28 − 10) ÷ (40 − 10) = 60% → C'],
    ['expectedLinear', '(28 − 10) ÷ (60 − 10) ÷ 40% = 90% → B'],
    ['expectedSteps', '(28 − 10) ÷ (60 − 10) ÷ 40% = 90% → B'],
    ['againstFinal', '28 ÷ 60 = 46.66… → 47%（四捨五入）→ D'],
    ['changeFromBaseline', '(28 − 10) ÷ 10 = 180% → A'],
  ] as const)('%s', (formula, expected) => {
    expect(assessYear(series!, 2021, rules(formula)).worked).toBe(expected);
  });
  it.each([
    [
      'actualOverTarget',
      [
        '(28 − 10) ÷ (40 − 10) = 60%',
        '(28 − 10) ÷ (60 − 10) ÷ 40% = 90%',
        '28 ÷ 60 = 46.66… → 47%（四捨五入）',
        '(28 − 10) ÷ 10 = 180%',
      ],
    ],
    [
      'againstFinal',
      ['28 ÷ 40 = 70%', '(28 − 10) ÷ (40 − 10) = 60%', '(28 − 10) ÷ (60 − 10) ÷ 40% = 90%', '(28 − 10) ÷ 10 = 180%'],
    ],
  ] as const)('%s: what the others would give, each calculation once', (formula, expected) => {
    const others = alternatives(series!, 2021, rules(formula));
    expect(others.flatMap((other) => (other.state === 'rated' ? [other.worked] : []))).toEqual(expected);
  });
});
