import { beforeAll, describe, expect, it } from 'vitest';
import { assessYear } from '../../../shared/assess/assess';
import { preset } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Plan } from '../../../shared/plan/model';
import { buildWorkbook } from '../../../shared/workbook/build';
import { columnNumber } from '../../../shared/workbook/columns';
import { applyOps, EMPTY_WORKBOOK, inputAt, sheetOf, type WorkbookImage } from '../../../shared/workbook/image';
import { layoutOf } from '../../../shared/workbook/layout';
import type { WorkbookSettings } from '../../../shared/workbook/settings';
import { type Calculated, calculate } from '../../support/calculate';
import {
  actionOf,
  figure,
  indicatorOf,
  initiativeOf,
  milestone,
  nodeOf,
  noValue,
  planOf,
  quantity,
  reading,
  sourced,
} from '../../support/plan-of';

const settings: WorkbookSettings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [] };

/** Every kind of cell a plan can hold, and the nastiest texts. */
const plan: Plan = planOf({
  nodes: [
    nodeOf('g1', { name: '=HYPERLINK("http://example.test","押す")' }),
    nodeOf('m1', { level: 1, parent: 'g1', number: '1-1' }),
  ],
  initiatives: [
    initiativeOf('i1', {
      node: 'm1',
      name: '@SUM(A1:A9)',
      priority: true,
      classification: 'A',
      statedProgress: { 2021: sourced('○') },
    }),
    initiativeOf('i2', { node: 'm1', name: '+1', statedProgress: { 2021: sourced('×') } }),
    initiativeOf('i3', { node: null, name: "'-2+3" }),
  ],
  indicators: [
    indicatorOf('k1', 'i1', {
      name: '=1+1',
      targets: { 2020: figure(15, '件'), 2021: reading('15件以上', quantity(15, '件', { comparator: '>=' })) },
      actuals: { 2020: figure(0, '件'), 2021: figure(12, '件') },
    }),
    indicatorOf('k2', 'i1', {
      unit: null,
      targets: { 2020: reading('仕様検討', milestone('検討')), 2021: reading('構築作業', milestone('構築')) },
      actuals: { 2020: reading('完了', milestone('完了')), 2021: reading('', noValue('empty')) },
    }),
    indicatorOf('k3', 'i2', {
      targets: {
        2020: reading('－', noValue('not_applicable')),
        2021: reading('(事業の進捗に合わせ設定)', noValue('undecided')),
        2022: reading('', noValue('empty')),
        2023: reading('職員の意識が高まっている', noValue('qualitative')),
      },
      actuals: { 2023: figure(5, '件') },
    }),
    indicatorOf('k4', 'i2', {
      direction: 'decrease',
      unit: '分',
      baseline: { ...figure(30, '分'), year: fiscalYear(2019) },
      targets: { 2021: figure(20, '分') },
      actuals: { 2021: figure(25, '分') },
    }),
    indicatorOf('k5', 'm1', {
      kind: 'KGI',
      direction: 'maintain',
      targets: { 2021: figure(0, '件') },
      actuals: { 2021: figure(0, '件') },
    }),
    indicatorOf('k6', null, { kind: 'KGI', targets: { 2023: figure(80, '%') } }),
  ],
  actions: [
    actionOf('a1', 'i1', '2020H2', '2021H1'),
    actionOf('a2', 'i1', '2022H1', null),
    actionOf('a3', 'i2', null, null),
  ],
});
const ops = buildWorkbook(plan, [], settings);
const image = applyOps(EMPTY_WORKBOOK, ops);
const layout = layoutOf(plan, settings);

function formulasOf(workbook: WorkbookImage): string[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((input) => (input.kind === 'formula' ? [input.formula] : [])),
  );
}

describe('the plan workbook', () => {
  let calculated: Calculated;
  beforeAll(async () => {
    calculated = await calculate(image);
  });
  const indicatorRow = (id: string): number =>
    layout.indicators.firstRow + layout.series.findIndex((item) => item.id === id);
  const shown = (id: string, key: string): string =>
    calculated.at('指標', indicatorRow(id), columnNumber(layout.indicators, key));

  it('has its sheets in their order', () => {
    expect(image.sheets.map((sheet) => sheet.name)).toEqual([
      '設定',
      '体系',
      '事業',
      '指標',
      '行程',
      'ロードマップ',
      '評価一覧',
      'ダッシュボード',
      '見直し履歴',
      '用語集',
      '点検結果',
    ]);
  });

  it('is the same for the same plan', () => {
    expect(buildWorkbook(plan, [], settings)).toEqual(ops);
  });

  it('calculates without an error', () => {
    expect(calculated.errors()).toEqual([]);
  });

  it('uses only functions that every engine knows, and no OFFSET, INDIRECT or arrays', () => {
    const functions = new Set(
      formulasOf(image).flatMap(
        (formula) => formula.replace(/"(?:[^"]|"")*"/g, '').match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? [],
      ),
    );
    const known =
      'ABS AND CHOOSE CONCATENATE COUNT COUNTA COUNTIFS IF IFERROR INDEX ISNUMBER LEN MATCH MAX MIN MINIFS MONTH N NA NOT OR REPT ROUND ROUNDDOWN ROUNDUP ROW SUM SUMIFS TODAY YEAR';
    expect([...functions].filter((name) => !known.split(' ').includes(name))).toEqual([]);
    expect(formulasOf(image).filter((formula) => /[{}]/.test(formula))).toEqual([]);
  });

  it.each(['=HYPERLINK("http://example.test","押す")', '@SUM(A1:A9)', '+1', "'-2+3", '=1+1'])(
    'keeps the text %s a text',
    (text) => {
      const cells = image.sheets.flatMap((sheet) => [...sheet.cells.values()]);
      expect(cells).toContainEqual({ kind: 'text', text });
      expect(formulasOf(image).filter((formula) => formula.includes('HYPERLINK'))).toEqual([]);
    },
  );

  it.each([
    ['k1', 2020, 'target', '15'],
    ['k1', 2020, 'actual', '0'],
    ['k1', 2021, 'comparator', '以上'],
    ['k1', 2022, 'target', ''],
    ['k2', 2021, 'target', '構築'],
    ['k2', 2021, 'actual', ''],
    ['k3', 2020, 'target', '－'],
    ['k3', 2021, 'target', '未定'],
    ['k3', 2022, 'target', ''],
    ['k3', 2023, 'target', '職員の意識が高まっている'],
    ['k3', 2021, 'targetText', '(事業の進捗に合わせ設定)'],
    ['k5', 2021, 'target', '0'],
  ])('%s in %d: %s is written as %j', (id, year, key, text) => {
    expect(shown(id, `${key}:${year}`)).toBe(text);
  });

  it.each([
    ['k1', 2020, '0', '△'],
    ['k1', 2021, '80', '△'],
    ['k1', 2022, '目標なし', '目標なし'],
    ['k2', 2020, '100', '○'],
    ['k2', 2021, '未測定', '未測定'],
    ['k3', 2020, '－', '－'],
    ['k3', 2021, '目標未定', '目標未定'],
    ['k3', 2023, '数値目標なし', '数値目標なし'],
    ['k4', 2021, '80', '△'],
    ['k5', 2021, '100', '○'],
    ['k6', 2023, '未測定', '未測定'],
  ])('%s in %d: rate %s, grade %s', (id, year, rate, grade) => {
    expect([shown(id, `rate:${year}`), shown(id, `grade:${year}`)]).toEqual([rate, grade]);
  });

  it('says in every year what the evaluator says', () => {
    for (const item of layout.series) {
      for (const year of layout.years) {
        const assessment = assessYear(item.series, year, settings.rules);
        const expected = assessment.state === 'rated' ? String(assessment.rate) : assessment.display;
        expect([item.id, year, shown(item.id, `rate:${year}`)]).toEqual([item.id, year, expected]);
      }
    }
  });

  it('evaluates the latest year with results, and follows when another year is chosen', async () => {
    expect(shown('k3', 'rate')).toBe('数値目標なし');
    const row = 5 + layout.lines.findIndex((line) => line.key === 'evaluationYear');
    const other = await calculate(
      applyOps(image, [{ op: 'write', sheet: '設定', row, column: 2, cells: [[{ kind: 'text', text: '令和3年度' }]] }]),
    );
    const at = (id: string, key: string) => other.at('指標', indicatorRow(id), columnNumber(layout.indicators, key));
    expect([at('k1', 'rate'), at('k1', 'grade'), at('k4', 'rate')]).toEqual(['80', '△', '80']);
    expect(other.at('事業', layout.initiatives.firstRow, columnNumber(layout.initiatives, 'progress'))).toBe('○');
    expect(other.at('事業', layout.initiatives.firstRow, columnNumber(layout.initiatives, 'outcome'))).toBe('△');
  });

  it('keeps an initiative without a node, and a plan without anything', async () => {
    expect(calculated.at('事業', layout.initiatives.firstRow + 2, columnNumber(layout.initiatives, 'name:0'))).toBe('');
    const empty = applyOps(EMPTY_WORKBOOK, buildWorkbook(planOf({ period: null, levels: [] }), [], settings));
    expect((await calculate(empty)).errors()).toEqual([]);
  });

  it('links a finding to its row in the workbook and to the source cell', () => {
    const finding = {
      code: 'target-falls-back',
      severity: 'error' as const,
      place: { sheet: '進捗管理表', cell: 'H9', path: '施策1-1' },
      subjects: ['i1'],
      message: '目標が下がっています。',
      mend: '確かめてください。',
    };
    const sheet = sheetOf(applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [finding], settings)), '点検結果');
    expect(sheet && inputAt(sheet, 4, 6)).toMatchObject({ kind: 'link', sheet: '事業', cell: 'E5' });
    expect(sheet && inputAt(sheet, 4, 7)).toEqual({
      kind: 'link',
      text: '進捗管理表!H9',
      sheet: '進捗管理表',
      cell: 'H9',
    });
  });
});
