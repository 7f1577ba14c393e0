import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import { applyOps, EMPTY_WORKBOOK } from '../../../shared/workbook/image';
import type { CellInput, WriteOp } from '../../../shared/workbook/write-op';

const sheet = '指標';
const text = (words: string): CellInput => ({ kind: 'text', text: words });
const ops: WriteOp[] = [
  { op: 'sheet', sheet, rows: 20, columns: 5, tabColor: '#3f74ad' },
  {
    op: 'sheet',
    sheet: '長い名前のシート：[2020/2021] 施策と事業のまとめ（令和2年度から令和5年度まで）',
    rows: 1,
    columns: 1,
  },
  {
    op: 'write',
    sheet,
    row: 1,
    column: 1,
    cells: [
      [
        text('=HYPERLINK("http://example.test","押す")'),
        text('@SUM(A1)'),
        text('+1'),
        text('制御\u0000\u0007\ud800文字'),
      ],
      [{ kind: 'number', number: 0 }, { kind: 'blank' }, { kind: 'boolean', boolean: true }, text('5-15')],
      [
        { kind: 'formula', formula: '=IFS(A2=0,"IFS(x)",1=1,"")' },
        { kind: 'link', text: '行へ', sheet, cell: 'A2' },
        { kind: 'link', text: '元の表!H9', sheet: '元の表', cell: 'H9' },
        text('x'.repeat(40_000)),
      ],
      [text('折り返しのある長い文章がここに入ります。三行ほどになるはずの長さの文章です。')],
    ],
  },
  {
    op: 'style',
    sheet,
    range: { row: 4, column: 1, rows: 1, columns: 1 },
    style: { wrap: true, bold: true, fill: '#d9e4f1' },
  },
  { op: 'style', sheet, range: { row: 2, column: 1, rows: 1, columns: 1 }, style: { numberFormat: '#,##0"件"' } },
  { op: 'merge', sheet, range: { row: 6, column: 1, rows: 1, columns: 3 } },
  { op: 'columnWidths', sheet, widths: { 1: 145, 2: 75 } },
  { op: 'freeze', sheet, rows: 1, columns: 2 },
  {
    op: 'validation',
    sheet,
    range: { row: 2, column: 2, rows: 9, columns: 1 },
    values: ['○', '△', '×'],
    strict: true,
    help: '選ぶ',
  },
  {
    op: 'validation',
    sheet,
    range: { row: 2, column: 3, rows: 9, columns: 1 },
    values: Array.from({ length: 60 }, (_, index) => `令和${index}年度上期`),
    strict: false,
    help: '',
  },
  {
    op: 'conditional',
    sheet,
    rules: [
      {
        ranges: [{ row: 2, column: 1, rows: 5, columns: 1 }],
        formula: '=A2="○"',
        style: { fill: '#d7eedb', bold: true },
      },
    ],
  },
  { op: 'notes', sheet, notes: [{ row: 2, column: 1, text: '43,000 ÷ 194,000 = 22%' }] },
  { op: 'group', sheet, fromRow: 3, toRow: 4, depth: 2 },
  { op: 'print', sheet, paper: 'A3', landscape: true, repeatRows: 1 },
];

describe('a workbook as XLSX', () => {
  let bytes: Uint8Array;
  let parts: Record<string, Uint8Array>;
  let read: ExcelJS.Worksheet;
  let book: ExcelJS.Workbook;
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  beforeAll(async () => {
    bytes = await writeXlsx(applyOps(EMPTY_WORKBOOK, ops), () => '計算済み');
    parts = unzipSync(bytes);
    book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const found = book.getWorksheet(sheet);
    if (!found) throw new Error('no sheet');
    read = found;
  });

  it.each([
    ['A1', '=HYPERLINK("http://example.test","押す")'],
    ['B1', '@SUM(A1)'],
    ['C1', '+1'],
    ['D1', '制御�文字'],
    ['A2', 0],
    ['B2', null],
    ['C2', true],
    ['D2', '5-15'],
    ['C3', '元の表!H9'],
  ])('%s holds %j', (cell, value) => {
    expect(read.getCell(cell).value).toEqual(value);
  });

  it('marks young functions for Excel, and leaves texts in formulas alone', () => {
    expect(read.getCell('A3').value).toMatchObject({ formula: '_xlfn.IFS(A2=0,"IFS(x)",1=1,"")', result: '計算済み' });
  });

  it('says where a text was cut because the format holds no more', () => {
    const value = String(read.getCell('D3').value);
    expect(value.length).toBe(32_767);
    expect(value).toMatch(/…（全40000字のうち/);
  });

  it('links inside the file, not to an outside file', () => {
    expect(xml('xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="B3" location="&apos;指標&apos;!$A$2"/>`);
    expect(xml('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('hyperlink');
  });

  it('orders the sheet properties as the schema wants them', () => {
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<tabColor[^>]*\/><outlinePr[^>]*\/><pageSetUpPr[^>]*\/>/);
  });

  it('keeps merges, frozen panes, widths, groups and print', () => {
    expect(read.getCell('C6').master.address).toBe('A6');
    expect(read.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(read.getColumn(1).width).toBe(20);
    expect([read.getRow(3).outlineLevel, read.getRow(5).outlineLevel]).toEqual([2, 0]);
    expect(xml('xl/worksheets/sheet1.xml')).not.toMatch(/<row [^>]*(collapsed|customHeight|hidden)=/);
    expect(read.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '1:1',
    });
    expect(xml('xl/workbook.xml')).toContain('!$A$1:$D$4');
  });

  it('gives a wrapped text the height it needs', () => {
    expect(read.getRow(4).height).toBeGreaterThan(40);
  });

  it('keeps dropdowns, long ones on a hidden sheet', () => {
    expect(read.getCell('B5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"○,△,×"'],
      errorStyle: 'stop',
    });
    expect(read.getCell('C5').dataValidation.formulae?.[0]).toBe("'_選択肢'!$A$1:$A$60");
    expect(book.getWorksheet('_選択肢')?.state).toBe('veryHidden');
  });

  it('keeps conditional formats and notes', () => {
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(
      /<cfRule type="expression"[^>]*><formula>A2=(&quot;|")○(&quot;|")<\/formula>/,
    );
    expect(read.getCell('A2').note).toMatchObject({ texts: [{ text: '43,000 ÷ 194,000 = 22%' }] });
  });

  it('gives a note a box of four columns, so that a calculation can be read', () => {
    const drawing = Object.keys(parts).find((name) => /vmlDrawing\d+\.vml$/.test(name)) ?? '';
    const anchor = /<x:Anchor>([^<]*)/
      .exec(strFromU8(parts[drawing] ?? new Uint8Array()))?.[1]
      ?.split(', ')
      .map(Number);
    expect(Number(anchor?.[4]) - Number(anchor?.[0])).toBe(4);
  });

  it('shortens sheet names that XLSX refuses', () => {
    const names = book.worksheets.map((one) => one.name);
    expect(names[1]).toHaveLength(31);
    expect(names[1]).not.toMatch(/[[\]/]/);
  });

  it('asks to be calculated when it is opened', () => {
    expect(xml('xl/workbook.xml')).toMatch(/fullCalcOnLoad="1"/);
  });
});
