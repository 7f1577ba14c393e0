import { cellOf } from '../../assess/cells';
import { seriesOf } from '../../assess/series';
import { BLANK, type Value } from '../../assess/value';
import { type FiscalYear, fiscalYear } from '../../calendar/fiscal-year';
import type { Action, Indicator, Initiative, Plan, PlanNode, Provenance, Reading } from '../../plan/model';
import { readTarget } from '../../target/read-target';
import type { PresentSeries } from './present-series';

/** What a workbook says, read back sheet by sheet. */
export interface WorkbookContent {
  readonly title: string | null;
  readonly organization: string | null;
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly levels: readonly string[];
  readonly nodes: readonly PlanNode[];
  readonly initiatives: readonly Initiative[];
  readonly series: readonly PresentSeries[];
  readonly actions: readonly Action[];
}

/**
 * The plan as its workbook says it. What people type into 事業, 指標 and 行程 counts; `source` (the last import, null where its sheet is
 * gone) only adds what those sheets have no room for: costs, reasons, notes of the reader, tables about other plans.
 */
export function planOfWorkbook(content: WorkbookContent, source: Plan | null): Plan {
  const known = {
    nodes: byId(source?.nodes ?? []),
    initiatives: byId(source?.initiatives ?? []),
    indicators: byId(source?.indicators ?? []),
    actions: byId(source?.actions ?? []),
  };
  const { period } = content;
  const others = new Set((source?.references ?? []).flatMap(({ initiatives }) => initiatives.map(({ id }) => id)));
  return {
    title: content.title ?? source?.title ?? null,
    organization: content.organization ?? source?.organization ?? null,
    period: period ? { from: fiscalYear(period.from), to: fiscalYear(period.to) } : (source?.period ?? null),
    levels: [...content.levels],
    // Their names carry level and number in the sheet; the source tells them apart.
    nodes: content.nodes.map((node) => known.nodes.get(node.id) ?? node),
    initiatives: content.initiatives.map((one) => initiativeOf(one, known.initiatives.get(one.id))),
    indicators: [
      ...rowsByIndicator(content.series).map((rows) =>
        indicatorOf(rows, known.indicators.get(rows[0]!.indicator), source?.period ?? null),
      ),
      ...(source?.indicators ?? []).filter(({ owner }) => owner !== null && others.has(owner)),
    ],
    actions: content.actions.map((action) => ({
      ...(known.actions.get(action.id) ?? action),
      label: action.label,
      from: action.from,
      to: action.to,
    })),
    references: source?.references ?? [],
    statedCounts: source?.statedCounts ?? [],
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function initiativeOf(present: Initiative, source: Initiative | undefined): Initiative {
  if (source === undefined) return present;
  const { number, name, node, classification, leadDivisions, supportingDivisions, tags, statedProgress } = present;
  return {
    ...source,
    number,
    name,
    node,
    classification,
    priority: source.priority === null && present.priority === false ? null : present.priority,
    leadDivisions,
    supportingDivisions,
    tags,
    statedProgress,
    actionTexts: Object.keys(present.actionTexts).length > 0 ? present.actionTexts : source.actionTexts,
  };
}

/** Rows of one indicator, the parts in their order. */
function rowsByIndicator(series: readonly PresentSeries[]): PresentSeries[][] {
  const groups = new Map<string, PresentSeries[]>();
  for (const row of series) {
    const group = groups.get(row.indicator);
    if (group) group.push(row);
    else groups.set(row.indicator, [row]);
  }
  return [...groups.values()].map((rows) => rows.sort((one, other) => one.series.part - other.series.part));
}

function indicatorOf(rows: readonly PresentSeries[], source: Indicator | undefined, period: Plan['period']): Indicator {
  const first = rows[0]!;
  const place = first.source ?? source?.source ?? { sheet: '', cell: '' };
  const name = rows.length === 1 ? first.name : (source?.name ?? first.name.replace(/【[^】]*】$/, ''));
  const context = { name, ...(first.series.unit === null ? {} : { unit: first.series.unit }) };
  const was = source === undefined ? [] : seriesOf(source, period);
  const untouched = (pick: 'target' | 'actual', year: string) =>
    rows.every(({ series }) => {
      const now = series.byYear[year]?.[pick] ?? BLANK;
      const then = was[series.part]?.byYear[year]?.[pick] ?? BLANK;
      return cellOf(now, series.unit) === cellOf(then, series.unit);
    });
  const cells = (pick: 'target' | 'actual', before: Readonly<Record<string, Reading>>) => {
    const readings: Record<string, Reading> = {};
    const years = new Set([...rows.flatMap(({ series }) => Object.keys(series.byYear)), ...Object.keys(before)]);
    for (const year of [...years].sort()) {
      const values = rows.map(({ series }) => series.byYear[year]?.[pick]);
      const old = before[year];
      const reading = old && untouched(pick, year) ? old : readingOf(values, old, context, place);
      if (reading) readings[year] = reading;
    }
    return readings;
  };
  const baseline = first.series.baseline.text;
  return {
    id: first.indicator,
    kind: first.kind,
    owner: first.owner,
    name,
    undecided: source !== undefined && source.name === name && source.undecided,
    unit: rows.length === 1 ? first.series.unit : (source?.unit ?? null),
    direction: rows.length === 1 ? first.series.direction : (source?.direction ?? null),
    accumulation: source?.accumulation ?? null,
    reasons: source?.reasons ?? { direction: null, accumulation: null },
    baseline: source?.baseline ?? (baseline === '' ? null : { ...readTarget(baseline, context), ...place, year: null }),
    targets: cells('target', source?.targets ?? {}),
    actuals: cells('actual', source?.actuals ?? {}),
    finalYear: source?.finalYear ?? null,
    statedGrades: source?.statedGrades ?? {},
    attributes: source?.attributes ?? [],
    source: first.source ?? source?.source ?? null,
  };
}

/** What stands in the cells now, part by part; null where they are blank. */
function readingOf(
  values: readonly (Value | undefined)[],
  before: Reading | undefined,
  context: { readonly name: string; readonly unit?: string },
  place: Provenance,
): Reading | null {
  const texts = values.map((value) => value?.text ?? '');
  if (texts.every((text) => text === '')) return null;
  if (texts.length === 1) return { ...readTarget(texts[0] ?? '', context), ...place };
  const parts = texts.flatMap((text, index) => {
    if (text === '') return [];
    const old = before !== undefined && text === before.text ? before.parts[index] : undefined;
    const [read] = readTarget(text, context).parts;
    return old ? [old] : read ? [{ ...read, label: before?.parts[index]?.label ?? read.label }] : [];
  });
  return { text: texts.filter((text) => text !== '').join(' '), parts, sure: true, notes: [], ...place };
}

/** First and last year as the model has them. */
export function fiscalPeriod(
  period: { readonly from: number; readonly to: number } | null,
): { from: FiscalYear; to: FiscalYear } | null {
  return period && { from: fiscalYear(period.from), to: fiscalYear(period.to) };
}
