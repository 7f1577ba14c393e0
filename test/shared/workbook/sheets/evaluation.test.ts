import { expect, it } from 'vitest';
import { preset } from '../../../../shared/assess/presets';
import { fiscalYear } from '../../../../shared/calendar/fiscal-year';
import { buildWorkbook } from '../../../../shared/workbook/build';
import { columnNumber } from '../../../../shared/workbook/columns';
import { applyOps, EMPTY_WORKBOOK } from '../../../../shared/workbook/image';
import { layoutOf } from '../../../../shared/workbook/layout';
import { evaluationTable } from '../../../../shared/workbook/sheets/evaluation';
import { calculate } from '../../../support/calculate';
import { initiativeOf, planOf } from '../../../support/plan-of';

const settings = { rules: preset('sagamihara'), evaluationYear: fiscalYear(2023), phases: [], reviews: [] };
const plan = planOf({
  initiatives: ['課1', '課10', '課1', ''].map((division, index) =>
    initiativeOf(`i${index}`, { leadDivisions: division === '' ? [] : [division] }),
  ),
});
const layout = layoutOf(plan, settings);
const table = evaluationTable(layout);

it.each([
  ['as built', [], { 課1: [2, 0, 0], 課10: [1, 0, 0] }, ''],
  ['a second division is typed', [['lead', 1, '課10、課1']], { 課1: [3, 0, 0], 課10: [1, 0, 0] }, '1'],
  ['a mark is typed', [['progress:2023', 2, '△']], { 課1: [2, 0, 1], 課10: [1, 0, 0] }, ''],
  [
    'both, and a division of a name that begins alike',
    [
      ['progress:2023', 0, '○'],
      ['progress:2023', 1, '△'],
      ['lead', 3, '課1、課11'],
    ],
    { 課1: [3, 1, 0], 課10: [1, 0, 1] },
    '1',
  ],
] as const)('what divisions count follows what people type: %s', async (_, typed, expected, several) => {
  const calculated = await calculate(applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings)));
  const { model } = calculated;
  const at = (row: number, key: string) => calculated.at(table.sheet, row, columnNumber(table, key));
  for (const [key, initiative, text] of typed)
    model.setUserInput(
      calculated.sheetIndex(layout.initiatives.sheet),
      layout.initiatives.firstRow + initiative,
      columnNumber(layout.initiatives, key),
      text,
    );
  model.evaluate();
  const counts: Record<string, number[]> = {};
  let heading = 0;
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const name = at(row, 'name');
    if (name.startsWith('主管課ごと')) heading = row;
    if (name in expected) counts[name] = ['initiatives', 'progress:○', 'progress:△'].map((key) => Number(at(row, key)));
  }
  expect(counts).toEqual(expected);
  // The number format hides a 0; this engine's cell has none here.
  expect(at(heading, 'progressRate')).toBe(several === '' ? '0' : several);
  model.free();
});
