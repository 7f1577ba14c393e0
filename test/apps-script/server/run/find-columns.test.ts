import { expect, it } from 'vitest';
import type { PresentCell } from '../../../../apps-script/server/door';
import { findColumns } from '../../../../apps-script/server/run/find-columns';
import { planSheets } from '../../../../apps-script/server/run/planned';
import type { Column, Table } from '../../../../shared/workbook/columns';

const yearly = (group: string): Column[] =>
  ['目標', '比較', '実績', '率', '評価'].map((heading) => ({
    key: `${heading}:${group}`,
    heading,
    group,
    width: 80,
    kind: heading === '率' || heading === '評価' ? 'formula' : 'input',
  }));
const columns: Column[] = [
  { key: 'id', heading: 'ID', width: 60, kind: 'identity' },
  { key: 'name', heading: '名称', width: 200, kind: 'source' },
  ...yearly('R5'),
  ...yearly('R6'),
  { key: 'note', heading: '備考', width: 200, kind: 'input' },
];
const table: Table = { sheet: '指標', columns, headerRow: 2, firstRow: 3, lastRow: 4 };
const text = (value: string) => ({ kind: 'text', text: value }) as const;
const blank = { kind: 'blank' } as const;
const year = [blank, blank, blank, { kind: 'formula', formula: '=1' }, { kind: 'formula', formula: '=2' }] as const;
const [planned] = planSheets(
  [
    { op: 'sheet', sheet: '指標', rows: 4, columns: 13, tabColor: '#ffffff' },
    {
      op: 'write',
      sheet: '指標',
      row: 3,
      column: 1,
      cells: [[text('k1'), text('窓口'), ...year, ...year, blank]],
    },
  ],
  new Map([['指標', { kind: 'table', table }]]),
);

/** `R5/目標` is a heading that carries the name of its year; below it stands what `contents` says, `=` for a formula. */
function find(
  headings: readonly string[],
  contents: readonly string[] = [],
  wrote: (key: string) => boolean = () => true,
) {
  const cell = (value: string): PresentCell => (value === '=' ? { value: 1, formula: '=1' } : { value, formula: '' });
  const group = headings.map((one) => cell(one.includes('/') ? (one.split('/')[0] ?? '') : ''));
  const heading = headings.map((one) => cell(one.split('/').pop() ?? ''));
  const below = headings.map((one, index) =>
    cell(contents[index] ?? (/[率評]/.test(one) ? '=' : one === 'ID' ? 'k1' : '')),
  );
  if (planned === undefined) throw new Error('nothing planned');
  const { before, renamed } = findColumns(planned, columns, [group, heading, below], 2, wrote);
  return [
    before.map((column) => column ?? 0).join(' '),
    renamed.map(({ column, found }) => `${column}:${found}`).join(' '),
  ];
}

const YEARS = ['R5/目標', '比較', '実績', '率', '評価', 'R6/目標', '比較', '実績', '率', '評価'];
const AS_MADE = ['ID', '名称', ...YEARS, '備考'];
const without = (...columns: readonly number[]): string[] => AS_MADE.filter((_, index) => !columns.includes(index + 1));
const instead = (column: number, heading: string): string[] =>
  AS_MADE.map((one, index) => (index + 1 === column ? heading : one));

it.each<[string, readonly string[], string, string, (readonly string[])?]>([
  ['as it was made', AS_MADE, '1 2 3 4 5 6 7 8 9 10 11 12 13', ''],
  ['a column of one’s own', ['ID', '名称', '担当', ...YEARS, '備考'], '1 2 4 5 6 7 8 9 10 11 12 13 14', ''],
  ['実績 of the first year deleted', without(5), '1 2 3 4 0 5 6 7 8 9 10 11 12', ''],
  [
    '… and the first of the second, with its name',
    ['ID', '名称', 'R5/目標', '比較', '率', '評価', '比較', '実績', '率', '評価', '備考'],
    '1 2 3 4 0 5 6 0 7 8 9 10 11',
    '',
  ],
  [
    'the first of the first year, with its name',
    ['ID', '名称', '比較', '実績', '率', '評価', ...YEARS.slice(5), '備考'],
    '1 2 0 3 4 5 6 7 8 9 10 11 12',
    '',
  ],
  ['a whole year', without(3, 4, 5, 6, 7), '1 2 0 0 0 0 0 3 4 5 6 7 8', ''],
  [
    'the years the other way round',
    ['ID', '名称', ...YEARS.slice(5), ...YEARS.slice(0, 5), '備考'],
    '1 2 8 9 10 11 12 3 4 5 6 7 13',
    '',
  ],
  ['備考 moved to the front', ['備考', 'ID', '名称', ...YEARS], '2 3 4 5 6 7 8 9 10 11 12 13 1', ''],
  [
    'names of the years rewritten',
    AS_MADE.map((one) => one.replace('R5/', '2023/').replace('R6/', '2024/')),
    '1 2 3 4 5 6 7 8 9 10 11 12 13',
    '',
  ],
  ['実績 renamed', instead(5, '結果'), '1 2 3 4 5 6 7 8 9 10 11 12 13', '5:結果'],
  ['a heading cleared', instead(2, ''), '1 2 3 4 5 6 7 8 9 10 11 12 13', '2:', ['k1', '窓口']],
  ['率 deleted, a column of one’s own in its place', instead(6, '感想'), '1 2 3 4 5 0 7 8 9 10 11 12 13', ''],
  ['名称 deleted, the same', instead(2, '担当'), '1 0 3 4 5 6 7 8 9 10 11 12 13', '', ['k1', '佐藤']],
])('%s', (_name, headings, before, renamed, contents) => {
  expect(find(headings, contents)).toEqual([before, renamed]);
});

it('a new input column does not take a person’s column beside it', () => {
  expect(find(instead(13, '担当'), [], (key) => key !== 'note')).toEqual(['1 2 3 4 5 6 7 8 9 10 11 12 0', '']);
});
