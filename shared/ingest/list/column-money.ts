import { isPartOfMoney, isSumOfYears } from '../money';
import type { RoughColumn } from './rough-column';

/** うち一般財源 is a part of the money beside it; 合計 behind the money of several years is their sum. */
export function decideMoney(columns: readonly RoughColumn[], stacked: boolean): void {
  const paid = columns.some(({ role }) => role === 'cost');
  for (const column of columns) {
    const maybe = column.role === 'cost' || (paid && (column.role === 'value' || column.role === null));
    if (maybe && !column.chosen && isPartOfMoney(column.path.label)) column.role = 'attribute';
  }
  const money = columns.some(({ role, year }) => role === 'cost' && year !== null);
  for (const column of columns) {
    if (column.chosen || column.year !== null || !isSumOfYears(column.path.label)) continue;
    const loose = column.role === null || column.role === 'attribute' || column.role === 'actual';
    if (loose && (money || (stacked && column.content.figures > 0.5))) column.role = 'cost';
  }
}

/** The sum of the years beside it, not the money of one year. */
export function isSum(column: RoughColumn, columns: readonly RoughColumn[]): boolean {
  return isSumOfYears(column.path.label) && columns.filter(({ year }) => year !== null).length > 0;
}

/** 当初予算 and 補正後予算 of one year: the first is the estimate, the second is kept as a text. Half-years add up. */
export function keepOneAmount(columns: readonly RoughColumn[]): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if (column.role !== 'cost' || column.year === null || column.chosen) continue;
    const key = `${column.year} ${column.path.spent} ${column.path.half ?? ''}`;
    if (seen.has(key)) column.role = 'attribute';
    seen.add(key);
  }
}
