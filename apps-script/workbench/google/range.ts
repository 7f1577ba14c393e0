import { areaName, type Book, cellArea, defaultFontSize } from './book';
import { type RichTextInside, servedRichText, servedValidation, type TextStyleInside } from './builders';
import { hasFormula, readValues } from './engine';
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
  const table = <Value>(value: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => value(area.row + r, area.column + c)),
    );
  const styleAt = (row: number, column: number) => model.getCellStyle(at(), row, column).style;
  const calculate = (write: () => void) => {
    model.pauseEvaluation();
    try {
      write();
    } finally {
      model.resumeEvaluation();
      model.evaluate();
    }
  };
  /** Style values by runs of equal neighbours. */
  const setStyle = (path: string, value: (r: number, c: number) => string | null) => {
    const index = at();
    for (let r = 0; r < area.rows; r++) {
      let start = 0;
      for (let c = 1; c <= area.columns; c++) {
        if (c < area.columns && value(r, c) === value(r, start)) continue;
        const text = value(r, start);
        const run = { sheet: index, row: area.row + r, column: area.column + start, width: c - start, height: 1 };
        if (text !== null) model.updateRangeStyle(run, path, text);
        start = c;
      }
    }
  };
  const writeCell = (row: number, column: number, value: unknown) => {
    const index = at();
    const cover = side.merges.find((merge) => contains(merge, { row, column, rows: 1, columns: 1 }));
    // What is covered by a merge holds nothing.
    if (cover && (cover.row !== row || cover.column !== column)) return;
    const format = styleAt(row, column).num_fmt;
    const typed = parseTypedInput(value, format, new Date(world.now()).getUTCFullYear());
    delete side.links[`${row},${column}`];
    if (typed.input === '') model.rangeClearContents(index, row, column, row, column);
    else model.setUserInput(index, row, column, typed.input);
    const wanted = typed.format !== undefined && (format === 'general' || typed.input === '') ? typed.format : format;
    if (styleAt(row, column).num_fmt !== wanted)
      model.updateRangeStyle(cellArea(index, row, column), 'num_fmt', wanted);
  };
  const one = (): [number, number] => [area.row, area.column];

  const range: Record<string, (...args: never[]) => unknown> = {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getA1Notation: () => areaName(area),
    getSheet: () => world.sheetOf(sheet),

    getValues: () => readValues(model, at(), area.row, area.column, area.rows, area.columns),
    getValue: () => readValues(model, at(), ...one(), 1, 1)[0]![0],
    getDisplayValues: () => table((row, column) => model.getFormattedCellValue(at(), row, column)),
    getFormulas: () =>
      table((row, column) => {
        const content = model.getCellContent(at(), row, column);
        return hasFormula(content) ? content : '';
      }),
    setValues(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      calculate(() => each((row, column, r, c) => writeCell(row, column, matrix[r]![c])));
      return served;
    },
    setValue(value: unknown) {
      calculate(() => each((row, column) => writeCell(row, column, value)));
      return served;
    },
    clearContent() {
      const { row, column, rows, columns } = area;
      model.rangeClearContents(at(), row, column, row + rows - 1, column + columns - 1);
      each((r, c) => delete side.links[`${r},${c}`]);
      model.evaluate();
      return served;
    },
    clearFormat() {
      const { row, column, rows, columns } = area;
      model.rangeClearFormatting(at(), row, column, row + rows - 1, column + columns - 1);
      return served;
    },

    getNotes: () => table((row, column) => side.notes[`${row},${column}`] ?? ''),
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
      table((row, column) =>
        model.getCellType(at(), row, column) === 2
          ? servedRichText(
              {
                text: model.getFormattedCellValue(at(), row, column),
                link: side.links[`${row},${column}`] ?? null,
              },
              meter,
            )
          : null,
      ),
    setRichTextValues(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      calculate(() =>
        each((row, column, r, c) => {
          const { text, link } = lookInside<RichTextInside>(matrix[r]![c], 'RichTextValue');
          writeCell(row, column, text === '' ? '' : `'${text}`);
          if (link !== null) side.links[`${row},${column}`] = link;
        }),
      );
      return served;
    },

    getBackgrounds: () =>
      table((row, column) => {
        const { color } = styleAt(row, column).fill;
        return typeof color === 'string' ? color.toLowerCase() : '#ffffff';
      }),
    setBackgrounds(colors: unknown) {
      const matrix = wantMatrix<string | null>(colors, area.rows, area.columns);
      setStyle('fill.color', (r, c) => {
        const color = matrix[r]![c] ?? null;
        return color === null || color.toLowerCase() === '#ffffff' ? '' : wantColor(color);
      });
      return served;
    },
    getNumberFormats: () =>
      table((row, column) => {
        const format = styleAt(row, column).num_fmt;
        return format === 'general' ? '' : format;
      }),
    setNumberFormats(formats: unknown) {
      const matrix = wantMatrix<unknown>(formats, area.rows, area.columns);
      setStyle('num_fmt', (r, c) => wantString(matrix[r]![c], 'numberFormat') || 'general');
      return served;
    },
    setTextStyles(styles: unknown) {
      const matrix = wantMatrix<unknown>(styles, area.rows, area.columns).map((line) =>
        line.map((style) => (style === null ? {} : lookInside<TextStyleInside>(style, 'TextStyle'))),
      );
      setStyle('font.b', (r, c) => text(matrix[r]![c]!.bold));
      setStyle('font.i', (r, c) => text(matrix[r]![c]!.italic));
      setStyle('font.size', (r, c) => {
        const { size } = matrix[r]![c]!;
        return size === undefined ? null : String(size + defaultFontSize - 10);
      });
      setStyle('font.color', (r, c) => {
        const { color } = matrix[r]![c]!;
        return color === undefined ? null : color === null ? '' : wantColor(color);
      });
      return served;
    },
    setHorizontalAlignments(values: unknown) {
      const matrix = wantMatrix<Horizontal>(values, area.rows, area.columns);
      setStyle('alignment.horizontal', (r, c) => {
        const value = matrix[r]![c] ?? null;
        if (value !== null && !['left', 'center', 'right', 'normal'].includes(value))
          throw new Error(`横位置 ${value}`);
        return value === null || value === 'normal' ? 'general' : value;
      });
      return served;
    },
    setVerticalAlignments(values: unknown) {
      const matrix = wantMatrix<string | null>(values, area.rows, area.columns);
      setStyle('alignment.vertical', (r, c) => {
        const value = matrix[r]![c] ?? null;
        if (value !== null && !['top', 'middle', 'bottom'].includes(value)) throw new Error(`縦位置 ${value}`);
        return value === 'middle' ? 'center' : (value ?? 'bottom');
      });
      return served;
    },
    setVerticalAlignment(value: unknown) {
      const position = wantString(value, 'alignment');
      if (!['top', 'middle', 'bottom'].includes(position)) throw new Error(`縦位置 ${position}`);
      const vertical = position === 'middle' ? 'center' : position;
      const { row, column, rows, columns } = area;
      model.updateRangeStyle(
        { sheet: at(), row, column, width: columns, height: rows },
        'alignment.vertical',
        vertical,
      );
      return served;
    },
    setWraps(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      setStyle('alignment.wrap_text', (r, c) => String(wantBoolean(matrix[r]![c], 'isWrapEnabled')));
      return served;
    },
    setBorder(...edges: unknown[]) {
      if (edges.length !== 6 && edges.length !== 8) throw new Error('setBorder の引数は 6 個か 8 個です。');
      const { row, column, rows, columns } = area;
      const types = ['Top', 'Left', 'Bottom', 'Right', 'CenterV', 'CenterH'];
      const color = typeof edges[6] === 'string' ? wantColor(edges[6]) : '#000000';
      for (const [index, type] of types.entries()) {
        if (edges[index] === null) continue;
        if (edges[index] !== true) throw new Error('Range.setBorder で罫線を消すことは未対応です。');
        model.setAreaWithBorder(
          { sheet: at(), row, column, width: columns, height: rows },
          { item: { style: 'thin', color }, type },
        );
      }
      return served;
    },

    getDataValidations: () =>
      table((row, column) => {
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
      each((row, column, r, c) => {
        if (r + c > 0) model.rangeClearContents(at(), row, column, row, column);
      });
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

function text(value: boolean | undefined): string | null {
  return value === undefined ? null : String(value);
}

function wantColor(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`色は #rrggbb で渡してください（${value}）。`);
  return value.toLowerCase();
}
