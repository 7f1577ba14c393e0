import ExcelJs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../shared/exchange/read-xlsx';
import { cellAt, type Grid } from '../../../shared/ingest/grid';

type Book = InstanceType<typeof ExcelJs.Workbook>;
const bytesOf = async (fill: (book: Book) => void) => {
  const book = new ExcelJs.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const read = async (bytes: Uint8Array) => {
  const result = await readXlsx(bytes, { name: '表.xlsx' });
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
};
const refusal = async (bytes: Uint8Array) => {
  const result = await readXlsx(bytes, { name: '表.xlsx' });
  if (result.ok) throw new Error('was read');
  return result.error;
};
/** Changes the parts of a packed workbook as other generators would have written them. */
const rewrite = (bytes: Uint8Array, change: (path: string, xml: string) => [string, string]) => {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const [newPath, xml] = change(path, strFromU8(content));
    files[newPath] = strToU8(xml);
  }
  return zipSync(files);
};
const only = (grids: readonly Grid[]): Grid => {
  const [grid] = grids;
  if (!grid) throw new Error('no grid');
  return grid;
};

describe('cells as people see them', () => {
  it('reads values, formats, dates and formulas without calculating', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('進捗');
      const cells: [string, unknown, string?][] = [
        ['A1', '１５種類以上'],
        ['B1', 0.6, '0%'],
        ['C1', 1234567, '#,##0'],
        ['D1', 15, '0"件"'],
        ['E1', new Date(Date.UTC(2023, 3, 1)), '[$-411]ggge"年"m"月"d"日"'],
        ['F1', { formula: '1+1', result: 2 }],
        ['G1', { formula: 'B1*2', result: 1.2 }, '0%'],
        ['H1', { formula: 'A1&"x"', result: '１５種類以上x' }],
        ['I1', { richText: [{ text: '太' }, { font: { bold: true }, text: '字\r\n二行' }] }],
        ['J1', { text: '市のページ', hyperlink: 'https://example.test/' }],
        ['K1', true],
        ['L1', '=HYPERLINK("http://x")'],
        ['M1', { error: '#N/A' }],
        ['N1', -42000, '#,##0;"△"#,##0'],
      ];
      for (const [address, value, format] of cells) {
        sheet.getCell(address).value = value as never;
        if (format) sheet.getCell(address).numFmt = format;
      }
    });
    const grid = only((await read(bytes)).grids);
    expect(grid.rows[0]).toEqual([
      { text: '１５種類以上' },
      { text: '60%', number: 0.6 },
      { text: '1,234,567', number: 1234567 },
      { text: '15件', number: 15 },
      { text: '令和5年4月1日', date: '2023-04-01' },
      { text: '2', number: 2, formula: '=1+1' },
      { text: '120%', number: 1.2, formula: '=B1*2' },
      { text: '１５種類以上x', formula: '=A1&"x"' },
      { text: '太字\n二行' },
      { text: '市のページ' },
      { text: 'TRUE' },
      { text: '=HYPERLINK("http://x")' },
      { text: '#N/A' },
      { text: '△42,000', number: -42000 },
    ]);
  });

  it('notes formulas without a stored result, but not those that give an empty text', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('計算');
      sheet.getCell('A1').value = '目標';
      sheet.getCell('B2').value = { formula: 'SUM(A1:A9)' } as never;
      sheet.getCell('B3').value = { formula: 'SUM(A1:A9)' } as never;
      sheet.getCell('C2').value = { formula: 'IF(A1="","",1)', result: '' } as never;
    });
    const { notes } = await read(
      rewrite(bytes, (path, xml) => [
        path,
        xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="str"><f>IF(A1="","",1)</f><v></v></c>'),
      ]),
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('B2ほか1個');
  });

  it('keeps merges, fills, notes, hidden rows, columns and sheets', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('目標');
      sheet.getCell('A1').value = '令和5年度';
      sheet.mergeCells('A1:B1');
      sheet.getCell('A2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFCC00' } };
      sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.8 } as never };
      sheet.getCell('C2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFFF' } };
      sheet.getCell('A3').value = '目標';
      sheet.getCell('A3').note = '確認済み';
      sheet.getCell('D4').value = '備考';
      sheet.getCell('Z900').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFCCCCCC' } };
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
      const second = book.addWorksheet('作業用', { state: 'hidden' });
      second.getCell('B2').value = 1;
    });
    const { grids } = await read(
      rewrite(bytes, (path, xml) => [
        path,
        xml.replace('<mergeCell ref', '<mergeCell ref="D2:D1048576"/><mergeCell ref'),
      ]),
    );
    const grid = only(grids);
    expect([grid.rowCount, grid.columnCount]).toEqual([4, 4]);
    expect(grid.merges).toEqual([
      { top: 1, left: 3, bottom: 3, right: 3 },
      { top: 0, left: 0, bottom: 0, right: 1 },
    ]);
    expect(cellAt(grid, 0, 0)?.text).toBe('令和5年度');
    expect(cellAt(grid, 0, 1)).toBeUndefined();
    expect(cellAt(grid, 1, 0)).toEqual({ text: '', fill: '#ffcc00' });
    expect(cellAt(grid, 1, 1)?.fill).toMatch(/^#d[c-f]e[6-c]f[0-9a-f]$/);
    expect(cellAt(grid, 1, 2)).toBeUndefined();
    expect(cellAt(grid, 2, 0)).toEqual({ text: '目標', note: '確認済み' });
    expect([...grid.hiddenRows]).toEqual([2]);
    expect([...grid.hiddenColumns]).toEqual([1]);
    expect(grids.map((each) => [each.sheet, each.hidden])).toEqual([
      ['目標', false],
      ['作業用', true],
    ]);
  });
}, 20_000);

describe('workbooks of other generators', () => {
  const simple = () =>
    bytesOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.getCell('A1').value = '目標';
      sheet.getCell('B1').value = 12;
      sheet.getCell('A2').value = '実績';
    });

  it('namespace prefixes on every element', async () => {
    const bytes = rewrite(await simple(), (path, xml) => [
      path,
      path.startsWith('xl/worksheets/')
        ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
        : xml,
    ]);
    expect(cellAt(only((await read(bytes)).grids), 0, 1)?.text).toBe('12');
  });

  it('cells and rows without addresses', async () => {
    const bytes = rewrite(await simple(), (path, xml) => [
      path,
      path.startsWith('xl/worksheets/') ? xml.replace(/(<(?:c|row)\b[^>]*?) r="[A-Z]*\d+"/g, '$1') : xml,
    ]);
    const grid = only((await read(bytes)).grids);
    expect([cellAt(grid, 0, 0)?.text, cellAt(grid, 0, 1)?.text, cellAt(grid, 1, 0)?.text]).toEqual([
      '目標',
      '12',
      '実績',
    ]);
  });

  it('parts of any name, absolute targets, named ranges over whole columns', async () => {
    const bytes = rewrite(await simple(), (path, xml) => {
      if (path === 'xl/worksheets/sheet1.xml') return ['xl/worksheets/Tabelle.xml', xml];
      if (path === 'xl/_rels/workbook.xml.rels')
        return [path, xml.replace('worksheets/sheet1.xml', '/xl/worksheets/Tabelle.xml')];
      if (path === 'xl/workbook.xml') {
        return [
          path,
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="全部">表!$A$1:$XFD$1048576</definedName></definedNames>',
          ),
        ];
      }
      return [path, xml];
    });
    expect(cellAt(only((await read(bytes)).grids), 0, 0)?.text).toBe('目標');
  });

  it('readings (ふりがな) are no part of the text', async () => {
    const reading = '<rPh sb="0" eb="2"><t>モクヒョウ</t></rPh>';
    const shared = rewrite(await simple(), (path, xml) => [
      path,
      xml.replace(/<t>目標<\/t>/, `<t>目標</t>${reading}<phoneticPr fontId="1"/>`),
    ]);
    expect(cellAt(only((await read(shared)).grids), 0, 0)?.text).toBe('目標');
    const inline = rewrite(await simple(), (path, xml) => [
      path,
      xml.replace(/<c r="A1"[^>]*>.*?<\/c>/, `<c r="A1" t="inlineStr"><is><t>目標</t>${reading}</is></c>`),
    ]);
    expect(cellAt(only((await read(inline)).grids), 0, 0)?.text).toBe('目標');
  });

  it('date formats that a Japanese Excel keeps by number only', async () => {
    const bytes = rewrite(
      await bytesOf((book) => {
        const sheet = book.addWorksheet('日付');
        sheet.getCell('A1').value = 45017;
        sheet.getCell('A1').numFmt = '0.00';
      }),
      (path, xml) => [path, path === 'xl/styles.xml' ? xml.replace(/numFmtId="2"/g, 'numFmtId="58"') : xml],
    );
    expect(cellAt(only((await read(bytes)).grids), 0, 0)).toEqual({ text: '令和5年4月1日', date: '2023-04-01' });
  });
}, 20_000);

describe('what is refused, and how', () => {
  const simple = () => bytesOf((book) => (book.addWorksheet('表').getCell('A1').value = '目標'));

  it('macros', async () => {
    const files = unzipSync(await simple());
    expect((await refusal(zipSync({ ...files, 'xl/vbaProject.bin': new Uint8Array([1, 2]) }))).code).toBe(
      'macro-workbook',
    );
    const typed = rewrite(await simple(), (path, xml) => [
      path,
      xml.replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml'),
    ]);
    expect((await refusal(typed)).code).toBe('macro-workbook');
  });

  it.each([
    ['xl/workbook.bin', 'binary-workbook', '.xlsb'],
    ['word/document.xml', 'other-office-file', 'Word'],
    ['ppt/presentation.xml', 'other-office-file', 'PowerPoint'],
    ['写真.jpg', 'other-office-file', 'zip'],
  ])('a package with %s', async (path, code, said) => {
    const error = await refusal(zipSync({ [path]: strToU8('<x/>') }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(said);
    expect(error.mend).not.toBe('');
  });

  it('a truncated file, at any place', async () => {
    const bytes = await simple();
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      expect((await refusal(bytes.slice(0, Math.floor(bytes.length * share)))).code).toBe('broken-workbook');
    }
  });

  it('a part that is no XML, and one cut in the middle', async () => {
    const garbled = rewrite(await simple(), (path, xml) => [
      path,
      path.startsWith('xl/worksheets/') ? '<worksheet><sheetData><row r="1"><c r="A1"' : xml,
    ]);
    expect((await refusal(garbled)).code).toBe('broken-workbook');
    const wild = rewrite(await simple(), (path, xml) => [
      path,
      path.startsWith('xl/worksheets/') ? '<worksheet><sheetData><row r="1"></sheetData></c></worksheet>' : xml,
    ]);
    const result = await readXlsx(wild, { name: '表.xlsx' });
    if (result.ok) throw new Error('was read');
    expect(['broken-workbook', 'no-cells']).toContain(result.error.code);
  });

  it('a bomb, before it is inflated', async () => {
    const bytes = await simple();
    const files = unzipSync(bytes);
    const big = new Uint8Array(400 * 1024 * 1024).fill(0x20);
    const bomb = zipSync({ ...files, 'xl/worksheets/sheet2.xml': [big, { level: 1 }] });
    const error = await refusal(bomb);
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('300MB');
  });

  it('two million cells, filled or only formatted', async () => {
    const row = '<c s="1"/>'.repeat(1000);
    const rows = `<row>${row}</row>`.repeat(2001);
    const bytes = rewrite(await simple(), (path, xml) => [
      path,
      path.startsWith('xl/worksheets/')
        ? xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`)
        : xml,
    ]);
    const error = await refusal(bytes);
    expect(error.code).toBe('too-many-cells');
    expect(error.message).toContain('「表」');
  });

  it('a cell of 60,000 characters', async () => {
    const bytes = await bytesOf((book) => (book.addWorksheet('表').getCell('C4').value = 'あ'.repeat(60_000)));
    const error = await refusal(bytes);
    expect(error.code).toBe('long-cell');
    expect(error.message).toContain('C4に60,000文字');
  });

  it('a book without any text', async () => {
    expect((await refusal(await bytesOf((book) => book.addWorksheet('白紙')))).code).toBe('no-cells');
  });
}, 60_000);
