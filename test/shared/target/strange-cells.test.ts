import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayReason } from '../../../shared/messages/say-reason';
import { readTarget } from '../../../shared/target/read-target';
import { brief } from './brief';

/**
 * Cells as other cities' sheets could have them; invented and judged one by one. `\n` in the file is a line break. Of the last
 * four lots (720 cells) 7.0, 6.2, 7.5 and 7.0 % were wrong at first sight, 2.8 % of the sure ones; nearly all mended since.
 */
const rows = readFileSync('test/fixtures/strange-target-cells.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([text = '', reading = '']) => [text.replace(/\\n/g, '\n'), reading] as const);

describe('cells of cities never seen', () => {
  it.each(rows)('%j → %s', (text, reading) => expect(brief(readTarget(text))).toBe(reading));
});

describe('names, baselines, conditions and scope', () => {
  it.each([
    [
      '多言語情報発信ツール当該年度新規追加2業務以上',
      { label: '多言語情報発信ツール新規追加', accumulation: 'withinYear' },
    ],
    ['特設サイトのアクセス件数 11,000件/年', { label: '特設サイトのアクセス件数', accumulation: 'withinYear' }],
    ['公開データセット数　累計150件', { label: '公開データセット数', accumulation: 'wholePlan' }],
    ['職員の25%が月1回以上の在宅勤務を実施', { label: '職員', condition: '月1回以上' }],
    ['65歳以上の利用率 30%以上', { label: '65歳以上の利用率', condition: '65歳以上' }],
    ['コンビニ交付率 40%→60%', { label: 'コンビニ交付率', baseline: '40%' }],
    ['平成30年度に140件発生したシステム障害の10%減', { baseline: '平成30年度 140件', change: 'decrease' }],
    ['オンライン申請数 13,400件 （平成30年度 12,137件）', { baseline: '平成30年度 12,137件' }],
    ['温室効果ガス 2013年度比46％削減', { label: '温室効果ガス', baseline: '2013年度' }],
    ['100％（全51校）', { condition: '全51校' }],
    ['51校/51校', { condition: '全51校' }],
    ['3校（小2、中1）', { condition: '小2、中1' }],
    ['令和4年度末までに、94%の市民が保有', { condition: '令和4年度末まで' }],
    ['－（R4から実施）', { condition: 'R4から実施' }],
    ['サテライトオフィスを1か所設置', { label: 'サテライトオフィス' }],
    ['30件以上のデータ登録', { label: 'データ登録' }],
    ['約30%', { approximate: true }],
    ['10%以上の削減', { comparator: '>=', change: 'decrease' }],
  ])('%j', (text, expected) => expect(readTarget(text).parts[0]).toMatchObject(expected));

  it.each<[string, (string | null)[]]>([
    ['RPA 5業務 AI-OCR 3業務', ['RPA', 'AI-OCR']],
    [
      'Twitter のフォロワー数 (50 人)、YouTube のチャンネル登録者数 (350 人)',
      ['Twitter のフォロワー数', 'YouTube のチャンネル登録者数'],
    ],
    ['令和4年度401手続、令和5年度89手続', ['令和4年度', '令和5年度']],
    ['97.0%(小) 98.2%(中)', ['小', '中']],
    ['付与した人数【460人(前年度比110%)】', ['付与した人数', '前年度比']],
    ['3種類増加 (合計50種類以上)', [null, '合計']],
    ['①A能力、②B能力、③C能力に「できる」と回答した割合が全国平均以上', ['①A能力', '②B能力', '③C能力']],
    ['【上期】5件【下期】8件', ['上期', '下期']],
  ])('%j is named %j', (text, labels) => {
    expect(readTarget(text).parts.map((part) => part.label)).toEqual(labels);
  });
});

describe('what the row knows', () => {
  it.each([
    ['0.6', { unit: '件' }, '0.6 件 ='],
    ['120', { unit: '（千円）' }, '120000 円 ='],
    ['80', { unit: '％' }, 'percent 80 % ='],
    ['1件も発生させない', {}, '0 件 ='],
    ['漏えい１件もなし', {}, '0 件 ='],
    ['21件も増えない', {}, '21 件 increase'],
    ['0.8', { unit: '%' }, 'percent 80 % ='],
    ['0.8', { unit: '%', others: ['1', '10', '12.5'] }, 'percent 0.8 % ='],
    ['0.8', { unit: '%', others: ['0.5', '1'] }, 'percent 80 % ='],
    ['80', { name: '電子申請の利用率' }, 'percent 80 % ='],
    ['80', { name: '利用件数（千件）' }, '80000 件 ='],
    ['80', { name: '利用件数' }, '80 null ='],
    ['10', { others: ['5業務', '8業務'] }, '10 業務 ='],
    ['10', { others: ['5業務', '80%'] }, '10 null ='],
    ['10件', { unit: '人' }, '10 件 ='],
    ['—', { unit: '件' }, 'not_applicable'],
    ['4.2', { name: '5段階評価の平均' }, '4.2 null ='],
  ])('%j in %j → %s', (text, context, reading) => expect(brief(readTarget(text, context))).toBe(reading));

  it('names ① and ② by the indicator', () => {
    const reading = readTarget('①80%以上 ②55%以上', { name: '①重点事業の達成率\n②サービスの利用率' });
    expect(reading.parts.map((part) => part.label)).toEqual(['①重点事業の達成率', '②サービスの利用率']);
  });
});

describe('how sure', () => {
  it.each(['10件', '80%以上', '①80%以上 ②55%以上', '仕様検討', '—', '', '未定', '当該年度新規導入 15種類以上', '2'])(
    '%j needs no eye',
    (text) => expect(readTarget(text)).toMatchObject({ sure: true, notes: [] }),
  );

  it.each([
    '0.6',
    '86.9',
    '数百件',
    '全校',
    '○箇所',
    '10件まで',
    '7特殊単位名',
    '現状維持',
    '増加',
    '20人×3回',
    '500人（2,500人）',
    '前年度以上',
    '▲',
    '18～16ポイント',
    '一部達成',
    '満足度3.2、理解度0.8',
    '12 500件',
    'R7.8頃公表',
  ])('%j says why it is not sure', (text) => {
    const { sure, notes } = readTarget(text);
    expect(sure).toBe(false);
    expect(notes.every((note) => sayReason(note, 'ja').length > 5)).toBe(true);
  });
});
