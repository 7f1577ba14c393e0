import { describe, expect, it } from 'vitest';
import { PRESETS, preset } from '../../../shared/assess/presets';
import { expectedShare } from '../../../shared/assess/rate';
import { type Grade, RuleSet } from '../../../shared/assess/rule-set';

const sagamihara = preset('sagamihara');
const grade = (label: string, from: number | null, bound: Grade['bound'] = 'atLeast'): Grade => ({
  label,
  from,
  bound,
  achieved: false,
  needsComment: false,
});

describe('presets', () => {
  it.each(PRESETS.map((rules) => [rules.id, rules] as const))('%s is valid and names its source', (_id, rules) => {
    expect(RuleSet.parse(rules)).toEqual(rules);
    expect(rules.source.length).toBeGreaterThan(20);
  });
  it('have ids of their own', () => {
    expect(new Set(PRESETS.map((rules) => rules.id)).size).toBe(PRESETS.length);
  });
});

describe('what an edited rule set is refused for, in a sentence', () => {
  it.each([
    ['thresholds that rise', { grades: [grade('B', 50), grade('A', 100), grade('C', null)] }, 'しきい値を順に小さく'],
    ['no rest', { grades: [grade('A', 100), grade('B', 50)] }, '最後の段階のしきい値は空欄'],
    ['two of one name', { grades: [grade('A', 100), grade('A', null)] }, '同じ名前'],
    ['a wildcard as label', { grades: [grade('*', 100), grade('B', null)] }, '使えません'],
    ['one grade only', { grades: [grade('A', null)] }, '2つ以上'],
    ['steps missing', { formulas: { ...sagamihara.formulas, increase: 'expectedSteps' } }, '期待値の段階'],
    ['a cap below 100', { cap: { upper: 90, lower: null } }, '100以上'],
  ])('%s', (_name, change, sentence) => {
    const result = RuleSet.safeParse({ ...sagamihara, ...change });
    expect(result.success ? '' : result.error.issues.map((issue) => issue.message).join()).toContain(sentence);
  });
  it('> 100 before ≥ 100 is in order: ◎ and ○', () => {
    const grades = [grade('◎', 100, 'moreThan'), grade('○', 100), grade('△', null)];
    expect(RuleSet.safeParse({ ...sagamihara, grades }).success).toBe(true);
  });
});

describe('期待値 of a year, in percent of the way', () => {
  const plan = { from: 2020, to: 2023 };
  it.each([
    [2020, 25],
    [2023, 100],
    [2019, null],
    [2024, null],
  ])('straight line, %i: %s', (year, expected) => {
    expect(expectedShare(sagamihara, plan, year)).toBe(expected);
  });
  it.each([
    [2020, 20],
    [2024, 100],
    [2025, null],
  ])('steps, %i: %s', (year, expected) => {
    expect(expectedShare(preset('expected-steps'), { from: 2020, to: 2025 }, year)).toBe(expected);
  });
});
