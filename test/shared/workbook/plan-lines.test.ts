import { describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { buildWorkbook } from '../../../shared/workbook/build';
import {
  type PlanSettingKey,
  planSettingTexts,
  readPeriodText,
  readPlanSettings,
} from '../../../shared/workbook/plan-lines';
import { REVIEW_CYCLES } from '../../../shared/workbook/review-settings';
import { initiativeOf, planOf } from '../../support/plan-of';

const cell = (label: string, text: string, at = 'B7') => [{ label, text, cell: at }];

describe('readPlanSettings', () => {
  it.each<[string, string, PlanSettingKey, unknown]>([
    ['計画名', ' 第3次 DX計画 ', 'title', '第3次 DX計画'],
    ['計画名', '', 'title', null],
    ['団体', '=HYPERLINK("x")', 'organization', '=HYPERLINK("x")'],
    ['計画期間', '令和2年度〜令和5年度', 'period', { from: 2020, to: 2023 }],
    ['計画期間', '２０２０－２０２３', 'period', { from: 2020, to: 2023 }],
    ['計画期間', 'R2～R5', 'period', { from: 2020, to: 2023 }],
    ['階層', '柱 › 施策 › 取組', 'levels', ['柱', '施策', '取組']],
    ['階層', '柱＞施策\n取組', 'levels', ['柱', '施策', '取組']],
    ['見直しの周期', '1年ごと', 'reviewCycle', 'yearly'],
    ['見直しの周期', '', 'reviewCycle', 'halfYearly'],
    ['決定する会議', 'DX推進本部', 'board', 'DX推進本部'],
    ['部署', '情報政策課\n税務課、情報政策課', 'divisions', ['情報政策課', '税務課']],
    ['評価年度', '令和4年度', 'evaluationYear', 2022],
    ['評価年度', '2022', 'evaluationYear', 2022],
  ])('%s「%s」', (label, text, key, value) => {
    const { settings, problems } = readPlanSettings(cell(label, text));
    expect(problems).toEqual([]);
    expect(settings).toEqual({ [key]: value });
  });

  it.each([
    ['計画期間', 'そのうち', '「設定」B7：計画期間「そのうち」を読めません'],
    ['計画期間', '令和5年度〜令和2年度', '「設定」B7：計画期間'],
    ['階層', '›', '「設定」B7：階層「›」'],
    ['見直しの周期', 'ときどき', '「設定」B7：見直しの周期「ときどき」は選べません'],
    ['評価年度', '令和2年度と令和4年度', '「設定」B7：評価年度'],
    ['計画名', 'あ'.repeat(501), '「設定」B7：長すぎます'],
  ])('refuses %s「%s」 and names the cell', (label, text, message) => {
    const { settings, problems } = readPlanSettings(cell(label, text));
    expect(settings).toEqual({});
    expect(problems[0]?.message).toContain(message);
  });

  it('takes what an earlier run wrote from the source as nobody’s choice', () => {
    const asRead = { title: ['第2次 計画'] };
    expect(readPlanSettings(cell('計画名', '第2次 計画'), asRead).settings).toEqual({ title: null });
    expect(readPlanSettings(cell('計画名', '第3次 計画'), asRead).settings).toEqual({ title: '第3次 計画' });
  });

  it('reads back what it writes', () => {
    const plan = {
      ...planOf(),
      title: '計画',
      organization: '市',
      period: { from: fiscalYear(2020), to: fiscalYear(2023) },
      levels: ['柱', '取組'],
    };
    const labels = {
      title: '計画名',
      organization: '団体',
      period: '計画期間',
      levels: '階層',
      reviewCycle: '見直しの周期',
      board: '決定する会議',
      divisions: '部署',
    };
    for (const reviewCycle of REVIEW_CYCLES) {
      const review = { reviewCycle, board: '本部', divisions: ['甲課', '乙課'] };
      const texts = planSettingTexts(plan, review);
      const lines = Object.entries(labels).flatMap(([key, label]) => cell(label, texts[key as keyof typeof labels]));
      const { title, organization, period, levels } = plan;
      expect(readPlanSettings(lines).settings).toEqual({ title, organization, period, levels, ...review });
    }
  });

  it('knows no period in the words of a novel', () => expect(readPeriodText('これから')).toBeUndefined());
});

it('offers the divisions where a division is written', () => {
  const plan = { ...planOf(), initiatives: [initiativeOf('i1')] };
  const review = { reviewCycle: 'yearly' as const, board: null, divisions: ['甲課', '乙課'] };
  const settings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [], review };
  const offered = buildWorkbook(plan, [], settings).flatMap((op) =>
    op.op === 'validation' && op.sheet === '事業' && op.values.includes('甲課') ? [op] : [],
  );
  expect(offered).toMatchObject([{ strict: false }, { strict: false }]);
});
