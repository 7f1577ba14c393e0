import { beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { rollUp } from '../../../shared/assess/roll-up';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { weightOf } from '../../../shared/assess/weight';
import { buildWorkbook } from '../../../shared/workbook/build';
import { columnNumber } from '../../../shared/workbook/columns';
import { applyOps, EMPTY_WORKBOOK } from '../../../shared/workbook/image';
import { layoutOf } from '../../../shared/workbook/layout';
import { type Calculated, calculate } from '../../support/calculate';
import { figure, indicatorOf, initiativeOf, planOf, sourced } from '../../support/plan-of';

const attribute = (label: string, text: string) => ({ ...sourced(text), label });

describe('the weight of an indicator', () => {
  it.each([
    ['重み', '3', 3],
    ['ウェイト（％）', '２０％', 20],
    ['配点', '１５点', 15],
    ['重み', '0', 0],
    ['重み', '0.5', 0.5],
    ['重み', '大', 1],
    ['重み', '', 1],
    ['重み', '-2', 1],
    ['備考', '3', 1],
  ])('%s: %j → %d', (label, text, weight) => {
    expect(weightOf({ attributes: [attribute(label, text)] })).toBe(weight);
  });

  it('may stand beside the initiative; its own comes first', () => {
    const initiative = { attributes: [attribute('重み', '5')] };
    expect(weightOf({ attributes: [] }, initiative)).toBe(5);
    expect(weightOf({ attributes: [attribute('重み', '2')] }, initiative)).toBe(2);
  });
});

describe('the weighted mean, by hand: (100×3 + 50×1) ÷ 4 = 87.5 → 87 by truncation', () => {
  const base = preset('sagamihara');
  const rules: RuleSet = { ...base, rollUp: { method: 'weighted', rounding: { mode: 'truncate', digits: 0 } } };
  const settings = { rules, evaluationYear: null, phases: [], reviews: [] };
  const row = (id: string, actual: number | null, weight?: string) =>
    indicatorOf(id, 'i1', {
      targets: { 2023: figure(100, '件') },
      actuals: actual === null ? {} : { 2023: figure(actual, '件') },
      attributes: weight === undefined ? [] : [attribute('重み', weight)],
    });
  // The third has no result and therefore no rate: its weight does not count.
  const plan = planOf({
    initiatives: [initiativeOf('i1')],
    indicators: [row('k1', 100, '3'), row('k2', 50), row('k3', null, '9')],
  });
  const layout = layoutOf(plan, settings);
  const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings));
  const rateOf = (calculated: Calculated): string => {
    const sheet = calculated.image.sheets.find(({ name }) => name === '評価一覧');
    const heading = [...Array(40).keys()].findIndex((at) => calculated.at('評価一覧', 4, at + 1) === '成果達成率');
    return sheet ? calculated.at('評価一覧', 5, heading + 1) : '';
  };
  let calculated: Calculated;
  beforeAll(async () => {
    calculated = await calculate(image);
  });

  it('in the evaluator', () => {
    const rows = [
      { grade: '○', rate: 100, weight: 3 },
      { grade: '△', rate: 50, weight: 1 },
      { grade: '未測定', rate: null, weight: 9 },
    ];
    expect(rollUp(rows, rules).result).toBe(87);
  });

  it('in the workbook', () => {
    expect(rateOf(calculated)).toBe('87');
  });

  it.each([
    ['a weight typed over: (100 + 50) ÷ 2', 1, '75'],
    ['a weight of 0 leaves the row out', 0, '50'],
  ])('in the workbook, after %s', async (_, weight, expected) => {
    const column = columnNumber(layout.indicators, 'weight');
    const typed = applyOps(image, [
      {
        op: 'write',
        sheet: '指標',
        row: layout.indicators.firstRow,
        column,
        cells: [[{ kind: 'number', number: weight }]],
      },
    ]);
    expect(rateOf(await calculate(typed))).toBe(expected);
  });
});
