import { beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../shared/assess/presets';
import { writeXlsx } from '../../shared/exchange/xlsx-write';
import { buildWorkbook } from '../../shared/workbook/build';
import { applyOps, cellPlace, EMPTY_WORKBOOK } from '../../shared/workbook/image';
import { type Calculated, calculate } from '../support/calculate';
import { dashboardPlan } from '../support/dashboard-plan';
import { planWithReference, previousPlan, STATED_ROLL_UP } from '../support/previous-plan';
import { calculateInLibreOffice } from './workbook-libreoffice';

const settings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [] };

describe.each([
  ['the previous plan', previousPlan(), 'sagamihara'],
  ['a plan with a table about another one', planWithReference(), 'sagamihara'],
  ['a plan with costs, three axes and a full dashboard', dashboardPlan(), 'musashino'],
])('plan.xlsx of %s', (_, plan, rules) => {
  const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], { ...settings, rules: preset(rules) }));
  let office: Map<string, string[][]>;
  let engine: Calculated;
  beforeAll(async () => {
    engine = await calculate(image);
    office = await calculateInLibreOffice(
      await writeXlsx(image),
      image.sheets.map((sheet) => sheet.name),
    );
  });

  it('gives the same value in LibreOffice and in IronCalc, in every cell with a formula', () => {
    const differences: string[] = [];
    let compared = 0;
    for (const sheet of image.sheets) {
      for (const [key, input] of sheet.cells) {
        if (input.kind !== 'formula' || input.formula === '=TODAY()') continue;
        const { row, column } = cellPlace(key);
        const ours = engine.at(sheet.name, row, column);
        const theirs = office.get(sheet.name)?.[row - 1]?.[column - 1] ?? '';
        compared += 1;
        if (!alike(ours, theirs))
          differences.push(`${sheet.name} R${row}C${column}: ${ours} / ${theirs} ${input.formula}`);
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(50);
  });

  it('shows no error anywhere', () => {
    const shown = [...office.values()].flat(2);
    expect(shown.filter((text) => /^(#|Err:)/.test(text))).toEqual([]);
  });
});

describe('plan.xlsx in LibreOffice', () => {
  it('shows the rates of the previous plan as the city states them', async () => {
    const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(previousPlan(), [], settings));
    const rows = (await calculateInLibreOffice(await writeXlsx(image), ['評価一覧'])).get('評価一覧') ?? [];
    const goals = STATED_ROLL_UP.map((_, index) => rows.find((row) => row[0] === `g${index + 1}`)?.[9]);
    expect(goals).toEqual(['66', '72', '100']);
    expect(rows.find((row) => row[2] === '計画全体')?.slice(10, 12)).toEqual(['7', '4']);
  });
});

/** Numbers to a relative 1e-9, texts to the letter. */
function alike(one: string, two: string): boolean {
  if (one === two) return true;
  const [a, b] = [Number(one), Number(two)];
  return one !== '' && two !== '' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
