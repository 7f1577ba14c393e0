import type { SheetImage } from '../../../shared/workbook/image';
import type { RangeRef } from '../../../shared/workbook/range-ref';
import { moveFormula } from './address-map';
import { type Aspect, aspectMark } from './planned';

/** Rows and columns of a planned sheet that the run puts in, by planned position. */
export interface Fresh {
  readonly columns: ReadonlySet<number>;
  /** `after`: the planned row behind which `count` rows come in. */
  readonly rows: { readonly after: number; readonly count: number } | null;
}

/**
 * Marks of what Google itself moves along when rows and columns come in between: rules, protections, merges, notes, links, and dropdowns where
 * no row comes in. They say how it was planned before the insertion; what equals the mark that was last written need not be written again.
 * An aspect that has anything in a new row or column, or a range that ends in one, is left out.
 */
export function marksBefore({ image, fresh }: { image: SheetImage; fresh: Fresh }): Partial<Record<Aspect, string>> {
  const row = before(fresh.rows ? { has: (at) => isFresh(at, fresh), under: (at) => freshRowsUnder(at, fresh) } : none);
  const column = before({
    has: (at) => fresh.columns.has(at),
    under: (at) => [...fresh.columns].filter((one) => one < at).length,
  });
  const place = { row, column };
  const rangeBefore = (range: RangeRef): RangeRef => {
    const top = row(range.row);
    const left = column(range.column);
    return {
      ...range,
      row: top,
      column: left,
      rows: row(range.row + range.rows - 1) - top + 1,
      columns: column(range.column + range.columns - 1) - left + 1,
    };
  };
  const whole = (range: RangeRef) => {
    for (let at = range.column; at < range.column + range.columns; at++) column(at);
    return rangeBefore(range);
  };
  const attempts: Partial<Record<Aspect, () => SheetImage>> = {
    rules: () => ({
      ...image,
      conditional: image.conditional.map((rule) => ({
        ...rule,
        ranges: rule.ranges.map(rangeBefore),
        formula: moveFormula(rule.formula, { name: image.name, ...place }, () => undefined),
      })),
    }),
    protect: () => ({
      ...image,
      protections: image.protections.map((one) => ({ ...one, range: rangeBefore(one.range) })),
    }),
    merges: () => ({ ...image, merges: image.merges.map(whole) }),
    notes: () => ({
      ...image,
      notes: new Map([...image.notes].map(([key, text]) => [keyBefore(key, place), text])),
    }),
    links: () => ({
      ...image,
      cells: new Map(
        [...image.cells].flatMap(([key, cell]) =>
          cell.kind === 'link' ? [[keyBefore(key, place), cell] as const] : [],
        ),
      ),
    }),
    ...(fresh.rows === null && {
      dropDowns: () => ({
        ...image,
        validations: image.validations.map((one) => ({ ...one, range: whole(one.range) })),
      }),
    }),
  };
  const marks: Partial<Record<Aspect, string>> = {};
  for (const [aspect, attempt] of Object.entries(attempts) as [Aspect, () => SheetImage][]) {
    try {
      marks[aspect] = aspectMark(attempt(), aspect);
    } catch (problem) {
      if (!(problem instanceof IsNew)) throw problem;
    }
  }
  return marks;
}

class IsNew extends Error {}

interface FreshLines {
  readonly has: (at: number) => boolean;
  readonly under: (at: number) => number;
}

const none: FreshLines = { has: () => false, under: () => 0 };

function before({ has, under }: FreshLines): (at: number) => number {
  return (at) => {
    if (has(at)) throw new IsNew();
    return at - under(at);
  };
}

function isFresh(row: number, { rows }: Fresh): boolean {
  return rows !== null && row > rows.after && row <= rows.after + rows.count;
}

function freshRowsUnder(row: number, { rows }: Fresh): number {
  return rows !== null && row > rows.after ? rows.count : 0;
}

function keyBefore(key: number, { row, column }: { row: (at: number) => number; column: (at: number) => number }) {
  return row(Math.floor(key / 16384)) * 16384 + column((key % 16384) + 1) - 1;
}
