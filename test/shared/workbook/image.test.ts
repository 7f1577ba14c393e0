import { describe, expect, it } from 'vitest';
import { applyOps, cellKey, cellPlace, EMPTY_WORKBOOK, inputAt, sheetOf } from '../../../shared/workbook/image';
import type { WriteOp } from '../../../shared/workbook/write-op';

const sheet = '表';
const make: WriteOp = { op: 'sheet', sheet, rows: 10, columns: 4 };
const write = (row: number, ...texts: string[]): WriteOp => ({
  op: 'write',
  sheet,
  row,
  column: 1,
  cells: [texts.map((text) => (text === '' ? { kind: 'blank' } : { kind: 'text', text }))],
});
const made = (...ops: WriteOp[]) => {
  const found = sheetOf(applyOps(EMPTY_WORKBOOK, [make, ...ops]), sheet);
  if (!found) throw new Error('no sheet');
  return found;
};

describe('a workbook in memory', () => {
  it.each([
    [1, 1],
    [5, 16384],
    [1_000_000, 3],
  ])('finds row %d, column %d again', (row, column) => {
    expect(cellPlace(cellKey(row, column))).toEqual({ row, column });
  });

  it('leaves the image it was given as it is', () => {
    const before = applyOps(EMPTY_WORKBOOK, [make, write(1, 'あ')]);
    applyOps(before, [
      write(1, 'い'),
      { op: 'style', sheet, range: { row: 1, column: 1, rows: 1, columns: 1 }, style: { bold: true } },
    ]);
    const kept = sheetOf(before, sheet);
    expect(kept && inputAt(kept, 1, 1)).toEqual({ kind: 'text', text: 'あ' });
    expect(kept?.styles.size).toBe(0);
  });

  it('empties a cell by a blank', () => {
    expect(inputAt(made(write(1, 'あ', 'い'), write(1, '', 'う')), 1, 1)).toEqual({ kind: 'blank' });
  });

  it('never shrinks a sheet', () => {
    const small = made({ op: 'sheet', sheet, rows: 3, columns: 9 });
    expect([small.rows, small.columns]).toEqual([10, 9]);
  });

  it('lays styles over one another', () => {
    const range = { row: 2, column: 1, rows: 2, columns: 2 };
    const styled = made(
      { op: 'style', sheet, range, style: { bold: true, fill: '#ffffff' } },
      { op: 'style', sheet, range: { ...range, rows: 1 }, style: { fill: '#eeeeee' } },
    );
    expect(styled.styles.get(cellKey(2, 2))).toEqual({ bold: true, fill: '#eeeeee' });
    expect(styled.styles.get(cellKey(3, 2))).toEqual({ bold: true, fill: '#ffffff' });
    expect(styled.styles.get(cellKey(2, 1))).toBe(styled.styles.get(cellKey(2, 2)));
  });

  it('replaces conditional rules and the dropdown of the same range', () => {
    const range = { row: 1, column: 1, rows: 5, columns: 1 };
    const dropdown = (value: string): WriteOp => ({
      op: 'validation',
      sheet,
      range,
      values: [value],
      strict: true,
      help: '',
    });
    const rule = (formula: string): WriteOp => ({
      op: 'conditional',
      sheet,
      rules: [{ ranges: [range], formula, style: {} }],
    });
    const twice = made(dropdown('A'), dropdown('B'), rule('=1=1'), rule('=1=2'));
    expect(twice.validations.map((one) => one.values)).toEqual([['B']]);
    expect(twice.conditional.map((one) => one.formula)).toEqual(['=1=2']);
  });

  it('refuses an operation on a sheet that nobody made', () => {
    expect(() => applyOps(EMPTY_WORKBOOK, [write(1, 'あ')])).toThrow('表');
  });
});
