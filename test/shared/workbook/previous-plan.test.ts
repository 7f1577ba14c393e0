import { beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { buildWorkbook } from '../../../shared/workbook/build';
import { columnNumber, type Table } from '../../../shared/workbook/columns';
import {
  applyOps,
  cellKey,
  cellPlace,
  EMPTY_WORKBOOK,
  type SheetImage,
  type WorkbookImage,
} from '../../../shared/workbook/image';
import { layoutOf } from '../../../shared/workbook/layout';
import { moveRow } from '../../../shared/workbook/move-row';
import { type Calculated, calculate } from '../../support/calculate';
import { planWithReference, previousPlan, RATES, STATED_ROLL_UP, STATED_WHOLE } from '../../support/previous-plan';

const settings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [] };
const plan = previousPlan();
const layout = layoutOf(plan, settings);
const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings));

/** The roll-up rows by ID: every figure under its heading. */
function evaluation(calculated: Calculated): Map<string, Record<string, string>> {
  const rows = new Map<string, Record<string, string>>();
  for (let row = 5; row < 5 + 1 + plan.nodes.length; row++) {
    const cells = Array.from({ length: 22 }, (_, index) => calculated.at('評価一覧', row, index + 1));
    const [id = '', , , initiatives, priority, good, fair, poor, , rate, achieved, missed] = cells;
    rows.set(id, { initiatives, priority, good, fair, poor, rate, achieved, missed } as Record<string, string>);
  }
  return rows;
}

/** Rates and grades of the year of evaluation by name of the initiative, wherever the rows stand. */
function rates(calculated: Calculated, table: Table = layout.indicators): Map<string, readonly string[]> {
  const at = (row: number, key: string): string => calculated.at('指標', row, columnNumber(table, key));
  const found = new Map<string, readonly string[]>();
  for (let row = table.firstRow; row < table.lastRow; row++) {
    if (at(row, 'id') !== '') found.set(at(row, 'id'), [at(row, 'ownerName'), at(row, 'rate'), at(row, 'grade')]);
  }
  return found;
}

describe("the evaluation of 相模原's previous plan", () => {
  let calculated: Calculated;
  beforeAll(async () => {
    calculated = await calculate(image);
  });

  it.each(STATED_ROLL_UP.map((stated, index) => [`g${index + 1}`, stated] as const))(
    '%s as the city states it',
    (id, stated) => {
      expect(evaluation(calculated).get(id)).toMatchObject({
        initiatives: String(stated.initiatives),
        priority: String(stated.priority),
        rate: String(stated.progressRate),
        achieved: String(stated.achieved),
      });
    },
  );

  it('as a whole: ○7 △4 of 31 initiatives, progress ○25 △5 ×1', () => {
    expect(evaluation(calculated).get('')).toMatchObject({
      initiatives: String(STATED_WHOLE.initiatives),
      priority: String(STATED_WHOLE.priority),
      achieved: String(STATED_WHOLE.achieved),
      missed: String(STATED_WHOLE.missed),
      good: '25',
      fair: '5',
      poor: '1',
    });
  });

  it('rates every indicator to the last stated figure', () => {
    for (const [, [owner = '', rate]] of rates(calculated))
      expect([owner, rate]).toEqual([owner, String(RATES[owner])]);
  });

  it('keeps its results when rows are inserted', async () => {
    const before = evaluation(calculated);
    const other = await calculate(image);
    for (const [sheet, row] of [
      ['指標', 7],
      ['事業', 5],
      ['体系', 6],
      ['設定', 8],
    ] as const) {
      other.model.insertRows(other.sheetIndex(sheet), row, 3);
    }
    other.model.evaluate();
    expect(evaluation(other)).toEqual(before);
    expect(new Set(rates(other).values())).toEqual(new Set(rates(calculated).values()));
    expect(other.errors()).toEqual([]);
  });

  it.each(['指標', '事業', '体系'])('keeps its results when the rows of %s are sorted', async (name) => {
    const sorted = await calculate(reversed(image, name));
    expect(evaluation(sorted)).toEqual(evaluation(calculated));
    expect([...rates(sorted)].sort()).toEqual([...rates(calculated)].sort());
  });

  it('rates a table about another plan in a block of its own', async () => {
    const other = planWithReference();
    const block = await calculate(applyOps(EMPTY_WORKBOOK, buildWorkbook(other, [], settings)));
    const texts = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 16 }, (_, column) => block.at('評価一覧', row + 1, column + 1)),
    );
    const summary = texts.find((row) => row.includes('成果 ○')) ?? [];
    expect(summary.slice(3, 7)).toEqual(['成果 ○', '7', '成果 △', '4']);
    expect(texts.filter((row) => row[0] !== 'ID' && row[13] === '一致')).toHaveLength(11);
    expect(texts.filter((row) => row[13] === '相違')).toHaveLength(0);
    expect(texts.find((row) => row[2]?.startsWith('証明書'))?.[8]).toBe('22');
    expect(texts.find((row) => row[5] === '-42000')?.[8]).toBe('128');
  });
});

/** The image with the data rows of a sheet in the opposite order, as a spreadsheet sorts: row-relative references go along. */
function reversed(workbook: WorkbookImage, name: string): WorkbookImage {
  const table = { 指標: layout.indicators, 事業: layout.initiatives, 体系: layout.tree }[name];
  const items = { 指標: layout.series, 事業: plan.initiatives, 体系: plan.nodes }[name]?.length ?? 0;
  if (!table) throw new Error(name);
  const last = table.firstRow + items - 1;
  const turn = (sheet: SheetImage): SheetImage => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, input]) => {
        const { row, column } = cellPlace(key);
        if (row < table.firstRow || row > last) return [key, input];
        const to = table.firstRow + last - row;
        const moved = input.kind === 'formula' ? { ...input, formula: moveRow(input.formula, to - row) } : input;
        return [cellKey(to, column), moved];
      }),
    ),
  });
  return { sheets: workbook.sheets.map((sheet) => (sheet.name === name ? turn(sheet) : sheet)) };
}
