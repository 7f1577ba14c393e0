import { describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { buildWorkbook, headerRowsOf } from '../../../shared/workbook/build';
import { columnNumber } from '../../../shared/workbook/columns';
import { checkHealth, type SheetNow } from '../../../shared/workbook/health';
import {
  applyOps,
  type CellKey,
  cellKey,
  cellPlace,
  EMPTY_WORKBOOK,
  type WorkbookImage,
} from '../../../shared/workbook/image';
import { layoutOf } from '../../../shared/workbook/layout';
import { moveRow } from '../../../shared/workbook/move-row';
import { previousPlan } from '../../support/previous-plan';

const settings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [] };
const plan = previousPlan();
const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings));
const headers = headerRowsOf(plan, settings);
const { indicators } = layoutOf(plan, settings);

/** The workbook as an edge would read it, each cell moved by `to` (null = deleted). */
function nowOf(
  workbook: WorkbookImage,
  sheet?: string,
  to: (row: number, column: number) => [number, number] | null = (...at) => at,
): SheetNow[] {
  return workbook.sheets.map(({ name, cells }) => {
    const texts = new Map<CellKey, string>();
    const formulas = new Map<CellKey, string>();
    for (const [key, input] of cells) {
      const { row, column } = cellPlace(key);
      const moved = name === sheet ? to(row, column) : ([row, column] as const);
      if (!moved || input.kind === 'blank') continue;
      const at = cellKey(moved[0], moved[1]);
      if (input.kind === 'formula') formulas.set(at, moveRow(input.formula, moved[0] - row));
      texts.set(at, input.kind === 'text' || input.kind === 'link' ? input.text : '値');
    }
    return { name, texts, formulas };
  });
}

/** The cells of a sheet, to be changed by hand. */
function cellsOf(now: SheetNow[], name: string, which: 'texts' | 'formulas'): Map<CellKey, string> {
  const sheet = now.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet[which] as Map<CellKey, string>;
}

const check = (now: SheetNow[]) => checkHealth(image, now, headers).map(({ code, sheet, cell }) => [code, sheet, cell]);
const gradeColumn = columnNumber(indicators, 'grade');

describe('health of the workbook', () => {
  it('finds nothing in a workbook as it was made', () => {
    expect(check(nowOf(image))).toEqual([]);
  });

  it('finds nothing where rows were inserted, sorted or deleted, or a column of one’s own was added', () => {
    expect(check(nowOf(image, '指標', (row, column) => [row > 6 ? row + 3 : row, column]))).toEqual([]);
    expect(check(nowOf(image, '指標', (row, column) => [row > 4 ? 100 - row : row, column]))).toEqual([]);
    expect(check(nowOf(image, '指標', (row, column) => (row === 6 ? null : [row, column])))).toEqual([]);
    expect(check(nowOf(image, '指標', (row, column) => [row, column > 5 ? column + 1 : column]))).toEqual([]);
    expect(check(nowOf(image, '指標', (row, column) => [row + 2, column]))).toEqual([]);
  });

  it('names an overwritten formula and restores it', () => {
    const now = nowOf(image);
    cellsOf(now, '指標', 'formulas').delete(cellKey(7, gradeColumn));
    const found = checkHealth(image, now, headers);
    expect(found).toMatchObject([{ code: 'formula-overwritten', sheet: '指標', cell: 'J7' }]);
    expect(found[0]?.message).toContain('J7');
    expect(applyOps(image, found[0]?.restore ?? [])).toEqual(image);
  });

  it('restores with the references of a healthy neighbour, where rows have moved', () => {
    const now = nowOf(image, '指標', (row, column) => [row > 4 ? row + 3 : row, column]);
    const formulas = cellsOf(now, '指標', 'formulas');
    for (const [key, formula] of formulas) formulas.set(key, formula.replaceAll('設定!$B$12', '設定!$B$15'));
    const wanted = formulas.get(cellKey(9, gradeColumn));
    formulas.delete(cellKey(9, gradeColumn));
    const [found] = checkHealth(image, now, headers);
    expect(found?.restore).toEqual([
      { op: 'write', sheet: '指標', row: 9, column: gradeColumn, cells: [[{ kind: 'formula', formula: wanted }]] },
    ]);
    expect(wanted).toContain('設定!$B$15');
  });

  it('names a deleted column, and only that one', () => {
    const column = columnNumber(indicators, 'actual:2018');
    const now = nowOf(image, '指標', (row, at) => (at === column ? null : [row, at > column ? at - 1 : at]));
    expect(check(now)).toEqual([['column-missing', '指標', 'W4']]);
  });

  it('names a renamed heading and restores it', () => {
    const now = nowOf(image);
    cellsOf(now, '事業', 'texts').set(cellKey(4, 5), 'プロジェクト');
    const found = checkHealth(image, now, headers);
    expect(found).toMatchObject([
      { code: 'column-renamed', sheet: '事業', cell: 'E4', restore: [{ cells: [[{ kind: 'text', text: '事業名' }]] }] },
    ]);
  });

  it.each([
    ['指標', 7, 'typed over', 'KPI-99'],
    ['事業', 6, 'typed over', 'x'],
    ['事業', 9, 'cleared', ''],
    ['体系', 5, 'typed over', 'g9'],
  ])('names an ID of %s row %d that was %s, and restores it', (sheet, row, _how, found) => {
    const now = nowOf(image);
    const texts = cellsOf(now, sheet, 'texts');
    const id = texts.get(cellKey(row, 1));
    if (found === '') texts.delete(cellKey(row, 1));
    else texts.set(cellKey(row, 1), found);
    const damaged = checkHealth(image, now, headers).filter(({ code }) => code === 'identity-changed');
    expect(damaged).toMatchObject([
      { sheet, cell: `A${row}`, restore: [{ row, column: 1, cells: [[{ kind: 'text', text: id }]] }] },
    ]);
    expect(damaged[0]?.message).toContain(id);
  });

  it('leaves a person’s own row alone', () => {
    const now = nowOf(image);
    const texts = cellsOf(now, '事業', 'texts');
    texts.set(cellKey(200, 1), 'mine');
    texts.set(cellKey(200, 5), '自分で足した行');
    expect(check(now)).toEqual([]);
  });

  it('names a missing sheet', () => {
    expect(check(nowOf(image).filter((sheet) => sheet.name !== '行程'))).toEqual([['sheet-missing', '行程', 'A1']]);
  });
});
