import type { Book } from './book';
import type { EngineStyle } from './engine';
import type { Area, SheetSide } from './sheet-side';
import type { CallMeter } from './strict';

/** What the stand-in needs to know beside the book. */
export interface World {
  readonly book: Book;
  readonly meter: CallMeter;
  /** Milliseconds since 1970: the clock that a test may set. */
  readonly now: () => number;
  readonly actor: () => string;
  /** Language of the person's account, such as `ja` or `en-GB`. */
  readonly userLocale: () => string;
  readonly sheetOf: (id: number) => object;
}

export interface RangeInside {
  readonly sheet: number;
  readonly area: Area;
}

/** Methods of a served object by name. */
export type Methods = Record<string, (...args: never[]) => unknown>;

/** One block of cells as its methods see it. `served` is what setters give back, for chains. */
export interface RangeContext extends RangeInside {
  readonly world: World;
  readonly book: Book;
  readonly side: SheetSide;
  /** Position of the sheet in the model now. */
  readonly at: () => number;
  readonly served: () => object;
  /** Another block of the same sheet, served. */
  readonly rangeOf: (area: Area) => object;
  readonly each: (visit: (row: number, column: number, r: number, c: number) => void) => void;
  readonly table: <Value>(value: (index: number, row: number, column: number) => Value) => Value[][];
}

export function rangeContext(
  world: World,
  sheet: number,
  area: Area,
  served: () => object,
  rangeOf: (area: Area) => object,
): RangeContext {
  const { book } = world;
  const at = () => book.index(sheet);
  return {
    world,
    book,
    sheet,
    area,
    side: book.side(sheet),
    at,
    served,
    rangeOf,
    each(visit) {
      for (let r = 0; r < area.rows; r++) {
        for (let c = 0; c < area.columns; c++) visit(area.row + r, area.column + c, r, c);
      }
    },
    table(value) {
      const index = at();
      return Array.from({ length: area.rows }, (_r, r) =>
        Array.from({ length: area.columns }, (_c, c) => value(index, area.row + r, area.column + c)),
      );
    },
  };
}

/**
 * Changes one property of the look cell by cell. Cells of one style that get one value share the new style: a sheet has
 * thousands of cells and few looks.
 */
export function restyle<Value>(
  { book, sheet, area }: RangeContext,
  valueAt: (r: number, c: number) => Value,
  edit: (style: EngineStyle, value: Value) => EngineStyle,
): void {
  const made = new Map<EngineStyle, Map<Value, EngineStyle>>();
  book.styles.change(sheet, area, (style, r, c) => {
    const value = valueAt(r, c);
    let byValue = made.get(style);
    if (!byValue) {
      byValue = new Map();
      made.set(style, byValue);
    }
    let next = byValue.get(value);
    if (!next) {
      next = edit(style, value);
      byValue.set(value, next);
    }
    return next;
  });
}
