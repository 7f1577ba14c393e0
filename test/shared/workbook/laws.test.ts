import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Indicator, Plan } from '../../../shared/plan/model';
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
import type { WorkbookSettings } from '../../../shared/workbook/settings';
import { type Calculated, calculate } from '../../support/calculate';
import { figure, indicatorOf, initiativeOf, planOf } from '../../support/plan-of';
import { type ProofPlan, randomPlans } from '../../support/proof/random-plan';

const settingsOf = ({ rules }: ProofPlan): WorkbookSettings => ({
  rules,
  evaluationYear: fiscalYear(2023),
  phases: [],
  reviews: [],
});
const imageOf = (of: ProofPlan, plan: Plan = of.plan): WorkbookImage =>
  applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settingsOf(of)));

/** Changes one after the other would be calculated each. */
async function pausedAt(image: WorkbookImage): Promise<Calculated> {
  const calculated = await calculate(image);
  calculated.model.pauseEvaluation();
  return calculated;
}

function resume({ model }: Calculated): void {
  model.resumeEvaluation();
  model.evaluate();
}

/** What people read, by ID: rates and grades, marks and outcomes, and every row of 評価一覧. Wherever the rows stand now. */
function readings(of: ProofPlan, calculated: Calculated): Map<string, string> {
  const { indicators, initiatives, years } = layoutOf(of.plan, settingsOf(of));
  const found = new Map<string, string>();
  const read = (sheet: string, columns: readonly number[]): void => {
    for (let row = 5; row < 120; row++) {
      const id = calculated.at(sheet, row, 1);
      const isGroup = sheet === '評価一覧' && calculated.at(sheet, row, 3) === '計画全体';
      if (id === '' && !isGroup) continue;
      found.set(`${sheet} ${id}`, columns.map((column) => calculated.at(sheet, row, column)).join(' '));
    }
  };
  const places = (table: Table, keys: readonly string[]) => keys.map((key) => columnNumber(table, key));
  read(
    indicators.sheet,
    places(indicators, ['rate', 'grade', 'rank', ...years.flatMap((year) => [`rate:${year}`, `grade:${year}`])]),
  );
  read(initiatives.sheet, places(initiatives, ['progress', 'outcome', 'indicators', 'rank']));
  read(
    '評価一覧',
    Array.from({ length: 19 }, (_, index) => index + 4),
  );
  return found;
}

/** The rows of a table in another order: contents move, formulas as if they were copied to their new row. */
function sorted(image: WorkbookImage, name: string, first: number, order: readonly number[]): WorkbookImage {
  const place = new Map(order.map((from, index) => [first + from, first + index]));
  const move = (sheet: SheetImage): SheetImage => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, input]) => {
        const { row, column } = cellPlace(key);
        const to = place.get(row) ?? row;
        const moved = input.kind === 'formula' ? { ...input, formula: moveRow(input.formula, to - row) } : input;
        return [cellKey(to, column), moved];
      }),
    ),
  });
  return { sheets: image.sheets.map((sheet) => (sheet.name === name ? move(sheet) : sheet)) };
}

/** IronCalc types a cell again when rows move it: a text such as 100 or 50人 becomes a number, which no other engine does. */
const RETYPED = /^(100|5-15|TRUE|=1\+1|@SUM)$/;
function movesUnharmed({ baseline, targets, actuals }: Indicator): boolean {
  const readings = [...(baseline ? [baseline] : []), ...Object.values(targets), ...Object.values(actuals)];
  const units = new Set(readings.flatMap(({ parts }) => parts.flatMap(({ unit }) => unit ?? [])));
  // A quantity in another unit stands in its cell as text.
  return units.size <= 1 && readings.every(({ text }) => !RETYPED.test(text));
}
const plans = randomPlans(2, 24, 31).map((of) => ({
  ...of,
  plan: { ...of.plan, indicators: of.plan.indicators.filter(movesUnharmed) },
}));

describe.each(plans)('what people do to rows changes no result: $name', (of) => {
  const { plan } = of;
  const { indicators, initiatives, series } = layoutOf(plan, settingsOf(of));
  const tables = [
    [indicators, series.length],
    [initiatives, plan.initiatives.length],
  ] as const;
  const original = calculate(imageOf(of)).then((calculated) => readings(of, calculated));

  it('inserting rows anywhere, at the edges, too', async () => {
    const calculated = await pausedAt(imageOf(of));
    const places = fc.sample(fc.nat({ max: 99 }), { numRuns: 2, seed: plan.indicators.length });
    for (const [table, count] of tables)
      for (const place of [0, count, ...places])
        calculated.model.insertRows(calculated.sheetIndex(table.sheet), table.firstRow + (place % (count + 1)), 2);
    resume(calculated);
    expect(readings(of, calculated)).toEqual(await original);
  });

  it('sorting', async () => {
    const image = tables.reduce((sofar, [table, count]) => {
      const [order = []] = fc.sample(
        fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
        { numRuns: 1, seed: count },
      );
      return sorted(sofar, table.sheet, table.firstRow, order);
    }, imageOf(of));
    expect(readings(of, await calculate(image))).toEqual(await original);
  });

  it('filtering: hidden rows count as before', async () => {
    const calculated = await pausedAt(imageOf(of));
    for (const [table, count] of tables)
      for (let row = 0; row < count; row += 2)
        calculated.model.setRowsHidden(
          calculated.sheetIndex(table.sheet),
          table.firstRow + row,
          table.firstRow + row,
          true,
        );
    resume(calculated);
    expect(readings(of, calculated)).toEqual(await original);
  });

  it('deleting indicators gives what the plan without them gives', async () => {
    const calculated = await pausedAt(imageOf(of));
    const gone = new Set(series.map(({ indicator }) => indicator.id).filter((_, index) => index % 5 === 0));
    for (let index = series.length - 1; index >= 0; index--) {
      if (gone.has(series[index]?.indicator.id ?? ''))
        calculated.model.deleteRows(calculated.sheetIndex(indicators.sheet), indicators.firstRow + index, 1);
    }
    resume(calculated);
    const without = { ...of, plan: { ...plan, indicators: plan.indicators.filter(({ id }) => !gone.has(id)) } };
    expect(readings(of, calculated)).toEqual(readings(without, await calculate(imageOf(without))));
  });
});

describe('the scale of the unit changes no rate', () => {
  const money = fc.integer({ min: -50_000, max: 500_000 }).map((hundredths) => hundredths / 100);
  const rows = fc.sample(
    fc.record({
      baseline: money,
      target: money,
      final: money,
      actual: money,
      direction: fc.constantFrom('increase' as const, 'decrease' as const, 'maintain' as const),
    }),
    { numRuns: 40, seed: 4 },
  );

  it.each(PRESETS.map((rules) => [rules.id, rules] as const))('万円 ↔ 円, by %s', async (_, rules) => {
    const scaled = (unit: '万円' | '円') => (value: number) =>
      figure(unit === '円' ? Math.round(value * 10_000) : value, unit);
    const plan = planOf({
      initiatives: [initiativeOf('i1')],
      indicators: rows.flatMap((row, index) =>
        (['万円', '円'] as const).map((unit) => {
          const of = scaled(unit);
          return indicatorOf(`k${index}${unit}`, 'i1', {
            unit,
            direction: row.direction,
            baseline: { ...of(row.baseline), year: null },
            targets: { 2022: of(row.target), 2023: of(row.final) },
            actuals: { 2022: of(row.actual) },
          });
        }),
      ),
    });
    const settings = { rules, evaluationYear: null, phases: [], reviews: [] };
    const calculated = await calculate(applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings)));
    const { indicators } = layoutOf(plan, settings);
    const column = columnNumber(indicators, 'rate:2022');
    const rates = rows.map((_row, index) =>
      [0, 1].map((part) => calculated.at('指標', indicators.firstRow + index * 2 + part, column)),
    );
    for (const [inTenThousands, inYen] of rates) expect(inYen).toBe(inTenThousands);
    expect(rates.filter(([rate]) => /\d/.test(rate ?? '')).length).toBeGreaterThan(5);
  });
});
