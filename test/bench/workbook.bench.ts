import { preset } from '../../shared/assess/presets';
import type { Plan } from '../../shared/plan/model';
import { buildWorkbook } from '../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK, type WorkbookImage } from '../../shared/workbook/image';
import { calculate } from '../support/calculate';
import { largePlan } from '../support/large-plan';
import { figure, indicatorOf } from '../support/plan-of';

/** The whole workbook of large plans in IronCalc: number and length of its formulas, and CPU seconds until every cell has its value. */
console.log(
  '事業 / 指標 |  formulas | of it ロードマップ | longest | mean length | CPU s, first evaluation | again, least | again, median | notes',
);
for (const [initiatives, indicators] of [
  [300, 900],
  [1_000, 3_000],
] as const) {
  const ops = buildWorkbook(planOf(initiatives, indicators), [], {
    rules: preset('sagamihara'),
    evaluationYear: null,
    phases: [],
    reviews: [],
  });
  const image = applyOps(EMPTY_WORKBOOK, ops);
  const without = { sheets: image.sheets.filter((sheet) => sheet.name !== 'ロードマップ') };
  const formulas = formulasOf(image);
  const { first, least, median } = await secondsToEvaluate(image);
  console.log(
    [
      `${initiatives} / ${indicators}`.padStart(11),
      String(formulas.length).padStart(9),
      String(formulas.length - formulasOf(without).length).padStart(18),
      String(formulas.reduce((most, formula) => Math.max(most, formula.length), 0)).padStart(7),
      (formulas.reduce((sum, formula) => sum + formula.length, 0) / formulas.length).toFixed(0).padStart(11),
      first.toFixed(2).padStart(23),
      least.toFixed(2).padStart(12),
      median.toFixed(2).padStart(13),
      String(image.sheets.reduce((sum, sheet) => sum + sheet.notes.size, 0)).padStart(5),
    ].join(' | '),
  );
}

/** The large plan with as many indicators as asked for, every one with targets and two years of results. */
function planOf(initiatives: number, indicators: number): Plan {
  const plan = largePlan(initiatives);
  return {
    ...plan,
    indicators: Array.from({ length: indicators }, (_, index) =>
      indicatorOf(`k${index}`, `i${index % initiatives}`, {
        name: `手続${index + 1}の利用件数`,
        targets: Object.fromEntries(
          [2020, 2021, 2022, 2023].map((year) => [year, figure((year - 2019) * 100 + index, '件')]),
        ),
        actuals: { 2020: figure(90 + index, '件'), 2021: figure(150 + index, '件') },
      }),
    ),
  };
}

function formulasOf(image: WorkbookImage): string[] {
  return image.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : [])),
  );
}

/** The first evaluation also pays for the memory that the engine takes from the system; every later one calculates all cells anew, too. */
async function secondsToEvaluate(
  image: WorkbookImage,
): Promise<{ readonly first: number; readonly least: number; readonly median: number }> {
  const { model, cpuSeconds } = await calculate(image);
  const again = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    model.evaluate();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  }).sort((a, b) => a - b);
  model.free();
  return { first: cpuSeconds, least: again[0] ?? 0, median: again[2] ?? 0 };
}
