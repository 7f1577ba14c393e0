import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { buildWorkbook } from '../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK, inputAt, type SheetImage, sheetOf } from '../../../shared/workbook/image';
import { AXIS_COLUMN, roadmapColumn } from '../../../shared/workbook/roadmap-frame';
import { scheduleInSettings } from '../../../shared/workbook/schedule-lines';
import type { WorkbookSettings } from '../../../shared/workbook/settings';
import { calculate } from '../../support/calculate';
import { digitalPlan } from '../../support/digital-plan';
import { largePlan } from '../../support/large-plan';

const settings: WorkbookSettings = {
  rules: PRESETS[0]!,
  evaluationYear: null,
  phases: [
    { name: '前半', from: fiscalYear(2020), to: fiscalYear(2021) },
    { name: '後半', from: fiscalYear(2022), to: fiscalYear(2023) },
  ],
  reviews: ['2021-10-15'],
  milestones: [
    { date: '2020-10-24', name: '庁議' },
    { date: '2020-12-01', name: '議会' },
    { date: '2023-03-31', name: '策定・公表' },
    { date: '2031-03-31', name: '計画のあと' },
  ],
};
const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(digitalPlan(), [], settings));
const sheet = sheetOf(image, 'ロードマップ') as SheetImage;
const text = (row: number, column: number) => {
  const input = inputAt(sheet, row, column);
  return input.kind === 'text' ? input.text : input.kind === 'formula' ? input.formula : '';
};
const rowsOf = (column: number, words: string) =>
  Array.from({ length: sheet.rows }, (_, index) => index + 1).filter((row) => text(row, column).includes(words));

describe('the heading', () => {
  it('has the milestones of the plan in the columns of their dates, two in one where they fall together', () => {
    const line = Array.from({ length: 8 }, (_, index) => text(4, AXIS_COLUMN + index));
    expect(line).toEqual([
      '',
      '◇10/24 庁議\n◇12/1 議会',
      '',
      '',
      '',
      '◇3/31 策定・公表',
      '',
      '◇令和13年3月31日 計画のあと',
    ]);
  });
  it('has phases over their years, years over their halves', () => {
    expect([text(5, AXIS_COLUMN), text(5, AXIS_COLUMN + 4)]).toEqual(['前半', '後半']);
    expect([text(6, AXIS_COLUMN), text(7, AXIS_COLUMN + 1)]).toEqual(['令和2年度', '下期']);
  });
  it('marks the review', () => {
    expect(text(3, AXIS_COLUMN + 3)).toContain('◎見直し');
    expect(text(3, AXIS_COLUMN + 2)).not.toContain('◎見直し');
  });
});

describe('the filter', () => {
  it('stands over names, division, class and progress, from the headings to the last row of the plan', () => {
    expect(sheet.filter).toMatchObject({ row: 7, column: 1, columns: roadmapColumn('progress') });
    const last = 7 + (sheet.filter?.rows ?? 0) - 1;
    expect(text(last, roadmapColumn('name'))).toContain('窓口混雑状況の配信');
  });
  it.each([
    ['要件の整理と仕様の検討', '情報政策課', 'A 重点○'],
    ['電子申請の利用件数', '情報政策課', 'A 重点○'],
    ['コンビニ交付の拡充', '市民課、区政課', 'B'],
    ['導入の段階', '市民課', 'C'],
  ])('keeps the row %s with its initiative', (name, lead, classed) => {
    const [row = 0] = rowsOf(roadmapColumn('name'), name);
    expect([text(row, roadmapColumn('lead')), text(row, roadmapColumn('class'))]).toEqual([lead, classed]);
    const [above] = /\d+$/.exec(text(row, roadmapColumn('progress'))) ?? ['0'];
    expect(text(Number(above), roadmapColumn('lead'))).toBe(lead);
    expect(text(Number(above), roadmapColumn('state'))).toContain('成果');
  });
});

describe('the picture in signs, calculated', async () => {
  const values = await calculate(image);
  it.each([
    ['要件の整理と仕様の検討', '■■・・・・・・'],
    ['構築・試行', '・■■■■・・・'],
    ['本格運用', '・・・・・■→'],
    ['対応窓口の拡大', '■■■・・・・・'],
    ['コンビニ交付の拡充', '・・・・■■■■→'],
    ['逆さの期間', ''],
    ['先進自治体への視察', '・・■・・・・・'],
    ['導入の段階', '◆・◆・・・◆・'],
    ['オンライン手続の割合', '◆・◆・・・◆・'],
    ['電子申請の利用促進', '■■■■■・・・'],
  ])('%s: %s', (name, signs) => {
    const [row = 0] = rowsOf(roadmapColumn('name'), name);
    expect(values.at('ロードマップ', row, roadmapColumn('picture'))).toBe(signs);
  });
});

it('an end before its start asks for a look at the dates, in its row and below', async () => {
  const values = await calculate(image);
  const [row = 0] = rowsOf(roadmapColumn('name'), '逆さの期間');
  expect(values.at('ロードマップ', row, roadmapColumn('state'))).toBe('日付を確認');
  expect(rowsOf(roadmapColumn('name'), '日付を確認（5件）')).toHaveLength(1);
  expect(rowsOf(roadmapColumn('lead'), '終了が開始より前です')).toHaveLength(1);
});

it('設定 says the dates of the plan, and they are read from it again', () => {
  const lines = [...(sheetOf(image, '設定') as SheetImage).cells].flatMap(([key, input]) => {
    if (key % 16384 !== 0 || input.kind !== 'text') return [];
    const value = sheetOf(image, '設定')?.cells.get(key + 1);
    return [{ label: input.text, text: value?.kind === 'text' ? value.text : '', cell: '' }];
  });
  expect(scheduleInSettings(lines)).toEqual({
    phases: settings.phases,
    reviews: settings.reviews,
    milestones: settings.milestones,
    unread: [],
  });
});

it('300 initiatives × 8 half-years: no formula stands in a cell of a bar', () => {
  const large = sheetOf(
    applyOps(EMPTY_WORKBOOK, buildWorkbook(largePlan(300), [], { ...settings, phases: [], milestones: [] })),
    'ロードマップ',
  ) as SheetImage;
  const formulas = [...large.cells].filter(([, input]) => input.kind === 'formula');
  const inAxis = formulas.filter(([key]) => (key % 16384) + 1 >= AXIS_COLUMN && key / 16384 > 6);
  const actions = 900;
  // Four years' targets of 300 indicators are formulas in the axis; 900 actions × 8 and 300 initiatives × 8 segments are none.
  expect(inAxis.length).toBe(300 * 4);
  expect(formulas.length).toBeLessThan(300 * (6 + 8) + actions * 6 + 20);
});
