import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { paperFacts, plainInput } from '../../../shared/papers/facts';
import { valueMatrix } from '../../../shared/papers/matrix';
import { digitalPlan } from '../../support/digital-plan';
import { initiativeOf, planOf } from '../../support/plan-of';

const matrixOf = (classes: readonly (readonly [string, string | null])[]) =>
  valueMatrix(
    paperFacts(
      plainInput(
        planOf({ initiatives: classes.map(([id, classification]) => initiativeOf(id, { name: id, classification })) }),
        PRESETS[0]!,
      ),
    ),
  );

describe('the matrix of 実現性 and 新たな価値', () => {
  it('stands by the columns of the table where it has them', () => {
    const found = valueMatrix(paperFacts(plainInput(digitalPlan(), PRESETS[0]!)));
    expect(found?.columns.map(({ label }) => label)).toEqual(['実現性', '中', '高', '（なし）']);
  });

  it('stands by class where the table has none: A, B, C and 事業候補', () => {
    const found = matrixOf([
      ['電子申請', 'A'],
      ['検索', 'Ａ'],
      ['研修', 'B'],
      ['電子マネー', 'C'],
      ['メタバース', '事業候補'],
      ['区分なし', null],
    ]);
    expect(found?.columns.map(({ label }) => label)).toEqual(['実現性', '大きい', '小さい', '区分からは分からない']);
    expect(found?.rows).toEqual([
      ['高い', '電子申請（A）\n検索（Ａ）', '研修（B）', ''],
      ['低い', '', '', '電子マネー（C）'],
      ['不明確', '', '', 'メタバース（事業候補）'],
    ]);
  });

  it.each([
    [
      [
        ['x', '新規'],
        ['y', '継続'],
      ],
    ],
    [[['x', 'A']]],
    [
      [
        ['x', 'A'],
        ['y', 'D'],
      ],
    ],
    [[['x', null]]],
  ] as const)('is left out where the classes say nothing of it: %j', (classes) => {
    expect(matrixOf(classes)).toBeNull();
  });
});
