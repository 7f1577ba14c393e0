import { describe, expect, it } from 'vitest';
import { assessCost } from '../../../shared/assess/cost';
import { preset } from '../../../shared/assess/presets';

const musashino = preset('musashino');

describe('費用: 実績額 ÷ 見積額 (武蔵野市第六次総合情報化基本計画)', () => {
  it.each([
    ['as estimated', 975_247, 975_247, 100, '見積どおり'],
    ['less', 403_891, 975_247, 41, '節減'],
    ['more by a thousand yen', 975_248, 975_247, 100, '見積どおり'],
    ['more', 1_000_000, 975_247, 103, '超過'],
    ['not spent yet', null, 975_247, '未測定', '未測定'],
    ['no estimate', 5, null, '目標なし', '目標なし'],
    ['an estimate of 0', 5, 0, '比較不能', '比較不能'],
  ])('%s', (_name, actualCost, estimate, rate, grade) => {
    expect(assessCost({ actualCost, estimate }, musashino)).toEqual({ rate, grade });
  });
  it('is not asked for where the rule set has no such axis', () => {
    expect(assessCost({ actualCost: 1, estimate: 1 }, preset('sagamihara'))).toBeNull();
  });
});
