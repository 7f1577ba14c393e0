import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { readFileBytes } from '../../../shared/exchange/read-file';
import { cornerOf } from '../../../shared/exchange/xlsx-chart-parts';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import { buildWorkbook } from '../../../shared/workbook/build';
import type { Chart } from '../../../shared/workbook/chart';
import { applyOps, EMPTY_WORKBOOK, type WorkbookImage } from '../../../shared/workbook/image';
import { dashboardPlan } from '../../support/dashboard-plan';

let image: WorkbookImage;
let xlsx: Uint8Array;
let parts: Record<string, string>;

beforeAll(async () => {
  const settings = { rules: preset('four-marks'), evaluationYear: fiscalYear(2023), phases: [], reviews: [] };
  image = applyOps(EMPTY_WORKBOOK, buildWorkbook(dashboardPlan(), [], settings));
  xlsx = await writeXlsx(image);
  parts = Object.fromEntries(Object.entries(unzipSync(xlsx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
});

describe('charts in XLSX', () => {
  const charts = () => Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  const number = () => image.sheets.findIndex(({ name }) => name === 'ダッシュボード') + 1;

  it('are parts of their own, one for each, announced in the content types', () => {
    expect(charts()).toHaveLength(5);
    for (const name of [...charts(), 'xl/drawings/drawing901.xml']) {
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
    }
  });

  it('hang on the drawing of their sheet, before its notes, with every relation resolved', () => {
    const sheet = parts[`xl/worksheets/sheet${number()}.xml`]!;
    const relations = parts[`xl/worksheets/_rels/sheet${number()}.xml.rels`]!;
    const id = /<drawing r:id="([^"]+)"\/>/.exec(sheet)?.[1];
    expect(relations).toContain(`Id="${id}"`);
    expect(relations).toContain('Target="../drawings/drawing901.xml"');
    expect(sheet.indexOf('<drawing ')).toBeGreaterThan(sheet.indexOf('<pageSetup'));
    expect(sheet.indexOf('<legacyDrawing ')).toBeGreaterThan(sheet.indexOf('<drawing '));
    const inDrawing = [...parts['xl/drawings/drawing901.xml']!.matchAll(/r:id="([^"]+)"/g)].map((match) => match[1]);
    const targets = parts['xl/drawings/_rels/drawing901.xml.rels']!;
    expect(inDrawing).toHaveLength(5);
    for (const one of inDrawing) expect(targets).toContain(`Id="${one}"`);
    for (const name of charts()) expect(targets).toContain(`../charts/${name.split('/').pop()}`);
  });

  it('draw the cells beside them, with a title, names, figures at the bars and words for who cannot see', () => {
    const [first] = charts().map((name) => parts[name]!);
    expect(first).toContain('達成率（施策ごと）');
    expect(first).toContain("<c:f>'ダッシュボード'!$N$8:$N$13</c:f>");
    expect(first).toContain("<c:f>'ダッシュボード'!$O$8:$O$13</c:f>");
    expect(first).toContain('<c:showVal val="1"/>');
    // Read from the top as the sheet is.
    expect(first).toContain('<c:orientation val="maxMin"/>');
    expect(parts['xl/drawings/drawing901.xml']).toContain('descr="施策ごとの達成率を横棒で示した図"');
    expect(parts['xl/drawings/drawing901.xml']).not.toMatch(/descr=""/);
  });

  it('are no legend soup: one series has none', () => {
    for (const xml of charts().map((name) => parts[name]!)) {
      const series = xml.split('<c:ser>').length - 1;
      expect(xml.includes('<c:legend>')).toBe(series > 1);
    }
  });

  it('leave the file readable', async () => {
    const read = await readFileBytes('plan.xlsx', xlsx);
    expect(JSON.stringify(read)).toContain('ダッシュボード');
  });
});

describe('where a chart ends', () => {
  const chart = (width: number, height: number, column = 1): Chart => ({
    title: '',
    kind: 'bar',
    description: '',
    anchor: { row: 5, column },
    width,
    height,
    categories: { row: 1, column: 1, rows: 1, columns: 1 },
    series: [],
    format: '0',
  });
  it.each<[string, Chart, [number, number, number]]>([
    ['within its first column', chart(50, 20), [6, 1, 50]],
    ['across columns of their own widths', chart(150, 41), [8, 3, 20]],
    ['in columns as wide as usual', chart(100, 20, 9), [6, 10, 36]],
  ])('%s', (_name, one, [row, column, right]) => {
    expect(
      cornerOf(
        one,
        new Map([
          [1, 90],
          [2, 40],
        ]),
      ),
    ).toEqual({ row, column, right });
  });
});
