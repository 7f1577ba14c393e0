import type { Comparator } from '../target/target';

/** The reference a relative target speaks of (平成30年度 140件, 前年度), as far as the plan gives its number. */
export interface Reference {
  readonly value: number;
  readonly unit: string | null;
}

/** 10%減, 前年比110%: a change against something else. `reference` null = its number is not known (yet). */
export interface Relative {
  readonly change: 'increase' | 'decrease';
  /** 10 for 10%減 and for 前年比110%. */
  readonly percent: number;
  readonly to: 'previousYear' | 'baseline';
  readonly reference: Reference | null;
}

interface Source {
  /** As it stands in the cell. */
  readonly text: string;
}

export interface QuantityValue extends Source {
  readonly state: 'quantity';
  /** In the unit of `unit`. With a known reference a relative target stands here as a level: 140件の10%減 → 126件. */
  readonly value: number;
  readonly unit: string | null;
  readonly comparator: Comparator;
  /** The number is an amount of change (1,200万円削減, 3種類増加), not a level. */
  readonly change: 'increase' | 'decrease' | null;
  readonly approximate: boolean;
  readonly relative: Relative | null;
}

export interface MilestoneValue extends Source {
  readonly state: 'milestone';
  /** One of the known stages (検討 … 完了), or null for a milestone of no known stage. */
  readonly stage: string | null;
}

export interface LevelValue extends Source {
  readonly state: 'level';
  readonly level: string;
  readonly comparator: Comparator | null;
}

/** `referenceUnknown`: a comparison without a number (全国平均以上). */
export interface TextValue extends Source {
  readonly state: 'text';
  readonly why: 'words' | 'referenceUnknown';
}

export interface BareValue extends Source {
  readonly state: 'blank' | 'undecided' | 'notApplicable';
}

/** One value of one indicator in one year: seven states that never collapse into one another. Zero is a quantity. */
export type Value = QuantityValue | MilestoneValue | LevelValue | TextValue | BareValue;
export type ValueState = Value['state'];

export const BLANK: Value = { state: 'blank', text: '' };
