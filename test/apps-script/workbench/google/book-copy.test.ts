import { expect, it } from 'vitest';
import { Office } from '../../server/office';

it('a text such as 100 comes back as a text after columns were inserted beside it', () => {
  const office = new Office();
  const { book } = office.standIn;
  const { model } = book;
  model.setUserInput(0, 1, 2, "'100");
  model.setUserInput(0, 2, 2, '100');
  model.newSheet();
  const [sheet, backup] = book.ids() as [number, number];
  const area = { row: 1, column: 1, rows: 3, columns: 3 };
  book.copyCells(sheet, backup, area);
  model.insertColumns(0, 1, 1);
  model.deleteColumns(0, 1, 1);
  book.copyCells(backup, sheet, area);
  const kinds = [1, 2].map((row) => [model.getCellContent(0, row, 2), model.getCellType(0, row, 2)]);
  expect(kinds).toEqual([1, 2].map((row) => [model.getCellContent(1, row, 2), model.getCellType(1, row, 2)]));
  expect(kinds[0]![1]).not.toBe(kinds[1]![1]);
});
