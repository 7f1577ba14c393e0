import { mkdirSync, writeFileSync } from 'node:fs';
import { preset } from '../../shared/assess/presets';
import { fiscalYear } from '../../shared/calendar/fiscal-year';
import { writeXlsx } from '../../shared/exchange/xlsx-write';
import { buildWorkbook } from '../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../shared/workbook/image';
import { SHEETS } from '../../shared/workbook/sheet-names';
import { dashboardPlan } from '../support/dashboard-plan';
import { pagesOf } from '../support/office-pdf';

/** The sheet ダッシュボード of a saved plan workbook, as LibreOffice prints it: docs/images/dashboard.png. */
const settings = { rules: preset('four-marks'), evaluationYear: fiscalYear(2023), phases: [], reviews: [] };
const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(dashboardPlan(), [], settings));
// The sheet that is printed first is the only one that is looked at.
const first = [...image.sheets].sort(
  (one, other) => Number(other.name === SHEETS.dashboard) - Number(one.name === SHEETS.dashboard),
);
const [page] = pagesOf(await writeXlsx({ sheets: first }), 110, 720);
if (page === undefined) throw new Error('LibreOffice printed nothing');
mkdirSync('docs/images', { recursive: true });
const file = 'docs/images/dashboard.png';
writeFileSync(file, page);
console.log(`${file}  ${Math.round(page.length / 1000)} kB`);
