import { readFileSync } from 'node:fs';
import ExcelJs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../shared/exchange/read-file';

const text = (value: string) => new TextEncoder().encode(value);
const utf16 = (value: string) => [...value].flatMap((character) => [character.charCodeAt(0), 0]);
const compound = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(500).fill(0),
    ...utf16(stream),
    0,
    0,
    0,
    0,
  ]);
const refusal = async (name: string, bytes: Uint8Array) => {
  const result = await readFileBytes(name, bytes);
  if (result.ok) throw new Error('was read');
  return result.error;
};

describe('the content decides', () => {
  it.each([
    ['old .xls', '表.xls', compound('Workbook'), 'old-workbook', '「Excelブック（.xlsx）」'],
    ['.xls under the name .xlsx', '表.xlsx', compound('Workbook'), 'old-workbook', '.xlsx'],
    ['password', '表.xlsx', compound('EncryptedPackage'), 'password-protected', 'パスワードを外した'],
    ['.doc', '表.doc', compound('WordDocument'), 'other-office-file', 'CSV'],
    ['PDF', '計画.pdf', text('%PDF-1.7 …'), 'binary-file', 'CSV'],
    ['PNG named .csv', '表.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'binary-file', 'CSV'],
    ['noise', '表.csv', new Uint8Array(5000).map((_, at) => (at * 7919) % 256), 'binary-file', 'CSV'],
    ['a web page saved as .xls', '表.xls', text('<html><table><tr><td>1</td></tr></table>'), 'web-page', '.xlsx'],
    [
      'XML spreadsheet of 2003',
      '表.xml',
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      'web-page',
      '.xlsx',
    ],
    ['nothing', '表.csv', new Uint8Array(0), 'empty-file', '書き出し'],
    [
      'broken CP932',
      '表.csv',
      new Uint8Array(readFileSync('test/fixtures/exchange/cp932-broken.csv')),
      'broken-text',
      'CSV UTF-8',
    ],
  ])('%s', async (_, name, bytes, code, mend) => {
    const error = await refusal(name, bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain(name);
    expect(error.mend).toContain(mend);
  });

  it('reads a workbook whatever its name, and says so', async () => {
    const book = new ExcelJs.Workbook();
    book.addWorksheet('表').getCell('A1').value = '目標';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const result = await readFileBytes('表.csv', bytes);
    expect(result.ok && result.value.grids[0]?.sheet).toBe('表');
    expect(result.ok && result.value.notes[0]).toContain('拡張子と中身が違います');
  });

  it('reads a CSV that is called .xls, and says so', async () => {
    const result = await readFileBytes('表.xls', text('事業\t目標\nA\t1\n'));
    expect(result.ok && result.value.encoding).toBe('utf-8');
    expect(result.ok && result.value.notes[0]).toContain('タブ区切り');
  });
});
