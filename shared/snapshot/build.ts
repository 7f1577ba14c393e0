import type { OtherRate } from '../assess/alternatives';
import type { GlossaryEntry, MatchSwitches } from '../glossary/entry';
import { groupBy } from '../plan/group-by';
import type { Indicator, Initiative, Plan, Reading } from '../plan/model';
import { canonicalJson } from '../text/canonical-json';
import { sha256 } from '../text/sha256';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from './schema';
import { writeYear } from './years';

/** What the assessment says of one indicator in one year; the snapshot only carries it. */
export interface SnapshotAssessment {
  /** Id of the indicator. */
  indicator: string;
  year: number;
  /** Percent as rounded by the rule set; null = cannot be computed. */
  rate: number | null;
  /** The computation with its numbers. */
  worked: string | null;
  grade: string | null;
  /** What the other formulas would give; the latest year is enough. */
  others?: readonly OtherRate[];
}

/** A snapshot stays below this where the plan allows it at all; beyond, the other formulas' rates are the first to stay behind. */
const COMFORTABLE_BYTES = 990_000;

/** What only the sheet and its settings know of an initiative, by its id. */
export interface InitiativeExtras {
  nextReview?: string;
  link?: string;
  pages?: readonly string[];
}

export interface SnapshotInput {
  plan: Plan;
  assessments: readonly SnapshotAssessment[];
  glossary: readonly GlossaryEntry[];
  meta: {
    /** ISO 8601 with offset: the edge knows the clock. */
    issued: string;
    form: 'minimal' | 'complete';
    contact?: string;
    phases?: readonly { readonly name: string; readonly from: number; readonly to: number }[];
    /** `YYYY-MM-DD` */
    reviews?: readonly string[];
    /** Of the plan itself; dates `YYYY-MM-DD`. */
    milestones?: readonly { readonly date: string; readonly name: string }[];
    initiatives?: Readonly<Record<string, InitiativeExtras>>;
  };
}

/** A snapshot as it is written: empty and unknown things are absent, which keeps it small. */
export type WrittenSnapshot = { hash: string } & Record<string, unknown>;

/** Builds the published JSON. Findings stay inside: employees see how an initiative stands, not what the sheet lacks. */
export function buildSnapshot(input: SnapshotInput): WrittenSnapshot {
  const told = input.assessments.some(({ others }) => others !== undefined && others.length > 0);
  const content = told ? withinComfort(input) : contentOf(input);
  return { ...content, hash: snapshotHash(content) };
}

/** With all the other formulas, or the first of each indicator, or none of them. */
function withinComfort(input: SnapshotInput): Record<string, unknown> {
  for (const most of [Number.POSITIVE_INFINITY, 1]) {
    const assessments = input.assessments.map((one) => ({ ...one, others: (one.others ?? []).slice(0, most) }));
    const content = contentOf({ ...input, assessments });
    if (utf8Length(JSON.stringify(content)) <= COMFORTABLE_BYTES) return content;
  }
  return contentOf({ ...input, assessments: input.assessments.map((one) => ({ ...one, others: [] })) });
}

/** Length in UTF-8, as it is sent. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // The two halves of a character beyond 16 bits take four bytes together.
    if (unit >= 0xd800 && unit < 0xe000) bytes += 1;
    else if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

function contentOf({ plan, assessments, glossary, meta }: SnapshotInput): Record<string, unknown> {
  const complete = meta.form === 'complete';
  const byIndicator = groupBy(assessments, (assessment) => assessment.indicator);
  const owned = groupBy(plan.indicators, (indicator) => indicator.owner ?? '');
  const indicatorsOf = (owner: string) =>
    complete
      ? (owned.get(owner) ?? []).map((indicator) => indicatorOf(indicator, byIndicator.get(indicator.id) ?? []))
      : [];
  const actions = groupBy(plan.actions, (action) => action.initiative);
  return withoutEmpty({
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    form: meta.form,
    issued: meta.issued,
    contact: meta.contact,
    plan: {
      title: plan.title,
      organization: plan.organization,
      period: plan.period,
      levels: plan.levels,
      phases: complete ? meta.phases : [],
      reviews: complete ? meta.reviews : [],
      milestones: complete ? meta.milestones : [],
      nodes: plan.nodes.map(({ id, level, number, name, parent }) => ({
        id,
        level,
        number,
        name,
        parent,
        indicators: indicatorsOf(id),
      })),
      initiatives: plan.initiatives.map((initiative) => ({
        ...initiativeOf(initiative),
        indicators: indicatorsOf(initiative.id),
        actions: complete ? (actions.get(initiative.id) ?? []).map(({ label, from, to }) => ({ label, from, to })) : [],
        goals: complete ? goalsOf(initiative) : [],
        ...meta.initiatives?.[initiative.id],
      })),
    },
    glossary: glossary.map(termOf),
  }) as Record<string, unknown>;
}

/** SHA-256 over the canonical JSON without the hash itself. Fields that this version does not know are part of it. */
export function snapshotHash(content: Readonly<Record<string, unknown>>): string {
  const { hash: _, ...rest } = content;
  return sha256(canonicalJson(rest));
}

function initiativeOf(initiative: Initiative) {
  const { id, number, name, node, classification, priority } = initiative;
  return {
    id,
    number,
    name,
    node,
    classification,
    priority,
    divisions: initiative.leadDivisions,
    states: Object.keys(initiative.statedProgress)
      .sort()
      .map((year) => ({
        year: year === '' ? null : Number(year),
        mark: initiative.statedProgress[year]!.text.trim(),
      }))
      .filter((state) => state.mark !== ''),
  };
}

function goalsOf({ actionTexts }: Initiative): [number, string][] {
  return Object.keys(actionTexts)
    .sort()
    .flatMap((year): [number, string][] => {
      const text = actionTexts[year]?.text.trim() ?? '';
      return text === '' ? [] : [[Number(year), text]];
    });
}

function indicatorOf(indicator: Indicator, assessments: readonly SnapshotAssessment[]) {
  const years = unique([
    ...Object.keys(indicator.targets),
    ...Object.keys(indicator.actuals),
    ...assessments.map((assessment) => String(assessment.year)),
  ]).sort();
  return {
    id: indicator.id,
    kind: indicator.kind === 'KPI' ? null : indicator.kind,
    name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    years: years.map((year) => {
      const target = indicator.targets[year];
      const actual = indicator.actuals[year];
      const assessment = assessments.filter((candidate) => String(candidate.year) === year)[0];
      return writeYear({
        year: Number(year),
        target: textOf(target),
        actual: textOf(actual),
        targetValue: quantityOf(target),
        actualValue: quantityOf(actual),
        rate: assessment?.rate ?? null,
        worked: assessment?.worked ?? null,
        grade: assessment?.grade ?? null,
        others: assessment?.others ?? [],
      });
    }),
  };
}

const textOf = (reading: Reading | undefined) => reading?.text.trim() ?? null;

/** The number of a cell that says one quantity; several quantities are shown as text only. */
function quantityOf(reading: Reading | undefined): number | null {
  if (reading === undefined || reading.parts.length !== 1) return null;
  const part = reading.parts[0]!;
  return part.value ?? null;
}

function termOf(entry: GlossaryEntry) {
  const { kind, prefLabel, reading, altLabel, hiddenLabel, definition, source, related, match } = entry;
  const on = (Object.keys(match) as (keyof MatchSwitches)[]).filter((name) => match[name]);
  return {
    kind: kind === 'term' ? null : kind,
    prefLabel,
    reading,
    altLabel,
    hiddenLabel,
    definition,
    source,
    related,
    match: on,
  };
}

const unique = (items: readonly string[]) => items.filter((item, at) => items.indexOf(item) === at);

/** Leaves out null, undefined, '' and []. 0 and false stay: they say something. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === null || item === undefined || item === '' || (Array.isArray(item) && item.length === 0)) continue;
    kept[key] = withoutEmpty(item);
  }
  return kept;
}
