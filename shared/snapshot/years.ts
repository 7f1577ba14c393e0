import type { OtherRate } from '../assess/alternatives';
import { numberText, quotientText } from '../assess/number-text';
import type { FormulaName } from '../assess/worked';
import { workedLines } from '../messages/assess';
import { say } from '../messages/define';
import type { SnapshotYearRow } from './schema';

/** In place of a working that is the usual division, rounded half up where cutting off gives the same percent. */
const HALF_UP = 1;

/** One year of an indicator. Null = the sheet has no such cell, or it is not one quantity; texts stand as in the sheet. */
export interface SnapshotYear {
  /** Western fiscal year: 2023 = 令和5年度. */
  year: number;
  target: string | null;
  actual: string | null;
  /** The same as numbers in the indicator's unit. */
  targetValue: number | null;
  actualValue: number | null;
  /** Percent as the rule set rounds it, and how it came about: 43,000 ÷ 194,000 = 22%. */
  rate: number | null;
  worked: string | null;
  grade: string | null;
  /** What the other formulas would give; only for the latest year with a rate. */
  others?: readonly OtherRate[];
}

/** Each formula has its letter in a snapshot. Never reordered: new ones go to the end. */
const LETTERS: readonly FormulaName[] = [
  'actualOverTarget',
  'baselineToTarget',
  'expectedLinear',
  'expectedSteps',
  'againstFinal',
  'changeFromBaseline',
  'targetOverActual',
];

/** The year as a row, without the empty places at its end. */
export function writeYear(year: SnapshotYear): SnapshotYearRow {
  const { target, actual, targetValue, actualValue, rate, grade } = year;
  const places = [
    target,
    actual,
    targetValue,
    actualValue,
    rate,
    grade,
    sentWorking(year),
    sentOthers(year.others ?? []),
  ];
  while (places.length > 0 && (places[places.length - 1] ?? '') === '') places.pop();
  return [year.year, ...places];
}

/** The row as a year without its working, which takes longer than all the rest: for whatever looks at thousands of years at once. */
export function readFigures(row: SnapshotYearRow): Omit<SnapshotYear, 'worked' | 'others'> {
  const text = (at: number) => (typeof row[at] === 'string' ? row[at] : null);
  const number = (at: number) => (typeof row[at] === 'number' ? row[at] : null);
  return {
    year: row[0],
    target: text(1),
    actual: text(2),
    targetValue: number(3),
    actualValue: number(4),
    rate: number(5),
    grade: text(6),
  };
}

/** The row as a year. Places of a later version are ignored; a place of the wrong type counts as empty. */
export function readYear(row: SnapshotYearRow): SnapshotYear {
  const year = readFigures(row);
  const sent = row[7];
  const others = readOthers(row[8]);
  return {
    ...year,
    ...(others.length === 0 ? {} : { others }),
    worked: typeof sent === 'string' ? sent : usualWorking(year, sent === HALF_UP ? 'halfUp' : null),
  };
}

/** `e 21 43,000 ÷ 200,000`, a line each. */
function sentOthers(others: readonly OtherRate[]): string {
  return others
    .filter(({ formula }) => LETTERS.includes(formula))
    .map(
      ({ formula, rate, expression }) => `${String.fromCharCode(97 + LETTERS.indexOf(formula))} ${rate} ${expression}`,
    )
    .join('\n');
}

/** Lines that cannot be read, and formulas of a later version, are passed over. */
function readOthers(sent: string | number | null | undefined): OtherRate[] {
  if (typeof sent !== 'string') return [];
  return sent.split('\n').flatMap((line): OtherRate[] => {
    const [, letter = '', rate, expression] = /^([a-z]) (-?\d+(?:\.\d+)?) (.+)$/.exec(line) ?? [];
    const formula = LETTERS[letter.charCodeAt(0) - 97];
    return formula === undefined || expression === undefined ? [] : [{ formula, rate: Number(rate), expression }];
  });
}

/** Most workings are the usual division and are not sent at all: four for each of 1,000 initiatives would be a fifth of the snapshot. */
function sentWorking(year: SnapshotYear): string | number | null {
  if (year.worked === null || year.worked === usualWorking(year, null)) return null;
  return year.worked === usualWorking(year, 'halfUp') ? HALF_UP : year.worked;
}

/** 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △. Without `rounding` the one that gives the rate, cutting off first. */
function usualWorking(
  year: Pick<SnapshotYear, 'targetValue' | 'actualValue' | 'rate' | 'grade'>,
  rounding: 'truncate' | 'halfUp' | null,
): string | null {
  const { targetValue, actualValue, rate, grade } = year;
  if (targetValue === null || actualValue === null || rate === null || targetValue === 0) return null;
  const quotient = (actualValue / targetValue) * 100;
  const written = quotientText(quotient);
  return say(workedLines.quotient, 'ja', {
    expression: `${numberText(actualValue)} ÷ ${numberText(targetValue)}`,
    quotient: written,
    rate: `${numberText(rate)}%`,
    rounding: rounding ?? (Math.floor(quotient) === rate ? 'truncate' : 'halfUp'),
    rounded: written !== numberText(rate),
    capped: false,
    grade,
  });
}
