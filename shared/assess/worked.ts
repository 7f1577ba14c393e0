import { workedLines } from '../messages/assess';
import { type Locale, say } from '../messages/define';
import { evaluate, type Inputs } from './evaluate';
import type { Cell, Expression } from './expression';
import { numberText, quotientText } from './number-text';
import { CELL_WORDS, DIRECTION_WORDS } from './outcome';
import { aimOf } from './quantity-rate';
import type { RateFormula, RuleSet } from './rule-set';
import { rateTreeOf } from './rule-trees';
import { divisionIn, takenBranch } from './taken-branch';

export type FormulaName = RateFormula | 'targetOverActual' | 'milestoneOrder' | 'reachedOrNot' | 'keepOrNot';

/** How a rate came about: the formula that was taken, with the numbers that went in. In no language yet. */
export type Calculation =
  /** 43,000 ÷ 194,000; `exact` in percent before rounding and cap. */
  | { readonly how: 'quotient'; readonly formula: FormulaName; readonly expression: string; readonly exact: number }
  | {
      readonly how: 'stages';
      readonly formula: 'milestoneOrder';
      readonly target: Stage;
      readonly actual: Stage;
      readonly exact: number;
    }
  /** Only reached or not: a zero target, a maintain target, a stage. */
  | {
      readonly how: 'reached' | 'kept';
      readonly formula: 'reachedOrNot' | 'keepOrNot';
      readonly target: string;
      readonly actual: string;
      readonly reached: boolean;
    }
  /** A person wrote 達成 or 未達成. */
  | { readonly how: 'judged'; readonly formula: 'reachedOrNot'; readonly actual: string; readonly reached: boolean };

interface Stage {
  readonly name: string;
  readonly place: number;
}

/**
 * What the rate tree calculated for these cells: read off the tree itself, so that the sentence cannot say another formula than
 * the one that was used. Null where the tree gives no rate.
 */
export function calculationOf(cells: Inputs, rules: RuleSet, scale: readonly string[]): Calculation | null {
  const tree = rateTreeOf(rules, scale);
  const rate = evaluate(tree, cells);
  if (typeof rate !== 'number') return null;
  const division = divisionIn(takenBranch(tree, cells));
  if (division === null) return reachedOrJudged(rate === 100, cells, rules);
  if (division.left.node === 'arithmetic' && division.left.left.node === 'position')
    return stagesOf(division, cells, scale);
  return {
    how: 'quotient',
    formula: formulaOf(division, rules, cells),
    expression: expressionText(division, cells),
    exact: percentOf(division, cells),
  };
}

/** The calculation as one line: 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △. `grade` null leaves the grade out. */
export function workedFormula(
  calculation: Calculation,
  result: { readonly rate: number; readonly grade: string | null; readonly rules: RuleSet },
  locale: Locale = 'ja',
): string {
  const { grade, rules } = result;
  switch (calculation.how) {
    case 'reached':
    case 'kept':
      return say(calculation.how === 'kept' ? workedLines.kept : workedLines.reached, locale, {
        ...calculation,
        rate: displayRate(result.rate, rules),
        grade,
      });
    case 'judged':
      return say(workedLines.judged, locale, { ...calculation, rate: displayRate(result.rate, rules), grade });
    case 'quotient':
    case 'stages': {
      const expression =
        calculation.how === 'quotient'
          ? calculation.expression
          : [calculation.actual, calculation.target].map((stage) => say(workedLines.stage, locale, stage)).join(' ÷ ');
      const beyond = (bound: number | null, sign: 1 | -1): boolean =>
        bound !== null && (calculation.exact - bound) * sign > 0 && result.rate === bound;
      return say(workedLines.quotient, locale, {
        expression,
        quotient: quotientText(calculation.exact),
        rate: displayRate(result.rate, rules),
        rounding: rules.rounding.mode,
        rounded: Number(calculation.exact.toPrecision(12)) !== result.rate,
        capped: beyond(rules.cap.upper, 1) || beyond(rules.cap.lower, -1),
        grade,
      });
    }
  }
}

/** A rate as it is printed: as many digits as the rule set rounds to. */
export function displayRate(rate: number, rules: RuleSet): string {
  const digits = rules.rounding.digits;
  const text = numberText(rate);
  if (digits === 0) return `${text}%`;
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(digits, '0')}%`;
}

type Division = Extract<Expression, { node: 'arithmetic' }>;

const percentOf = (division: Division, cells: Inputs): number => {
  const value = evaluate(division, cells);
  return typeof value === 'number' ? Number((value * 100).toPrecision(15)) : Number.NaN;
};

function reachedOrJudged(reached: boolean, cells: Inputs, rules: RuleSet): Calculation {
  const actual = cellText(cells.actual ?? null);
  if (actual === CELL_WORDS.reached || actual === CELL_WORDS.notReached)
    return { how: 'judged', formula: 'reachedOrNot', actual, reached };
  const aim = cells[aimOf(rules)] ?? null;
  const numbers = typeof aim === 'number' && typeof cells.actual === 'number';
  const target = cellText(numbers ? aim : (cells.target ?? null));
  if (numbers && cells.direction === DIRECTION_WORDS.maintain)
    return { how: 'kept', formula: 'keepOrNot', target, actual, reached };
  return { how: 'reached', formula: 'reachedOrNot', target, actual, reached };
}

function stagesOf(division: Division, cells: Inputs, scale: readonly string[]): Calculation {
  const stage = (cell: Cell | undefined): Stage => {
    const name = cellText(cell ?? null);
    return { name, place: scale.findIndex((item) => item.toLowerCase() === name.toLowerCase()) + 1 };
  };
  const [target, actual] = [stage(cells.target), stage(cells.actual)];
  // The tree multiplies by 100 before it divides, so the division is in percent already.
  const exact = Number(evaluate(division, cells));
  return { how: 'stages', formula: 'milestoneOrder', target, actual, exact };
}

/** Which formula a division is, by the cells in it. */
function formulaOf(division: Division, rules: RuleSet, cells: Inputs): FormulaName {
  const names = inputsIn(division);
  const decreasing = cells.direction === DIRECTION_WORDS.decrease;
  if (names.has('share')) return decreasing ? rules.formulas.decrease : rules.formulas.increase;
  if (names.has('baseline'))
    return names.has('target') || names.has('finalTarget') ? 'baselineToTarget' : 'changeFromBaseline';
  if (names.has('finalTarget')) return 'againstFinal';
  return division.left.node === 'input' && division.left.name === 'actual' ? 'actualOverTarget' : 'targetOverActual';
}

function inputsIn(tree: Expression): ReadonlySet<string> {
  switch (tree.node) {
    case 'input':
      return new Set([tree.name]);
    case 'arithmetic':
      return new Set([...inputsIn(tree.left), ...inputsIn(tree.right)]);
    case 'round':
    case 'absolute':
      return inputsIn(tree.of);
    default:
      return new Set();
  }
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** The calculation with numbers put in; roundings that only clean a difference are not shown. */
function expressionText(tree: Expression, cells: Inputs): string {
  switch (tree.node) {
    case 'number':
    case 'setting':
      return numberText(tree.value);
    case 'input':
      return cellText(cells[tree.name] ?? null);
    case 'round':
      return expressionText(tree.of, cells);
    case 'absolute': {
      const value = evaluate(tree.of, cells);
      const words = expressionText(tree.of, cells);
      return typeof value === 'number' && value >= 0 ? words : `|${words}|`;
    }
    case 'arithmetic': {
      if (isShare(tree)) return `${expressionText(tree.left, cells)}%`;
      const [left, right] = [tree.left, tree.right].map((part, index) => {
        const words = expressionText(part, cells);
        return needsParentheses(part, index) ? `(${words})` : words;
      });
      return `${left} ${SIGNS[tree.operator]} ${right}`;
    }
    default:
      return '';
  }
}

const isShare = (tree: Division): boolean =>
  tree.operator === '/' && tree.left.node === 'input' && tree.left.name === 'share' && tree.right.node === 'number';

const needsParentheses = (part: Expression, index: number): boolean => {
  const inner = part.node === 'round' ? part.of : part;
  if (inner.node !== 'arithmetic' || isShare(inner)) return false;
  return inner.operator === '+' || inner.operator === '-' || index === 1;
};

const cellText = (cell: Cell): string => (typeof cell === 'number' ? numberText(cell) : (cell ?? ''));
