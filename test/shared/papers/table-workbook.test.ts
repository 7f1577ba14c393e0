import { expect, it } from 'vitest';
import { tableWorkbook } from '../../../shared/papers/table-workbook';
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
  const cells = [1, 2, 3, 4].map((row) => [1, 2].map((column) => inputAt(sheets[0]!, row, column)));
  expect(cells).toEqual([
    [
      { kind: 'text', text: '名称' },
      { kind: 'text', text: '令和5年度\n目標' },
    ],
    [{ kind: 'text', text: '=HYPERLINK("x")' }, { kind: 'blank' }],
    [{ kind: 'text', text: '施策1' }, { kind: 'blank' }],
    [
      { kind: 'text', text: '@SUM' },
      { kind: 'text', text: '10' },
    ],
  ]);
});
