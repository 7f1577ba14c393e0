import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/check/check-plan';
import { readPlan } from '../../../shared/ingest/read-plan';
import { gridOf } from '../../support/grid-of';

/** The findings that need arithmetic, in sheets as offices write them: what must be found, and what must be left alone. */
const ARITHMETIC = [
  'target-met-in-year-1',
  'sum-differs-from-total',
  'total-without-baseline',
  'per-year-and-cumulative',
  'ratio-does-not-compute',
  'ratio-truncated',
  'missed-twice',
  'expected-missed-twice',
  'kgi-not-reached-by-kpis',
];

type Rows = Parameters<typeof gridOf>[0];
function found(rows: Rows) {
  const { plan, coverage } = readPlan([gridOf([['試験市DX推進計画（令和4～7年度）'], ...rows])]);
  return checkPlan(plan, coverage).filter(({ code }) => ARITHMETIC.includes(code));
}
/** One indicator with targets and results of 令和4～7年度. */
const one = (name: string, baseline: string, targets: readonly string[], results: readonly string[]): Rows => [
  ['事業名', '指標', '現状値', 'R4目標', 'R5目標', 'R6目標', 'R7目標', 'R4実績', 'R5実績', 'R6実績', 'R7実績'],
  ['窓口の改善', name, baseline, ...targets, ...results],
];

describe('found', () => {
  it.each<[string, Rows, string, string, string]>([
    [
      'the final target in year 1',
      one('利用率', '10%', ['20%', '30%', '40%', '50%'], ['55%', '', '', '']),
      'target-met-in-year-1',
      'H3',
      '55%',
    ],
    [
      'a decrease target in year 1',
      one('待ち時間（削減）', '30分', ['25分', '20分', '15分', '10分以下'], ['9分', '', '', '']),
      'target-met-in-year-1',
      'H3',
      '9分',
    ],
    [
      'years that do not add up',
      one('導入数', '10種類', ['3種類増加', '3種類増加', '3種類増加', '3種類増加（合計25種類）'], ['', '', '', '']),
      'sum-differs-from-total',
      'G3',
      '22種類',
    ],
    [
      'a total that starts from nowhere',
      one('導入数', '', ['3種類増加', '3種類増加', '3種類増加', '3種類増加（合計50種類）'], ['', '', '', '']),
      'total-without-baseline',
      'G3',
      '38種類',
    ],
    [
      'yearly counts and a running total',
      one('研修', '', ['年間10回', '年間10回', '累計30回', '累計40回'], ['', '', '', '']),
      'per-year-and-cumulative',
      'F3',
      '累計30回',
    ],
    [
      'a ratio that is not so',
      one('登録者数', '', ['【410人】', '【460人(前年度比110%)】', '', ''], ['', '', '', '']),
      'ratio-does-not-compute',
      'E3',
      '112.2%',
    ],
    [
      'two targets missed running',
      one('利用率', '10%', ['20%', '30%', '40%', '50%'], ['18%', '25%', '', '']),
      'missed-twice',
      'I3',
      '令和4年度、令和5年度',
    ],
    [
      'the straight line missed twice',
      one('利用率', '10%', ['', '', '', '50%'], ['15%', '20%', '', '']),
      'expected-missed-twice',
      'I3',
      '期待値30%＝10%＋（50%－10%）×2/4',
    ],
    [
      'the straight line down missed twice',
      one('待ち時間（削減）', '30分', ['', '', '', '10分以下'], ['28分', '25分', '', '']),
      'expected-missed-twice',
      'I3',
      '期待値20分',
    ],
  ])('%s', (_name, rows, code, cell, words) => {
    const findings = found(rows);
    expect(findings.map((finding) => [finding.code, finding.place.cell])).toEqual([[code, cell]]);
    expect(findings[0]?.message).toContain(words);
    expect(findings[0]?.mend).not.toBe('');
    expect(findings[0]?.place.path).toContain('窓口の改善');
  });

  it('a KGI that its KPIs do not reach', () => {
    const findings = found([
      ['施策', '事業名', '指標', '現状値', 'R4目標', 'R5目標', 'R6目標', 'R7目標'],
      ['1-1 自動化', '【施策目標】', '自動化した業務数', '3業務', '', '', '', '12業務'],
      ['', 'RPAの導入', '自動化した業務数の増加', '', '2業務増加', '2業務増加', '2業務増加', '2業務増加'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['kgi-not-reached-by-kpis']);
    expect(findings[0]?.message).toContain('11業務');
  });
});

it.each([
  ['4.4', []],
  ['4.1', ['cost-sum-differs E3']],
])('money in decimals: 1.1 + 2.2 + 1.1百万円 and a total of %s', (total, expected) => {
  const money: Rows = [
    ['単位：百万円'],
    ['事業名', '令和4年度予算', '令和5年度予算', '令和6年度予算', '合計'],
    ['更新', '1.1', '2.2', '1.1', total],
  ];
  const { plan, coverage } = readPlan([gridOf(money)]);
  const findings = checkPlan(plan, coverage).filter(({ code }) => code.startsWith('cost-'));
  expect(findings.map(({ code, place }) => `${code} ${place.cell}`)).toEqual(expected);
});

describe('left alone', () => {
  it.each<[string, Rows]>([
    [
      'targets that are met year by year',
      one('利用率', '10%', ['20%', '30%', '40%', '50%'], ['21%', '31%', '41%', '50%']),
    ],
    [
      'one miss, made good the year after',
      one('利用率', '10%', ['20%', '30%', '40%', '50%'], ['18%', '31%', '38%', '50%']),
    ],
    [
      'two misses with a year between that has no result',
      one('利用率', '10%', ['20%', '30%', '40%', '50%'], ['18%', '', '35%', '']),
    ],
    [
      'a result of year 1 that is the target of year 1 only',
      one('利用率', '10%', ['20%', '30%', '40%', '50%'], ['25%', '', '', '']),
    ],
    [
      'the same target every year, met at once',
      one('実施率', '', ['100%', '100%', '100%', '100%'], ['100%', '', '', '']),
    ],
    ['zero accidents in year 1', one('事故件数', '0件', ['0件', '0件', '0件', '0件'], ['0件', '', '', ''])],
    [
      'years that add up with the baseline',
      one('導入数', '10種類', ['3種類増加', '3種類増加', '3種類増加', '3種類増加（合計22種類）'], ['', '', '', '']),
    ],
    [
      'a total that is kept by more (以上)',
      one('導入数', '10種類', ['3種類増加', '3種類増加', '3種類増加', '3種類増加（合計20種類以上）'], ['', '', '', '']),
    ],
    [
      'counts anew each year',
      one('研修', '', ['年間10回', '年間10回', '年間12回', '年間12回'], ['年間10回', '年間11回', '', '']),
    ],
    [
      'one cell that says both',
      one('研修', '', ['年間10回（累計10回）', '年間10回（累計20回）', '', ''], ['', '', '', '']),
    ],
    [
      'a ratio that is so, rounded',
      one('登録者数', '', ['【410人】', '【451人(前年度比110%)】', '', ''], ['', '', '', '']),
    ],
    ['約 in a ratio', one('登録者数', '', ['【410人】', '【455人(前年度比約110%)】', '', ''], ['', '', '', ''])],
    ['behind the line once', one('利用率', '10%', ['', '', '', '50%'], ['15%', '31%', '', ''])],
    ['on the line', one('利用率', '10%', ['', '', '', '50%'], ['20%', '30%', '40%', ''])],
    [
      'behind the line in the last year, which has its target',
      one('利用率', '10%', ['', '', '', '50%'], ['20%', '30%', '39%', '49%']),
    ],
    ['a line that goes nowhere', one('満足度の維持', '80%', ['', '', '', '80%'], ['70%', '70%', '', ''])],
    ['another unit', one('利用率', '100人', ['', '', '', '50%'], ['15%', '16%', '', ''])],
    ['words for targets', one('進み具合', '検討', ['検討', '構築', '試行', '完了'], ['検討', '検討', '', ''])],
    ['blank, undecided and not applicable', one('利用率', '—', ['未定', '－', '', '50%'], ['—', '未定', '', ''])],
  ])('%s', (_name, rows) => {
    expect(found(rows)).toEqual([]);
  });
});

/**
 * Invented plans, with figures in tenths because offices write decimals (1.1 + 2.2 is not 3.3 to a computer): a plan whose figures agree says
 * nothing, and the same plan with one figure changed says exactly that, at its cell.
 */
describe('random plans: no false alarm, no planted fault missed', () => {
  const tenths = (most: number) => fc.integer({ min: 1, max: most });
  const text = (value: number) => (value / 10).toLocaleString('en', { maximumFractionDigits: 1 });
  const codes = (rows: Rows) => found(rows).map(({ code, place }) => `${code} ${place.cell}`);
  const none = ['', '', '', ''];
  const runs = { numRuns: 25, seed: 20261120 };

  it('years, baseline and total', () => {
    fc.assert(
      fc.property(
        tenths(5000),
        fc.array(tenths(300), { minLength: 4, maxLength: 4 }),
        tenths(40),
        (start, steps, slip) => {
          const sum = start + steps.reduce((all, step) => all + step, 0);
          const rows = (total: number) => {
            const cells = steps.map((step) => `${text(step)}km増加`);
            cells[3] = `${cells[3]}（合計${text(total)}km）`;
            return one('整備した延長', `${text(start)}km`, cells, none);
          };
          expect(codes(rows(sum))).toEqual([]);
          expect(codes(rows(sum + slip))).toEqual(['sum-differs-from-total G3']);
        },
      ),
      runs,
    );
  });

  it('the straight line to the final target', () => {
    fc.assert(
      fc.property(tenths(300), tenths(60), tenths(20), (start, step, slip) => {
        fc.pre(slip <= start + step);
        const at = (year: number) => start + step * 4 * year;
        const rows = (off: number) =>
          one(
            '利用率',
            `${text(start)}%`,
            ['', '', '', `${text(at(1))}%`],
            [`${text(start + step - off)}%`, `${text(start + step * 2 - off)}%`, '', ''],
          );
        expect(codes(rows(0))).toEqual([]);
        expect(codes(rows(slip))).toEqual(['expected-missed-twice I3']);
      }),
      runs,
    );
  });

  it('yearly targets met, missed once and missed twice', () => {
    fc.assert(
      fc.property(tenths(500), tenths(50), fc.nat(2), (start, step, at) => {
        const targets = [1, 2, 3, 4].map((year) => start + year * 10 + step * year);
        const rows = (missed: readonly number[]) =>
          one(
            '利用者の割合',
            `${text(start)}%`,
            targets.map((value) => `${text(value)}%`),
            [...targets.map((value, year) => `${text(missed.includes(year) ? value - 1 : value)}%`)],
          );
        expect(codes(rows([]))).toEqual([]);
        expect(codes(rows([at]))).toEqual([]);
        expect(codes(rows([at, at + 1]))).toEqual([`missed-twice ${'IJK'[at]}3`]);
      }),
      runs,
    );
  });

  it('the ratio to the year before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 90_000 }),
        fc.integer({ min: 60, max: 180 }),
        fc.boolean(),
        (before, ratio, more) => {
          // A round figure (200人) may have been rounded to hundreds; nobody can say then.
          fc.pre(Math.round((before * ratio) / 100) % 10 !== 0);
          const rows = (stated: number) => {
            const now = Math.round((before * ratio) / 100);
            return one('登録者数', '', [`【${before}人】`, `【${now}人(前年度比${stated}%)】`, '', ''], none);
          };
          expect(codes(rows(ratio))).toEqual([]);
          expect(codes(rows(more ? ratio + 3 : ratio - 3))).toEqual(['ratio-does-not-compute E3']);
        },
      ),
      runs,
    );
  });
});
