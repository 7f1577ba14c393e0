import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';

const read = (rows: string[][]) => {
  const { plan, coverage } = readPlan([gridOf(rows)]);
  return {
    initiatives: plan.initiatives.map(({ name, priority }) => `${name}${priority ? '（重点）' : ''}`),
    unread: coverage.unread.map(({ cell }) => cell),
  };
};

describe('one heading over a mark and a name', () => {
  it.each([
    ['重点', ['証明書のコンビニ交付（重点）', '混雑情報の配信', '遠隔手話通訳（重点）']],
    ['○', ['証明書のコンビニ交付（重点）', '混雑情報の配信', '遠隔手話通訳（重点）']],
    ['新規', ['証明書のコンビニ交付', '混雑情報の配信', '遠隔手話通訳']],
  ])('%s under 事業名 is a mark, not a name', (mark, initiatives) => {
    const rows = [
      ['施策', '事業名', '', '進捗評価'],
      ['行政サービスの拡充', mark, '証明書のコンビニ交付', '○'],
      ['', '', '混雑情報の配信', '○'],
      ['', mark, '遠隔手話通訳', '△'],
    ];
    expect(read(rows)).toEqual({ initiatives, unread: [] });
  });

  it('a name beside a headed column stays a name', () => {
    const rows = [
      ['施策', '事業名', '概要', '進捗評価'],
      ['行政サービスの拡充', '窓口改革', '証明書のコンビニ交付を広げる', '○'],
      ['業務の改革', '', '混雑情報を配信する', '○'],
    ];
    expect(read(rows).initiatives[0]).toBe('窓口改革');
  });
});
