import type { HalfYear } from '../../shared/calendar/fiscal-year';
import type { Plan } from '../../shared/plan/model';
import { actionOf, figure, indicatorOf, initiativeOf, nodeOf, planOf } from './plan-of';

/** A plan of `count` initiatives over eight half-years, three actions and one indicator each. The same count gives the same plan. */
export function largePlan(count: number): Plan {
  const half = (at: number) => `${2020 + Math.floor(at / 2)}H${(at % 2) + 1}` as HalfYear;
  const ids = Array.from({ length: count }, (_, index) => index);
  return planOf({
    title: '大きな計画',
    nodes: Array.from({ length: Math.ceil(count / 15) }, (_, index) =>
      nodeOf(`n${index}`, { number: String(index + 1), name: `施策${index + 1}　利便性の向上` }),
    ),
    initiatives: ids.map((index) =>
      initiativeOf(`i${index}`, {
        number: String(index + 1),
        name: `手続${index + 1}の電子化及び窓口業務の見直し`,
        node: `n${Math.floor(index / 15)}`,
        classification: 'ABC'[index % 3] ?? null,
        leadDivisions: [`課${index % 12}`],
      }),
    ),
    actions: ids.flatMap((index) =>
      [0, 2, 4].map((start) => ({
        ...actionOf(
          `a${index}-${start}`,
          `i${index}`,
          half((start + index) % 7),
          half(Math.min(7, ((start + index) % 7) + 2)),
        ),
        label: ['要件の整理', '構築・試行', '本格運用と効果の検証'][start / 2] ?? '',
      })),
    ),
    indicators: ids.map((index) =>
      indicatorOf(`k${index}`, `i${index}`, {
        name: `手続${index + 1}の利用件数`,
        targets: Object.fromEntries(
          [2020, 2021, 2022, 2023].map((year) => [year, figure((year - 2019) * 100 + index, '件')]),
        ),
      }),
    ),
  });
}
