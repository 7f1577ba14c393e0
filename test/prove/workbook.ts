import { writeXlsx } from '../../shared/exchange/xlsx-write';
import { buildWorkbook } from '../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../shared/workbook/image';
import { calculateInLibreOffice } from '../e2e/workbook-libreoffice';
import { calculate } from '../support/calculate';
import { ownPlans, plansBeside } from '../support/proof/known-plans';
import { type ProofPlan, randomPlans } from '../support/proof/random-plan';
import { compareEngines, compareWithEvaluator, settingsFor } from '../support/proof/workbook-proof';

/**
 * Whole workbooks: evaluator = IronCalc = LibreOffice, cell by cell. Arguments: number of random indicators (5,000), seed. Prints a line a
 * plan and every difference by cell; ends with 1 where there is any.
 */
const [wanted = '5000', seed = '20261120'] = process.argv.slice(2);
const PER_PLAN = 200;

const random = randomPlans(Math.ceil(Number(wanted) / PER_PLAN), PER_PLAN, Number(seed));
const beside = await plansBeside();
if (beside.length === 0) console.log('– no plans beside the project: only those that come with it');
let cells = 0;
let indicators = 0;
let differences = 0;
for (const of of [...(await ownPlans()), ...beside, ...random]) {
  const result = await prove(of);
  cells += result.cells;
  indicators += of.plan.indicators.length;
  differences += result.differences.length;
  console.log(
    `${result.differences.length === 0 ? '✓' : '✗'} ${of.name}: ${of.plan.indicators.length} indicators, ${result.cells} comparisons, ${result.differences.length} differences`,
  );
  for (const line of result.differences.slice(0, 40)) console.log(`    ${line}`);
}
console.log(`${indicators} indicators, ${cells} comparisons, ${differences} differences`);
process.exit(differences === 0 ? 0 : 1);

async function prove({ plan, rules }: ProofPlan): Promise<{ readonly cells: number; readonly differences: string[] }> {
  const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settingsFor(rules)));
  const engine = await calculate(image);
  const office = await calculateInLibreOffice(
    await writeXlsx(image),
    image.sheets.map(({ name }) => name),
  );
  const errors = engine.errors();
  const inEngine = engine.inFull();
  const inOffice = (sheet: string, row: number, column: number) => office.get(sheet)?.[row - 1]?.[column - 1] ?? '';
  const parts = [
    ['evaluator / IronCalc', compareWithEvaluator(plan, rules, inEngine)],
    ['evaluator / LibreOffice', compareWithEvaluator(plan, rules, inOffice)],
    ['IronCalc / LibreOffice', compareEngines(image, inEngine, inOffice)],
  ] as const;
  engine.model.free();
  return {
    cells: parts.reduce((sum, [, part]) => sum + part.cells, 0),
    differences: [...errors, ...parts.flatMap(([name, part]) => part.differences.map((line) => `${name}: ${line}`))],
  };
}
