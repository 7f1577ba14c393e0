import { describe, expect, it } from 'vitest';
import type { FiscalYear } from '../../../../shared/calendar/fiscal-year';
import { HeadingReader } from '../../../../shared/ingest/heading/reader';
import { timeAxisAt } from '../../../../shared/ingest/schedule/time-axis';
import { viewOf } from '../../../../shared/ingest/sheet-view';
import { type GridParts, gridOf } from '../../../support/grid-of';

const _ = '';

/** Columns as "1 24H1–24H2"; null where the first row is no header of times. */
function axis(
  rows: readonly (readonly string[])[],
  parts: GridParts = {},
  year: number | null = null,
): string[] | null {
  const grid = gridOf(rows, parts);
  const range = { left: 0, right: grid.columnCount - 1, bottom: grid.rowCount - 1 };
  const found = timeAxisAt(viewOf(grid), 0, range, new HeadingReader({}), year as FiscalYear | null);
  return found?.slots.map(({ index, from, to }) => `${index} ${from.slice(2)}–${to.slice(2)}`) ?? null;
}

describe('headers of times', () => {
  it.each<[string, string[][], string[]]>([
    ['years', [['年度', '令和6年度', 'R7', '2026年度']], ['1 24H1–24H2', '2 25H1–25H2', '3 26H1–26H2']],
    ['years in Western figures', [['工程', '2024', '2025']], ['1 24H1–24H2', '2 25H1–25H2']],
    [
      'half-years with their year',
      [['工程', 'R6上期', 'R6下期', 'R7上期']],
      ['1 24H1–24H1', '2 24H2–24H2', '3 25H1–25H1'],
    ],
    [
      'halves below years',
      [
        ['工程', 'R6', _, 'R7', _],
        [_, '上期', '下期', '前期', '後期'],
      ],
      ['1 24H1–24H1', '2 24H2–24H2', '3 25H1–25H1', '4 25H2–25H2'],
    ],
    [
      'quarters below a year',
      [
        ['工程', '令和6年度'],
        [_, '第1四半期', '2Q', 'Q3', '第四四半期'],
      ],
      ['1 24H1–24H1', '2 24H1–24H1', '3 24H2–24H2', '4 24H2–24H2'],
    ],
    [
      'roman quarters',
      [
        ['工程', '令和6年度'],
        [_, 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'],
      ],
      ['1 24H1–24H1', '2 24H1–24H1', '3 24H2–24H2', '4 24H2–24H2'],
    ],
    [
      'months of a fiscal year',
      [
        ['工程', 'R6'],
        [_, '9月', '10月', '3月'],
      ],
      ['1 24H1–24H1', '2 24H2–24H2', '3 24H2–24H2'],
    ],
    ['calendar months', [['工程', '2024年9月', '2025年2月']], ['1 24H1–24H1', '2 24H2–24H2']],
  ])('%s', (_what, rows, expected) => expect(axis(rows)).toEqual(expected));

  it('bare months, where the year is known', () => {
    const months = ['工程', '4', '5', '6', '7', '8', '9', '10', '11', '12', '1', '2', '3'];
    expect(axis([months.slice(1)], {}, 2024)?.filter((_slot, at) => at % 6 === 5)).toEqual([
      '5 24H1–24H1',
      '11 24H2–24H2',
    ]);
    expect(axis([['工程', '4月', '5月']], {}, null)).toBeNull();
  });

  it('a year merged over four columns divides itself', () => {
    expect(axis([['工程', 'R6', _, _, _, 'R7']], { merges: ['B1:E1'] })).toEqual([
      '1 24H1–24H1',
      '2 24H1–24H1',
      '3 24H2–24H2',
      '4 24H2–24H2',
      '5 25H1–25H2',
    ]);
  });

  it.each<[string, string[][]]>([
    ['one year', [['年度', '令和6年度']]],
    ['years with labels between', [['開始', 'R6', '終了', 'R8']]],
    ['figures', [['定員', '2000', '1500']]],
    ['years that go back', [['年度', 'R7', 'R6']]],
    ['words', [['事業名', '担当課']]],
  ])('no header: %s', (_what, rows) => expect(axis(rows)).toBeNull());
});
