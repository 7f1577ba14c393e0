import { fiscalYear, type HalfYear } from '../../shared/calendar/fiscal-year';
import { bareInitiative } from '../../shared/plan/bare-initiative';
import type { Action, Indicator, Initiative, Plan, PlanNode, Reading, SourcedText } from '../../shared/plan/model';
import type { QuantityPart, TargetPart } from '../../shared/target/target';

/**
 * A plan by hand, for tests: every field has a plain default, so that a test names only what it is about.
 * Cells are numbered as they come (`S!A1`, `S!A2`, …) so that every reading has a place of its own.
 */
export function planOf(parts: Partial<Plan> = {}): Plan {
  return {
    title: '試験計画',
    organization: '試験市',
    period: { from: fiscalYear(2020), to: fiscalYear(2023) },
    levels: ['基本目標', '施策', '事業'],
    nodes: [],
    initiatives: [],
    indicators: [],
    actions: [],
    references: [],
    statedCounts: [],
    ...parts,
  };
}

let cell = 0;
const place = () => ({ sheet: '元の表', cell: `A${++cell}` });

export function nodeOf(id: string, parts: Partial<PlanNode> = {}): PlanNode {
  return { id, level: 0, number: null, name: `節${id}`, parent: null, attributes: [], source: null, ...parts };
}

export function sourced(text: string): SourcedText {
  return { text, ...place() };
}

export function initiativeOf(id: string, parts: Partial<Initiative> = {}): Initiative {
  return { ...bareInitiative(id, `事業${id}`), source: place(), ...parts };
}

export function indicatorOf(id: string, owner: string | null, parts: Partial<Indicator> = {}): Indicator {
  return {
    id,
    kind: 'KPI',
    owner,
    name: `指標${id}`,
    undecided: false,
    unit: '件',
    direction: 'increase',
    accumulation: 'none',
    reasons: { direction: null, accumulation: null },
    baseline: null,
    targets: {},
    actuals: {},
    finalYear: null,
    statedGrades: {},
    attributes: [],
    source: place(),
    ...parts,
  };
}

export function actionOf(id: string, initiative: string, from: HalfYear | null, to: HalfYear | null): Action {
  return {
    id,
    initiative,
    label: `工程${id}`,
    from,
    to,
    extent: from && to ? 'exact' : from ? 'startOnly' : 'lost',
    source: place(),
  };
}

const words = { change: null, accumulation: null, baseline: null, condition: null };

/** A quantity: `quantity(15, '種類', { comparator: '>=' })`. */
export function quantity(value: number | null, unit: string | null, parts: Partial<QuantityPart> = {}): QuantityPart {
  return {
    ...words,
    label: null,
    kind: unit === '%' ? 'percent' : 'numeric',
    value,
    upper: null,
    unit,
    comparator: '=',
    approximate: false,
    ...parts,
  };
}

export function milestone(stage: Extract<TargetPart, { kind: 'milestone' }>['stage']): TargetPart {
  return { ...words, label: null, kind: 'milestone', value: null, unit: null, comparator: null, stage };
}

export function noValue(kind: 'qualitative' | 'empty' | 'not_applicable' | 'undecided'): TargetPart {
  return { ...words, label: null, kind, value: null, unit: null, comparator: null };
}

/** A reading with a place: `reading('15種類以上', quantity(15, '種類'))`. */
export function reading(text: string, ...parts: readonly TargetPart[]): Reading {
  return { text, parts: parts.length > 0 ? [...parts] : [noValue('empty')], sure: true, notes: [], ...place() };
}

/** A plain figure. */
export function figure(value: number, unit: string): Reading {
  return reading(`${value}${unit}`, quantity(value, unit));
}
