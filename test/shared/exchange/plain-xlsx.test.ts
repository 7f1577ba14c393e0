import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPlainXlsx, writePlainXlsx } from '../../../shared/exchange/plain-xlsx';

const rows = [
  ['見出し', '値'],
  ['=1+1', '<b>&"\'</b>'],
  ['𠮷野\n2行目', ''],
  ['', ' 前後の空白 '],
];

describe('a plain XLSX', () => {
  it('comes back as it went out', () => {
    const bytes = writePlainXlsx([{ name: '依頼シート', rows, widths: [20, 10], headerRows: 1, inputs: [1] }]);
    expect(readPlainXlsx(bytes)).toEqual([{ name: '依頼シート', rows }]);
  });

  it('is a workbook to Excel’s readers: texts, no formula', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(writePlainXlsx([{ name: 'A&B', rows, headerRows: 1 }])) as never);
    const sheet = book.getWorksheet('A&B')!;
    expect(sheet.getCell('A2').value).toBe('=1+1');
    expect(sheet.getCell('A2').formula).toBeUndefined();
    expect(sheet.getCell('A3').value).toBe('𠮷野\n2行目');
  });

  it('reads what another program saved: shared texts, numbers, gaps', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('戻り');
    sheet.getCell('A1').value = '事業ID';
    sheet.getCell('C2').value = 1200.5;
    sheet.getCell('D2').value = { richText: [{ text: '太' }, { text: '字' }] };
    const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(readPlainXlsx(bytes)).toEqual([{ name: '戻り', rows: [['事業ID'], ['', '', '1200.5', '太字']] }]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('事業ID,版')],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
  ])('%s is refused', (_, bytes) => {
    expect(readPlainXlsx(bytes)).toBeNull();
  });
});
