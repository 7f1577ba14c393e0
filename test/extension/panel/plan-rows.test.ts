import { describe, expect, it } from 'vitest';
import { type PlanList, planList } from '../../../extension/data/plan-list';
import { dueReviews } from '../../../extension/panel/side/due-reviews';
import {
  chooseRows,
  EVERYTHING,
  type PlanRow,
  planChoices,
  planRows,
  unfolded,
} from '../../../extension/panel/side/plan-rows';
import { readSnapshot } from '../../../shared/snapshot/read';
import { largeSnapshot, publishedPlan } from '../../support/published-plan';

function planOf(json: object): PlanList {
  const result = readSnapshot(JSON.stringify(json));
  if (!result.ok) throw new Error(result.refusal.code);
  return planList({ ...result.snapshot.plan, form: result.snapshot.form });
}

/** A row as a line: depth, number and name, state, and the tally of a node. */
const lines = (rows: readonly PlanRow[]) =>
  rows.map((row) => {
    const tally =
      row.kind === 'node' ? row.states.map(({ mark, count }) => `${mark || '－'}${count}`).join(' ') : row.mark;
    return `${'  '.repeat(row.depth)}${row.number ?? ''} ${row.name} ${tally ?? ''}`.trimEnd();
  });

const rows = planRows(planOf(publishedPlan()));

describe('the plan by its levels', () => {
  it('whole', () =>
    expect(lines(chooseRows(rows, EVERYTHING))).toEqual([
      '1 市民サービスの向上 ◎1 ○2 △1',
      '  1-1 手続のオンライン化 ○1 △1',
      '    1 電子申請の利用促進 ○',
      '    2 公共施設予約のオンライン化 △',
      '  1-2 窓口の改革 ◎1 ○1',
      '    3 書かない窓口の導入 ◎',
      '    4 キャッシュレス決済の拡大 ○',
      '2 行政運営の効率化 ○2 △1 ×1 －1',
      '  2-1 業務の自動化 ○1 ×1',
      '    5 RPAの全庁導入 ×',
      '    6 生成AIの業務利用 ○',
      '  2-2 情報の活用 △1 －1',
      '    7 文書管理システムの更新',
      '    8 オープンデータの公開推進 △',
      '  2-3 人材の育成 ○1',
      '    9 デジタル人材の育成 ○',
    ]));
  it.each([
    [{ division: '情報政策課', state: null }, ['1', '6', '8']],
    [{ division: null, state: '△' }, ['2', '8']],
    [{ division: '情報政策課', state: '△' }, ['8']],
    [{ division: null, state: '' }, ['7']],
    [{ division: 'ない課', state: null }, []],
  ])('%j', (filter, numbers) => {
    const chosen = chooseRows(rows, filter);
    expect(chosen.flatMap((row) => (row.kind === 'node' ? [] : row.number))).toEqual(numbers);
    // No heading without anything below it, and each counts what is below.
    for (const row of chosen) if (row.kind === 'node') expect(row.count).toBeGreaterThan(0);
  });
  it('what can be chosen from', () =>
    expect(planChoices(rows)).toEqual({
      divisions: ['情報政策課', '施設管理課', '市民課', '会計課', '行政改革課', '総務課', '人事課'],
      states: ['◎', '○', '△', '×', ''],
    }));
  it('folded nodes hide what is below them', () =>
    expect(lines(unfolded(chooseRows(rows, EVERYTHING), new Set(['n1', 'n6']))).map((line) => line.trim())).toEqual([
      '1 市民サービスの向上 ◎1 ○2 △1',
      '2 行政運営の効率化 ○2 △1 ×1 －1',
      '2-1 業務の自動化 ○1 ×1',
      '5 RPAの全庁導入 ×',
      '6 生成AIの業務利用 ○',
      '2-2 情報の活用 △1 －1',
      '2-3 人材の育成 ○1',
      '9 デジタル人材の育成 ○',
    ]));
  it('nodes in a circle, unknown parents and initiatives without a node are all there once', () => {
    const node = (id: string, parent?: string) => ({ id, name: id, ...(parent === undefined ? {} : { parent }) });
    const initiative = (id: string, of?: string) => ({
      ...{ id, name: id, divisions: [] },
      ...(of === undefined ? {} : { node: of }),
    });
    const plan = {
      nodes: [node('a', 'b'), node('b', 'a'), node('c', 'gone'), node('d')],
      initiatives: [initiative('i1', 'a'), initiative('i2', 'gone'), initiative('i3'), initiative('i4', 'd')],
    };
    const ids = planRows(plan).map(({ id }) => id);
    expect([...ids].sort()).toEqual(['', 'a', 'b', 'c', 'd', 'i1', 'i2', 'i3', 'i4']);
  });
  it('a plan without nodes is a list', () => {
    const plan = { ...planOf(publishedPlan()), nodes: [] };
    expect(planRows(plan).map(({ depth }) => depth)).toEqual(Array(9).fill(0));
  });
});

describe('reviews that are due', () => {
  const due = (division: string | null) =>
    dueReviews(rows, division, '2026-11-20').map(({ row, days }) => `${row.number} ${days}`);
  it('the most urgent first', () => expect(due(null).slice(0, 4)).toEqual(['2 -10', '5 5', '3 11', '1 20']));
  it('of one division', () => expect(due('情報政策課')).toEqual(['1 20', '6 20', '8 131']));
  it('a date that is none is left out', () => {
    const broken = rows.map((row) => (row.kind === 'node' ? row : { ...row, nextReview: '未定' }));
    expect(dueReviews(broken, null, '2026-11-20')).toEqual([]);
  });
});

it('1,000 initiatives are all there', () => {
  const large = planRows(planOf(largeSnapshot(1000, 0)));
  expect(large.filter(({ kind }) => kind === 'initiative')).toHaveLength(1000);
  const { states } = chooseRows(large, EVERYTHING)[0] as Extract<PlanRow, { kind: 'node' }>;
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(100);
});
