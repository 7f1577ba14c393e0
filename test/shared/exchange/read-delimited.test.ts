import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../shared/exchange/read-delimited';
import type { Grid } from '../../../shared/ingest/grid';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name = '表.csv') => {
  const result = readDelimited(typeof text === 'string' ? bytesOf(text) : text, { name });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const refusal = (text: string | Uint8Array) => {
  const result = readDelimited(typeof text === 'string' ? bytesOf(text) : text, { name: '表.csv' });
  if (result.ok) throw new Error('was read');
  return result.error;
};
const texts = (grid: Grid) => grid.rows.map((row) => Array.from(row ?? [], (cell) => cell?.text ?? ''));

describe('delimited text keeps every cell in its place', () => {
  it.each([
    [
      'comma',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tab with thousands',
      '事業\t目標\nA\t1,200\nB\t11,000\n',
      [
        ['事業', '目標'],
        ['A', '1,200'],
        ['B', '11,000'],
      ],
    ],
    [
      'semicolon',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'stated delimiter',
      'sep=|\na|b\n1,2|3\n',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'quoted line breaks',
      'a,"1\r\n2"\r\nb,3\r\n',
      [
        ['a', '1\n2'],
        ['b', '3'],
      ],
    ],
    ['blank rows count', 'a,b\n\n,,\nc,d\n', [['a', 'b'], [], [], ['c', 'd']]],
    ['ragged rows', 'title\na,b,c\n1\n', [['title'], ['a', 'b', 'c'], ['1']]],
    [
      'trailing empties',
      'a,b,,,\n1,2,,,\n,,,,\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['doubled quotes', 'a\n"「""x""」"\n', [['a'], ['「"x"」']]],
    ['blank-looking cells are empty', 'a,\u3000, ,b\n', [['a', '', '', 'b']]],
    ['one column', '目標\n15種類以上\n', [['目標'], ['15種類以上']]],
  ])('%s', (_, text, expected) => {
    expect(texts(read(text).grid)).toEqual(expected);
  });

  it('never makes a number or a formula of a text', () => {
    const { grid } = read('=HYPERLINK("http://x"),@SUM(A1),+1,007\n');
    expect(grid.rows[0]?.map((cell) => cell)).toEqual([
      { text: '=HYPERLINK("http://x")' },
      { text: '@SUM(A1)' },
      { text: '+1' },
      { text: '007' },
    ]);
  });

  it('names the sheet after the file and sizes the grid', () => {
    const { grid } = read('a,b\n1\n', 'C:\\表\\進捗 2024.csv');
    expect([grid.sheet, grid.rowCount, grid.columnCount]).toEqual(['進捗 2024', 2, 2]);
  });

  it('remarks on quotes used wrongly', () => {
    expect(read('a,b\nc,"d"x"\n').notes.join()).toContain('2行目');
  });
});

describe('what cannot be a table is refused', () => {
  it.each([
    ['an unclosed quote', 'a,b\n1,"2\n3,4\n', 'unclosed-quote', '2行目'],
    ['only separators', ',,,\n,,\n', 'no-cells', '表.csv'],
    ['nothing', '', 'empty-file', '空のファイル'],
    ['a cell of 60,000 characters', `a,b\n1,${'あ'.repeat(60_000)}\n`, 'long-cell', 'B2に60,000文字'],
  ])('%s', (_, text, code, said) => {
    const error = refusal(text);
    expect(error.code).toBe(code);
    expect(error.message).toContain(said);
  });

  it('two million cells', () => {
    const row = `${'1,'.repeat(999)}1\n`;
    const error = refusal(row.repeat(2000));
    expect(error.code).toBe('too-many-cells');
    expect(error.message).toContain('1,000,000個');
  });
});

describe('size', () => {
  it('reads 10,000 rows of 16 columns', () => {
    const row = '1,基本目標１,施策1-1,"電子申請の\n利用促進",A,○,件数,15種類以上,,"1,200件",,１５,,20,,備考\n';
    expect(read(row.repeat(10_000)).grid.rowCount).toBe(10_000);
  });
});

const sample = '../shared/data/messy_kpi_sheet.csv';
const sampleInCp932 = '../shared/data/messy_kpi_sheet_sjis.csv';
const absent = !existsSync(sample) || !existsSync(sampleInCp932);
describe('an office sheet in both encodings', () => {
  it.skipIf(absent)(`is one grid (skipped when ${sample} is absent)`, () => {
    const utf8 = read(new Uint8Array(readFileSync(sample)), 'x.csv');
    const cp932 = read(new Uint8Array(readFileSync(sampleInCp932)), 'x.csv');
    expect([utf8.encoding, cp932.encoding]).toEqual(['utf-8-bom', 'cp932']);
    expect(cp932.grid).toEqual(utf8.grid);
  });
});
