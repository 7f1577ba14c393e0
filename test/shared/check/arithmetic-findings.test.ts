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
