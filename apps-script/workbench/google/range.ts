import { type RichTextInside, servedRichText } from './builders';
import { hasFormula, valuesOf } from './engine';
import { type Methods, type RangeContext, type RangeInside, rangeContext, type World } from './range-context';
import { drawBorder, lookMethods } from './range-look';
import { paste } from './range-paste';
import { structureMethods } from './range-structure';
import { type Area, areaName, contains } from './sheet-side';
import { lookInside, serve, wantMatrix, wantString } from './strict';
import { parseTypedInput } from './typed-input';

/** A block of cells. Throws when it reaches beyond the sheet, as Google does. */
export function makeRange(world: World, sheet: number, area: Area): object {
  const side = world.book.side(sheet);
  if (area.row + area.rows - 1 > side.maxRows || area.column + area.columns - 1 > side.maxColumns) {
    throw new Error(`範囲の座標がシートのサイズの範囲外です（${areaName(area)}）。`);
  }
  const context = rangeContext(
    world,
    sheet,
    area,
    () => served,
    (other) => makeRange(world, sheet, other),
  );
  const methods: Methods = {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getA1Notation: () => areaName(area),
    getSheet: () => world.sheetOf(sheet),
    ...contentMethods(context),
    ...lookMethods(context),
    ...structureMethods(context),
    copyTo: (target: unknown, kind: unknown = 'PASTE_NORMAL', transposed: unknown = false) =>
      paste(context, target, kind, transposed),
  };
  const served: object = serve('Range', world.meter, methods, { sheet, area } satisfies RangeInside);
  return served;
}

/** What `Range.getValues` of a block answers, for a method of the sheet that reads cells itself. */
export function valuesIn(world: World, sheet: number, area: Area): unknown {
  const none = () => ({});
  return contentMethods(rangeContext(world, sheet, area, none, none)).getValues?.();
}

/** Several blocks of one sheet that get one thing in one call. */
export function makeRangeList(world: World, sheet: number, areas: readonly Area[]): object {
  const served: object = serve('RangeList', world.meter, {
    setBorder(...edges: unknown[]) {
      for (const area of areas)
        drawBorder(
          rangeContext(
            world,
            sheet,
            area,
            () => served,
            (other) => makeRange(world, sheet, other),
          ),
          edges,
        );
      return served;
    },
  });
  return served;
}

/** What stands in the cells: values, formulas, links, notes. */
function contentMethods({ world, book, sheet, area, side, at, served, each, table }: RangeContext): Methods {
  const { model } = book;
  const numberBehind = (row: number, column: number) => book.numberBehind(sheet, row, column);
  /** Only formulas wait to be calculated: a block without any is read as it is. */
  const calculated = <Value>(read: () => Value): Value => {
    const index = at();
    let formula = false;
    each((row, column) => {
      formula = formula || hasFormula(model.getCellContent(index, row, column));
    });
    if (formula) book.settle();
    else book.styles.flush();
    return read();
  };
  const covered = (row: number, column: number) => {
    const cover = side.merges.find((merge) => contains(merge, { row, column, rows: 1, columns: 1 }));
    return cover !== undefined && (cover.row !== row || cover.column !== column);
  };
  const writeCell = (index: number, row: number, column: number, value: unknown) => {
    // What is covered by a merge holds nothing.
    if (side.merges.length > 0 && covered(row, column)) return;
    const key = `${row},${column}`;
    if (side.links[key] !== undefined) delete side.links[key];
    if (value === '' && model.getCellContent(index, row, column) === '') return;
    const format = book.styles.at(sheet, row, column).num_fmt;
    const typed = parseTypedInput(value, format, new Date(world.now()).getUTCFullYear());
    if (typed.input === '') {
      if (model.getCellContent(index, row, column) !== '') model.rangeClearContents(index, row, column, row, column);
      return;
    }
    model.setUserInput(index, row, column, typed.input);
    const wanted = typed.format !== undefined && format === 'general' ? typed.format : format;
    if (book.styles.settled(sheet, index, row, column).num_fmt === wanted) return;
    book.styles.change(sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, num_fmt: wanted }));
  };
  /** Writes cell by cell; what follows from it is calculated when somebody looks. */
  const writeEach = (value: (r: number, c: number) => unknown) => {
    const index = at();
    book.quietly(() => each((row, column, r, c) => writeCell(index, row, column, value(r, c))));
  };
  return {
    getValues: () => calculated(() => valuesOf(model, at(), area, numberBehind)),
    getValue: () => calculated(() => valuesOf(model, at(), { ...area, rows: 1, columns: 1 }, numberBehind)[0]![0]),
    getDisplayValues: () =>
      calculated(() => table((index, row, column) => model.getFormattedCellValue(index, row, column))),
    getFormulas: () =>
      table((index, row, column) => {
        const content = model.getCellContent(index, row, column);
        return hasFormula(content) ? content : '';
      }),
    setValues(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      writeEach((r, c) => matrix[r]![c]);
      return served();
    },
    setValue(value: unknown) {
      writeEach(() => value);
      return served();
    },
    clearContent() {
      const { row, column, rows, columns } = area;
      book.quietly(() => model.rangeClearContents(at(), row, column, row + rows - 1, column + columns - 1));
      each((r, c) => delete side.links[`${r},${c}`]);
      return served();
    },
    clearFormat() {
      const { row, column, rows, columns } = area;
      book.styles.flush();
      book.quietly(() => model.rangeClearFormatting(at(), row, column, row + rows - 1, column + columns - 1));
      book.styles.forget();
      return served();
    },

    getNotes: () => table((_index, row, column) => side.notes[`${row},${column}`] ?? ''),
    setNotes(notes: unknown) {
      const matrix = wantMatrix<unknown>(notes, area.rows, area.columns);
      each((row, column, r, c) => {
        const note = matrix[r]![c];
        const text = note === null || note === undefined ? '' : wantString(note, 'note');
        if (text === '') delete side.notes[`${row},${column}`];
        else side.notes[`${row},${column}`] = text;
      });
      return served();
    },
    getRichTextValues: () =>
      table((index, row, column) =>
        model.getCellType(index, row, column) === 2
          ? servedRichText(
              { text: model.getFormattedCellValue(index, row, column), link: side.links[`${row},${column}`] ?? null },
              world.meter,
            )
          : null,
      ),
    setRichTextValues(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      const insides = matrix.map((line) => line.map((one) => lookInside<RichTextInside>(one, 'RichTextValue')));
      writeEach((r, c) => (insides[r]![c]!.text === '' ? '' : `'${insides[r]![c]!.text}`));
      each((row, column, r, c) => {
        const { link } = insides[r]![c]!;
        if (link !== null) side.links[`${row},${column}`] = link;
      });
      return served();
    },
  };
}
