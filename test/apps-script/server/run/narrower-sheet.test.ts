import { expect, it } from 'vitest';
import type { WriteOp } from '../../../../shared/workbook/write-op';
import { Bench } from './bench';

/** A drawn sheet of so many years, each under a heading of two rows. */
function evaluation(years: number): WriteOp[] {
  const columns = Array.from({ length: years }, (_, index) => index + 2);
  return [
    { op: 'sheet', sheet: '評価一覧', rows: 6, columns: years + 1 },
    {
      op: 'write',
      sheet: '評価一覧',
      row: 1,
      column: 1,
      cells: [
        [{ kind: 'text', text: '区分' }, ...columns.map((year) => ({ kind: 'text' as const, text: `${year}年目` }))],
      ],
    },
    { op: 'merge', sheet: '評価一覧', range: { row: 1, column: 1, rows: 2, columns: 1 } },
    { op: 'merge', sheet: '評価一覧', range: { row: 1, column: years + 1, rows: 2, columns: 1 } },
  ];
}

it('leaves no merge and no word behind where it is narrower than before', () => {
  const bench = new Bench();
  const shapes = new Map();
  bench.write({ ops: evaluation(5), shapes }, 'build');
  bench.write({ ops: evaluation(2), shapes });
  const { book } = bench.standIn;
  expect(book.side(book.findByName('評価一覧')!).merges).toEqual([
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 1, column: 3, rows: 2, columns: 1 },
  ]);
  expect([1, 2, 3, 4, 5, 6].map((column) => bench.person.shown('評価一覧', 1, column))).toEqual([
    '区分',
    '2年目',
    '3年目',
    '',
    '',
    '',
  ]);
});
