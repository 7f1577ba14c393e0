import { describe, expect, it } from 'vitest';
import { firstItems, nextItems, smallWorkbook } from '../small-workbook';
import { Bench } from './bench';

/** Built, refreshed with a further column, and then typed into. */
function refreshed(): Bench {
  const bench = new Bench();
  bench.write(smallWorkbook(firstItems), 'build');
  bench.person.fill('指標', 2, 10, [['担当者'], ['佐藤']]);
  bench.write(smallWorkbook(nextItems, { extra: true, title: '次の計画' }));
  return bench;
}

function find(bench: Bench, text: string): { row: number; column: number } {
  for (let row = 1; row <= 30; row++) {
    for (let column = 1; column <= 20; column++) {
      if (bench.person.shown('指標', row, column) === text) return { row, column };
    }
  }
  throw new Error(`No ${text}`);
}

describe('what people typed after a run', () => {
  it('stays when the run is taken back, and when it is done again', () => {
    const bench = refreshed();
    const { person } = bench;
    const item = find(bench, 'I3');
    person.type('指標', item.row, find(bench, '実績').column, 77);
    person.type('指標', find(bench, '佐藤').row, find(bench, '佐藤').column, '高橋');
    const expected = () => {
      const row = find(bench, 'I3').row;
      expect(person.content('指標', row, find(bench, '実績').column)).toBe('77');
      expect(person.shown('指標', find(bench, '担当者').row + 1, find(bench, '担当者').column)).toBe('高橋');
    };
    bench.undo();
    expect(() => find(bench, '次の目標')).toThrow();
    expected();
    bench.redo();
    find(bench, '次の目標');
    expected();
  });

  it('what the run wrote goes with it', () => {
    const bench = refreshed();
    bench.undo();
    expect(find(bench, '申請の件数').row).toBe(3);
    expect(() => find(bench, '申請の件数（改）')).toThrow();
  });
});
