import { describe, expect, it } from 'vitest';
import { divisionsIn } from '../../../../shared/ingest/list/initiative-cells';
import { splitNumber } from '../../../../shared/ingest/name-number';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';

it('Ⅰ alone in its row above 1, 2 … is their group', () => {
  const { plan } = readPlan([
    gridOf([
      ['項目', '令和５年度', ''],
      ['', '目標', '実績'],
      ['Ⅰ　行政サービス', '', ''],
      ['1 オンライン手続数', '50手続', '62手続'],
      ['Ⅱ　行政内部', '', ''],
      ['2 電子決裁率', '60％', '66.1％'],
    ]),
  ]);
  const nameOf = new Map(plan.nodes.map(({ id, name }) => [id, name]));
  expect(plan.initiatives.map(({ number, name, node }) => [number, name, nameOf.get(node ?? '')])).toEqual([
    ['1', 'オンライン手続数', '行政サービス'],
    ['2', '電子決裁率', '行政内部'],
  ]);
});

describe('a number before a name', () => {
  it.each([
    ['4 時間外勤務の削減率', '4', '時間外勤務の削減率'],
    ['24 時間対応の窓口', null, '24 時間対応の窓口'],
    ['5 年計画の策定', null, '5 年計画の策定'],
  ])('%s', (text, number, name) => {
    expect(splitNumber(text, null)).toMatchObject({ number, name });
  });
});

describe('divisions of a cell', () => {
  it.each([
    ['総務部　情報政策課', ['総務部情報政策課']],
    ['総務部情報政策課', ['総務部情報政策課']],
    ['情報政策課　市民課', ['情報政策課', '市民課']],
    ['総務部・情報政策課', ['総務部', '情報政策課']],
    ['総務部　企画部', ['総務部', '企画部']],
    ['人権・広聴相談課', ['人権・広聴相談課']],
    ['健康福祉局 高齢福祉課、市民局 区政推進課', ['健康福祉局高齢福祉課', '市民局区政推進課']],
  ])('%s', (text, divisions) => {
    expect(divisionsIn(text)).toEqual(divisions);
  });
});
