import { servedRule } from './builders';
import { chartMethods } from './charts';
import { duplicateSheet } from './duplicate-sheet';
import { columnNumber } from './engine';
import { makeFilter } from './filter';
import { makeProtection } from './protection';
import { makeRange, makeRangeList, valuesIn } from './range';
import type { World } from './range-context';
import { type Area, areaName, type Rule } from './sheet-side';
import { lookInside, serve, wantInteger, wantString } from './strict';

export interface SheetInside {
  readonly id: number;
}

/** One sheet of the file. */
export function makeSheet(world: World, id: number): object {
  const { book, meter } = world;
  const { model } = book;
  const at = () => book.index(id);
  const side = () => book.side(id);
  const rangeOf = (sheet: number, area: Area) => makeRange(world, sheet, area);

  const served: object = serve(
    'Sheet',
    meter,
    {
      getSheetId: () => id,
      getName: () => book.name(id),
      setName(name: unknown) {
        book.rename(id, wantString(name, 'name'));
        return served;
      },
      getIndex: () => at() + 1,
      isSheetHidden: () => book.hidden(id),
      hideSheet() {
        const visible = book.ids().filter((one) => !book.hidden(one));
        if (visible.length === 1 && visible[0] === id)
          throw new Error('表示されているシートをすべて隠すことはできません。');
        if (!book.hidden(id)) model.hideSheet(at());
        if (book.active === id) book.active = visible.find((one) => one !== id)!;
        return served;
      },
      showSheet() {
        if (book.hidden(id)) model.unhideSheet(at());
        return served;
      },
      setTabColor(color: unknown) {
        model.setSheetColor(at(), color === null ? '' : wantString(color, 'color'));
        return served;
      },
      activate() {
        if (book.hidden(id)) model.unhideSheet(at());
        book.active = id;
        model.setSelectedSheet(at());
        return served;
      },
      copyTo(spreadsheet: unknown) {
        lookInside(spreadsheet, 'Spreadsheet');
        let name = `${book.name(id)} のコピー`;
        for (let number = 1; book.findByName(name) !== null; number++) name = `${book.name(id)} のコピー ${number}`;
        return world.sheetOf(duplicateSheet(book, id, name, book.ids().length));
      },

      getMaxRows: () => side().maxRows,
      getMaxColumns: () => side().maxColumns,
      getLastRow: () => book.extent(id).rows,
      getLastColumn: () => book.extent(id).columns,
      getDataRange() {
        const { rows, columns } = book.extent(id);
        return makeRange(world, id, { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
      },
      /** Only as `(1, 1, -1, -1)`: everything up to the last filled row and column. */
      getSheetValues(row: unknown, column: unknown, rows: unknown, columns: unknown) {
        if (row !== 1 || column !== 1 || rows !== -1 || columns !== -1)
          throw new Error('Sheet.getSheetValues は (1, 1, -1, -1) だけに対応しています。');
        const filled = book.extent(id);
        if (filled.rows === 0) throw new Error('範囲の行数は 1 以上でなければなりません。');
        return valuesIn(world, id, { row: 1, column: 1, ...filled });
      },
      getRange: (...args: unknown[]) => makeRange(world, id, areaFrom(args, side().maxRows, side().maxColumns)),

      getRangeList(notations: unknown) {
        if (!Array.isArray(notations) || notations.length === 0)
          throw new Error('a1Notations は空でない配列で渡してください。');
        const areas = notations.map((one) => areaFrom([one], side().maxRows, side().maxColumns));
        for (const area of areas) makeRange(world, id, area);
        return makeRangeList(world, id, areas);
      },

      insertRowsAfter(row: unknown, count: unknown) {
        const after = wantInteger(row, 'afterPosition');
        if (after > side().maxRows) throw new Error('行がシートの範囲外です。');
        model.insertRows(at(), after + 1, wantInteger(count, 'howMany'));
        return served;
      },
      insertRowsBefore(row: unknown, count: unknown) {
        const before = wantInteger(row, 'beforePosition');
        if (before > side().maxRows) throw new Error('行がシートの範囲外です。');
        model.insertRows(at(), before, wantInteger(count, 'howMany'));
        return served;
      },
      deleteRows(row: unknown, count: unknown) {
        const from = wantInteger(row, 'rowPosition');
        const many = wantInteger(count, 'howMany');
        if (from + many - 1 > side().maxRows) throw new Error('行がシートの範囲外です。');
        if (many >= side().maxRows) throw new Error('すべての行を削除することはできません。');
        model.deleteRows(at(), from, many);
      },
      insertColumnsAfter(column: unknown, count: unknown) {
        const after = wantInteger(column, 'afterPosition');
        if (after > side().maxColumns) throw new Error('列がシートの範囲外です。');
        model.insertColumns(at(), after + 1, wantInteger(count, 'howMany'));
        return served;
      },
      insertColumnsBefore(column: unknown, count: unknown) {
        const before = wantInteger(column, 'beforePosition');
        if (before > side().maxColumns) throw new Error('列がシートの範囲外です。');
        model.insertColumns(at(), before, wantInteger(count, 'howMany'));
        return served;
      },
      deleteColumns(column: unknown, count: unknown) {
        const from = wantInteger(column, 'columnPosition');
        const many = wantInteger(count, 'howMany');
        if (from + many - 1 > side().maxColumns) throw new Error('列がシートの範囲外です。');
        if (many >= side().maxColumns) throw new Error('すべての列を削除することはできません。');
        model.deleteColumns(at(), from, many);
      },
      getColumnWidth(column: unknown) {
        const one = wantInteger(column, 'columnPosition');
        if (one > side().maxColumns) throw new Error('列がシートの範囲外です。');
        return model.getColumnWidth(at(), one);
      },
      setColumnWidths(start: unknown, count: unknown, width: unknown) {
        const from = wantInteger(start, 'startColumn');
        const many = wantInteger(count, 'numColumns');
        if (from + many - 1 > side().maxColumns) throw new Error('列がシートの範囲外です。');
        model.setColumnsWidth(at(), from, from + many - 1, wantInteger(width, 'width'));
        return served;
      },
      getFrozenRows: () => model.getFrozenRowsCount(at()),
      getFrozenColumns: () => model.getFrozenColumnsCount(at()),
      setFrozenRows(count: unknown) {
        const rows = wantInteger(count, 'rows', 0);
        if (rows >= side().maxRows) throw new Error('すべての行を固定することはできません。');
        model.setFrozenRowsCount(at(), rows);
      },
      setFrozenColumns(count: unknown) {
        const columns = wantInteger(count, 'columns', 0);
        if (columns >= side().maxColumns) throw new Error('すべての列を固定することはできません。');
        model.setFrozenColumnsCount(at(), columns);
      },
      getRowGroupDepth(row: unknown) {
        const position = wantInteger(row, 'rowIndex');
        return side().groups.find((group) => group.row === position)?.depth ?? 0;
      },
      isRowHiddenByUser: (row: unknown) => side().hiddenRows.includes(wantInteger(row, 'rowPosition')),
      isColumnHiddenByUser: (column: unknown) => side().hiddenColumns.includes(wantInteger(column, 'columnPosition')),

      getConditionalFormatRules: () => side().rules.map((rule) => servedRule({ ...rule }, id, meter, rangeOf)),
      setConditionalFormatRules(rules: unknown) {
        if (!Array.isArray(rules)) throw new Error('rules は配列で渡してください。');
        side().rules = rules.map((rule) => {
          const { sheet, ...inside } = lookInside<Rule & { sheet: number }>(rule, 'ConditionalFormatRule');
          if (sheet !== id) throw new Error('条件付き書式の範囲は、このシートでなければなりません。');
          return JSON.parse(JSON.stringify(inside)) as Rule;
        });
        book.showRules(id);
      },
      ...chartMethods(world, id),
      getFilter: () => (side().filter ? makeFilter(world, side, (area) => rangeOf(id, area)) : null),
      getProtections(type: unknown) {
        if (type !== 'RANGE') throw new Error(`Sheet.getProtections(${String(type)}) は未対応です。`);
        return side().protections.map((protection) =>
          makeProtection(world, id, protection.id, (area) => rangeOf(id, area)),
        );
      },
    },
    { id } satisfies SheetInside,
  );
  return served;
}

/** `getRange('B2:C9')`, `getRange(row, column[, rows[, columns]])`. */
function areaFrom(args: readonly unknown[], maxRows: number, maxColumns: number): Area {
  if (args.length === 1) {
    const text = wantString(args[0], 'a1Notation');
    const cells = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text);
    if (!cells) {
      const whole = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
      if (!whole) throw new Error(`範囲「${text}」が見つかりません。`);
      const first = columnNumber(whole[1]!);
      const last = Math.min(columnNumber(whole[2]!), maxColumns);
      return { row: 1, column: first, rows: maxRows, columns: last - first + 1 };
    }
    const row = Number(cells[2]);
    const column = columnNumber(cells[1]!);
    const area = {
      row,
      column,
      rows: Number(cells[4] ?? row) - row + 1,
      columns: (cells[3] ? columnNumber(cells[3]) : column) - column + 1,
    };
    if (row < 1 || area.rows < 1 || area.columns < 1) throw new Error(`範囲「${areaName(area)}」が見つかりません。`);
    return area;
  }
  if (args.length < 2 || args.length > 4) throw new Error('getRange の引数の数が違います。');
  return {
    row: wantInteger(args[0], 'row'),
    column: wantInteger(args[1], 'column'),
    rows: args[2] === undefined ? 1 : wantInteger(args[2], 'numRows'),
    columns: args[3] === undefined ? 1 : wantInteger(args[3], 'numColumns'),
  };
}
