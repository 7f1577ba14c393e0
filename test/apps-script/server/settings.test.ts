import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../apps-script/server/protocol';
import type { BookState } from '../../../apps-script/workbench/google/book';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { Office } from './office';

const sheet = '進捗管理表';
const table = [
  ['○○市DX推進計画（令和5年度〜令和6年度）'],
  ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績'],
  ['1 便利', '1-1 手続', '電子申請の拡充', '情報政策課', '申請の件数', '件', '100', '150', '200', '140'],
  ['1 便利', '1-2 窓口', '窓口の予約', '市民課', '予約の割合', '%', '5', '10', '20', '12'],
];

function city(): Office {
  const office = new Office();
  office.person.renameSheet('シート1', sheet);
  const [title = [], ...lines] = table;
  office.person.fill(sheet, 1, 1, [title]);
  office.person.fill(
    sheet,
    2,
    1,
    lines.map((line) => line.map((text) => `'${text}`)),
  );
  return office;
}

let state: BookState | undefined;
function builtCity(): Office {
  if (!state) {
    const office = city();
    office.write('build', [sheet]);
    state = office.standIn.book.state();
  }
  return new Office({ state });
}

function rowOf(office: Office, label: string): number {
  for (let row = 1; row <= 120; row++) if (office.person.shown('設定', row, 1) === label) return row;
  throw new Error(`設定 has no ${label}`);
}
const shown = (office: Office, label: string) => office.person.shown('設定', rowOf(office, label), 2);
const type = (office: Office, label: string, text: string) => office.person.type('設定', rowOf(office, label), 2, text);
const save = (office: Office, change: Partial<Settings>) => {
  const { settings } = office.want('getSettings', {});
  return office.ask('saveSettings', { settings: { ...settings, ...change } });
};

describe('設定', () => {
  it('is used by the workbook that is built after it', () => {
    const office = city();
    save(office, {
      title: 'みほん計画',
      period: { from: fiscalYear(2022), to: fiscalYear(2026) },
      reviewCycle: 'yearly',
      board: 'DX推進本部',
      divisions: ['情報政策課', '市民課'],
      schedule: { phases: '前期　令和4年度〜令和5年度', milestones: '', reviews: '' },
    });
    office.write('build', [sheet]);
    expect(shown(office, '計画名')).toBe('みほん計画');
    expect(shown(office, '計画期間')).toBe('令和4年度〜令和8年度');
    expect(shown(office, '見直しの周期')).toBe('1年ごと');
    expect(shown(office, '決定する会議')).toBe('DX推進本部');
    expect(shown(office, '部署')).toBe('情報政策課\n市民課');
    expect(shown(office, '時期の区分')).toContain('前期');
    expect(office.want('reviewQueue', { today: '2024-04-10' })).toMatchObject({ board: 'DX推進本部' });
  });

  it.each<[string, string, Partial<Settings>]>([
    ['計画名', '第3次 みほん計画', { title: '第3次 みほん計画' }],
    ['計画期間', '令和4年度〜令和8年度', { period: { from: fiscalYear(2022), to: fiscalYear(2026) } }],
    ['階層', '柱 › 方針 › 取組', { levels: ['柱', '方針', '取組'] }],
    ['見直しの周期', '1年ごと', { reviewCycle: 'yearly' }],
    ['決定する会議', 'ICT戦略調整会議', { board: 'ICT戦略調整会議' }],
    ['部署', '甲課\n乙課', { divisions: ['甲課', '乙課'] }],
  ])('takes %s as people write it in the sheet, and keeps it through a refresh', (label, text, settings) => {
    const office = builtCity();
    type(office, label, text);
    expect(office.want('bootstrap', {}).settings).toMatchObject(settings);
    office.write('refresh', [sheet]);
    expect(shown(office, label)).toBe(text);
    expect(office.want('getSettings', {}).settings).toMatchObject(settings);
  });

  it('keeps the dates that people write, and shows them on the roadmap', () => {
    const office = builtCity();
    type(office, '時期の区分', '前期　令和5年度〜令和5年度');
    office.write('refresh', [sheet]);
    expect(shown(office, '時期の区分')).toContain('前期');
    const roadmap = Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 30 }, (_none, column) => office.person.shown('ロードマップ', row + 1, column + 1)).join(' '),
    ).join(' ');
    expect(roadmap).toContain('前期');
  });

  it('brings what the sidebar says into the sheet at once', () => {
    const office = builtCity();
    expect(save(office, { board: '庁議', levels: ['柱', '方針', '取組'], evaluationYear: fiscalYear(2024) }).ok).toBe(
      true,
    );
    expect(shown(office, '決定する会議')).toBe('庁議');
    expect(shown(office, '階層')).toBe('柱 › 方針 › 取組');
    expect(shown(office, '評価年度')).toBe('令和6年度');
    expect(shown(office, '計画名')).not.toBe('');
  });

  it('shows the latest year with a result until somebody chooses one', () => {
    const office = builtCity();
    expect(shown(office, '評価年度')).toBe('令和5年度');
    expect(office.want('getSettings', {}).settings.evaluationYear).toBeNull();
    type(office, '評価年度', '令和6年度');
    office.write('refresh', [sheet]);
    expect(shown(office, '評価年度')).toBe('令和6年度');
    expect(office.want('getSettings', {}).settings.evaluationYear).toBe(2024);
  });

  it('takes next year’s title from the source where nobody has chosen one', () => {
    const office = builtCity();
    const before = shown(office, '計画名');
    expect(before).toContain('DX推進計画');
    expect(office.want('getSettings', {}).settings.title).toBeNull();
    office.person.type(sheet, 1, 1, '○○市デジタル計画（令和5年度〜令和6年度）');
    office.write('refresh', [sheet]);
    expect(shown(office, '計画名')).toContain('デジタル計画');
  });

  it.each([
    ['計画期間', 'そのうち'],
    ['見直しの周期', 'ときどき'],
    ['時期の区分', 'いつか'],
  ])('refuses %s「%s」 with its cell, and writes nothing', (label, text) => {
    const office = builtCity();
    type(office, label, text);
    const cell = `「設定」B${rowOf(office, label)}`;
    const answer = office.ask('preview', { sheets: [sheet] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'settings' } });
    expect(answer.ok ? '' : answer.error.message).toContain(cell);
    expect(shown(office, label)).toBe(text);
    expect(office.want('getSettings', {}).settings.reviewCycle).toBe('halfYearly');
  });

  it('refuses dates in the sidebar that say no date', () => {
    const office = city();
    const answer = save(office, { schedule: { phases: 'いつか', milestones: '', reviews: '' } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'settings' } });
  });
});
