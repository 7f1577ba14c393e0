import { servedValidation } from './builders';
import { makeFilter } from './filter';
import { makeProtection } from './protection';
import type { Methods, RangeContext } from './range-context';
import { contains, overlaps, type Validation } from './sheet-side';
import { lookInside, wantMatrix } from './strict';

/** Dropdowns, merges, protections and row groups of a block. */
export function structureMethods(context: RangeContext): Methods {
  const { world, book, sheet, area, side, at, served, each, table, rangeOf } = context;
  const { model } = book;
  return {
    getDataValidations: () =>
      table((_index, row, column) => {
        const validation = side.validations[`${row},${column}`];
        return validation ? servedValidation(validation, world.meter) : null;
      }),
    setDataValidations(rules: unknown) {
      const matrix = wantMatrix<unknown>(rules, area.rows, area.columns);
      each((row, column, r, c) => {
        const rule = matrix[r]![c];
        if (rule === null) delete side.validations[`${row},${column}`];
        else side.validations[`${row},${column}`] = { ...lookInside<Validation>(rule, 'DataValidation') };
      });
      return served();
    },

    getMergedRanges: () => side.merges.filter((merge) => overlaps(merge, area)).map(rangeOf),
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
      return served();
    },
    breakApart() {
      const broken = side.merges.find((merge) => overlaps(merge, area) && !contains(area, merge));
      if (broken) throw new Error('結合を解除するには、結合されたセルをすべて選択してください。');
      side.merges = side.merges.filter((merge) => !overlaps(merge, area));
      return served();
    },

    createFilter() {
      if (side.filter) throw new Error('シートには既にフィルタがあります。');
      side.filter = { area: { ...area }, criteria: {} };
      return makeFilter(world, () => side, rangeOf);
    },
    protect() {
      const protection = { id: book.nextId++, area: { ...area }, description: '', warningOnly: false };
      side.protections.push(protection);
      return makeProtection(world, sheet, protection.id, rangeOf);
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
      return served();
    },
    activate() {
      book.active = sheet;
      model.setSelectedSheet(at());
      const { row, column, rows, columns } = area;
      model.setSelectedCell(row, column);
      model.setSelectedRange(row, column, row + rows - 1, column + columns - 1);
      return served();
    },
  };
}
