import { areaName, type Book, defaultFontSize } from './book';
import { type RichTextInside, servedRichText, servedValidation, type TextStyleInside } from './builders';
import { type EngineStyle, hasFormula, valuesOf } from './engine';
import { type Area, contains, overlaps, type Validation } from './sheet-side';
import { type CallMeter, lookInside, serve, wantBoolean, wantMatrix, wantString } from './strict';
import { parseTypedInput } from './typed-input';

/** What the stand-in needs to know beside the book. */
export interface World {
  readonly book: Book;
  readonly meter: CallMeter;
  /** Milliseconds since 1970: the clock that a test may set. */
  readonly now: () => number;
  readonly actor: () => string;
  readonly sheetOf: (id: number) => object;
}

export interface RangeInside {
  readonly sheet: number;
  readonly area: Area;
}

/** IronCalc wants all three. */
const standing = { horizontal: 'general', vertical: 'bottom', wrap_text: false };

type Horizontal = 'left' | 'center' | 'right' | 'normal' | null;

/** A block of cells. Throws when it reaches beyond the sheet, as Google does. */
export function makeRange(world: World, sheet: number, area: Area): object {
  const { book, meter } = world;
  const { model } = book;
  const side = book.side(sheet);
  if (area.row + area.rows - 1 > side.maxRows || area.column + area.columns - 1 > side.maxColumns) {
    throw new Error(`範囲の座標がシートのサイズの範囲外です（${areaName(area)}）。`);
  }
  const at = () => book.index(sheet);
  const each = (visit: (row: number, column: number, r: number, c: number) => void) => {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) visit(area.row + r, area.column + c, r, c);
    }
  };
  const table = <Value>(value: (index: number, row: number, column: number) => Value): Value[][] => {
    const index = at();
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => value(index, area.row + r, area.column + c)),
    );
  };
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
  const setStyle = (edit: (style: EngineStyle, r: number, c: number) => EngineStyle) =>
    book.styles.change(sheet, area, edit);
  const covered = (row: number, column: number) => {
    const cover = side.merges.find((merge) => contains(merge, { row, column, rows: 1, columns: 1 }));
    return cover !== undefined && (cover.row !== row || cover.column !== column);
  };
  const writeCell = (index: number, row: number, column: number, value: unknown) => {
    // What is covered by a merge holds nothing.
    if (side.merges.length > 0 && covered(row, column)) return;
    const format = book.styles.at(sheet, row, column).num_fmt;
    const typed = parseTypedInput(value, format, new Date(world.now()).getUTCFullYear());
    delete side.links[`${row},${column}`];
    if (typed.input === '') {
      if (model.getCellContent(index, row, column) !== '') model.rangeClearContents(index, row, column, row, column);
      return;
    }
    model.setUserInput(index, row, column, typed.input);
    const wanted = typed.format !== undefined && format === 'general' ? typed.format : format;
    if (book.styles.at(sheet, row, column).num_fmt === wanted) return;
    book.styles.change(sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, num_fmt: wanted }));
  };
  /** Writes cell by cell; what follows from it is calculated when somebody looks. */
  const writeEach = (value: (r: number, c: number) => unknown) => {
    const index = at();
    book.quietly(() => each((row, column, r, c) => writeCell(index, row, column, value(r, c))));
  };

  const range: Record<string, (...args: never[]) => unknown> = {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getA1Notation: () => areaName(area),
    getSheet: () => world.sheetOf(sheet),

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
      return served;
    },
    setValue(value: unknown) {
      writeEach(() => value);
      return served;
    },
    clearContent() {
      const { row, column, rows, columns } = area;
      book.quietly(() => model.rangeClearContents(at(), row, column, row + rows - 1, column + columns - 1));
      each((r, c) => delete side.links[`${r},${c}`]);
      return served;
    },
    clearFormat() {
      const { row, column, rows, columns } = area;
      book.styles.flush();
      book.quietly(() => model.rangeClearFormatting(at(), row, column, row + rows - 1, column + columns - 1));
      return served;
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
      return served;
    },
    getRichTextValues: () =>
      table((index, row, column) =>
        model.getCellType(index, row, column) === 2
          ? servedRichText(
              {
                text: model.getFormattedCellValue(index, row, column),
                link: side.links[`${row},${column}`] ?? null,
              },
              meter,
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
      return served;
    },

    getBackgrounds: () =>
      table((_index, row, column) => {
        const { color } = book.styles.at(sheet, row, column).fill;
        return typeof color === 'string' ? color.toLowerCase() : '#ffffff';
      }),
    setBackgrounds(colors: unknown) {
      const matrix = wantMatrix<string | null>(colors, area.rows, area.columns);
      setStyle((style, r, c) => {
        const color = matrix[r]![c] ?? null;
        const none = color === null || color.toLowerCase() === '#ffffff';
        return { ...style, fill: none ? {} : { color: wantColor(color) } };
      });
      return served;
    },
    getNumberFormats: () =>
      table((_index, row, column) => {
        const format = book.styles.at(sheet, row, column).num_fmt;
        return format === 'general' ? '' : format;
      }),
    setNumberFormats(formats: unknown) {
      const matrix = wantMatrix<unknown>(formats, area.rows, area.columns);
      setStyle((style, r, c) => ({ ...style, num_fmt: wantString(matrix[r]![c], 'numberFormat') || 'general' }));
      return served;
    },
    setTextStyles(styles: unknown) {
      const matrix = wantMatrix<unknown>(styles, area.rows, area.columns).map((line) =>
        line.map((style) => (style === null ? {} : lookInside<TextStyleInside>(style, 'TextStyle'))),
      );
      setStyle((style, r, c) => {
        const { bold, italic, size, color } = matrix[r]![c]!;
        const { color: present, ...font } = style.font;
        const next =
          color === undefined ? present : color === null || color === '#000000' ? undefined : wantColor(color);
        return {
          ...style,
          font: {
            ...font,
            ...(next === undefined ? {} : { color: next }),
            ...(bold === undefined ? {} : { b: bold }),
            ...(italic === undefined ? {} : { i: italic }),
            ...(size === undefined ? {} : { sz: size + defaultFontSize - 10 }),
          },
        };
      });
      return served;
    },
    setHorizontalAlignments(values: unknown) {
      const matrix = wantMatrix<Horizontal>(values, area.rows, area.columns);
      setStyle((style, r, c) => {
        const value = matrix[r]![c] ?? null;
        if (value !== null && !['left', 'center', 'right', 'normal'].includes(value))
          throw new Error(`横位置 ${value}`);
        const horizontal = value === null || value === 'normal' ? 'general' : value;
        return { ...style, alignment: { ...standing, ...style.alignment, horizontal } };
      });
      return served;
    },
    setVerticalAlignments(values: unknown) {
      const matrix = wantMatrix<string | null>(values, area.rows, area.columns);
      setStyle((style, r, c) => {
        const value = matrix[r]![c] ?? null;
        if (value !== null && !['top', 'middle', 'bottom'].includes(value)) throw new Error(`縦位置 ${value}`);
        const vertical = value === 'middle' ? 'center' : (value ?? 'bottom');
        return { ...style, alignment: { ...standing, ...style.alignment, vertical } };
      });
      return served;
    },
    setWraps(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      setStyle((style, r, c) => {
        const wrap_text = wantBoolean(matrix[r]![c], 'isWrapEnabled');
        return { ...style, alignment: { ...standing, ...style.alignment, wrap_text } };
      });
      return served;
    },
    setBorder(...edges: unknown[]) {
      if (edges.length !== 6 && edges.length !== 8) throw new Error('setBorder の引数は 6 個か 8 個です。');
      const color = typeof edges[6] === 'string' ? wantColor(edges[6]) : '#000000';
      for (const edge of edges.slice(0, 6)) {
        if (edge !== null && edge !== true) throw new Error('Range.setBorder で罫線を消すことは未対応です。');
      }
      const [top, left, bottom, right, vertical, horizontal] = edges;
      const line = { style: 'thin', color };
      setStyle((style, r, c) => ({
        ...style,
        border: {
          ...style.border,
          ...((r === 0 ? top : horizontal) ? { top: line } : {}),
          ...((r === area.rows - 1 ? bottom : horizontal) ? { bottom: line } : {}),
          ...((c === 0 ? left : vertical) ? { left: line } : {}),
          ...((c === area.columns - 1 ? right : vertical) ? { right: line } : {}),
        },
      }));
      return served;
    },

    getDataValidations: () =>
      table((_index, row, column) => {
        const validation = side.validations[`${row},${column}`];
        return validation ? servedValidation(validation, meter) : null;
      }),
    setDataValidations(rules: unknown) {
      const matrix = wantMatrix<unknown>(rules, area.rows, area.columns);
      each((row, column, r, c) => {
        const rule = matrix[r]![c];
        if (rule === null) delete side.validations[`${row},${column}`];
        else side.validations[`${row},${column}`] = { ...lookInside<Validation>(rule, 'DataValidation') };
      });
      return served;
    },

    getMergedRanges: () =>
      side.merges.filter((merge) => overlaps(merge, area)).map((merge) => makeRange(world, sheet, merge)),
    merge() {
      const broken = side.merges.find((merge) => overlaps(merge, area) && !contains(area, merge));
      if (broken) throw new Error('結合されたセルの一部だけを結合することはできません。');
      side.merges = side.merges.filter((merge) => !overlaps(merge, area));
      if (area.rows * area.columns > 1) side.merges.push({ ...area });
      const index = at();
      book.quietly(() =>
        each((row, column, r, c) => {
          if (r + c === 0 || model.getCellContent(index, row, column) === '') return;
          model.rangeClearContents(index, row, column, row, column);
        }),
      );
      return served;
    },
    breakApart() {
      const broken = side.merges.find((merge) => overlaps(merge, area) && !contains(area, merge));
      if (broken) throw new Error('結合を解除するには、結合されたセルをすべて選択してください。');
      side.merges = side.merges.filter((merge) => !overlaps(merge, area));
      return served;
    },

    protect() {
      const protection = {
        id: book.nextId++,
        area: { ...area },
        description: '',
        warningOnly: false,
      };
      side.protections.push(protection);
      return makeProtection(world, sheet, protection.id);
    },
    shiftRowGroupDepth(delta: unknown) {
      if (typeof delta !== 'number' || !Number.isInteger(delta)) throw new Error('delta は整数で渡してください。');
      for (let row = area.row; row < area.row + area.rows; row++) {
        const present = side.groups.find((group) => group.row === row)?.depth ?? 0;
        const depth = present + delta;
        if (depth < 0 || depth > 8) throw new Error('グループの深さは 0 から 8 までです。');
        side.groups = side.groups.filter((group) => group.row !== row);
        if (depth > 0) side.groups.push({ row, depth });
      }
      side.groups.sort((a, b) => a.row - b.row);
      return served;
    },
    activate() {
      book.active = sheet;
      model.setSelectedSheet(at());
      const { row, column, rows, columns } = area;
      model.setSelectedCell(row, column);
      model.setSelectedRange(row, column, row + rows - 1, column + columns - 1);
      return served;
    },

    /** PASTE_NORMAL: values, formulas, formats and merges; the documents promise no more. Same size and place only. */
    copyTo(target: unknown, kind: unknown = 'PASTE_NORMAL', transposed: unknown = false) {
      if (transposed !== false) throw new Error('Range.copyTo の転置は未対応です。');
      const to = lookInside<RangeInside>(target, 'Range');
      const sameSize = to.area.rows === area.rows && to.area.columns === area.columns;
      const samePlace = to.area.row === area.row && to.area.column === area.column;
      if (!sameSize || !samePlace) throw new Error('Range.copyTo は同じ位置・同じ大きさの範囲だけに対応しています。');
      const other = book.side(to.sheet);
      if (kind === 'PASTE_COLUMN_WIDTHS') {
        for (let column = area.column; column < area.column + area.columns; column++) {
          model.setColumnsWidth(book.index(to.sheet), column, column, model.getColumnWidth(at(), column));
        }
        return;
      }
      if (kind !== 'PASTE_NORMAL') throw new Error(`Range.copyTo の ${String(kind)} は未対応です。`);
      if (other.merges.some((merge) => overlaps(merge, area) && !contains(area, merge))) {
        throw new Error('結合されたセルの一部に貼り付けることはできません。');
      }
      book.copyCells(sheet, to.sheet, area);
      other.merges = [
        ...other.merges.filter((merge) => !overlaps(merge, area)),
        ...side.merges.filter((merge) => contains(area, merge)).map((merge) => ({ ...merge })),
      ];
      each((row, column) => {
        const key = `${row},${column}`;
        const link = side.links[key];
        if (link === undefined) delete other.links[key];
        else other.links[key] = link;
      });
    },
  };
  const served: object = serve('Range', meter, range, { sheet, area } satisfies RangeInside);
  return served;
}

export function makeProtection(world: World, sheet: number, id: number): object {
  const { book, meter } = world;
  const find = () => {
    const found = book.side(sheet).protections.find((one) => one.id === id);
    if (!found) throw new Error('保護が見つかりません。');
    return found;
  };
  const served: object = serve('Protection', meter, {
    getRange: () => makeRange(world, sheet, find().area),
    getDescription: () => find().description,
    isWarningOnly: () => find().warningOnly,
    setDescription(text: unknown) {
      find().description = wantString(text, 'description');
      return served;
    },
    setWarningOnly(value: unknown) {
      find().warningOnly = wantBoolean(value, 'warningOnly');
      return served;
    },
    remove() {
      find();
      const side = book.side(sheet);
      side.protections = side.protections.filter((one) => one.id !== id);
    },
  });
  return served;
}

function wantColor(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`色は #rrggbb で渡してください（${value}）。`);
  return value.toLowerCase();
}
