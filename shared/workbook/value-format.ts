import type { Cell } from '../assess/expression';

/**
 * Number format that prints the unit behind the figure: `#,##0"件"`, `#,##0.0"%"`. Digits as many as the given figures have;
 * percentages of results keep one digit, since 79.6% must not be printed as 80%.
 */
export function valueFormat(unit: string | null, cells: readonly Cell[], leastDigits = 0): string {
  const digits = cells.reduce<number>((most, cell) => Math.max(most, decimals(cell)), leastDigits);
  const figure = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const words = (unit ?? '').replace(/["\\]/g, '');
  return words === '' ? figure : `${figure}"${words}"`;
}

/** Digits behind the point, at most 4. */
function decimals(cell: Cell): number {
  if (typeof cell !== 'number' || Number.isInteger(cell)) return 0;
  const text = String(Math.round(Math.abs(cell) * 10_000) / 10_000);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Units whose results may fall between two whole numbers. */
export function resultDigits(unit: string | null): number {
  return unit === '%' || unit === 'ポイント' || unit === '点' ? 1 : 0;
}
