import type { SnapshotYearRow } from './schema';

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
}

/** The year as a row, without the empty places at its end. */
export function writeYear(year: SnapshotYear): SnapshotYearRow {
  const { target, actual, targetValue, actualValue, rate, grade } = year;
  const worked = year.worked === plainWorking(year) ? null : year.worked;
  const places = [target, actual, targetValue, actualValue, rate, grade, worked];
  while (places.length > 0 && (places[places.length - 1] ?? '') === '') places.pop();
  return [year.year, ...places];
}

/** The row as a year. Places of a later version are ignored; a place of the wrong type counts as empty. */
export function readYear(row: SnapshotYearRow): SnapshotYear {
  const text = (at: number) => (typeof row[at] === 'string' ? row[at] : null);
  const number = (at: number) => (typeof row[at] === 'number' ? row[at] : null);
  const year = {
    year: row[0],
    target: text(1),
    actual: text(2),
    targetValue: number(3),
    actualValue: number(4),
    rate: number(5),
    grade: text(6),
  };
  return { ...year, worked: text(7) ?? plainWorking(year) };
}

/** 43,000 ÷ 194,000 = 22% → △: the working of most rates, which need not be sent with each of them. */
function plainWorking(year: Pick<SnapshotYear, 'targetValue' | 'actualValue' | 'rate' | 'grade'>): string | null {
  const { targetValue, actualValue, rate, grade } = year;
  if (targetValue === null || actualValue === null || rate === null) return null;
  const judged = grade === null ? '' : ` → ${grade}`;
  return `${grouped(actualValue)} ÷ ${grouped(targetValue)} = ${rate}%${judged}`;
}

function grouped(value: number): string {
  const [whole, fraction] = String(value).split('.');
  const groups = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
