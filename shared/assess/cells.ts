import type { Inputs } from './evaluate';
import type { Cell } from './expression';
import { CELL_WORDS, COMPARATOR_WORDS, DIRECTION_WORDS, REASON_WORDS, TYPED_REASONS } from './outcome';
import { expectedShare } from './rate';
import type { RuleSet } from './rule-set';
import type { Series } from './series';
import { BLANK, type Value } from './value';

/**
 * A value as the workbook's cell holds it, and as the trees take it: a number for a quantity in the series' unit (a quantity in
 * another unit is written as text, so that it is never calculated with), the stage or level, a fixed word, or nothing.
 */
export function cellOf(value: Value, unit: string | null): Cell {
  const typed = typedWord(value);
  if (typed !== null) return typed;
  switch (value.state) {
    case 'quantity':
      return sameUnit(value.unit, unit) ? value.value : value.text;
    case 'milestone':
      return value.stage ?? value.text;
    case 'level':
      return levelName(value.level);
    case 'text':
      return value.text;
    case 'blank':
      return null;
    case 'undecided':
      return CELL_WORDS.undecided;
    case 'notApplicable':
      return CELL_WORDS.notApplicable;
  }
}

/** All inputs of the rate tree for one year: what stands in the row's cells. */
export function cellsOfYear(series: Series, year: number, rules: RuleSet): Inputs {
  const ofSeries = known.get(series);
  const byYear = ofSeries?.rules === rules ? ofSeries.byYear : new Map<number, Inputs>();
  if (ofSeries?.byYear !== byYear) known.set(series, { rules, byYear });
  const present = byYear.get(year);
  if (present !== undefined) return present;
  const made = inputsOf(series, year, rules);
  byYear.set(year, made);
  return made;
}

/** Formulas, formats and pictures of a row ask for the same cells one after the other. */
const known = new WeakMap<Series, { readonly rules: RuleSet; readonly byYear: Map<number, Inputs> }>();

function inputsOf(series: Series, year: number, rules: RuleSet): Inputs {
  const { target = BLANK, actual = BLANK } = series.byYear[String(year)] ?? {};
  const finalTarget = finalInForce(series, year);
  const telling = target.state === 'quantity' ? target : finalTarget;
  const unit = telling.state === 'quantity' ? telling.unit : series.unit;
  const comparator = comparatorOf(telling.state === 'quantity' ? telling : target);
  return {
    actual: cellOf(actual, unit),
    target: cellOf(target, unit),
    baseline: cellOf(series.baseline, unit),
    finalTarget: cellOf(finalTarget, unit),
    share: series.period === null ? null : expectedShare(rules, series.period, year),
    direction: DIRECTION_WORDS[series.direction],
    comparator: comparator !== null && comparator in COMPARATOR_WORDS ? wordOfComparator(comparator) : null,
  };
}

/** A level is reached from below (AA以上, or just AA), unless its cell says that it must not be exceeded (レベル2以下). */
function comparatorOf(value: Value): string | null {
  if (value.state === 'quantity') return value.comparator;
  const bounded = value.state === 'level' && (value.comparator === '<=' || value.comparator === '<');
  return bounded ? value.comparator : null;
}

/** The final target by which the results of `year` are judged: of those changed since, the earliest that still covered the year. */
function finalInForce(series: Series, year: number): Value {
  const covering = (series.formerFinals ?? []).filter(({ until }) => year <= until);
  return covering.reduce<{ until: number; target: Value }>(
    (first, former) => (former.until < first.until ? former : first),
    { until: Number.POSITIVE_INFINITY, target: series.finalTarget },
  ).target;
}

/** Null on either side fits: a bare number takes the unit of the column it stands in. */
const sameUnit = (one: string | null, two: string | null): boolean => one === null || two === null || one === two;

const wordOfComparator = (comparator: string): string | null =>
  Object.entries(COMPARATOR_WORDS).find(([sign]) => sign === comparator)?.[1] ?? null;

/** レベル3, Lv.3, ３級 are written the same way as the scale's items; AA stays AA. */
function levelName(level: string): string {
  const folded = level.normalize('NFKC').trim();
  const digits = /\d+/.exec(folded);
  return digits === null ? folded.toUpperCase() : `レベル${Number(digits[0])}`;
}

/** 達成 and 中止 are words the trees know, however the reader sorted them (達成 may also be read as the stage 完了). */
function typedWord(value: Value): string | null {
  if (value.state === 'quantity') return null;
  const trimmed = value.text
    .normalize('NFKC')
    .trim()
    .replace(/^\((.*)\)$/, '$1');
  return TYPED_WORDS.includes(trimmed) ? trimmed : null;
}

const TYPED_WORDS: readonly string[] = [
  CELL_WORDS.reached,
  CELL_WORDS.notReached,
  ...TYPED_REASONS.map((reason) => REASON_WORDS[reason]),
];
