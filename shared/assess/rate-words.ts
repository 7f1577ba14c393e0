import { type Condition, compare, type Expression, input, number, text } from './expression';
import { REASON_WORDS, type Reason } from './outcome';

/** The cells and words that the rate trees are written with. */
export const actual = input('actual');
export const target = input('target');
export const baseline = input('baseline');
export const finalTarget = input('finalTarget');
export const share = input('share');
export const ZERO = number(0);
/** 100 %: reached, where a ratio has no meaning. Caps never bite here: a rule set's upper cap is at least 100. */
export const WHOLE = number(100);

/** The cell holds this word. */
export const is = (cell: string, word: string): Condition => compare(input(cell), '=', text(word));

/** No rate, and why. */
export const unrated = (reason: Reason): Expression => text(REASON_WORDS[reason]);
