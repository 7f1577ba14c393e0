import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../shared/snapshot/read';
import { snapshotRoadmap } from '../../../shared/ui/roadmap/snapshot-roadmap';
import { Office } from './office';

const sheet = '進捗管理表';

/** A file with one sheet as an office keeps it; nothing of ours in it. */
function city(): Office {
  const office = new Office();
  office.person.renameSheet('シート1', sheet);
  office.person.fill(sheet, 1, 1, [
    ["'事業名", "'主管課", "'指標", "'単位", "'R4目標", "'R5目標", "'R4実績"],
    ["'電子申請の拡大", "'情報政策課", "'申請件数", "'件", "'1000", "'2000", "'1200"],
    ["'書かない窓口", "'市民課", "'導入窓口数", "'箇所", "'2", "'5", ''],
  ]);
  return office;
}

function drawn(office: Office) {
  const { json, today, built } = office.want('roadmap', {});
  const read = readSnapshot(json);
  if (!read.ok) throw new Error(read.refusal.code);
  return { ...snapshotRoadmap(read.snapshot, today), built };
}

describe('the roadmap window', () => {
  it('opens from the menu as a window of its own, leaving the sidebar alone', () => {
    const office = new Office();
    office.run('onOpen');
    office.run('showRoadmap');
    expect(office.standIn.dialog).toMatchObject({ title: 'ロードマップ', width: 1280, height: 800 });
    expect(office.standIn.sidebar).toBeNull();
  });

  it('draws a plan that has only been read', () => {
    const { timeline, content, built } = drawn(city());
    expect(built).toBe(false);
    expect(timeline.rows.map(({ name }) => name)).toEqual(['電子申請の拡大', '書かない窓口']);
    expect(timeline.axis.map(({ year }) => year)).toEqual([2022, 2023]);
    const [indicator] = content.indicators.values();
    expect(Object.keys(indicator?.results ?? {})).toEqual(['2022']);
  });

  it('draws the workbook once there is one, with the dates that people write in 設定', () => {
    const office = city();
    office.write('build', [sheet]);
    const { settings } = office.want('getSettings', {});
    office.want('saveSettings', {
      settings: {
        ...settings,
        schedule: { phases: '前期 令和4年度', milestones: '令和4年10月1日 庁議', reviews: '' },
      },
    });
    const { timeline, milestones, built } = drawn(office);
    expect(built).toBe(true);
    expect(timeline.phases.map(({ name }) => name)).toEqual(['前期']);
    expect(milestones.map(({ name }) => name)).toEqual(['庁議']);
  });

  it('an empty file is refused in words', () => {
    const answer = new Office().ask('roadmap', {});
    expect(answer.ok).toBe(false);
  });
});
