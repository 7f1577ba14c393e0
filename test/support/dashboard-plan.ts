import { fiscalYear } from '../../shared/calendar/fiscal-year';
import type { Cost, Indicator, Plan, PlanNode } from '../../shared/plan/model';
import { figure, indicatorOf, initiativeOf, nodeOf, planOf, sourced } from './plan-of';

const YEARS = [2020, 2021, 2022, 2023];
const MEASURES = [
  ['1-1', 'オンライン手続の拡充', 'オンライン申請率', 30, 60, [34, 45, 58, 66]],
  ['1-2', '窓口の待ち時間の短縮', '書かない窓口の利用率', 0, 40, [6, 15, 22, 31]],
  ['2-1', '情報発信の強化', '公式アプリの登録率', 10, 50, [15, 22, 31, 47]],
  ['2-2', 'オープンデータの推進', 'データ公開の達成率', 20, 80, [28, 47, 66, 86]],
  ['3-1', '庁内業務の自動化', '自動化した業務の割合', 5, 45, [9, 21, 27, 30]],
  ['3-2', '職員の情報リテラシー向上', '研修の受講率', 40, 90, [55, 78, 88, 95]],
] as const;
const GOALS = ['便利な市役所', '開かれた市政', '効率のよい行政'];

/** An invented plan with everything a dashboard shows: measures with KGIs, initiatives with marks, four years of results, costs. */
export function dashboardPlan(): Plan {
  const nodes: PlanNode[] = GOALS.map((name, index) => nodeOf(`g${index + 1}`, { number: String(index + 1), name }));
  const indicators: Indicator[] = [];
  const initiatives = MEASURES.flatMap(([number, name, kgi, from, to, results], at) => {
    const id = `m${number}`;
    nodes.push(nodeOf(id, { level: 1, number, name, parent: `g${number[0]}` }));
    const byYear = (values: readonly number[]) =>
      Object.fromEntries(YEARS.map((year, index) => [year, figure(values[index] ?? 0, '%')]));
    const targets = YEARS.map((_, index) => Math.round(from + ((to - from) * (index + 1)) / YEARS.length));
    indicators.push(
      indicatorOf(`k${number}`, id, { kind: 'KGI', name: kgi, targets: byYear(targets), actuals: byYear(results) }),
    );
    return [1, 2, 3].map((part) => {
      const initiative = `i${number}-${part}`;
      const achieved = (at * 3 + part) % 4 !== 0;
      indicators.push(
        indicatorOf(`p${number}-${part}`, initiative, {
          name: `${name}の件数`,
          targets: Object.fromEntries(YEARS.map((year) => [year, figure(100, '件')])),
          actuals: Object.fromEntries(
            YEARS.filter((year) => year < 2023 || part !== 3).map((year, index) => [
              year,
              figure(achieved || index + part > 4 ? 104 : 70 + index * 5, '件'),
            ]),
          ),
        }),
      );
      return initiativeOf(initiative, {
        number: `${number}-${part}`,
        name: `${name}（その${part}）`,
        node: id,
        statedProgress: Object.fromEntries(YEARS.map((year) => [year, sourced(achieved ? '○' : '△')])),
        costs: YEARS.flatMap((year, index) => costsOf(year, (at + 2) * (part + 1) * (1 + (index % 3)) * 700)),
      });
    });
  });
  return planOf({
    title: '道しるべ市 デジタル推進計画',
    period: { from: fiscalYear(2020), to: fiscalYear(2023) },
    nodes,
    initiatives,
    indicators,
  });
}

function costsOf(year: number, thousands: number): Cost[] {
  const cost = (kind: Cost['kind'], yen: number): Cost => ({
    year: fiscalYear(year),
    kind,
    yen,
    unit: 1000,
    source: sourced(String(yen / 1000)),
  });
  const estimate = cost('estimate', thousands * 1000);
  return year === 2023 ? [estimate] : [estimate, cost('actual', Math.round(thousands * 0.93) * 1000)];
}
