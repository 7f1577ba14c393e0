import { describe, expect, it } from 'vitest';
import {
  corrected,
  correctionsOf,
  profileOf,
  withCorrection,
  withoutCorrection,
} from '../../../apps-script/sidebar/import/corrections';
import { report } from '../../support/fake-server';
import { quantity } from '../../support/plan-of';

const line = report.readings[1]!;
const none = correctionsOf(report.profile);

describe('corrections', () => {
  it('make a reading sure, with the person’s parts', () => {
    const now = corrected(line, withCorrection(none, line, [quantity(5000, '件', { comparator: '>=' })]));
    expect(now).toMatchObject({ sure: true, byHand: true, parts: [{ comparator: '>=' }] });
  });

  it('hold only while the cell says the same', () => {
    const corrections = withCorrection(none, line, [quantity(5000, '件')]);
    expect(corrected({ ...line, text: '約6千件' }, corrections)).toMatchObject({ sure: false, byHand: false });
  });

  it('can be taken back', () => {
    const corrections = withoutCorrection(withCorrection(none, line, [quantity(1, '件')]), line);
    expect(corrected(line, corrections)).toMatchObject({ byHand: false, parts: line.parts });
  });

  it('travel with the profile, beside changed column roles', () => {
    const corrections = withCorrection(none, line, [quantity(5000, '件')]);
    const profile = profileOf(report, new Map([['進捗管理表!N', 'target']]), corrections);
    expect(profile.readings).toEqual([
      { sheet: '進捗管理表', cell: 'H9', text: line.text, parts: [quantity(5000, '件')] },
    ]);
    expect(profile.columns).toEqual([{ sheet: '進捗管理表', column: 'N', role: 'target' }]);
    expect(correctionsOf(profile)).toEqual(corrections);
  });
});
