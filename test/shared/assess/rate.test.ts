import { describe, expect, it } from 'vitest';
import { assessCells } from '../../../shared/assess/assess';
import { evaluate, type Inputs } from '../../../shared/assess/evaluate';
import type { Cell } from '../../../shared/assess/expression';
import { preset } from '../../../shared/assess/presets';
import { gradeTree, rateTree, STAGES } from '../../../shared/assess/rate';
import type { RateFormula, RuleSet } from '../../../shared/assess/rule-set';

const sagamihara = preset('sagamihara');
const rate = (cells: Inputs, rules: RuleSet = sagamihara): Cell => evaluate(rateTree(rules), cells);
const by = (formula: RateFormula): RuleSet => ({
  ...sagamihara,
  formulas: { ...sagamihara.formulas, increase: formula, decrease: formula },
  expectedSteps: [20, 40, 60, 80, 100],
});
const up = (actual: Cell, target: Cell, more: Inputs = {}): Inputs => ({ actual, target, direction: '増加', ...more });
const down = (actual: Cell, target: Cell, more: Inputs = {}): Inputs => ({
  actual,
  target,
  direction: '減少',
  ...more,
});
const keep = (actual: Cell, target: Cell, comparator: Cell = null): Inputs => ({
  actual,
  target,
  direction: '維持',
  comparator,
});

describe('実績 ÷ 目標, truncated (相模原市ICT総合戦略 第2章)', () => {
  it.each<[string, Inputs, Cell]>([
    ['43,000件 of 194,000件', up(43000, 194000), 22],
    ['beyond the target', up(14045, 10000), 140],
    ['nothing done is 0, not blank', up(0, 3), 0],
    ['1.15 of 1 is 115, though 1.15 × 100 is 114.99999999999999', up(1.15, 1), 115],
    ['0.29 of 1', up(0.29, 1), 29],
    ['a hair short of the target is not 100', up(9_999_999, 10_000_000), 99],
    ['a yen short of 10億円', up(999_999_999, 1_000_000_000), 99],
    ['a yen short of 1兆円 by ten', up(999_999_999_990, 1_000_000_000_000), 99],
    ['small figures', up(0.000003, 0.000004), 75],
    ['below zero', up(-5, 100), -5],
    ['below zero truncates towards zero', up(-55, 1000), -5],
    ['target 0, reached', up(0, 0), 100],
    ['target 0, not reached', up(-1, 0), 0],
    ['a negative target to be raised means nothing as a ratio', up(-40, -50), '比較不能'],
    ['… but the baseline tells', up(-40, -50, { baseline: -100 }), 120],
  ])('%s', (_name, cells, expected) => {
    expect(rate(cells)).toBe(expected);
  });
});

describe('targets to be reduced', () => {
  it.each<[string, Inputs, Cell]>([
    ['待ち時間 30分→20分, 25分: 20 ÷ 25', down(25, 20), 80],
    ['reached exactly', down(20, 20), 100],
    ['better than the target', down(16, 20), 125],
    ['nothing left to reduce', down(0, 20), 100],
    ['target 0, not reached', down(2, 0), 0],
    ['target 0, reached', down(0, 0), 100],
    ['△54,000時間 of △42,000時間', down(-54000, -42000), 128],
    ['△21,000時間 of △42,000時間', down(-21000, -42000), 50],
    ['the wrong way', down(1000, -42000), -2],
  ])('%s', (_name, cells, expected) => {
    expect(rate(cells)).toBe(expected);
  });
});

describe('from the baseline: (実績 − 基準値) ÷ (目標 − 基準値)', () => {
  it.each<[string, Inputs, Cell]>([
    ['30分→20分, 25分: half way', down(25, 20, { baseline: 30 }), 50],
    ['10%→30%, 11%: (11−10) ÷ (30−10)', up(11, 30, { baseline: 10 }), 5],
    ['below the baseline', up(8, 30, { baseline: 10 }), -10],
    ['beyond the target', up(40, 30, { baseline: 10 }), 150],
    [
      '1000.05→1000.25, 1000.15 is half way though the differences are not exact',
      up(1000.15, 1000.25, { baseline: 1000.05 }),
      50,
    ],
    ['目標 = 基準 and kept', up(5, 5, { baseline: 5 }), 100],
    ['目標 = 基準 and fallen', up(4, 5, { baseline: 5 }), 0],
    ['目標 = 基準, less is better', down(0, 0, { baseline: 0 }), 100],
    ['no baseline', up(5, 10), '基準値なし'],
    ['baseline in words', up(5, 10, { baseline: '－' }), '基準値なし'],
  ])('%s', (_name, cells, expected) => {
    expect(rate(cells, by('baselineToTarget'))).toBe(expected);
  });
});

describe('against the expected value (期待値)', () => {
  const halfway = { baseline: 10, finalTarget: 50, share: 50 };
  it.each<[string, Inputs, Cell]>([
    ['10→50, half of the time gone: 30 is expected', up(30, null, halfway), 100],
    ['25 is 15 of the 20 that were expected', up(25, null, halfway), 75],
    [
      'less is better: 50→10, 40 where 30 was expected',
      down(40, null, { baseline: 50, finalTarget: 10, share: 50 }),
      50,
    ],
    ['no final target', up(25, 30, { baseline: 10, share: 50 }), '目標なし'],
    ['no baseline', up(25, null, { finalTarget: 50, share: 50 }), '基準値なし'],
    ['no share for the year', up(25, null, { baseline: 10, finalTarget: 50 }), '比較不能'],
    ['最終目標 = 基準', up(10, null, { baseline: 10, finalTarget: 10, share: 50 }), 100],
  ])('%s', (_name, cells, expected) => {
    expect(rate(cells, by('expectedLinear'))).toBe(expected);
    expect(rate(cells, by('expectedSteps'))).toBe(expected);
  });
});

describe('against the final target, and change from the baseline', () => {
  it.each<[string, RateFormula, Inputs, Cell]>([
    ['43 of 200 in the end', 'againstFinal', up(43, 50, { finalTarget: 200 }), 21],
    ['the year may be blank', 'againstFinal', up(43, null, { finalTarget: 200 }), 21],
    ['reduced: 10 ÷ 40', 'againstFinal', down(40, 20, { finalTarget: 10 }), 25],
    ['no final target', 'againstFinal', up(43, 50), '目標なし'],
    ['48% → 50%', 'changeFromBaseline', up(50, null, { baseline: 48 }), 4],
    ['less is better', 'changeFromBaseline', down(45, null, { baseline: 50 }), 10],
    ['baseline 0', 'changeFromBaseline', up(45, null, { baseline: 0 }), '比較不能'],
  ])('%s', (_name, formula, cells, expected) => {
    expect(rate(cells, by(formula))).toBe(expected);
  });
});

describe('maintain: kept or not, never a division by zero', () => {
  it.each<[string, Inputs, Cell]>([
    ['0件 → 0件', keep(0, 0), 100],
    ['0件 → 1件', keep(1, 0), 0],
    ['100%, 以上', keep(100, 100, '以上'), 100],
    ['5箇所以上, 6箇所', keep(6, 5, '以上'), 100],
    ['5件以下, 6件', keep(6, 5, '以下'), 0],
    ['3件未満, 3件', keep(3, 3, '未満'), 0],
    ['without a word both sides miss', keep(6, 5), 0],
  ])('%s', (_name, cells, expected) => {
    expect(rate(cells)).toBe(expected);
  });
  it('±3 % is kept where the rule set says so', () => {
    const tolerant = { ...sagamihara, maintainTolerance: 3 };
    expect([97, 103, 96.9].map((actual) => rate(keep(actual, 100), tolerant))).toEqual([100, 100, 0]);
  });
});

describe('milestones and levels', () => {
  const ordered: RuleSet = { ...sagamihara, formulas: { ...sagamihara.formulas, order: 'milestoneOrder' } };
  it.each<[Cell, Cell, Cell, Cell]>([
    ['構築', '構築', 100, 100],
    ['設計', '構築', 0, 75],
    ['完了', '検討', 100, 100],
    [null, '構築', '未測定', '未測定'],
    ['10', '構築', '数値目標なし', '数値目標なし'],
    [3, '構築', '数値目標なし', '数値目標なし'],
    ['設計', 5, '比較不能', '比較不能'],
    ['達成', '構築', 100, 100],
  ])('%s for %s: %s reached or not, %s in order', (actual, target, reached, order) => {
    expect(rate(up(actual, target))).toBe(reached);
    expect(rate(up(actual, target), ordered)).toBe(order);
  });
  it.each([
    ['AA', 'AA', 100],
    ['AAA', 'AA', 100],
    ['A', 'AA', 0],
  ])('%s for %s以上', (actual, target, expected) => {
    expect(evaluate(rateTree(sagamihara, { values: 'any', scale: ['A', 'AA', 'AAA'] }), up(actual, target))).toBe(
      expected,
    );
  });
});

describe('what is no number keeps its own name', () => {
  it.each<[string, Cell, Cell, Cell]>([
    ['blank target', 5, null, '目標なし'],
    ['— target', 5, '－', '－'],
    ['undecided target', 5, '未定', '目標未定'],
    ['words as target', 5, '標準化を実現する', '数値目標なし'],
    ['words as target, judged by eye', '達成', '標準化を実現する', 100],
    ['words as target, judged by eye', '未達成', '標準化を実現する', 0],
    ['blank result', null, 5, '未測定'],
    ['result not known yet', '未定', 5, '未測定'],
    ['— as result', '－', 5, '－'],
    ['words as result', '順調', 5, '比較不能'],
    ['中止 outweighs everything', '中止', null, '中止'],
    ['事業終了', '事業終了', 5, '事業終了'],
    ['評価できない', '評価できない', 5, '評価できない'],
    ['zero is a result', 0, 5, 0],
    ['a text that looks like a formula is a text', '=1+1', 5, '比較不能'],
  ])('%s: %s of %s', (_name, actual, target, expected) => {
    expect(rate(up(actual, target))).toBe(expected);
  });
});

describe('grades', () => {
  it.each([
    ['sagamihara', 100, '○'],
    ['sagamihara', 99, '△'],
    ['four-marks', 101, '◎'],
    ['four-marks', 100, '○'],
    ['four-marks', 50, '△'],
    ['four-marks', 49, '×'],
    ['abcd-100', 80, 'B'],
    ['abcd-100', 79, 'C'],
    ['abcd-110', 110, 'A'],
    ['abcd-110', 100, 'B'],
    ['ahead-behind', 110, '計画どおり'],
    ['ahead-behind', 111, '前倒し'],
    ['ahead-behind', 94, '遅れ'],
    ['expected-value', 80, 'B+'],
    ['forward-back', 0, '横ばい'],
    ['forward-back', 0.1, '前進'],
    ['forward-back', -0.1, '後退'],
    ['survey', 3, '維持'],
    ['survey', 3.1, '向上'],
    ['survey', -3, '維持'],
    ['survey', -3.1, '低下'],
  ])('%s: %d%% is %s', (id, value, expected) => {
    expect(evaluate(gradeTree(preset(id)), { rate: value })).toBe(expected);
  });
  it('a word passes through, a blank stays blank', () => {
    expect(evaluate(gradeTree(sagamihara), { rate: '未測定' })).toBe('未測定');
    expect(evaluate(gradeTree(sagamihara), { rate: null })).toBe('');
  });
  it('3時間 is 100 % of 3時間未満 and still not good enough', () => {
    const result = assessCells(down(3, 3, { comparator: '未満' }), sagamihara, STAGES);
    expect(result).toMatchObject({ state: 'rated', rate: 100, grade: '△', achieved: false });
  });
});

describe('rounding and caps', () => {
  const rules = (mode: 'truncate' | 'halfUp', digits: number): RuleSet => ({
    ...sagamihara,
    rounding: { mode, digits },
  });
  it.each<[number, number, 'truncate' | 'halfUp', number, number]>([
    [6, 9, 'truncate', 0, 66],
    [6, 9, 'halfUp', 0, 67],
    [8, 11, 'truncate', 0, 72],
    [8, 11, 'truncate', 1, 72.7],
    [1, 200, 'halfUp', 0, 1],
    [1.005, 100, 'halfUp', 2, 1.01],
    [995, 1000, 'halfUp', 0, 100],
  ])('%d of %d, %s to %d digits: %d', (actual, target, mode, digits, expected) => {
    expect(rate(up(actual, target), rules(mode, digits))).toBe(expected);
  });
  it('shows the cap and says so', () => {
    const capped: RuleSet = { ...sagamihara, cap: { upper: 150, lower: 0 } };
    expect(assessCells(up(500, 100), capped, STAGES).worked).toBe('500 ÷ 100 = 500% → 150%（上限・下限）→ ○');
    expect(rate(up(-5, 100), capped)).toBe(0);
  });
});

describe('binary noise: rates of decimal figures are what exact fractions give', () => {
  const hundred = 100n;
  const rounded = (mode: 'truncate' | 'halfUp', above: bigint, below: bigint, digits: number): number => {
    const [sign, over, under] = above < 0n !== below < 0n ? [-1, -above, below] : [1, above, below];
    const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
    const whole = mode === 'truncate' ? a / b : (2n * a + b) / (2n * b);
    return whole === 0n ? 0 : (sign * Number(whole)) / 10 ** digits;
  };
  it.each([
    ['truncate', 0],
    ['truncate', 1],
    ['halfUp', 0],
    ['halfUp', 2],
  ] as const)('%s to %d digits', (mode, digits) => {
    const rounding = { mode, digits };
    const direct = rateTree({ ...sagamihara, rounding }, { values: 'quantity', known: { direction: '増加' } });
    const way = rateTree({ ...by('baselineToTarget'), rounding }, { values: 'quantity', known: { direction: '増加' } });
    const scale = hundred * 10n ** BigInt(digits);
    for (let target = 1; target <= 400; target += 7)
      for (let actual = -20; actual <= 500; actual += 3) {
        const exact = rounded(mode, BigInt(actual) * scale, BigInt(target), digits);
        expect(evaluate(direct, { actual: actual / 100, target: target / 100 })).toBe(exact);
        // The same way, from a baseline of 100.3: 100.3 + 0.01 × … is never exact.
        const placed = { actual: (actual + 10030) / 100, target: (target + 10030) / 100, baseline: 100.3 };
        expect(evaluate(way, placed)).toBe(exact);
      }
  });
});
