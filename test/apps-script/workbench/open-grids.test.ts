import { describe, expect, it } from 'vitest';
import { openGrids } from '../../../apps-script/workbench/app/open-grids';
import { imageOfBook } from '../../../apps-script/workbench/app/save-workbook';
import type { Grid, GridCell } from '../../../shared/ingest/grid';
import { cellKey } from '../../../shared/workbook/image';
import { IronCalcModel as Model } from '../ironcalc';

const NOTHING: ReadonlySet<number> = new Set();

function gridOf(rows: readonly (readonly (GridCell | string)[])[], more: Partial<Grid> = {}): Grid {
  return {
    sheet: '進捗',
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? (cell === '' ? undefined : { text: cell }) : cell)),
    ),
    merges: [],
    hiddenRows: NOTHING,
    hiddenColumns: NOTHING,
    hidden: false,
    ...more,
  };
}

describe('openGrids', () => {
  it.each<[string, GridCell | string]>([
    ['a plain number', '1200'],
    ['a number with a leading zero is a code', '0042'],
    ['thousands', { text: '1,200', number: 1200 }],
    ['a percentage', { text: '60%', number: 0.6 }],
    ['a percentage with a decimal', { text: '37.5%', number: 0.375 }],
    ['a number in a format we do not know', { text: '￥1,200-', number: 1200 }],
    ['full-width digits', '１５種類以上'],
    ['what would be a day', '1-1'],
    ['what would be a truth value', 'TRUE'],
    ['a date as people saw it', { text: '令和5年4月1日', number: 45017, date: '2023-04-01' }],
    ['several lines', '①80%\n②55%'],
    ['a formula as text', '=HYPERLINK("http://example.com","押す")'],
    ['a sum as text', '@SUM(A1)'],
    ['a minus before words', '-（該当なし）'],
    ['an apostrophe', "'すでに引用"],
    ['a command for a shell', '=cmd|"/c calc"!A1'],
  ])('%s is shown as it was', (_, cell) => {
    const book = openGrids(Model, '試験', [gridOf([[cell]])]);
    const text = typeof cell === 'string' ? cell : cell.text;
    expect(book.model.getFormattedCellValue(0, 1, 1)).toBe(text);
  });

  it('keeps merges, notes, fills and hidden rows', () => {
    const grid = gridOf(
      [
        [{ text: '見出し', fill: '#ffeecc', note: '確かめる' }, ''],
        ['1', '2'],
      ],
      {
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        hiddenRows: new Set([1]),
      },
    );
    const book = openGrids(Model, '試験', [grid]);
    const side = book.side(book.ids()[0]!);
    expect(side.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 2 }]);
    expect(side.notes).toEqual({ '1,1': '確かめる' });
    expect(side.hiddenRows).toEqual([2]);
    expect(book.model.getCellStyle(0, 1, 1).style.fill.color).toBe('#ffeecc');
  });

  it.each<[string, GridCell, string, string]>([
    ['lives on where the result agrees', { text: '3', number: 3, formula: '=A1+1' }, '=A1+1', '3'],
    ['keeps the look of its result', { text: '150%', number: 1.5, formula: '=A1*0.75' }, '=A1*0.75', '150%'],
    [
      'sheds what Excel writes before young functions',
      { text: '2', number: 2, formula: '=_xlfn.IFS(TRUE,A1)' },
      '=IFS(TRUE,A1)',
      '2',
    ],
    ['gives way to the file’s result where it does not', { text: '99', number: 99, formula: '=A1+1' }, '99', '99'],
    ['gives way where the engine lacks the function', { text: '○', formula: '=NOSUCH(A1)' }, '○', '○'],
    ['gives way where it asks another file', { text: '7', number: 7, formula: "='[2]Sheet1'!A1" }, '7', '7'],
    ['keeps a blank result', { text: '', formula: '=IF(A1=2,"","x")' }, '=IF(A1=2,"","x")', ''],
  ])('a formula %s', (_, cell, content, shown) => {
    const { model } = openGrids(Model, '試験', [gridOf([['2', cell]])]);
    expect([model.getCellContent(0, 1, 2), model.getFormattedCellValue(0, 1, 2)]).toEqual([content, shown]);
  });

  it('names sheets once, and so that every program accepts them', () => {
    const names = ['進捗', '進捗', '表[1]/2', '', "'引用'", 'あ'.repeat(60)];
    const book = openGrids(
      Model,
      '試験',
      names.map((sheet) => gridOf([['あ']], { sheet })),
    );
    expect(book.ids().map((id) => book.name(id))).toEqual([
      '進捗',
      '進捗 (2)',
      '表_1__2',
      'シート4',
      '引用',
      'あ'.repeat(31),
    ]);
  });

  it('shows a sheet that is not hidden first', () => {
    const book = openGrids(Model, '試験', [
      gridOf([['a']], { sheet: '裏', hidden: true }),
      gridOf([['b']], { sheet: '表' }),
    ]);
    expect(book.ids().map((id) => book.hidden(id))).toEqual([true, false]);
    expect(book.model.getSelectedSheet()).toBe(1);
  });
});

describe('imageOfBook', () => {
  it('gives back what was opened, with texts as texts and results of formulas', () => {
    const book = openGrids(Model, '試験', [
      gridOf([
        ['率', '=1+1', { text: '60%', number: 0.6 }],
        ['1200', '', ''],
      ]),
    ]);
    book.model.setUserInput(0, 2, 2, '=A2*2');
    book.model.evaluate();
    const { image, results } = imageOfBook(book, new Set());
    const { cells, styles } = image.sheets[0]!;
    expect(cells.get(cellKey(1, 1))).toEqual({ kind: 'text', text: '率' });
    expect(cells.get(cellKey(1, 2))).toEqual({ kind: 'text', text: '=1+1' });
    expect(cells.get(cellKey(1, 3))).toEqual({ kind: 'number', number: 0.6 });
    expect(styles.get(cellKey(1, 3))).toMatchObject({ numberFormat: '0%' });
    expect(cells.get(cellKey(2, 2))).toEqual({ kind: 'formula', formula: '=A2*2' });
    expect(results.get('進捗')?.get(cellKey(2, 2))).toBe(2400);
  });

  it('leaves backups behind', () => {
    const book = openGrids(Model, '試験', [gridOf([['a']]), gridOf([['b']], { sheet: '控え' })]);
    expect(imageOfBook(book, new Set(['控え'])).image.sheets.map((sheet) => sheet.name)).toEqual(['進捗']);
  });
});
