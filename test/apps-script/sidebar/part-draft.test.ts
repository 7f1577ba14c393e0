import { describe, expect, it } from 'vitest';
import { complaintOf, draftOf, KINDS, numberOf, partOf } from '../../../apps-script/sidebar/import/part-draft';
import { TargetPart } from '../../../shared/target/target';

const common = {
  label: '①',
  change: null,
  accumulation: 'withinYear' as const,
  baseline: null,
  condition: '月1回以上',
};
const part = TargetPart.parse({
  ...common,
  kind: 'numeric',
  value: 1200,
  upper: 1500,
  unit: '件',
  comparator: '>=',
  approximate: true,
});

describe('numberOf', () => {
  it.each<[string, number | null]>([
    ['1200', 1200],
    ['１，２００', 1200],
    ['1,200.5', 1200.5],
    ['△42,000', -42000],
    ['▲3', -3],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['0', 0],
    ['', null],
    ['12件', null],
    ['1e9', null],
    ['=1+1', null],
    ['－', null],
  ])('%s → %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe('partOf', () => {
  it('gives back what was read when nothing was changed', () => {
    expect(partOf(draftOf(part), part)).toEqual(part);
  });

  it('drops the upper end when the value is another one', () => {
    expect(partOf({ ...draftOf(part), value: '1300' }, part)).toMatchObject({ value: 1300, upper: null });
  });

  it.each(KINDS)('makes a valid part of kind %s that keeps label and condition', (kind) => {
    const draft = { ...draftOf(part), kind, level: 'AA' };
    expect(complaintOf(draft)).toBeNull();
    const made = partOf(draft, part);
    expect(TargetPart.parse(made)).toEqual(made);
    expect(made).toMatchObject({ kind, label: '①', condition: '月1回以上' });
  });

  it('gives a percentage its unit', () => {
    expect(partOf({ ...draftOf(part), kind: 'percent', unit: '' }, part)).toMatchObject({ unit: '%' });
  });
});

describe('complaintOf', () => {
  it('asks for a number and for a level, not for more', () => {
    expect(complaintOf({ ...draftOf(part), value: 'たくさん' })).toBe('value');
    expect(complaintOf({ ...draftOf(part), kind: 'level', level: ' ' })).toBe('level');
    expect(complaintOf({ ...draftOf(part), kind: 'qualitative', value: '' })).toBeNull();
  });
});
