import type { Indicator, Initiative, Plan, PlanNode, Reading } from '../plan/model';
import { type Element, element, writeXml } from './xml';

/** Namespace of StratML Part 2 (ISO 17469-2). */
export const stratmlNamespace = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';

export interface StratmlOptions {
  /** `YYYY-MM-DD`; the document's publication date. */
  readonly publicationDate: string | null;
  /** Address where the plan is published. */
  readonly source: string | null;
  /** What stands for the vision (基本理念); left out when unknown. */
  readonly vision: string | null;
}

/**
 * The plan with its targets and results as StratML Part 2. Top nodes → Goal; lower nodes and initiatives → Objective with their number as
 * SequenceIndicator; KGI and KPI → PerformanceIndicator, a KPI Narrower_Than the KGI above it; 行動目標 and 行程 → qualitative indicators of
 * stage Output_Processing. Periods are Western dates: 令和6年度 = 2024-04-01 to 2025-03-31. Reference tables are other plans and stay out.
 */
export function writeStratml(plan: Plan, options: StratmlOptions): string {
  const tops = plan.nodes.filter((node) => node.parent === null);
  const orphans = plan.initiatives.filter((one) => one.node === null);
  const goals = tops.map((node) => goalOf(plan, node));
  // The schema wants at least one Goal; initiatives without a node need a home in any case.
  if (orphans.length > 0 || goals.length === 0) goals.push(homelessGoal(plan, orphans));
  return writeXml(
    element(
      'PerformancePlanOrReport',
      { xmlns: stratmlNamespace, Type: hasResults(plan) ? 'Performance_Report' : 'Performance_Plan' },
      [
        element('Name', {}, plan.title ?? ''),
        element('StrategicPlanCore', {}, [
          element('Organization', {}, [element('Name', {}, plan.organization ?? '')]),
          ...(options.vision ? [element('Vision', {}, [element('Description', {}, options.vision)])] : []),
          ...goals,
        ]),
        element('AdministrativeInformation', {}, [
          ...(plan.period ? datesOf(plan.period.from, plan.period.to) : []),
          ...(options.publicationDate ? [element('PublicationDate', {}, options.publicationDate)] : []),
          ...(options.source ? [element('Source', {}, options.source)] : []),
        ]),
      ],
    ),
  );
}

function hasResults(plan: Plan): boolean {
  return plan.indicators.some((one) => Object.values(one.actuals).some((actual) => actual.parts[0]?.kind !== 'empty'));
}

function goalOf(plan: Plan, node: PlanNode): Element {
  return element('Goal', {}, [
    ...naming(node, plan.levels[node.level] ?? ''),
    // A Goal has no indicators of its own in the schema: its KGIs stand in an Objective of the same name.
    ...(indicatorsOf(plan, node.id).length > 0
      ? [element('Objective', {}, [element('Name', {}, node.name), ...indicatorElements(plan, node.id, null)])]
      : []),
    ...objectivesBelow(plan, node.id),
  ]);
}

function homelessGoal(plan: Plan, initiatives: readonly Initiative[]): Element {
  return element('Goal', {}, [
    element('Name', {}, plan.title ?? '事業'),
    element('Description', {}, ''),
    ...initiatives.map((initiative) => initiativeObjective(plan, initiative, null)),
  ]);
}

/** Objectives do not nest in the schema: the tree below a goal is flat, in order, and SequenceIndicator tells the depth. */
function objectivesBelow(plan: Plan, nodeId: string): Element[] {
  const objectives: Element[] = [];
  for (const initiative of plan.initiatives) {
    if (initiative.node === nodeId)
      objectives.push(initiativeObjective(plan, initiative, indicatorsOf(plan, nodeId)[0]?.id ?? null));
  }
  for (const child of plan.nodes) {
    if (child.parent !== nodeId) continue;
    objectives.push(
      element('Objective', {}, [
        ...naming(child, plan.levels[child.level] ?? ''),
        ...indicatorElements(plan, child.id, null),
      ]),
      ...objectivesBelow(plan, child.id),
    );
  }
  return objectives;
}

function initiativeObjective(plan: Plan, initiative: Initiative, goalIndicator: string | null): Element {
  const level = plan.levels[plan.levels.length - 1] ?? '';
  const divisions = [
    ...initiative.leadDivisions.map((name) => stakeholder(name, 'Performer', '主管')),
    ...initiative.supportingDivisions.map((name) => stakeholder(name, 'Performer', '関係')),
  ];
  return element('Objective', {}, [
    ...naming(initiative, level, divisions),
    ...indicatorElements(plan, initiative.id, goalIndicator),
    ...actionIndicators(plan, initiative),
  ]);
}

function naming(
  item: { readonly id: string; readonly name: string; readonly number: string | null },
  level: string,
  stakeholders: readonly Element[] = [],
): Element[] {
  return [
    element('Name', {}, item.name),
    element('Description', {}, level),
    element('Identifier', {}, item.id),
    ...(item.number ? [element('SequenceIndicator', {}, item.number)] : []),
    ...stakeholders,
  ];
}

function stakeholder(name: string, roleType: 'Performer', role: string): Element {
  return element('Stakeholder', { StakeholderTypeType: 'Organization' }, [
    element('Name', {}, name),
    element('Role', {}, [element('Name', {}, role), element('RoleType', {}, roleType)]),
  ]);
}

function indicatorsOf(plan: Plan, owner: string): Indicator[] {
  return plan.indicators.filter((one) => one.owner === owner);
}

function indicatorElements(plan: Plan, owner: string, goalIndicator: string | null): Element[] {
  return indicatorsOf(plan, owner).map((indicator) => {
    const quantitative = [...Object.values(indicator.targets), ...Object.values(indicator.actuals)].some(
      (reading) => quantityOf(reading) !== null,
    );
    const years = [...new Set([...Object.keys(indicator.targets), ...Object.keys(indicator.actuals)])].sort();
    return element(
      'PerformanceIndicator',
      {
        ValueChainStage: indicator.kind === 'KGI' ? 'Outcome' : 'Output',
        PerformanceIndicatorType: quantitative ? 'Quantitative' : 'Qualitative',
      },
      [
        element('MeasurementDimension', {}, indicator.name),
        element('UnitOfMeasurement', {}, indicator.unit ?? ''),
        element('Identifier', {}, indicator.id),
        ...(goalIndicator
          ? [
              element('Relationship', { RelationshipType: 'Narrower_Than' }, [
                element('ReferentIdentifier', {}, goalIndicator),
              ]),
            ]
          : []),
        ...(years.length > 0
          ? [
              element('MeasurementInstance', {}, [
                ...resultsOf('TargetResult', indicator.targets, years),
                ...resultsOf('ActualResult', indicator.actuals, years),
              ]),
            ]
          : []),
        ...(indicator.baseline && indicator.baseline.text.trim() !== ''
          ? [element('OtherInformation', {}, `現状値: ${indicator.baseline.text}`)]
          : []),
      ],
    );
  });
}

function resultsOf(
  name: 'TargetResult' | 'ActualResult',
  readings: Readonly<Record<string, Reading>>,
  years: readonly string[],
): Element[] {
  return years.flatMap((year) => {
    const reading = readings[year];
    if (!reading || reading.parts[0]?.kind === 'empty') return [];
    const quantity = quantityOf(reading);
    return [
      element(name, {}, [
        ...datesOf(Number(year), Number(year)),
        ...(quantity === null ? [] : [element('NumberOfUnits', {}, decimal(quantity))]),
        element('Description', {}, reading.text),
      ]),
    ];
  });
}

/** The one number of a reading; composites keep their words only. */
function quantityOf(reading: Reading): number | null {
  const part = reading.parts.length === 1 ? reading.parts[0] : undefined;
  return part && (part.kind === 'numeric' || part.kind === 'percent') ? part.value : null;
}

function actionIndicators(plan: Plan, initiative: Initiative): Element[] {
  const indicator = (label: string, targets: Element[]) =>
    element('PerformanceIndicator', { ValueChainStage: 'Output_Processing', PerformanceIndicatorType: 'Qualitative' }, [
      element('MeasurementDimension', {}, label),
      element('UnitOfMeasurement', {}, ''),
      ...(targets.length > 0 ? [element('MeasurementInstance', {}, targets)] : []),
    ]);
  const yearly = Object.entries(initiative.actionTexts)
    .filter(([, action]) => action.text.trim() !== '')
    .map(([year, action]) =>
      element('TargetResult', {}, [...datesOf(Number(year), Number(year)), element('Description', {}, action.text)]),
    );
  const scheduled = plan.actions
    .filter((action) => action.initiative === initiative.id)
    .map((action) =>
      indicator(
        action.label,
        action.from
          ? [
              element('TargetResult', {}, [
                element('StartDate', {}, halfYearStart(action.from)),
                ...(action.to ? [element('EndDate', {}, halfYearEnd(action.to))] : []),
                element('Description', {}, action.label),
              ]),
            ]
          : [],
      ),
    );
  return [...(yearly.length > 0 ? [indicator('行動目標', yearly)] : []), ...scheduled];
}

function datesOf(from: number, to: number): Element[] {
  return [element('StartDate', {}, `${from}-04-01`), element('EndDate', {}, `${to + 1}-03-31`)];
}

function halfYearStart(half: string): string {
  return half.endsWith('H1') ? `${half.slice(0, 4)}-04-01` : `${half.slice(0, 4)}-10-01`;
}

function halfYearEnd(half: string): string {
  return half.endsWith('H1') ? `${half.slice(0, 4)}-09-30` : `${Number(half.slice(0, 4)) + 1}-03-31`;
}

/** xsd:decimal knows no exponent. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}
