import { FiscalYear, fiscalYearOrNull, HalfYear } from '../calendar/fiscal-year';
import type { Indicator, Initiative, Plan, Reading } from '../plan/model';
import type { TargetPart } from '../target/target';
import { foldWidth } from '../text/fold';
import type { Snapshot, SnapshotIndicator, SnapshotInitiative } from './schema';
import { readFigures } from './years';

/**
 * The plan as far as a snapshot tells it, so that whatever draws plans can draw a published one. Names, places, years and texts are
 * those of the sheet; where a value stood in the sheet is not published, so every place is blank. A date that is no half-year is
 * absent. Inverse of `buildSnapshot` for what the roadmap shows.
 */
export function planOfSnapshot({ plan }: Pick<Snapshot, 'plan'>): Plan {
  const from = fiscalYearOrNull(plan.period?.from ?? Number.NaN);
  const to = fiscalYearOrNull(plan.period?.to ?? Number.NaN);
  return {
    title: plan.title ?? null,
    organization: plan.organization ?? null,
    period: from === null || to === null ? null : { from, to },
    levels: plan.levels,
    nodes: plan.nodes.map(({ id, level, number, name, parent }) => ({
      id,
      level,
      number: number ?? null,
      name,
      parent: parent ?? null,
      attributes: [],
      source: null,
    })),
    initiatives: plan.initiatives.map(initiativeOf),
    indicators: [...plan.nodes, ...plan.initiatives].flatMap(({ id, indicators }) =>
      indicators.map((indicator) => indicatorOf(indicator, id)),
    ),
    actions: plan.initiatives.flatMap(({ id, actions }) =>
      actions.map(({ label, from: start, to: end }, index) => ({
        id: `${id}:${index + 1}`,
        initiative: id,
        label,
        from: halfYear(start),
        to: halfYear(end),
        extent: start !== undefined && end !== undefined ? ('exact' as const) : ('startOnly' as const),
        source: null,
      })),
    ),
    references: [],
    statedCounts: [],
  };
}

const NOWHERE = { sheet: '', cell: '' };

function initiativeOf(one: SnapshotInitiative): Initiative {
  return {
    id: one.id,
    number: one.number ?? null,
    name: one.name,
    node: one.node ?? null,
    classification: one.classification ?? null,
    priority: one.priority ?? null,
    leadDivisions: one.divisions,
    supportingDivisions: [],
    tags: [],
    statedProgress: Object.fromEntries(
      one.states.map(({ year, mark }) => [year === undefined ? '' : String(year), { ...NOWHERE, text: mark }]),
    ),
    actionTexts: Object.fromEntries((one.goals ?? []).map(([year, text]) => [String(year), { ...NOWHERE, text }])),
    costs: [],
    attributes: [],
    source: null,
  };
}

function indicatorOf({ id, kind, name, unit, direction, years }: SnapshotIndicator, owner: string): Indicator {
  const read = years.map(readFigures).filter(({ year }) => FiscalYear.safeParse(year).success);
  const by = (textOf: (year: (typeof read)[number]) => Reading | null) =>
    Object.fromEntries(
      read.flatMap((year) => {
        const reading = textOf(year);
        return reading ? [[String(year.year), reading] as const] : [];
      }),
    );
  return {
    id,
    kind,
    owner,
    name,
    undecided: false,
    unit: unit ?? null,
    direction: direction === 'increase' || direction === 'decrease' || direction === 'maintain' ? direction : null,
    accumulation: null,
    reasons: { direction: null, accumulation: null },
    baseline: null,
    targets: by(({ target, targetValue }) => readingOf(target, targetValue)),
    actuals: by(({ actual, actualValue }) => readingOf(actual, actualValue)),
    finalYear: null,
    statedGrades: {},
    attributes: [],
    source: null,
  };
}

const COMMON = { label: null, change: null, accumulation: null, baseline: null, condition: null };

/**
 * A published cell. The reader of targets is far larger than what a page may load, and only the kind matters here: a value is a figure, a
 * lone dash is not applicable, digits without a year are a figure of several parts, all else is words.
 */
function readingOf(text: string | null, value: number | null): Reading | null {
  if (text === null) return null;
  return { ...NOWHERE, text, parts: [partOf(foldWidth(text).trim(), value)], sure: true, notes: [] };
}

function partOf(text: string, value: number | null): TargetPart {
  const words = (kind: 'empty' | 'not_applicable' | 'undecided' | 'qualitative'): TargetPart => ({
    ...COMMON,
    kind,
    value: null,
    unit: null,
    comparator: null,
  });
  const withoutYears = text.replace(/(令和|平成|昭和|[RHS])?\s*(\d+|元)\s*年度?|\d+月/g, '');
  if (value !== null || /\d/.test(withoutYears))
    return {
      ...COMMON,
      kind: 'numeric',
      value,
      upper: null,
      unit: null,
      comparator: '=',
      approximate: false,
    };
  if (text === '') return words('empty');
  if (/^[-\u2010-\u2015\u2212\u30fc\u2500/]+$/.test(text)) return words('not_applicable');
  return words(/^\(?(未定|未設定|調整中|検討中)\)?$/.test(text) ? 'undecided' : 'qualitative');
}

function halfYear(text: string | undefined): HalfYear | null {
  const parsed = HalfYear.safeParse(text);
  return parsed.success ? parsed.data : null;
}
