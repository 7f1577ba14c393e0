import { describe, expect, it } from 'vitest';
import type { IndicatorReading, ReadReport } from '../../../apps-script/server/protocol';
import { chosenOf, found, needReread, withChoice, withoutChoice } from '../../../apps-script/sidebar/import/choices';
import { report as plain } from '../../support/fake-server';

const indicator: IndicatorReading = {
  id: 'i1',
  name: 'ＰＣ の更新台数',
  path: '1 賢い仕事 › 端末',
  unit: '台',
  direction: 'increase',
  accumulation: 'withinYear',
  reasons: { direction: '', accumulation: '' },
  source: null,
};
const readWith = (indicators: NonNullable<ReadReport['profile']['indicators']>): ReadReport => ({
  ...plain,
  profile: { ...plain.profile, indicators },
});
const fresh = readWith({});

describe('choices', () => {
  it('keep only what differs from the reading', () => {
    const one = withChoice(fresh, {}, indicator, { direction: 'decrease' });
    expect(one).toEqual({ i1: { direction: 'decrease' } });
    expect(withChoice(fresh, one, indicator, { unit: '台' })).toEqual(one);
    expect(withChoice(fresh, one, indicator, { direction: 'increase' })).toEqual({});
  });

  it('keep “not decided”, which is not the same as no choice', () => {
    expect(withChoice(fresh, {}, indicator, { unit: null })).toEqual({ i1: { unit: null } });
  });

  it('stay when the report already has them, for then the sheet’s own reading is not known', () => {
    const before = { i1: { direction: 'increase' as const } };
    expect(withChoice(readWith(before), before, indicator, { direction: 'increase' })).toEqual(before);
  });

  it('leave those of indicators that this sheet does not have', () => {
    const others = { gone: { unit: '人' } };
    expect(withoutChoice(withChoice(fresh, others, indicator, { unit: '件' }), 'i1')).toEqual(others);
  });

  it('stand before the reading', () => {
    expect(chosenOf(indicator, { i1: { unit: null } })).toMatchObject({ unit: null, direction: 'increase' });
  });

  it.each([
    ['nothing chosen', {}, {}, false],
    ['the same in another order', { a: { unit: '件' }, b: {} }, { a: { unit: '件' } }, false],
    ['one more', {}, { a: { unit: '件' } }, true],
    ['one taken back', { a: { unit: null } }, {}, true],
  ])('ask for another reading: %s', (_, used, now, asked) => {
    expect(needReread(readWith(used), now)).toBe(asked);
  });
});

describe('a search', () => {
  it.each([
    ['', 1],
    ['pc 更新', 1],
    ['端末　ＰＣ', 1],
    ['電話', 0],
  ])('“%s” finds %i', (search, count) => {
    expect(found([indicator], search)).toHaveLength(count);
  });
});
