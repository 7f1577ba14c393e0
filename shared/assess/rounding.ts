import { type Expression, roundSteadily, type Sign, truncateSteadily } from './expression';
import type { Rounding } from './rule-set';

/** Rounds as the rule set says, without being misled by binary noise. */
export const roundBy = (rounding: Rounding, of: Expression, sign: Sign = 'any'): Expression =>
  rounding.mode === 'truncate' ? truncateSteadily(of, rounding.digits, sign) : roundSteadily(of, rounding.digits);
