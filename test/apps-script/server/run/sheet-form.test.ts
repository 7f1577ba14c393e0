import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Form,
  formSteps,
  freshForm,
  orderByForm,
  paintWidths,
} from '../../../../apps-script/server/run/sheet-form';

const form = (frozenRows: number, frozenColumns: number, tabColor: string | null, widths: number[]): Form => ({
  frozenRows,
  frozenColumns,
  tabColor,
  widths,
});

function painted(from: readonly number[], to: readonly number[], most: number): number[] {
  const widths = to.map((_, index) => from[index] ?? 100);
  for (const { first, count, width } of paintWidths(from, to, most)) widths.fill(width, first - 1, first - 1 + count);
  return widths;
}

const error = (has: readonly number[], wants: readonly number[]) =>
  wants.reduce((sum, want, index) => sum + Math.max((want - has[index]!) * 3, has[index]! - want), 0);

describe('widths in few calls', () => {
  it.each<[string, number[], number[], number, number]>([
    ['nothing to do', [64, 200], [64, 200], 3, 0],
    ['one run', [], [64, 64, 64], 3, 1],
    ['all first, then the wide one', [], [70, 70, 260, 70, 70, 70], 2, 2],
    ['no call allowed', [], [20, 300], 0, 0],
  ])('%s', (_what, from, to, most, calls) => {
    expect(paintWidths(from, to, most)).toHaveLength(calls);
    if (calls > 0) expect(painted(from, to, most)).toEqual(to);
  });

  it('never uses more calls than allowed, and one more call never makes it worse', () => {
    const width = fc.constantFrom(24, 48, 64, 90, 120, 200, 330);
    fc.assert(
      fc.property(
        fc.array(width, { maxLength: 14 }),
        fc.array(width, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 0, max: 4 }),
        (from, to, most) => {
          expect(paintWidths(from, to, most).length).toBeLessThanOrEqual(most);
          expect(error(painted(from, to, most + 1), to)).toBeLessThanOrEqual(error(painted(from, to, most), to));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the pattern takes the form of each new sheet in turn', () => {
  it('changes only what differs', () => {
    const first = formSteps(freshForm, form(4, 1, '#aaaaaa', [64, 64]), 2, true);
    expect(first.steps.map((step) => step.set)).toEqual(['frozenRows', 'frozenColumns', 'tabColor', 'width']);
    expect(formSteps(first.reached, form(4, 2, '#aaaaaa', [64, 64]), 2, true).steps).toEqual([
      { set: 'frozenColumns', count: 2 },
    ]);
  });

  it('puts like forms behind each other', () => {
    const forms = [
      form(4, 1, '#111111', []),
      form(3, 2, '#222222', []),
      form(4, 1, '#111111', []),
      form(3, 2, '#222222', []),
    ];
    const order = orderByForm(forms, true);
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
    expect(order.map((index) => forms[index]!.frozenRows)).toSatisfy(
      (rows: number[]) => rows.join() === '4,4,3,3' || rows.join() === '3,3,4,4',
    );
  });
});
