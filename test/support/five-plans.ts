import { readFileSync } from 'node:fs';
import { fiscalYear, type HalfYear } from '../../shared/calendar/fiscal-year';
import { readDelimited } from '../../shared/exchange/read-delimited';
import { readPlan } from '../../shared/ingest/read-plan';
import type { Plan } from '../../shared/plan/model';
import type { TimelineOptions } from '../../shared/roadmap/timeline';
import { readTarget } from '../../shared/target/read-target';
import { fujisawa, isehara, musashino, sagamiharaDx, sagamiharaGoals } from '../fixtures/roadmaps/five-plans';
import { indicatorOf, initiativeOf, nodeOf, planOf, sourced } from './plan-of';

/** A plan with the layout its city prints it in. */
export interface FivePlan {
  readonly id: 'sagamihara' | 'sagamihara-dx' | 'isehara' | 'fujisawa' | 'musashino';
  readonly title: string;
  /** Of shared/drawing/roadmap-style. */
  readonly style: string;
  readonly plan: Plan;
  readonly options: Omit<TimelineOptions, 'milestones'> & {
    readonly milestones?: readonly { readonly date: string; readonly name: string }[];
  };
}

const read = (text: string, name: string) => ({ ...readTarget(text, { name }), sheet: '元の表', cell: 'A1' });
const years = (from: number, to: number) => ({ from: fiscalYear(from), to: fiscalYear(to) });

/** The roadmaps of five plans, from the facts in test/fixtures. */
export function fivePlans(): FivePlan[] {
  return [
    {
      id: 'sagamihara',
      title: '相模原市ICT総合戦略',
      style: 'yearly',
      plan: sagamihara(),
      options: { phases: [], reviews: ['2021-05-15', '2022-05-15', '2023-05-15'] },
    },
    {
      id: 'sagamihara-dx',
      title: '相模原市DX推進計画',
      style: 'phased',
      plan: dx(),
      options: {
        phases: sagamiharaDx.phases.map(({ name, from, to }) => ({ name, ...years(from, to) })),
        milestones: sagamiharaDx.milestones,
      },
    },
    { id: 'isehara', title: '伊勢原市ICT推進計画', style: 'arrows', plan: iseharaPlan(), options: {} },
    { id: 'fujisawa', title: '藤沢市DX推進計画', style: 'steps', plan: fujisawaPlan(), options: {} },
    {
      id: 'musashino',
      title: '武蔵野市第六次総合情報化基本計画',
      style: 'sixRows',
      plan: musashinoPlan(),
      options: {},
    },
  ];
}

function sagamihara(): Plan {
  const bytes = new Uint8Array(readFileSync('assets/sample/sagamihara-ict-kpi.csv'));
  const file = readDelimited(bytes, { name: 'sample.csv' });
  if (!file.ok) throw new Error(file.error.message);
  const { plan } = readPlan([file.value.grid]);
  return {
    ...plan,
    initiatives: plan.initiatives.map((one) => ({
      ...one,
      actionTexts: Object.fromEntries(
        (sagamiharaGoals[one.name] ?? []).flatMap((text, index) =>
          text === '' ? [] : [[String(2020 + index), sourced(text)]],
        ),
      ),
    })),
  };
}

function dx(): Plan {
  return planOf({
    title: '相模原市DX推進計画',
    organization: '相模原市',
    period: years(2026, 2029),
    levels: ['ビジョン', '施策'],
    nodes: sagamiharaDx.visions.map(({ name }, index) => nodeOf(`v${index}`, { name })),
    initiatives: sagamiharaDx.visions.flatMap(({ initiatives }, vision) =>
      initiatives.map(({ name }, index) => initiativeOf(`v${vision}-${index}`, { name, node: `v${vision}` })),
    ),
    actions: sagamiharaDx.visions.flatMap(({ initiatives }, vision) =>
      initiatives.map(({ name, from, to }, index) => ({
        id: `a${vision}-${index}`,
        initiative: `v${vision}-${index}`,
        label: name,
        from,
        to,
        extent: 'exact' as const,
        source: null,
      })),
    ),
  });
}

function iseharaPlan(): Plan {
  const policies = [...new Set(isehara.map(({ policy }) => policy))];
  return planOf({
    title: '伊勢原市ICT推進計画',
    period: years(2020, 2025),
    levels: ['施策', '取組'],
    nodes: policies.map((name, index) => nodeOf(`p${index}`, { name })),
    initiatives: isehara.map(({ number, name, policy, divisions }) =>
      initiativeOf(number, { number, name, node: `p${policies.indexOf(policy)}`, leadDivisions: [...divisions] }),
    ),
    actions: isehara.flatMap(({ number, rows }) =>
      rows.map(([label, year], index) => ({
        id: `${number}/${index + 1}`,
        initiative: number,
        label,
        from: year === null ? null : (`${year}H1` as HalfYear),
        to: null,
        extent: year === null ? ('lost' as const) : ('startOnly' as const),
        source: null,
      })),
    ),
    indicators: isehara.flatMap(({ number, indicators }) =>
      indicators.map(([name, ...cells], index) =>
        indicatorOf(`${number}/k${index}`, number, {
          name,
          targets: Object.fromEntries(cells.map((text, year) => [String(2020 + year), read(text, name)])),
        }),
      ),
    ),
  });
}

function fujisawaPlan(): Plan {
  return planOf({
    title: '藤沢市DX推進計画',
    period: years(2022, 2025),
    levels: ['重点取組項目'],
    initiatives: fujisawa.map(({ number, name, steps }) =>
      initiativeOf(number, {
        number,
        name,
        actionTexts: Object.fromEntries(Object.entries(steps).map(([year, text]) => [year, sourced(text)])),
      }),
    ),
    indicators: fujisawa.flatMap(({ number, targets }) =>
      Object.keys(targets).length === 0
        ? []
        : [
            indicatorOf(`k${number}`, number, {
              name: 'KPI',
              targets: Object.fromEntries(Object.entries(targets).map(([year, text]) => [year, read(text, 'KPI')])),
            }),
          ],
    ),
  });
}

function musashinoPlan(): Plan {
  return planOf({
    title: '武蔵野市第六次総合情報化基本計画',
    period: years(2020, 2022),
    levels: ['施策'],
    initiatives: musashino.map(({ number, name, division }) =>
      initiativeOf(number, { number, name, leadDivisions: [division] }),
    ),
    actions: musashino.flatMap(({ number, rows }) =>
      rows.map(([label, from], index) => ({
        id: `${number}/${index + 1}`,
        initiative: number,
        label,
        from,
        to: null,
        extent: 'startOnly' as const,
        source: null,
      })),
    ),
  });
}
