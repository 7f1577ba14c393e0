import { evaluate, type Inputs } from '../../../shared/assess/evaluate';
import type { Cell } from '../../../shared/assess/expression';
import { preset } from '../../../shared/assess/presets';
import { gradeTree, rateTree, STAGES } from '../../../shared/assess/rate';
import type { ProofRow } from './proof-rows';

/**
 * Cases calculated by hand, each by every preset: rate and grade, or the word that stands in both. The rules are those that `source` of the preset
 * names (shared/assess/presets.ts); the figures are invented unless the case says whose they are.
 */
export const BY = [
  'sagamihara', // 実績÷目標, truncated; ○ from 100; stages reached or not
  'isehara', // 実績÷目標, half up; 達成 from 100; stages in order
  'fujisawa', // 実績÷最終目標, half up; stages reached or not
  'musashino', // 実績÷目標, half up; 計画以上 above 100
  'expected-value', // (実績−基準)÷(最終−基準)÷share; A 100, B+ 80, B 50
  'expected-steps',
  'four-marks', // ◎ above 100, ○ 100, △ 50
  'abcd-100', // A 100, B 80, C 50
  'abcd-110', // A 110, B 80, C 50
  'ahead-behind', // 前倒し above 110, 計画どおり 95
  'forward-back', // (実績−基準)÷(目標−基準), one decimal; 前進 above 0
  'survey', // (実績−基準)÷基準, one decimal; 維持 within ±3
] as const;

interface Case {
  readonly name: string;
  readonly cells: Inputs;
  readonly expected: readonly string[];
  readonly scale?: readonly string[];
}

const all = (word: string): string[] => BY.map(() => word);
/** The grades of 100 % that is neither more nor less, and of 0 %. */
const FULL =
  '100 ○|100 達成|100 達成|100 計画どおり|100 A|100 A|100 ○|100 A|100 B|100 計画どおり|100 達成|100 向上'.split('|');
const NONE = '0 △|0 未達成|0 未達成|0 計画未満|0 C|0 C|0 ×|0 D|0 D|0 遅れ|0 横ばい|0 維持'.split('|');
/** The last ones otherwise: from the right, as many as are given. */
const but = (expected: readonly string[], ...last: readonly string[]): string[] => [
  ...expected.slice(0, expected.length - last.length),
  ...last,
];
const half = { share: 50 };
const up = (actual: Cell, target: Cell, more: Inputs = {}): Inputs => ({
  ...half,
  direction: '増加',
  actual,
  target,
  ...more,
});
const down = (actual: Cell, target: Cell, more: Inputs = {}): Inputs => ({
  ...up(actual, target, more),
  direction: '減少',
});
const keep = (actual: Cell, aim: Cell, more: Inputs = {}): Inputs => ({
  ...up(actual, aim, { finalTarget: aim, ...more }),
  direction: '維持',
});
const of = (name: string, cells: Inputs, expected: readonly string[] | string, scale?: readonly string[]): Case => ({
  name,
  cells,
  expected: typeof expected === 'string' ? expected.split('|') : expected,
  ...(scale === undefined ? {} : { scale }),
});
const tens = { baseline: 10, finalTarget: 40 };

export const CASES: readonly Case[] = [
  of(
    '増加 10→20→40, 15: 15÷20, 15÷40, 5÷30÷50%, 5÷10',
    up(15, 20, tens),
    '75 △|75 未達成|38 未達成|75 計画未満|33 C|33 C|75 △|75 C|75 C|75 遅れ|50 前進|50 向上',
  ),
  of(
    '減少 30→20→10分, 25分: 20÷25, 10÷25, 5÷20÷50%, 5÷10, 5÷30',
    down(25, 20, { baseline: 30, finalTarget: 10 }),
    '80 △|80 未達成|40 未達成|80 計画未満|50 B|50 B|80 △|80 B|80 B|80 遅れ|50 前進|16.7 向上',
  ),
  of(
    'beyond the target: 50÷20, 50÷40, 40÷30÷50%, 40÷10',
    up(50, 20, tens),
    '250 ○|250 達成|125 達成|250 計画以上|267 A|267 A|250 ◎|250 A|250 A|250 前倒し|400 達成|400 向上',
  ),
  of(
    'below the baseline: 5÷20, 5÷40, −5÷30÷50%, −5÷10',
    up(5, 20, tens),
    '25 △|25 未達成|13 未達成|25 計画未満|-33 C|-33 C|25 ×|25 D|25 D|25 遅れ|-50 後退|-50 低下',
  ),
  of(
    'a reduction that went the wrong way: 20÷40, 10÷40, −10÷20÷50%',
    down(40, 20, { baseline: 30, finalTarget: 10 }),
    '50 △|50 未達成|25 未達成|50 計画未満|-100 C|-100 C|50 △|50 C|50 C|50 遅れ|-100 後退|-33.3 低下',
  ),
  of('0件 → 0件, kept', keep(0, 0, { baseline: 0 }), but(FULL, '比較不能')),
  of('0件 → 0件, 1件: lost ground', keep(1, 0, { baseline: 0 }), but(NONE, '0 後退', '比較不能')),
  of('0件以下 to be kept, 1件', keep(1, 0, { baseline: 0, comparator: '以下' }), but(NONE, '0 後退', '比較不能')),
  of(
    '100% to be kept, 97%: −3% of the baseline is still kept',
    keep(97, 100, { baseline: 100 }),
    but(NONE, '0 後退', '-3 維持'),
  ),
  of('95%以上 to be kept, 97%', keep(97, 95, { baseline: 97, comparator: '以上' }), but(FULL, '0 維持')),
  of('目標＝基準値, fallen: 4÷5', up(4, 5, { baseline: 5, finalTarget: 5 }), [
    ...'80 △|80 未達成|80 未達成|80 計画未満|0 C|0 C|80 △|80 B|80 B|80 遅れ|0 後退|-20 低下'.split('|'),
  ]),
  of('目標＝基準値, held', up(5, 5, { baseline: 5, finalTarget: 5 }), but(FULL, '0 維持')),
  of(
    'a deficit to be closed: −10→0, −5: only the baseline tells how far',
    up(-5, 0, { baseline: -10, finalTarget: 0 }),
    '0 △|0 未達成|0 未達成|0 計画未満|100 A|100 A|0 ×|0 D|0 D|0 遅れ|50 前進|50 向上',
  ),
  of(
    '30件→0件, 12件: 18÷30÷50%, 18÷30',
    down(12, 0, { baseline: 30, finalTarget: 0 }),
    '0 △|0 未達成|0 未達成|0 計画未満|120 A|120 A|0 ×|0 D|0 D|0 遅れ|60 前進|60 向上',
  ),
  of('30件→0件, 0件', down(0, 0, { baseline: 30, finalTarget: 0 }), [
    ...'100 ○|100 達成|100 達成|100 計画どおり|200 A|200 A|100 ○|100 A|100 B|100 計画どおり|100 達成|100 向上'.split(
      '|',
    ),
  ]),
  of(
    '△42,000時間→△60,000時間, △21,000時間',
    down(-21000, -42000, { baseline: 0, finalTarget: -60000 }),
    '50 △|50 未達成|35 未達成|50 計画未満|70 B|70 B|50 △|50 C|50 C|50 遅れ|50 前進|比較不能',
  ),
  of(
    'a deficit to shrink, −100→−50→−20, −60: 40÷50, 40÷80, 40÷80÷50%',
    up(-60, -50, { baseline: -100, finalTarget: -20 }),
    '80 △|80 未達成|50 未達成|80 計画未満|100 A|100 A|80 △|80 B|80 B|80 遅れ|80 前進|40 向上',
  ),
  of(
    '… without a baseline',
    up(-60, -50, { finalTarget: -20 }),
    '比較不能|比較不能|比較不能|比較不能|基準値なし|基準値なし|比較不能|比較不能|比較不能|比較不能|基準値なし|基準値なし',
  ),
  of(
    'no baseline: 15÷20, 15÷40',
    up(15, 20, { finalTarget: 40 }),
    '75 △|75 未達成|38 未達成|75 計画未満|基準値なし|基準値なし|75 △|75 C|75 C|75 遅れ|基準値なし|基準値なし',
  ),
  of(
    'no target in the year: only what looks at the end or back can tell',
    up(15, null, tens),
    '目標なし|目標なし|38 未達成|目標なし|33 C|33 C|目標なし|目標なし|目標なし|目標なし|目標なし|50 向上',
  ),
  of(
    'a year outside the plan has no expected value',
    up(15, 20, { ...tens, share: null }),
    '75 △|75 未達成|38 未達成|75 計画未満|比較不能|比較不能|75 △|75 C|75 C|75 遅れ|50 前進|50 向上',
  ),
  of('not measured', up(null, 20, tens), all('未測定')),
  of('result 未定', up('未定', 20, tens), all('未測定')),
  of('result －', up('－', 20, tens), all('－')),
  of('result 順調', up('順調', 20, tens), all('比較不能')),
  of('result 中止', up('中止', 20, tens), all('中止')),
  of('中止 outweighs a missing target', up('中止', null), all('中止')),
  of('result 事業終了', up('事業終了', 20, tens), all('事業終了')),
  of('result 評価できない', up('評価できない', 20, tens), all('評価できない')),
  of('result 達成 for a figure is no figure', up('達成', 20, tens), all('比較不能')),
  of('target 未定', up(15, '未定', { baseline: 10, finalTarget: '未定' }), but(all('目標未定'), '50 向上')),
  of('target －', up(15, '－', { baseline: 10, finalTarget: '－' }), but(all('－'), '50 向上')),
  of('target in words', up(15, '標準化する', { finalTarget: '標準化する' }), but(all('数値目標なし'), '基準値なし')),
  of('target in words, 達成', up('達成', '標準化する', { finalTarget: '標準化する' }), but(FULL, '基準値なし')),
  of('target in words, 未達成', up('未達成', '標準化する', { finalTarget: '標準化する' }), but(NONE, '基準値なし')),
  of(
    'milestone 構築 (4th), at 設計 (3rd)',
    up('設計', '構築', { baseline: '検討', finalTarget: '完了' }),
    '0 △|75 未達成|0 未達成|75 計画未満|75 B|75 B|75 △|75 C|75 C|75 遅れ|75 前進|0 維持',
  ),
  of('milestone 構築, at 運用: reached is enough', up('運用', '構築', { finalTarget: '完了' }), FULL),
  of(
    'level AA, at A',
    up('A', 'AA', { finalTarget: 'AA' }),
    '0 △|50 未達成|0 未達成|50 計画未満|50 B|50 B|50 △|50 C|50 C|50 遅れ|50 前進|0 維持',
    ['A', 'AA', 'AAA'],
  ),
  of(
    'レベル2以下, at 1: better than asked',
    up('レベル1', 'レベル2', { comparator: '以下', finalTarget: 'レベル2' }),
    FULL,
    LEVELS(),
  ),
  of('レベル2以下, at 3', up('レベル3', 'レベル2', { comparator: '以下', finalTarget: 'レベル2' }), NONE, LEVELS()),
  of('レベル2未満, at 2', up('レベル2', 'レベル2', { comparator: '未満', finalTarget: 'レベル2' }), NONE, LEVELS()),
  of(
    '3時間未満, 3時間: 100% and still not good enough',
    down(3, 3, { baseline: 5, finalTarget: 3, comparator: '未満' }),
    '100 △|100 未達成|100 未達成|100 計画未満|200 A|200 A|100 △|100 B|100 B|100 遅れ|100 前進|40 向上',
  ),
  of(
    '6 of 9 (相模原市ICT総合戦略 第2章: 66%)',
    up(6, 9, { baseline: 0, finalTarget: 9 }),
    '66 △|67 未達成|67 未達成|67 計画未満|133 A|133 A|67 △|67 C|67 C|67 遅れ|66.7 前進|比較不能',
  ),
  of(
    '8 of 11 (the same: 72%)',
    up(8, 11, { baseline: 0, finalTarget: 11 }),
    '72 △|73 未達成|73 未達成|73 計画未満|145 A|145 A|73 △|73 C|73 C|73 遅れ|72.7 前進|比較不能',
  ),
  of(
    '995 of 1,000: truncated it is short, half up it is printed and judged as 100',
    up(995, 1000, { baseline: 0, finalTarget: 2000 }),
    '99 △|100 達成|50 未達成|100 計画どおり|100 A|100 A|100 ○|100 A|100 B|100 計画どおり|99.5 前進|比較不能',
  ),
  ...(
    [
      [1.15, '115 ○|115 達成|115 達成|115 計画以上|115 A|115 A|115 ◎|115 A|115 A|115 前倒し|115 達成|15 向上'],
      [0.57, '57 △|57 未達成|57 未達成|57 計画未満|57 B|57 B|57 △|57 C|57 C|57 遅れ|57 前進|-43 低下'],
      [0.29, '29 △|29 未達成|29 未達成|29 計画未満|29 C|29 C|29 ×|29 D|29 D|29 遅れ|29 前進|-71 低下'],
    ] as const
  ).map(([actual, expected]) =>
    of(
      `${actual} × 100 is not ${actual * 100}`,
      // From 0 to 1; for the change, from 1.
      up(actual, 1, { baseline: 0, finalTarget: 1, share: 100 }),
      but(expected.split('|'), '比較不能'),
    ),
  ),
  of(
    '8.2 of 10 from 8: 0.2 ÷ 2, though 8.2 − 8 is 0.1999…',
    up(8.2, 10, { baseline: 8, finalTarget: 10, share: 100 }),
    '82 △|82 未達成|82 未達成|82 計画未満|10 C|10 C|82 △|82 B|82 B|82 遅れ|10 前進|2.5 維持',
  ),
  of(
    'calculated figures: a result of 0.1 + 0.2 meets 0.3 that was 0.3',
    down(0.1 + 0.2, 0.3, { baseline: 0.3, finalTarget: 0.3 }),
    but(FULL, '0 維持'),
  ),
  of(
    'calculated figures: a target of 0.1 + 0.2 is the baseline of 0.3',
    up(0.3, 0.1 + 0.2, { baseline: 0.3, finalTarget: 0.1 + 0.2 }),
    but(FULL, '0 維持'),
  ),
];

function LEVELS(): readonly string[] {
  return ['レベル1', 'レベル2', 'レベル3'];
}

/** Each case by each preset, as rows that an engine can calculate. */
export const caseRows = (): readonly (ProofRow & { readonly title: string; readonly expected: string })[] =>
  CASES.flatMap(({ name, cells, expected, scale = STAGES }) =>
    BY.map((id, index) => {
      const rules = preset(id);
      const rate = evaluate(rateTree(rules, { values: 'any', scale }), cells);
      const grade = evaluate(gradeTree(rules), { ...cells, rate });
      return { title: `${name} (${id})`, expected: expected[index] ?? '', cells, rules, scale, rate, grade };
    }),
  );
