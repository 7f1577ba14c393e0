import { expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { buildWorkbook } from '../../../shared/workbook/build';
import { columnNumber } from '../../../shared/workbook/columns';
import { applyOps, EMPTY_WORKBOOK, inputAt, sheetOf } from '../../../shared/workbook/image';
import { layoutOf } from '../../../shared/workbook/layout';
import { figure, indicatorOf, initiativeOf, planOf } from '../../support/plan-of';

it('a final target that was changed: the formulas of older years keep the old figure, the others follow the cell', () => {
  const plan = planOf({
    initiatives: [initiativeOf('i1', { name: '電子申請' })],
    indicators: [
      indicatorOf('k1', 'i1', {
        name: '申請件数',
        unit: '件',
        targets: { 2022: figure(100, '件'), 2023: figure(150, '件'), 2025: figure(200, '件') },
        actuals: { 2022: figure(90, '件'), 2023: figure(160, '件') },
        formerTargets: [{ year: '2025', until: fiscalYear(2022), reading: figure(400, '件') }],
      }),
    ],
  });
  // 実績 ÷ 最終目標
  const settings = { rules: preset('fujisawa'), evaluationYear: null, phases: [], reviews: [] };
  const { indicators } = layoutOf(plan, settings);
  const sheet = sheetOf(applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings)), indicators.sheet)!;
  const formula = (year: number) => {
    const cell = inputAt(sheet, indicators.firstRow, columnNumber(indicators, `rate:${year}`));
    return cell.kind === 'formula' ? cell.formula : '';
  };
  expect(formula(2022)).toContain('400');
  expect(formula(2023)).not.toContain('400');
  const reading = inputAt(sheet, indicators.firstRow, columnNumber(indicators, 'reading'));
  expect(reading.kind === 'text' && reading.text).toContain('令和4年度までの実績は見直し前の目標で評価する');
});
