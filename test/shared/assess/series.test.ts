import { describe, expect, it } from 'vitest';
import { type Series, seriesOf } from '../../../shared/assess/series';
import type { Value } from '../../../shared/assess/value';
import { cell, figure, indicator, level, milestone, quantity, words } from './build';

/** A value in one word: 5事業, blank, 検討. */
const brief = (value: Value | undefined): string => {
  if (value === undefined) return 'none';
  if (value.state === 'quantity') return `${value.value}${value.unit ?? ''}`;
  if (value.state === 'milestone') return value.stage ?? 'some milestone';
  return value.state === 'level' ? value.level : value.state;
};
const targetsOf = (series: Series): Record<string, string> =>
  Object.fromEntries(Object.entries(series.byYear).map(([year, values]) => [year, brief(values.target)]));
const actualsOf = (series: Series): Record<string, string> =>
  Object.fromEntries(Object.entries(series.byYear).map(([year, values]) => [year, brief(values.actual)]));

describe('seven states that never collapse', () => {
  it.each([
    ['4種類以上', figure(4, '種類'), '4種類'],
    ['〇箇所', figure(0, '箇所'), '0箇所'],
    ['blank', cell('', words('empty')), 'blank'],
    ['—', cell('—', words('not_applicable')), 'notApplicable'],
    ['(事業の進捗に合わせ設定)', cell('(事業の進捗に合わせ設定)', words('undecided')), 'undecided'],
    ['仕様検討', cell('仕様検討', milestone('検討')), '検討'],
    ['適合レベルAA以上', cell('適合レベルAA以上', level('AA')), 'AA'],
    ['標準化を実現する', cell('標準化を実現する', words()), 'text'],
    ['全国平均以上: a comparison without a number', cell('全国平均以上', quantity(null)), 'text'],
  ])('%s', (_name, reading, expected) => {
    const [series] = seriesOf(indicator({ targets: { 2023: reading } }));
    expect(brief(series?.byYear['2023']?.target)).toBe(expected);
  });

  it('an indicator without any cell still has one series, without years', () => {
    expect(seriesOf(indicator({}))).toMatchObject([{ part: 0, byYear: {}, finalYear: null, period: null }]);
  });

  it('a year with a result but no target cell is there, its target blank', () => {
    const [series] = seriesOf(indicator({ targets: { 2020: figure(5) }, actuals: { 2021: figure(3) } }));
    expect(targetsOf(series!)).toEqual({ 2020: '5', 2021: 'blank' });
  });
});

describe('the final target', () => {
  it.each([
    ['the last year that has one', { 2020: figure(100), 2021: figure(150) }, 2021, '150'],
    [
      'not a year said to have none: 事業終了 before the plan ends',
      {
        2020: figure(100),
        2021: figure(150),
        2022: cell('—', words('not_applicable')),
        2023: cell('', words('empty')),
      },
      2021,
      '150',
    ],
    [
      'undecided as long as the last year is',
      { 2020: figure(100), 2021: cell('未定', words('undecided')) },
      2021,
      'undecided',
    ],
    ['－ where no year has one', { 2020: cell('—', words('not_applicable')) }, 2020, 'notApplicable'],
    ['none where every cell is blank', { 2020: cell('', words('empty')) }, null, 'blank'],
  ])('is %s', (_name, targets, finalYear, expected) => {
    const [series] = seriesOf(indicator({ targets }));
    expect([series?.finalYear, brief(series?.finalTarget)]).toEqual([finalYear, expected]);
  });
});

describe('parts of composite cells are aligned over the years', () => {
  it('by unit: RPA 5事業 / 75%以上, result 5事業⏎80%', () => {
    const both = (count: number) => cell('', quantity(count, '事業'), quantity(75, '%', { comparator: '>=' }));
    const found = seriesOf(
      indicator({
        targets: { 2020: both(5), 2021: both(7) },
        actuals: {
          2020: cell('5事業\n80%', quantity(5, '事業'), quantity(80, '%')),
          2021: cell('80%', quantity(80, '%')),
        },
      }),
    );
    expect(found.map(targetsOf)).toEqual([
      { 2020: '5事業', 2021: '7事業' },
      { 2020: '75%', 2021: '75%' },
    ]);
    expect(found.map(actualsOf)).toEqual([
      { 2020: '5事業', 2021: 'blank' },
      { 2020: '80%', 2021: '80%' },
    ]);
  });

  it('by label: ①80%以上 ②55%以上, whatever the order, and ①— ②48% as baseline', () => {
    const [first, second] = seriesOf(
      indicator({
        baseline: cell('①— ②48%', { ...words('not_applicable'), label: '①' }, quantity(48, '%', { label: '②' })),
        targets: { 2023: cell('', quantity(80, '%', { label: '①' }), quantity(55, '%', { label: '②' })) },
        actuals: { 2023: cell('', quantity(50, '%', { label: '②' }), quantity(82, '%', { label: '①' })) },
      }),
    );
    expect([first, second].map((series) => series?.label)).toEqual(['①', '②']);
    expect([first, second].map((series) => brief(series?.baseline))).toEqual(['notApplicable', '48%']);
    expect([first, second].map((series) => actualsOf(series!))).toEqual([{ 2023: '82%' }, { 2023: '50%' }]);
  });

  it('by unit again where a later year has one part only: 1か所 + 25% → 10%', () => {
    const found = seriesOf(
      indicator({
        targets: {
          2020: cell('サテライトオフィスを設置', milestone('導入')),
          2021: cell('', quantity(1, '箇所'), quantity(25, '%')),
          2022: cell('', quantity(10, '%')),
        },
      }),
    );
    expect(found.map(targetsOf)).toEqual([
      { 2020: '導入', 2021: '1箇所', 2022: 'blank' },
      { 2020: 'blank', 2021: '25%', 2022: '10%' },
    ]);
  });

  it('a cell that says nothing, or nothing yet, says it of every part', () => {
    const found = seriesOf(
      indicator({
        targets: { 2020: cell('', quantity(1, '件'), quantity(2, '人')), 2021: cell('—', words('not_applicable')) },
      }),
    );
    expect(found.map((series) => targetsOf(series)['2021'])).toEqual(['notApplicable', 'notApplicable']);
  });

  it('one figure a cell is one thing, even when its unit changes on the way', () => {
    const found = seriesOf(indicator({ targets: { 2020: figure(100, '件'), 2021: figure(80, '人') } }));
    expect(found.map(targetsOf)).toEqual([{ 2020: '100件', 2021: '80人' }]);
  });

  it('【520人(前年度比110%)】: the ratio only restates the figure', () => {
    const found = seriesOf(
      indicator({
        targets: { 2021: cell('', quantity(520, '人'), quantity(110, '%', { kind: 'ratio_to_previous' })) },
      }),
    );
    expect(found.map((series) => series.restates)).toEqual([false, true]);
  });

  it('100% (年間△42,000 時間): two measured things', () => {
    const found = seriesOf(indicator({ targets: { 2019: cell('', quantity(100, '%'), quantity(-42000, '時間')) } }));
    expect(found.map(({ unit, direction, restates }) => ({ unit, direction, restates }))).toEqual([
      { unit: '%', direction: 'increase', restates: false },
      { unit: '時間', direction: 'decrease', restates: false },
    ]);
  });
});

it('100% (年間△42,000 時間) in an indicator that rises: △ says its own direction', () => {
  const found = seriesOf(
    indicator({
      direction: 'increase',
      targets: { 2019: cell('', quantity(100, '%'), quantity(-42000, '時間', { change: 'decrease' })) },
    }),
  );
  expect(found.map(({ direction }) => direction)).toEqual(['increase', 'decrease']);
});

describe('direction', () => {
  const of = (
    ...[target, more]: [Parameters<typeof quantity>[2] & { value?: number }, Parameters<typeof indicator>[0]?]
  ) => seriesOf(indicator({ ...more, targets: { 2023: cell('', quantity(target.value ?? 20, '分', target)) } }))[0];
  it.each([
    ['3時間以下', of({ comparator: '<=' }), 'decrease', 'level'],
    ['3時間未満', of({ comparator: '<' }), 'decrease', 'level'],
    ['80%以上, though the name says 削減', of({ comparator: '>=' }, { direction: 'decrease' }), 'increase', 'level'],
    [
      '1,200万円削減: the more is reduced the better',
      of({ comparator: 'decrease' }, { direction: 'decrease' }),
      'increase',
      'decrease',
    ],
    ['6,700時間以上削減', of({ comparator: '>=', change: 'decrease' }), 'increase', 'decrease'],
    ['3種類増加', of({ comparator: 'increase' }), 'increase', 'increase'],
    ['△42,000', of({ value: -42000 }), 'decrease', 'level'],
    ['待ち時間 20分, the indicator says less is better', of({}, { direction: 'decrease' }), 'decrease', 'level'],
    ['0件 → 0件', of({ value: 0 }, { baseline: figure(0, '分') }), 'maintain', 'level'],
    ['0件以下, to be kept', of({ value: 0, comparator: '<=' }, { direction: 'maintain' }), 'maintain', 'level'],
  ])('%s', (_name, series, direction, amount) => {
    expect(series).toMatchObject({ direction, amount, directionAssumed: false });
  });
  it('says so where more was only taken to be better', () => {
    expect(of({})).toMatchObject({ direction: 'increase', directionAssumed: true });
  });
});

describe('relative targets', () => {
  const tenPercentLess = quantity(10, '%', {
    kind: 'relative_to_baseline',
    comparator: 'decrease',
    baseline: '平成30年度 140件',
  });
  const tenPercentMore = quantity(10, '%', { kind: 'ratio_to_previous', comparator: 'increase', baseline: '前年' });
  const hundredTen = quantity(110, '%', { kind: 'ratio_to_previous', baseline: '前年度' });

  it('平成30年度に140件…の10%減 is 126件以下', () => {
    const [series] = seriesOf(indicator({ targets: { 2023: cell('10%減', tenPercentLess) } }));
    expect(series?.byYear['2023']?.target).toMatchObject({ value: 126, unit: '件', comparator: '<=' });
    expect(series?.direction).toBe('decrease');
  });
  it.each([
    ['前年比10%増', tenPercentMore],
    ['前年度比110%', hundredTen],
  ])('%s of 30件 is 33件以上', (_name, part) => {
    const [series] = seriesOf(
      indicator({ targets: { 2020: figure(30, '件'), 2021: cell('', part) }, actuals: { 2020: figure(30, '件') } }),
    );
    expect(series?.byYear['2021']?.target).toMatchObject({ value: 33, unit: '件', comparator: '>=' });
  });
  it('stays a percentage where the year before is not measured: it cannot be computed', () => {
    const [series] = seriesOf(indicator({ targets: { 2020: figure(30, '件'), 2021: cell('', tenPercentMore) } }));
    expect(series?.byYear['2021']?.target).toMatchObject({ value: 10, unit: '%', relative: { reference: null } });
  });
  it('資料部数7割削減 against a result of 65%減: amounts of change, the more the better', () => {
    const cut = (percent: number) =>
      cell('', quantity(percent, '%', { kind: 'relative_to_baseline', comparator: 'decrease' }));
    const [series] = seriesOf(indicator({ targets: { 2022: cut(70) }, actuals: { 2022: cut(65) } }));
    expect(series).toMatchObject({ direction: 'increase', amount: 'decrease' });
    expect(series?.byYear['2022']).toMatchObject({ target: { value: 70 }, actual: { value: 65 } });
  });
  it('signs agree: 1,200万円削減 against △900万円', () => {
    const [series] = seriesOf(
      indicator({
        targets: { 2023: figure(12_000_000, '円', { comparator: 'decrease' }) },
        actuals: { 2023: figure(-9_000_000, '円') },
      }),
    );
    expect(series?.byYear['2023']?.actual).toMatchObject({ value: 9_000_000 });
  });
});
