import { describe, expect, it } from 'vitest';
import type { QueueItem } from '../../../apps-script/server/protocol-review';
import {
  approvable,
  filters,
  firstFilter,
  inFilter,
  neighbour,
} from '../../../apps-script/sidebar/review/queue-filter';

const item = (part: Partial<QueueItem>): QueueItem => ({
  initiative: 'I1',
  number: '1',
  name: '電子申請',
  leadDivisions: [],
  priority: true,
  urgency: 'due',
  due: '2024-04-14',
  state: 'checked',
  turn: 'board',
  mine: true,
  progress: '○',
  openProposals: 0,
  goalOwed: false,
  revision: 2,
  findings: 0,
  ...part,
});

describe('filters', () => {
  it.each<[string, Partial<QueueItem>, string[]]>([
    ['mine and in time', {}, ['mine', 'due', 'all']],
    ['another’s and late', { mine: false, urgency: 'overdue' }, ['overdue', 'all']],
    ['finished', { turn: null, mine: false, state: 'approved', due: null }, ['done', 'all']],
    ['announced', { mine: false, urgency: 'notYet' }, ['all']],
  ])('%s', (_, part, under) => {
    expect(filters.filter((filter) => inFilter(item(part), filter))).toEqual(under);
  });

  it('begin with what waits for the person', () => {
    expect([firstFilter([item({})]), firstFilter([item({ mine: false })])]).toEqual(['mine', 'all']);
  });
});

describe('approval of many at once', () => {
  it.each<[string, Partial<QueueItem>, boolean]>([
    ['checked, nothing found', {}, true],
    ['resubmitted', { state: 'resubmitted' }, true],
    ['a finding', { findings: 1 }, false],
    ['an open proposal', { openProposals: 1 }, false],
    ['no self-assessment', { progress: null }, false],
    ['not the board', { mine: false }, false],
    ['not checked yet', { state: 'selfAssessed', turn: 'secretariat' }, false],
  ])('%s', (_, part, allowed) => {
    expect(approvable(item(part))).toBe(allowed);
  });
});

it('walks to the neighbours and stops at the ends', () => {
  const walk = ['a', 'b'];
  expect([neighbour(walk, 'a', 1), neighbour(walk, 'b', 1), neighbour(walk, 'a', -1), neighbour(walk, 'x', 1)]).toEqual(
    ['b', null, null, null],
  );
});
