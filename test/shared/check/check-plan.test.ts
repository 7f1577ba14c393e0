import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { checkPlan } from '../../../shared/check/check-plan';
import { Finding } from '../../../shared/check/finding';
import type { Plan } from '../../../shared/plan/model';
import { reason } from '../../../shared/target/reason';
import {
  figure,
  indicatorOf,
  initiativeOf,
  milestone,
  nodeOf,
  noValue,
  planOf,
  quantity,
  reading,
  sourced,
} from '../../support/plan-of';

const none = { unread: [] };
const check = (plan: Plan) => checkPlan(plan, none);
const codesOf = (plan: Plan) => check(plan).map(({ code }) => code);
/** The one finding of a code; fails where there is none or more than one. */
const only = (plan: Plan, code: string): Finding => {
  const found = check(plan).filter((finding) => finding.code === code);
  expect(found.map(({ message }) => message)).toHaveLength(1);
  return Finding.parse(found[0]);
};
const years = (...values: (number | null)[]) =>
  Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[String(2020 + at), figure(value, '件')]])));
const yearly = (...values: number[]) =>
  Object.fromEntries(
    values.map((value, at) => [
      String(2020 + at),
      reading(`年${value}件`, quantity(value, '件', { accumulation: 'withinYear' })),
    ]),
  );

/** Three nodes with a KGI each, six initiatives of class A (重点) and three of class C. */
function cleanPlan(): Plan {
  const nodes = [
    nodeOf('g1', { number: '1', level: 0 }),
    nodeOf('m1', { number: '1-1', level: 1, parent: 'g1' }),
    nodeOf('m2', { number: '1-2', level: 1, parent: 'g1' }),
  ];
  const initiatives = Array.from({ length: 9 }, (_, at) =>
    initiativeOf(`i${at}`, {
      number: String(at + 1),
      name: `${['窓口予約', '電子申請', '遠隔会議', '図書館端末', '防災情報', '学校端末', '公園台帳', '統計公開', '広報配信'][at]}の推進`,
      node: at % 2 === 0 ? 'm1' : 'm2',
      classification: at < 6 ? 'A' : 'C',
      priority: at < 6,
      leadDivisions: ['情報政策課'],
    }),
  );
  const indicators = [
    indicatorOf('k1', 'm1', {
      kind: 'KGI',
      name: '手続に要する時間',
      unit: '時間',
      targets: { '2023': figure(6700, '時間') },
    }),
    indicatorOf('k2', 'm2', {
      kind: 'KGI',
      name: '満足した市民の割合',
      unit: '%',
      baseline: { ...figure(48, '%'), year: null },
      targets: { '2023': figure(55, '%') },
    }),
    ...initiatives.slice(0, 6).map((initiative, at) =>
      indicatorOf(`p${at}`, initiative.id, {
        name: `${initiative.name.slice(0, 4)}の利用件数`,
        targets: years(100 + at, 200, 300, 400),
      }),
    ),
  ];
  const statedCounts = [
    { subject: 'initiatives' as const, node: 'm1', count: 5, source: sourced('小計 5事業') },
    { subject: 'initiatives' as const, node: null, count: 9, source: sourced('合計 9事業') },
    { subject: 'priorityInitiatives' as const, node: null, count: 6, source: sourced('うち重点6事業') },
  ];
  return planOf({ nodes, initiatives, indicators, statedCounts });
}
/** The clean plan with one initiative or indicator changed. */
const withInitiative = (id: string, parts: Parameters<typeof initiativeOf>[1]): Plan => {
  const plan = cleanPlan();
  return {
    ...plan,
    initiatives: plan.initiatives.map((initiative) =>
      initiative.id === id ? { ...initiative, ...parts } : initiative,
    ),
  };
};
const withIndicator = (id: string, parts: Parameters<typeof indicatorOf>[2]): Plan => {
  const plan = cleanPlan();
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => (indicator.id === id ? { ...indicator, ...parts } : indicator)),
  };
};
const plusIndicator = (...more: ReturnType<typeof indicatorOf>[]): Plan => {
  const plan = cleanPlan();
  return { ...plan, indicators: [...plan.indicators, ...more] };
};
/** One reference initiative of the earlier plan, with its indicator. */
const withPrevious = (
  name: string,
  result: ReturnType<typeof reading>,
  parts: { indicator?: string; grade?: string; progress?: string; attribute?: string } = {},
): Plan => {
  const plan = cleanPlan();
  const before = initiativeOf('r0', {
    name,
    statedProgress: parts.progress ? { '': sourced(parts.progress) } : {},
    attributes: parts.attribute ? [{ ...sourced(parts.attribute), label: '備考' }] : [],
  });
  const indicator = indicatorOf('rp0', 'r0', {
    name: parts.indicator ?? '窓口予約の利用件数',
    actuals: { '2019': result },
    statedGrades: parts.grade ? { '2019': sourced(parts.grade) } : {},
  });
  return {
    ...plan,
    references: [{ id: 'r', title: '前計画', initiatives: [before] }],
    indicators: [...plan.indicators, indicator],
  };
};

describe('a clean plan', () => {
  it('gives no finding at all', () => {
    expect(check(cleanPlan())).toEqual([]);
  });

  it('nor does an empty one', () => {
    expect(check(planOf())).toEqual([]);
  });
});

describe('what stands in the plan and should not', () => {
  const sameName = () => withInitiative('i8', { name: '窓口予約の推進', classification: 'C' });
  it.each<[string, Plan, string, string, string]>([
    [
      'a subtotal that disagrees with the list',
      {
        ...cleanPlan(),
        statedCounts: [{ subject: 'initiatives', node: 'm1', count: 4, source: sourced('小計 4事業') }],
      },
      'count-differs',
      'error',
      '4件」と書かれていますが、一覧では5件',
    ],
    [
      'a priority count',
      {
        ...cleanPlan(),
        statedCounts: [{ subject: 'priorityInitiatives', node: 'm2', count: 4, source: sourced('重点4') }],
      },
      'count-differs',
      'error',
      '重点事業4件',
    ],
    [
      'A without 重点',
      withInitiative('i3', { priority: false }),
      'class-without-priority',
      'error',
      '6件のうち5件が重点。重点5件',
    ],
    [
      'A without a number',
      withIndicator('p2', { undecided: true, name: '(事業の進捗に合わせ設定)', targets: {} }),
      'class-without-number',
      'warning',
      '区分Aですが、数値の目標がどの年度にもありません（書かれているのは「(事業の進捗に合わせ設定)」',
    ],
    [
      'A with words only',
      withIndicator('p2', {
        targets: { '2020': reading('仕様検討', milestone('検討')), '2023': reading('完了', milestone('完了')) },
      }),
      'class-without-number',
      'warning',
      '「仕様検討」',
    ],
    [
      'C with a 成果指標',
      plusIndicator(indicatorOf('x', 'i7', { name: 'ポータルの閲覧数', targets: years(1, 2, 3, 4) })),
      'class-with-indicator',
      'error',
      '「ポータルの閲覧数」',
    ],
    [
      'one row, two classes',
      withInitiative('i7', { attributes: [{ ...sourced('(A)'), label: '区分_第7章' }] }),
      'classification-differs',
      'error',
      'ここでは(A)',
    ],
    [
      'one row, one name in two widths',
      withInitiative('i7', {
        name: '統計公開(南区)',
        attributes: [{ ...sourced('統計公開（南区）'), label: '事業名(第7章)' }],
      }),
      'name-notation',
      'info',
      '統計公開（南区）',
    ],
    ['a blank class', withInitiative('i8', { classification: null }), 'classification-blank', 'info', '9件のうち8件'],
    ['one initiative in two classes', sameName(), 'classification-differs', 'error', 'ここではC'],
    ['one name twice', sameName(), 'duplicate-name', 'warning', '同じ名前'],
    ['one number twice', withInitiative('i8', { number: '１' }), 'duplicate-number', 'error', '番号１'],
    ['a lost row', withInitiative('i8', { number: '10' }), 'number-missing', 'warning', '9がありません'],
    [
      'an initiative that hangs nowhere',
      { ...withInitiative('i8', { node: null }), statedCounts: [] },
      'initiative-without-parent',
      'warning',
      '属していません',
    ],
    [
      'a node with nothing below',
      { ...cleanPlan(), nodes: [...cleanPlan().nodes, nodeOf('m3', { number: '1-3', level: 2, parent: 'm1' })] },
      'node-without-initiative',
      'warning',
      '事業が1つもありません',
    ],
    [
      'a node without KGI',
      { ...cleanPlan(), indicators: cleanPlan().indicators.filter(({ id }) => id !== 'k1') },
      'node-without-kgi',
      'warning',
      '施策目標',
    ],
    [
      'an A without KPI',
      { ...cleanPlan(), indicators: cleanPlan().indicators.filter(({ id }) => id !== 'p1') },
      'initiative-without-kpi',
      'warning',
      'KPI',
    ],
    [
      'a KPI of nobody',
      plusIndicator(indicatorOf('x', 'ghost', { name: '件数' })),
      'owner-unknown',
      'warning',
      '「件数」',
    ],
    [
      'no 主管課 where all others have one',
      withInitiative('i4', { leadDivisions: [] }),
      'division-missing',
      'warning',
      '主管課',
    ],
    [
      'two names for one 施策',
      {
        ...cleanPlan(),
        nodes: [
          ...cleanPlan().nodes,
          nodeOf('m9', { number: '1-2', level: 1, parent: 'g1', name: '誰一人取り残さない行政' }),
        ],
      },
      'name-differs',
      'error',
      '誰一人取り残さない行政',
    ],
    [
      'targets up, down and up again',
      withIndicator('p0', { name: '窓口予約の利用件数', targets: years(11_000, 12_000, 11_000, 12_000) }),
      'target-falls-back',
      'error',
      '令和2年度 11,000件 → 令和3年度 12,000件',
    ],
    [
      'the same counted anew each year',
      withIndicator('p0', { targets: yearly(11_000, 12_000, 11_000, 12_000) }),
      'target-falls-back',
      'error',
      '上がったり下がったり',
    ],
    [
      'a single step back',
      withIndicator('p0', { targets: years(400, 300, 300, 300) }),
      'target-falls-back',
      'warning',
      '後退',
    ],
    [
      'a reduction that rises',
      withIndicator('p0', { direction: 'decrease', targets: years(3, 2, 4, 1) }),
      'target-falls-back',
      'error',
      '4件',
    ],
    [
      'units that change in the row',
      withIndicator('p0', { targets: { ...years(1, 2), '2022': figure(30, '%') } }),
      'unit-changes',
      'warning',
      '30%',
    ],
    [
      'a result in another unit',
      withIndicator('p0', { actuals: { '2020': figure(5, '人') } }),
      'unit-changes',
      'warning',
      '5人',
    ],
    [
      'yearly and running totals',
      withIndicator('p0', {
        targets: {
          '2020': reading('年100件', quantity(100, '件', { accumulation: 'withinYear' })),
          '2021': reading('累計250件', quantity(250, '件', { accumulation: 'wholePlan' })),
        },
      }),
      'per-year-and-cumulative',
      'warning',
      '累計250件',
    ],
    [
      'silence at the end',
      withIndicator('p0', { targets: years(100, null, 200, null) }),
      'empty-years',
      'warning',
      '令和5年度',
    ],
    [
      'a target outside the period',
      withIndicator('p0', { targets: { ...years(1, 2, 3, 4), '2024': figure(5, '件') } }),
      'year-outside-period',
      'warning',
      '令和6年度',
    ],
    [
      'a target below today',
      withIndicator('k2', { baseline: { ...figure(60, '%'), year: null } }),
      'target-below-baseline',
      'warning',
      '55%',
    ],
    [
      'a target that is met today',
      withIndicator('k2', { baseline: { ...figure(55, '%'), year: null } }),
      'target-met-at-start',
      'warning',
      '達成済み',
    ],
    [
      'a final target met in year 1',
      withIndicator('p0', { actuals: { '2020': figure(450, '件') } }),
      'target-met-in-year-1',
      'warning',
      '450件',
    ],
    [
      '20%減 of nothing',
      withIndicator('p0', {
        targets: {
          '2023': reading(
            '20%減',
            quantity(20, '%', { kind: 'relative_to_baseline', comparator: 'decrease', change: 'decrease' }),
          ),
        },
      }),
      'relative-without-baseline',
      'warning',
      '「20%減」',
    ],
    [
      'a KGI that repeats a KPI',
      withIndicator('p1', { name: 'アンケートで満足した市民の割合', unit: '%', targets: { '2023': figure(55, '%') } }),
      'kgi-repeats-kpi',
      'warning',
      '同じ目標値（55%）',
    ],
    [
      'an action that sets the indicator too late',
      withInitiative('i0', { actionTexts: { '2023': sourced('成果指標の設定') } }),
      'indicator-set-late',
      'warning',
      '令和5年度の行動目標',
    ],
    [
      'a description of something else',
      withIndicator('p1', {
        name: '班長以上の職員のモバイルワーク利用率',
        targets: {
          '2021': reading('サテライトオフィスを１か所設置', quantity(1, '箇所')),
          '2023': reading('在宅勤務の職員15%', quantity(15, '%')),
        },
      }),
      'description-differs',
      'warning',
      'サテライトオフィス',
    ],
    [
      'a share above the whole',
      withIndicator('k2', { targets: { '2023': figure(120, '%') } }),
      'percent-over-100',
      'warning',
      '120%',
    ],
    [
      'a target missed twice running',
      withIndicator('p0', { actuals: { '2020': figure(5, '件'), '2021': figure(6, '件') } }),
      'missed-twice',
      'warning',
      '令和2年度、令和3年度',
    ],
    [
      '△ for a target that was met',
      withIndicator('p0', { actuals: { '2020': figure(100, '件') }, statedGrades: { '2020': sourced('△') } }),
      'grade-contradicts-result',
      'warning',
      '「△」',
    ],
    [
      'text like a formula',
      withInitiative('i0', { name: '=HYPERLINK("http://x","y")' }),
      'formula-text',
      'info',
      '=HYPERLINK',
    ],
    [
      '@SUM in a target',
      withIndicator('p0', { targets: { ...years(1, 2, 3), '2023': reading('@SUM(A1:A9)', noValue('qualitative')) } }),
      'formula-text',
      'info',
      '@SUM',
    ],
    [
      'an unsure reading',
      withIndicator('p0', {
        targets: { ...years(1, 2, 3), '2023': { ...figure(9, '件'), sure: false, notes: [reason('runTogether')] } },
      }),
      'unsure-reading',
      'info',
      'どれが目標か確かめてください',
    ],
  ])('%s', (_, plan, code, severity, said) => {
    const finding = only(plan, code);
    expect(finding.severity).toBe(severity);
    expect(finding.message).toContain(said);
    expect(finding.mend).not.toBe('');
  });

  it('names sheet, cell and path', () => {
    const plan = withIndicator('p0', { targets: years(11_000, 12_000, 11_000, 12_000) });
    const finding = only(plan, 'target-falls-back');
    const cell = plan.indicators.find(({ id }) => id === 'p0')?.targets['2022'];
    expect(finding.place).toEqual({
      sheet: cell?.sheet,
      cell: cell?.cell,
      path: '1 節g1 › 1-1 節m1 › 窓口予約の推進 › 令和4年度の目標',
    });
    expect(finding.subjects).toEqual(['p0']);
  });
});

describe('ratios and sums', () => {
  const ratio = (people: number, percent: number) =>
    reading(
      `${people}人(前年度比${percent}%)`,
      quantity(people, '人'),
      quantity(percent, '%', { kind: 'ratio_to_previous', baseline: '前年度', label: '前年度比' }),
    );
  it.each([
    ['410 → 460 is not 110%', 410, 460, 110, ['ratio-does-not-compute']],
    ['410 → 451 is 110%', 410, 451, 110, []],
    ['410 → 450, rounded to tens', 410, 450, 110, []],
    ['520 → 572', 520, 572, 110, []],
    ['112.2% truncated to 112%', 410, 460, 112, []],
  ])('%s', (_, before, now, percent, codes) => {
    const plan = withIndicator('p0', {
      unit: '人',
      targets: {
        '2020': figure(before, '人'),
        '2021': ratio(now, percent),
        '2022': figure(9000, '人'),
        '2023': figure(9000, '人'),
      },
    });
    expect(codesOf(plan)).toEqual(codes);
  });

  it('tells truncation from rounding', () => {
    const plan = withPrevious(
      '前の事業',
      reading('128%（年間△54,000時間）', quantity(128, '%'), quantity(-54_000, '時間')),
    );
    const [last] = plan.indicators.slice(-1);
    if (last)
      last.targets = { '2019': reading('100%（年間△42,000時間）', quantity(100, '%'), quantity(-42_000, '時間')) };
    expect(only(plan, 'ratio-truncated').message).toContain('四捨五入なら129%');
  });

  const growing = (total: number) => {
    const added = (value: number) =>
      quantity(value, '種類', { change: 'increase', comparator: 'increase', accumulation: 'withinYear' });
    const last = reading(
      '3種類増加 (合計)',
      added(3),
      quantity(total, '種類', { comparator: '>=', accumulation: 'wholePlan', label: '合計' }),
    );
    return {
      '2020': reading('3種類増加', added(3)),
      '2021': reading('3種類増加', added(3)),
      '2022': reading('3種類増加', added(3)),
      '2023': last,
    };
  };
  it('reckons the missing baseline back from the total', () => {
    const finding = only(withIndicator('p0', { unit: '種類', targets: growing(50) }), 'total-without-baseline');
    expect(finding.message).toContain('計12種類');
    expect(finding.message).toContain('38種類');
  });
  it.each([
    [38, []],
    [30, ['sum-differs-from-total']],
    [40, []],
  ])('with a baseline of %d', (start, codes) => {
    const plan = withIndicator('p0', {
      unit: '種類',
      baseline: { ...figure(start, '種類'), year: null },
      targets: growing(50),
    });
    expect(codesOf(plan).filter((code) => code.startsWith('sum') || code.startsWith('total'))).toEqual(codes);
  });

  it('adds the KPIs up to the KGI', () => {
    const added = reading('新規追加2業務以上', quantity(2, '業務', { comparator: '>=', accumulation: 'withinYear' }));
    const plan = cleanPlan();
    const indicators = plan.indicators.map((indicator) => {
      if (indicator.id === 'k1')
        return {
          ...indicator,
          name: '該当する行政サービス数',
          unit: '種類',
          baseline: { ...figure(3, '種類'), year: null },
          targets: { '2023': figure(12, '種類') },
        };
      if (indicator.id === 'p0')
        return {
          ...indicator,
          name: '多言語対応サービスの増加数',
          targets: { '2020': added, '2021': added, '2022': added, '2023': added },
        };
      return indicator;
    });
    const finding = only({ ...plan, indicators }, 'kgi-not-reached-by-kpis');
    expect(finding.message).toContain('足しても11種類');
  });
});

describe('the earlier plan', () => {
  it.each<[string, Plan, string | null]>([
    [
      'all targets below its result',
      withPrevious('窓口予約の推進', figure(14_045, '件'), { indicator: '窓口予約の利用件数' }),
      'target-below-previous-result',
    ],
    [
      'the first target is its result',
      withPrevious('窓口予約の推進', figure(100, '件')),
      'target-equals-previous-result',
    ],
    ['targets above its result', withPrevious('窓口予約の推進', figure(50, '件')), null],
    ['another unit', withPrevious('窓口予約の推進', figure(14_045, '人')), null],
    [
      'another measure of the same initiative',
      withPrevious('窓口予約の推進', figure(14_045, '件'), { indicator: '苦情' }),
      null,
    ],
    [
      'counted by the month',
      withPrevious('窓口予約の推進', figure(18_015, '件'), { indicator: '利用件数（※月平均）' }),
      'measure-changed',
    ],
    ['△ and gone', withPrevious('遠隔手話通訳の導入', figure(0, '箇所'), { grade: '△' }), 'unfinished-not-continued'],
    [
      'said to continue and gone',
      withPrevious('遠隔手話通訳の導入', figure(0, '箇所'), { attribute: '本計画でも引き続き推進する' }),
      'continued-but-missing',
    ],
    ['○ and gone', withPrevious('遠隔手話通訳の導入', figure(3, '箇所'), { grade: '○' }), null],
    ['△ and continued', withPrevious('図書館端末の推進', figure(0, '箇所'), { grade: '△' }), null],
    [
      'progress ○, outcome △',
      withPrevious('図書館端末の推進', figure(0, '箇所'), { grade: '△', progress: '○' }),
      'progress-and-outcome-differ',
    ],
    ['one name in two widths', withPrevious('窓口予約の推進', figure(50, '件')), null],
  ])('%s', (_, plan, code) => {
    expect(codesOf(plan)).toEqual(code === null ? [] : [code]);
  });

  it('sees one name in two notations', () => {
    const plan = withPrevious('情報発信の研究（南区）', figure(1, '箇所'), { indicator: '設置' });
    const renamed = {
      ...plan,
      initiatives: plan.initiatives.map((each) =>
        each.id === 'i8' ? { ...each, name: '情報発信の研究(南区)' } : each,
      ),
    };
    expect(only(renamed, 'name-notation').severity).toBe('info');
  });
});

describe('words', () => {
  const survey = (which: string) =>
    reading(
      `${which}調査における全国平均以上`,
      quantity(null, null, { comparator: '>=', baseline: '全国平均' }),
      quantity(50, '%'),
    );
  it('前年度 in two years and 当年度 in the third', () => {
    const targets = {
      '2020': survey('前年度'),
      '2021': survey('前年度'),
      '2022': survey('前年度'),
      '2023': survey('当年度'),
    };
    expect(
      only(withIndicator('p0', { name: '全国平均を上回る調査項目', targets }), 'reference-year-changes').message,
    ).toContain('「前年度」と「当年度」');
  });

  it('an action copied from another initiative', () => {
    const action = () => ({ '2022': sourced('電子申請手続の追加に係る庁内推進') });
    const plan = cleanPlan();
    const initiatives = plan.initiatives.map((each) =>
      each.id === 'i1' || each.id === 'i0' ? { ...each, actionTexts: action() } : each,
    );
    const finding = only({ ...plan, initiatives }, 'same-action-text');
    expect(finding.subjects).toEqual(['i0', 'i1']);
  });

  it('but not an action everybody has', () => {
    const plan = cleanPlan();
    const initiatives = plan.initiatives.map((each) => ({
      ...each,
      actionTexts: { '2022': sourced('システムの運用及び保守の実施') },
    }));
    expect(codesOf({ ...plan, initiatives })).toEqual([]);
  });

  it('units in two notations are worth one remark', () => {
    const targets = { '2020': reading('1か所', quantity(1, '箇所')), '2023': reading('3箇所', quantity(3, '箇所')) };
    const finding = only(withIndicator('p0', { unit: '箇所', targets }), 'unit-notation');
    expect(finding.message).toContain('か所');
  });
});

describe('false alarms that must not be', () => {
  it.each<[string, Plan]>([
    [
      'indicators for 重点 only',
      { ...cleanPlan(), initiatives: cleanPlan().initiatives.map((each) => ({ ...each, classification: null })) },
    ],
    [
      '0件 kept at 0件',
      withIndicator('k1', {
        name: '市民に影響した事例',
        direction: 'maintain',
        baseline: { ...figure(0, '時間'), year: null },
        targets: { '2023': figure(0, '時間') },
      }),
    ],
    ['a reduction that falls', withIndicator('p0', { direction: 'decrease', targets: years(400, 300, 200, 100) })],
    ['a target only in the last year', withIndicator('p0', { targets: years(null, null, null, 100) })],
    ['a plateau', withIndicator('p0', { targets: yearly(4, 15, 15, 15) })],
    [
      'dashes before the last year',
      withIndicator('p0', {
        targets: { '2020': reading('－', noValue('not_applicable')), '2023': figure(1200, '件') },
      }),
    ],
    ['growth above 100%', withIndicator('k2', { name: '利用者の増加率', targets: { '2023': figure(130, '%') } })],
    [
      'numbers that begin anew below each node',
      {
        ...cleanPlan(),
        initiatives: cleanPlan().initiatives.map((each, at) => ({ ...each, number: String(Math.floor(at / 2) + 1) })),
      },
    ],
    [
      'entries told apart by brackets',
      {
        ...cleanPlan(),
        initiatives: cleanPlan().initiatives.map((each, at) =>
          at > 6 ? { ...each, name: `効果的な情報発信手法の研究(${at === 7 ? '中央' : '南'}区)` } : each,
        ),
      },
    ],
    [
      'a class where few have 重点',
      {
        ...cleanPlan(),
        statedCounts: [],
        initiatives: cleanPlan().initiatives.map((each, at) => ({ ...each, priority: at < 3 })),
      },
    ],
  ])('%s', (_, plan) => {
    expect(codesOf(plan)).toEqual([]);
  });

  it('a plan without classes, marks, numbers and divisions', () => {
    const plan = cleanPlan();
    const initiatives = plan.initiatives.map((each) => ({
      ...each,
      classification: null,
      priority: null,
      number: null,
      leadDivisions: [],
    }));
    const indicators = [
      ...plan.indicators,
      ...[6, 7, 8].map((at) => indicatorOf(`q${at}`, `i${at}`, { targets: years(1, 2, 3, 4) })),
    ];
    expect(codesOf({ ...plan, initiatives, indicators, statedCounts: plan.statedCounts.slice(0, 2) })).toEqual([]);
  });
});

describe('coverage', () => {
  const cell = { sheet: '表', cell: 'P99', text: '情報政策課', reason: 'どの欄か分かりませんでした' };
  it('tells every unread cell, up to a hundred', () => {
    const [one] = checkPlan(cleanPlan(), { unread: [cell] });
    expect(one).toMatchObject({ code: 'unread-cell', severity: 'warning', place: { sheet: '表', cell: 'P99' } });
    const many = checkPlan(cleanPlan(), { unread: Array.from({ length: 5000 }, () => cell) });
    expect(many).toHaveLength(101);
    expect(many[100]?.message).toContain('4900個');
  });

  it('speaks English on demand', () => {
    const [one] = checkPlan(cleanPlan(), { unread: [cell] }, { locale: 'en' });
    expect(one?.message).toContain('was not understood');
  });
});

describe('size', () => {
  it('10,000 indicators are compared with each other and with the plan before', () => {
    const names = Array.from(
      { length: 10_000 },
      (_, at) => `事業第${at}号の${['推進', '導入', '研究'][at % 3]}及び活用`,
    );
    const nodes = Array.from({ length: 100 }, (_, at) => nodeOf(`n${at}`, { number: `1-${at + 1}`, level: 0 }));
    const initiatives = names.map((name, at) =>
      initiativeOf(`i${at}`, {
        name,
        number: String(at + 1),
        node: `n${at % 100}`,
        classification: at % 2 ? 'A' : 'C',
        actionTexts: { '2020': sourced(`第${at}号の検討を進める`) },
      }),
    );
    const indicators = names.map((name, at) =>
      indicatorOf(`p${at}`, `i${at}`, { name: `${name}の件数`, targets: years(1, 2, at % 7, 4), actuals: years(1, 1) }),
    );
    const references = [
      {
        id: 'r',
        title: '前計画',
        initiatives: names.slice(0, 5000).map((name, at) => initiativeOf(`r${at}`, { name: `${name}（旧）` })),
      },
    ];
    const plan = planOf({
      period: { from: fiscalYear(2020), to: fiscalYear(2023) },
      nodes,
      initiatives,
      indicators,
      references,
    });
    expect(check(plan).length).toBeGreaterThan(1000);
  });
});
