import * as fc from 'fast-check';
import type { Inputs } from '../../../shared/assess/evaluate';
import type { Cell } from '../../../shared/assess/expression';
import { PRESETS } from '../../../shared/assess/presets';
import { RuleSet } from '../../../shared/assess/rule-set';
import type { FiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Indicator, Reading } from '../../../shared/plan/model';
import { Accumulation, Comparator, MilestoneStage, type TargetPart } from '../../../shared/target/target';

/** Figures as plans have them, and those that calculators trip over; few enough that target, result and baseline often coincide. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(0, 1, 2, 3, 10, 20, 25, 30, 100, 1.15, 0.1, 0.3, 66.6, -42000, -54000, 43000, 194000),
  },
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 500 }) },
  { weight: 2, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_000 }).map((millionths) => millionths / 1_000_000) },
  { weight: 1, arbitrary: fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }).map((tenths) => tenths / 10) },
);

/** Words that mean something in a cell, and words that only look as if. */
const WORDS = [
  ...['達成', '未達成', '中止', '事業終了', '評価できない', '比較不能', '未測定', '未定', '－', '—', ' ', '目標なし'],
  ...MilestoneStage.options,
  ...['A', 'AA', 'AAA', 'aa', 'レベル3', '全国平均以上', '=1+1', '@SUM', '100', '5-15', 'TRUE', '○', '○*', '50人', '"'],
];
const anyWord = fc.constantFrom(...WORDS);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 12, arbitrary: anyNumber },
  { weight: 3, arbitrary: anyWord },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Rows as people may leave them: anything in any cell, except that direction and comparator come from a dropdown. */
export const anyCells: fc.Arbitrary<Inputs> = fc.record({
  actual: anyCell,
  target: anyCell,
  baseline: anyCell,
  finalTarget: anyCell,
  share: fc.oneof(fc.constantFrom(20, 25, 50, 75, 100, 100 / 3), fc.constant(null)),
  direction: fc.constantFrom('増加', '減少', '維持', null),
  comparator: fc.constantFrom('以上', '以下', '超', '未満', null),
});

const anyRounding = fc.record({
  mode: fc.constantFrom('truncate' as const, 'halfUp' as const),
  digits: fc.integer({ min: 0, max: 2 }),
});
const anyFormula = fc.constantFrom(
  ...([
    'actualOverTarget',
    'baselineToTarget',
    'expectedLinear',
    'expectedSteps',
    'againstFinal',
    'changeFromBaseline',
  ] as const),
);

/** The presets, and rule sets that mix their parts. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc.oneof(
  fc.constantFrom(...PRESETS),
  fc
    .record({
      preset: fc.constantFrom(...PRESETS),
      increase: anyFormula,
      decrease: anyFormula,
      order: fc.constantFrom('milestoneOrder' as const, 'reachedOrNot' as const),
      rounding: anyRounding,
      maintainTolerance: fc.constantFrom(0, 3, 10),
      upper: fc.constantFrom(null, 100, 150),
      lower: fc.constantFrom(null, 0),
      method: fc.constantFrom('countAchieved' as const, 'mean' as const, 'weighted' as const, 'worst' as const),
      counted: fc.boolean(),
    })
    .map(({ preset, increase, decrease, order, rounding, maintainTolerance, upper, lower, method, counted }) =>
      RuleSet.parse({
        ...preset,
        formulas: { increase, decrease, order },
        expectedSteps: [20, 40, 60, 80, 100],
        rounding,
        maintainTolerance,
        cap: { upper, lower },
        denominators: {
          notMeasured: counted,
          notEvaluable: counted,
          notComparable: counted,
          discontinued: counted,
          ended: counted,
        },
        rollUp: { method, rounding },
      }),
    ),
);

const nothing = { label: null, change: null, accumulation: null, baseline: null, condition: null } as const;
const anyUnit = fc.constantFrom('件', '人', '%', '円', '時間', null);

const anyPart: fc.Arbitrary<TargetPart> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      ...fields(nothing),
      label: fc.constantFrom(null, null, '①', '②'),
      kind: fc.constantFrom(
        'numeric' as const,
        'percent' as const,
        'ratio_to_previous' as const,
        'relative_to_baseline' as const,
      ),
      value: fc.oneof({ weight: 9, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(null) }),
      upper: fc.constant(null),
      unit: anyUnit,
      comparator: fc.constantFrom(...Comparator.options),
      change: fc.constantFrom(null, null, 'increase' as const, 'decrease' as const),
      accumulation: fc.constantFrom(null, ...Accumulation.options),
      baseline: fc.constantFrom(null, null, '平成30年度 140件', '前年度'),
      approximate: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...fields({ ...nothing, value: null, unit: null, comparator: null }),
      kind: fc.constant('milestone' as const),
      stage: fc.constantFrom(null, ...MilestoneStage.options),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...fields({ ...nothing, value: null, unit: null }),
      kind: fc.constant('level' as const),
      comparator: fc.constantFrom(null, '>=' as const, '<=' as const, '<' as const),
      level: fc.constantFrom('A', 'AA', 'AAA', 'レベル2', 'Lv.3'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...fields({ ...nothing, value: null, unit: null, comparator: null }),
      kind: fc.constantFrom('qualitative' as const, 'empty' as const, 'not_applicable' as const, 'undecided' as const),
    }),
  },
);

export const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    parts: fc.oneof(
      { weight: 4, arbitrary: fc.array(anyPart, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(anyPart, { minLength: 2, maxLength: 3 }) },
    ),
    word: anyWord,
  })
  .map(({ parts, word }) => ({ text: word, parts, sure: true, notes: [], sheet: '指標', cell: 'A1' }));

/** A plain figure in one unit, as most cells are. */
const figure = (unit: string | null, comparator: Comparator): fc.Arbitrary<Reading> =>
  anyNumber.map((value) => ({
    text: `${value}${unit ?? ''}`,
    parts: [
      {
        ...nothing,
        kind: unit === '%' ? 'percent' : 'numeric',
        value,
        upper: null,
        unit,
        comparator,
        approximate: false,
      },
    ],
    sure: true,
    notes: [],
    sheet: '指標',
    cell: 'A1',
  }));

const YEARS = ['2020', '2021', '2022', '2023'] as const;
const byYear = (reading: fc.Arbitrary<Reading>): fc.Arbitrary<Record<string, Reading>> =>
  fc
    .tuple(
      ...YEARS.map(() =>
        fc.option(fc.oneof({ weight: 9, arbitrary: reading }, { weight: 1, arbitrary: anyReading }), { freq: 9 }),
      ),
    )
    .map((readings) =>
      Object.fromEntries(readings.flatMap((found, index) => (found === null ? [] : [[YEARS[index] ?? '', found]]))),
    );

const indicatorOf = (target: fc.Arbitrary<Reading>, actual: fc.Arbitrary<Reading>): fc.Arbitrary<Indicator> =>
  fc
    .record({
      direction: fc.constantFrom(null, 'increase' as const, 'decrease' as const, 'maintain' as const),
      accumulation: fc.constantFrom(null, ...Accumulation.options),
      baseline: fc.option(actual, { freq: 3 }),
      targets: byYear(target),
      actuals: byYear(actual),
      finalYear: fc.constantFrom<number | null>(null, 2023),
    })
    .map(({ baseline, finalYear, ...rest }) => ({
      id: 'indicator',
      kind: 'KPI',
      owner: null,
      name: '指標',
      undecided: false,
      unit: null,
      reasons: { direction: null, accumulation: null },
      baseline: baseline === null ? null : { ...baseline, year: null },
      finalYear: finalYear as FiscalYear | null,
      statedGrades: {},
      attributes: [],
      source: null,
      ...rest,
    }));

/** Plain indicators as most are, and others over all states of all cells: composite, with gaps, with and without baseline. */
export const anyIndicator: fc.Arbitrary<Indicator> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyUnit, fc.constantFrom(...Comparator.options))
      .chain(([unit, comparator]) => indicatorOf(figure(unit, comparator), figure(unit, '='))),
  },
  { weight: 1, arbitrary: indicatorOf(anyReading, anyReading) },
);

/** Each property as a constant arbitrary. */
function fields<Properties extends object>(properties: Properties) {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, fc.constant(value)])) as {
    [Name in keyof Properties]: fc.Arbitrary<Properties[Name]>;
  };
}
