import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdRegister } from '../../../shared/plan/identity';

const goal = { level: '基本目標', number: '1', name: '便利なまち' };
const measure = { level: '施策', number: '1-1', name: '手続' };

describe('IdRegister', () => {
  it('makes ids that XML takes as xsd:ID: nine characters, a letter first', () => {
    const ids = new IdRegister();
    for (const id of [
      ids.node([goal]),
      ids.initiative([goal, measure], '3', '電子申請'),
      ids.indicator(null, '率', null),
    ]) {
      expect(id).toMatch(/^[nik][0-9a-z]{8}$/);
    }
  });

  it.each([
    ['another number', { ...measure, number: '2-9' }],
    ['full width', { ...measure, name: '手　続' }],
  ])('keeps the id with %s', (_, other) => {
    expect(new IdRegister().node([goal, other])).toBe(new IdRegister().node([goal, measure]));
  });

  it.each([
    ['another name', [goal, { ...measure, name: '相談' }]],
    ['another parent', [{ ...goal, name: 'にぎわう' }, measure]],
    ['one level less', [measure]],
  ])('gives another id for %s', (_, path) => {
    expect(new IdRegister().node(path)).not.toBe(new IdRegister().node([goal, measure]));
  });

  it('tells nodes without a name by their number', () => {
    const ids = new IdRegister();
    const unnamed = (number: string) => ids.node([{ level: '施策', number, name: '' }]);
    expect(unnamed('1-1')).not.toBe(unnamed('1-2'));
  });

  it('tells two indicators of one name by their unit, whatever else the owner has', () => {
    const ids = new IdRegister();
    const first = ids.indicator('i0', '利用', null);
    const second = ids.indicator('i0', '利用', '件');
    expect(second).not.toBe(first);
    const again = new IdRegister();
    again.indicator('i0', '利用', null);
    expect(again.indicator('i0', '利用', '件')).toBe(second);
  });

  it('is unique for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 60 }), (names) => {
        const ids = new IdRegister();
        const made = names.flatMap((name) => [ids.initiative([goal], null, name), ids.indicator(null, name, null)]);
        return new Set(made).size === made.length;
      }),
    );
  });
});
