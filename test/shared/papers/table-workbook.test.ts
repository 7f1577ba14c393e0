import { expect, it } from 'vitest';
import { tableWorkbook } from '../../../shared/papers/table-workbook';
import { rangeAddress } from '../../../shared/workbook/address';
import { inputAt } from '../../../shared/workbook/image';

const table = {
  caption: '新旧対照表: a/b [1]',
  columns: [
    { label: '名称', heads: true },
    { label: '目標', group: '令和5年度' },
  ],
  rows: [
    ['=HYPERLINK("x")', ''],
    ['@SUM', '10'],
  ],
  sections: [{ before: 1, label: '施策1', depth: 0 }],
};

it('writes every cell as text, headings between rows included, under names that Excel takes', () => {
  const { sheets } = tableWorkbook([table, table]);
  expect(sheets.map(({ name }) => name)).toEqual(['新旧対照表  a b  1', '新旧対照表  a b  12']);
  const [first] = sheets;
  const cells = [1, 3, 4, 5, 6, 7].map((row) => [1, 2].map((column) => inputAt(first!, row, column)));
  const text = (words: string) => (words === '' ? { kind: 'blank' } : { kind: 'text', text: words });
  expect(cells).toEqual(
    [
      ['新旧対照表: a/b [1]', ''],
      ['名称', '令和5年度'],
      ['', '目標'],
      ['=HYPERLINK("x")', ''],
      ['施策1', ''],
      ['@SUM', '10'],
    ].map((row) => row.map(text)),
  );
});

it('merges headings: one without a group over both rows, a group over its columns, a section over the table', () => {
  const { sheets } = tableWorkbook([
    {
      ...table,
      columns: [{ label: '名称' }, { label: '目標', group: '令和5年度' }, { label: '実績', group: '令和5年度' }],
    },
  ]);
  expect(sheets[0]!.merges.map(rangeAddress)).toEqual(['A3:A4', 'B3:C3', 'A6:C6']);
  expect(sheets[0]!.print).toMatchObject({ repeatRows: 4 });
});
