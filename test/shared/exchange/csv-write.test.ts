import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvField, writeCsv } from '../../../shared/exchange/csv-write';

describe('a field never becomes a formula', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['\t=1', `"'\t=1"`],
    ['＝1+1', "'＝1+1"],
    [' =1', "' =1"],
    ['-1,200', '"-1,200"'],
    ['-42000', '-42000'],
    ['-5%', '-5%'],
    ['+3', '+3'],
    ['△42,000', '"△42,000"'],
    ['-', '-'],
    ['－', '－'],
    ['二行\n目', '"二行\n目"'],
    ['「"引用"」', '"「""引用""」"'],
  ])('%j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  it('writes a byte order mark and CRLF', () => {
    expect(
      writeCsv([
        ['件名', 3, null],
        ['a,b', -1, ''],
      ]),
    ).toBe('\uFEFF件名,3,\r\n"a,b",-1,\r\n');
  });

  it('law: no field begins a formula, and all else comes back unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const back = Papa.parse<string[]>(writeCsv(rows).slice(1), {
            delimiter: ',',
            newline: '\r\n',
            skipEmptyLines: false,
          }).data;
          rows.forEach((row, at) => {
            row.forEach((value, column) => {
              const field = back[at]?.[column] ?? '';
              expect(field === value || field === `'${value}`).toBe(true);
              expect(/^\s*[=@＝＠]./su.test(field)).toBe(false);
            });
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
