import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';
import { outlineOf } from '../../../support/outline';

/** A list of 施策 with their KGI only: no 事業 stands in it that could keep the texts. */
const kgiList = (title: string) =>
  gridOf([
    [title],
    ['施策番号', 'ねらい', '施策目標', '現状値', '目標値', '備考'],
    ['1-1', '手続の時間を減らす', '電子申請率', '12%', '60%', '本庁のみ'],
    ['1-2', '情報を届ける', '登録者数', '800人', '3,000人', ''],
  ]);

describe('texts about a goal and its KGI', () => {
  it('before the indicator speak of the goal, behind it of the indicator', () => {
    const { plan, coverage } = readPlan([kgiList('KGI一覧（令和5～7年度）')]);
    expect(outlineOf(plan).slice(1)).toEqual([
      '施策1-1 施策1-1 {ねらい: 手続の時間を減らす}',
      '  KGI 電子申請率 (%) 基準=12% 2025:目60% {備考: 本庁のみ}',
      '施策1-2 施策1-2 {ねらい: 情報を届ける}',
      '  KGI 登録者数 (人) 基準=800人 2025:目3,000人',
    ]);
    expect(coverage.unread).toEqual([]);
  });
});

describe('a target without a year', () => {
  it('is the final one where the plan says its years', () => {
    const { plan } = readPlan([kgiList('KGI一覧（令和5～7年度）')]);
    expect(plan.indicators.map(({ finalYear }) => finalYear)).toEqual([2025, 2025]);
    expect(plan.indicators[0]?.targets['2025']?.notes).toEqual([
      { code: 'finalYearAssumed', values: { year: '2025' } },
    ]);
  });

  it('is reported with what would mend it where nothing says a year', () => {
    const { plan, coverage, notes } = readPlan([kgiList('KGI一覧')]);
    expect(coverage.unread.map(({ cell, text }) => `${cell} ${text}`)).toEqual(['E3 60%', 'E4 3,000人']);
    expect(coverage.unread[0]?.reason).toContain('取り込みの設定で計画期間');
    expect(notes.map(({ code }) => code)).toEqual(['no-year']);
    expect(plan.indicators.map(({ baseline }) => baseline?.text)).toEqual(['12%', '800人']);
  });
});
