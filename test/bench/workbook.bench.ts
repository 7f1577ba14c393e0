import { spawnSync } from 'node:child_process';
import { preset } from '../../shared/assess/presets';
import type { Plan } from '../../shared/plan/model';
import { buildWorkbook } from '../../shared/workbook/build';
import { applyOps, cellPlace, EMPTY_WORKBOOK, type WorkbookImage } from '../../shared/workbook/image';
import { moveRow } from '../../shared/workbook/move-row';
import type { CellInput } from '../../shared/workbook/write-op';
import { calculate } from '../support/calculate';
import { largePlan } from '../support/large-plan';
import { figure, indicatorOf } from '../support/plan-of';

/**
 * The whole workbook of large plans in IronCalc: number and length of its formulas, and CPU seconds until every cell has its value. Each line
 * in a process of its own, so that the first evaluation is the first one of its process: it also pays for the machine code of the
 * engine and for tables that grow. The last line is the floor: in every cell that holds a formula stands =1+1.
 */
const LINES = [
  [300, 900, 'as built'],
  [1_000, 3_000, 'as built'],
  [1_000, 3_000, '=1+1'],
] as const;

const [line] = process.argv.slice(2);
if (line === undefined) {
  console.log(
    '事業 / 指標 | formulas | of it ロードマップ | longest | mean length | distinct |   cells | CPU s, first evaluation | again, least | again, median | notes',
  );
  for (const index of LINES.keys())
    spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', String(index)], { stdio: 'inherit' });
} else {
  const [initiatives, indicators, kind] = LINES[Number(line)] ?? LINES[0];
  await measure(initiatives, indicators, kind);
}

async function measure(initiatives: number, indicators: number, kind: (typeof LINES)[number][2]): Promise<void> {
  const ops = buildWorkbook(planOf(initiatives, indicators), [], {
    rules: preset('sagamihara'),
    evaluationYear: null,
    phases: [],
    reviews: [],
  });
  const built = applyOps(EMPTY_WORKBOOK, ops);
  const image = kind === 'as built' ? built : withTrivialFormulas(built);
  const without = { sheets: image.sheets.filter((sheet) => sheet.name !== 'ロードマップ') };
  const formulas = formulasOf(image);
  const { first, least, median } = await secondsToEvaluate(image);
  console.log(
    [
      kind === 'as built' ? `${initiatives} / ${indicators}`.padStart(11) : `      ${kind}`,
      String(formulas.length).padStart(8),
      String(formulas.length - formulasOf(without).length).padStart(18),
      String(formulas.reduce((most, formula) => Math.max(most, formula.length), 0)).padStart(7),
      (formulas.reduce((sum, formula) => sum + formula.length, 0) / formulas.length).toFixed(0).padStart(11),
      String(shapesOf(image)).padStart(8),
      String(image.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0)).padStart(7),
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

function withTrivialFormulas(image: WorkbookImage): WorkbookImage {
  const trivial = (input: CellInput): CellInput => (input.kind === 'formula' ? { ...input, formula: '=1+1' } : input);
  return {
    sheets: image.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([key, input]) => [key, trivial(input)])),
    })),
  };
}

function formulasOf(image: WorkbookImage): string[] {
  return image.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : [])),
  );
}

/** How many formulas a spreadsheet program has to hold: those that say the same, seen from their own row, are one. */
function shapesOf(image: WorkbookImage): number {
  const shapes = image.sheets.map(
    ({ cells }) =>
      new Set(
        [...cells].flatMap(([key, cell]) =>
          cell.kind === 'formula' ? [moveRow(cell.formula, 1 - cellPlace(key).row)] : [],
        ),
      ).size,
  );
  return shapes.reduce((sum, size) => sum + size, 0);
}

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
