import type { Indicator, Reading } from '../plan/model';
import type { QuantityPart, TargetPart } from '../target/target';
import { inOrder, nameKey } from './plan-view';

/** A part with a figure. */
export type Figure = QuantityPart & { readonly value: number };

export function isFigure(part: TargetPart): part is Figure {
  return 'approximate' in part && part.value !== null;
}

/** Figures of a cell. */
export function figuresOf(reading: Reading): Figure[] {
  return reading.parts.filter(isFigure);
}

/** A figure that is a level to be reached (80%以上), not an amount of change (20%減) nor a ratio to the year before. */
export function isLevel(part: Figure): boolean {
  return (
    (part.kind === 'numeric' || part.kind === 'percent') &&
    part.change === null &&
    part.comparator !== 'increase' &&
    part.comparator !== 'decrease'
  );
}

/** True where the cell says nothing: blank, or a dash. Undecided is something said. */
export function isBlank(reading: Reading | undefined): boolean {
  return !reading || reading.parts.every((part) => part.kind === 'empty' || part.kind === 'not_applicable');
}

export interface Step {
  readonly year: string;
  readonly part: Figure;
  readonly reading: Reading;
}

/**
 * Figures of the same thing over the years: parts are joined by their label. Where the whole row names at most one thing, cells with a
 * single figure belong together whether they name it or not; 30件のデータ登録 and 過去10年間分 in one row stay apart.
 * Cells with several figures of one label are left out, because which is which would be a guess.
 */
export function seriesOf(byYear: Readonly<Record<string, Reading>>, fits: (part: Figure) => boolean): Step[][] {
  const cells = inOrder(byYear).map(([year, reading]) => {
    const figures = figuresOf(reading).filter(fits);
    const keys = figures.map((part) => (part.label === null ? '' : nameKey(part.label)));
    return { year, reading, figures, keys };
  });
  const single = cells.filter(({ figures }) => figures.length === 1);
  const oneThing = new Set(single.flatMap(({ keys }) => keys.filter((key) => key !== ''))).size <= 1;
  const rows = new Map<string, Step[]>();
  for (const { year, reading, figures, keys } of cells) {
    figures.forEach((part, at) => {
      const key = figures.length === 1 && oneThing ? '' : (keys[at] ?? '');
      if (figures.length > 1 && keys.filter((other) => other === key).length > 1) return;
      const row = rows.get(key);
      if (row) row.push({ year, part, reading });
      else rows.set(key, [{ year, part, reading }]);
    });
  }
  return [...rows.values()];
}

/** Which way is better: the cell's own 以上/以下 before what was inferred for the indicator. */
export function aimOf(indicator: Indicator, part: Figure): 'increase' | 'decrease' | null {
  if (part.comparator === '>=' || part.comparator === '>') return 'increase';
  if (part.comparator === '<=' || part.comparator === '<') return 'decrease';
  return indicator.direction === 'maintain' ? null : indicator.direction;
}

/** True where `value` is as good as the target asks, or better. */
export function meets(value: number, target: Figure, aim: 'increase' | 'decrease'): boolean {
  if (target.comparator === '>') return value > target.value;
  if (target.comparator === '<') return value < target.value;
  return aim === 'increase' ? value >= target.value : value <= target.value;
}

/** The one level of a cell, when it has exactly one. */
export function singleLevel(reading: Reading | null | undefined): Figure | null {
  if (!reading) return null;
  const [only, ...more] = figuresOf(reading).filter(isLevel);
  return only && more.length === 0 ? only : null;
}

/** The last year's target with its reading. */
export function finalTarget(indicator: Indicator): { year: string; reading: Reading } | null {
  const stated = indicator.finalYear === null ? undefined : indicator.targets[String(indicator.finalYear)];
  if (stated && !isBlank(stated)) return { year: String(indicator.finalYear), reading: stated };
  const filled = inOrder(indicator.targets).filter(([, reading]) => !isBlank(reading));
  const last = filled[filled.length - 1];
  return last ? { year: last[0], reading: last[1] } : null;
}

/** A figure without the noise that adding and multiplying decimals leave: 1.1 + 2.2 is 3.3. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** Unit without the span it is counted over: 件/年 → 件. */
export function bareUnit(unit: string | null): string {
  return (unit ?? '').replace(/\/(年度?|月|日|週|回)$/, '').replace(/^(年間?|月間?|毎月|月平均)/, '');
}

/** 1,234.5件 */
export function figureText(value: number, unit: string | null): string {
  const rounded = withoutNoise(value);
  const [whole = '', fraction] = String(rounded).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}${unit ?? ''}`;
}
