import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalculationError, compareCells, evaluate } from '../../../shared/assess/evaluate';
import {
  add,
  compare,
  divide,
  input,
  multiply,
  number,
  position,
  roundSteadily,
  safeDivide,
  setting,
  subtract,
  text,
  truncateSteadily,
  when,
} from '../../../shared/assess/expression';
import { gradeTree, RATE_INPUTS, rateTree } from '../../../shared/assess/rate';
import { simplify } from '../../../shared/assess/simplify';
import { toFormula } from '../../../shared/assess/to-formula';
import { anyCells, anyRuleSet } from './arbitrary';

describe('truncation and rounding are not misled by binary noise', () => {
  it.each([
    [1.15, 115, 115],
    [0.29, 29, 29],
    [2.3, 230, 230],
    [0.07, 7, 7],
    [6 / 9, 66, 67],
    [8 / 11, 72, 73],
    [54000 / 42000, 128, 129],
    [0.999999999, 99, 100],
    [-1.15, -115, -115],
    [-0.666, -66, -67],
    [0, 0, 0],
    [0.005, 0, 1],
    [12345.675, 1234567, 1234568],
  ])('%d × 100: truncated %i, half up %i', (share, truncated, halfUp) => {
    expect(evaluate(truncateSteadily(multiply(number(share), number(100)), 0), {})).toBe(truncated);
    expect(evaluate(roundSteadily(multiply(number(share), number(100)), 0), {})).toBe(halfUp);
  });
  it('agrees with whole-number arithmetic for every quotient of whole numbers', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 1_000_000_000 }), (actual, target) => {
        const share = multiply(divide(number(actual), number(target)), number(100));
        const exact = Number((BigInt(actual) * 100n) / BigInt(target));
        expect(evaluate(truncateSteadily(share, 0), {})).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cells compare as in a sheet', () => {
  it.each([
    [null, '=', '', true],
    [null, '=', 0, true],
    ['', '=', 0, false],
    ['aa', '=', 'AA', true],
    [100, '<', 'a', true],
    ['5', '=', 5, false],
  ] as const)('%s %s %s is %s', (left, operator, right, expected) => {
    expect(compareCells(left, operator, right)).toBe(expected);
  });
  it('what a sheet shows as an error is an error', () => {
    expect(() => evaluate(divide(number(1), number(0)), {})).toThrow(CalculationError);
    expect(() => evaluate(add(number(1), text('x')), {})).toThrow(CalculationError);
    expect(evaluate(safeDivide(number(1), number(0), text('－')), {})).toBe('－');
  });
});

describe('formulas', () => {
  const at = { actual: 'F5', target: "'指標'!$E5" };
  it.each([
    ['parentheses only where needed', multiply(add(input('actual'), number(1)), input('target')), "=(F5+1)*'指標'!$E5"],
    [
      'the right of a difference',
      subtract(input('actual'), subtract(input('target'), number(1))),
      "=F5-('指標'!$E5-1)",
    ],
    ['quotes doubled', text('"A"'), '="""A"""'],
    [
      'a setting with a cell',
      when(compare(input('actual'), '>=', setting('grade1', 100)), text('○'), text('△')),
      '=IF(F5>=100,"○","△")',
    ],
    ['a list written out', position(input('actual'), 'stages', ['検討', '完了']), '=IF(F5="検討",1,IF(F5="完了",2,0))'],
  ])('%s', (_name, tree, formula) => {
    expect(toFormula(tree, at)).toBe(formula);
  });
  it('settings and lists become references where they have a place', () => {
    const places = { ...at, grade1: '設定!$B$3', stages: '設定!$D$2:$D$9' };
    expect(toFormula(setting('grade1', 100), places)).toBe('=設定!$B$3');
    expect(toFormula(position(input('actual'), 'stages', []), places)).toBe(
      '=IF(ISNUMBER(MATCH(F5,設定!$D$2:$D$9,0)),MATCH(F5,設定!$D$2:$D$9,0),0)',
    );
  });
  it('refuses to write a formula without a place for an input', () => {
    expect(() => toFormula(input('baseline'), at)).toThrow('baseline');
  });
  it('use only functions that Google Sheets, IronCalc and LibreOffice do alike', () => {
    const allowed = [
      'IF',
      'AND',
      'OR',
      'NOT',
      'ISNUMBER',
      'N',
      'ROUND',
      'ROUNDDOWN',
      'MIN',
      'MAX',
      'ABS',
      'INDEX',
      'MATCH',
      'COUNTIFS',
      'SUMIFS',
      'AVERAGEIFS',
    ];
    const places = Object.fromEntries([...RATE_INPUTS, 'rate'].map((name) => [name, 'A1']));
    fc.assert(
      fc.property(anyRuleSet, (rules) => {
        for (const tree of [rateTree(rules), gradeTree(rules)]) {
          const formula = toFormula(tree, places).replace(/"[^"]*"/g, '""');
          const used = [...formula.matchAll(/([A-Z]+)\(/g)].map((found) => found[1]);
          expect(used.filter((name) => name !== undefined && !allowed.includes(name))).toEqual([]);
          expect(formula.length).toBeLessThan(4000);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('laws', () => {
  it('the trees guard against every error: anything in any cell gives a number or a word', () => {
    fc.assert(
      fc.property(anyCells, anyRuleSet, (cells, rules) => {
        const rate = evaluate(rateTree(rules), cells);
        expect(typeof rate === 'number' ? Number.isFinite(rate) : typeof rate === 'string' && rate !== '').toBe(true);
        expect(typeof evaluate(gradeTree(rules), { ...cells, rate })).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
  it('a tree simplified for what is known gives the same', () => {
    fc.assert(
      fc.property(anyCells, anyRuleSet, fc.subarray([...RATE_INPUTS]), (cells, rules, names) => {
        const known = Object.fromEntries(names.map((name) => [name, cells[name] ?? null]));
        const rest = Object.fromEntries(Object.entries(cells).filter(([name]) => !(name in known)));
        expect(evaluate(rateTree(rules, { values: 'any', known }), rest)).toBe(evaluate(rateTree(rules), cells));
        const tree = gradeTree(rules);
        const rate = evaluate(rateTree(rules), cells);
        expect(evaluate(simplify(tree, known), { ...rest, rate })).toBe(evaluate(tree, { ...cells, rate }));
      }),
      { numRuns: 1000 },
    );
  });
  it('another unit, the same rate: 万円 and 円, 時間 and 分', () => {
    const scaled = ['actual', 'target', 'baseline', 'finalTarget'] as const;
    fc.assert(
      fc.property(anyCells, anyRuleSet, fc.constantFrom(10_000, 1000, 60), (cells, rules, factor) => {
        // Whole numbers, so that the scaled figures are exact.
        const whole = Object.fromEntries(
          Object.entries(cells).map(([name, cell]) => {
            const isScaled = scaled.some((one) => one === name);
            return [name, isScaled && typeof cell === 'number' ? Math.trunc(cell) : cell];
          }),
        );
        const inSmallUnit = Object.fromEntries(
          Object.entries(whole).map(([name, cell]) => {
            const isScaled = scaled.some((one) => one === name);
            return [name, isScaled && typeof cell === 'number' ? cell * factor : cell];
          }),
        );
        expect(evaluate(rateTree(rules), inSmallUnit)).toBe(evaluate(rateTree(rules), whole));
      }),
      { numRuns: 1000 },
    );
  });
  it('more is never worse for an increase, less is never worse for a decrease', () => {
    const positive = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(positive, positive, positive, anyRuleSet, (one, two, target, rules) => {
        const better = (direction: string, actual: number): unknown =>
          evaluate(rateTree(rules), {
            actual,
            target,
            baseline: direction === '増加' ? 0.5 : 200_000,
            finalTarget: target,
            share: 50,
            direction,
            comparator: null,
          });
        const [low, high] = [Math.min(one, two), Math.max(one, two)];
        expect(Number(better('増加', high))).toBeGreaterThanOrEqual(Number(better('増加', low)));
        expect(Number(better('減少', low))).toBeGreaterThanOrEqual(Number(better('減少', high)));
      }),
    );
  });
});
