import { describe, expect, it } from 'vitest';
import type { QueueItem } from '../../../shared/review/queue';
import { nextReminder, remindersOf } from '../../../shared/review/reminder';

const item = (name: string, part: Partial<QueueItem>): QueueItem => ({
  initiative: name,
  number: null,
  name,
  leadDivisions: ['情報課'],
  priority: true,
  urgency: 'due',
  due: '2024-04-14',
  state: 'notStarted',
  turn: 'owner',
  mine: false,
  progress: null,
  openProposals: 0,
  goalOwed: false,
  revision: 0,
  findings: 0,
  ...part,
});
const groups = [
  { group: '情報課', people: ['a@city.jp'] },
  { group: '市民課', people: ['b@city.jp', 'c@city.jp'] },
  { group: '事務局', people: ['j@city.jp'] },
  { group: '調整会議', people: ['k@city.jp'] },
  { group: '全課', people: [] },
];

describe('who is reminded of what', () => {
  const items = [
    item('自課', {}),
    item('他課', { leadDivisions: ['市民課'], urgency: 'overdue' }),
    item('予告', { urgency: 'notYet' }),
    item('済', { turn: null }),
    item('確認待ち', { turn: 'secretariat' }),
    item('承認待ち', { turn: 'board' }),
  ];
  it('each group gets one digest of what waits for it', () => {
    expect(
      remindersOf(items, groups, ['会議', '調整会議']).map(({ group, to, items: mine }) => [
        group,
        to.length,
        mine.map(({ name }) => name),
      ]),
    ).toEqual([
      ['情報課', 1, ['自課']],
      ['市民課', 2, ['他課']],
      ['事務局', 1, ['確認待ち']],
      ['調整会議', 1, ['承認待ち']],
    ]);
  });

  it.each([
    [null, '2024-04-10', null],
    ['2024-04-03', '2024-04-10', null],
    ['2024-04-04', '2024-04-10', '2024-04-11'],
    ['2024-02-27', '2024-03-01', '2024-03-05'],
  ])('after a digest on %s, on %s the next one waits until %s', (last, today, next) => {
    expect(nextReminder(last, today)).toBe(next);
  });
});
