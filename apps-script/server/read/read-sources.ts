import { checkPlan } from '../../../shared/check/check-plan';
import type { Finding } from '../../../shared/check/finding';
import type { Grid } from '../../../shared/ingest/grid';
import { ColumnRole } from '../../../shared/ingest/heading/role';
import type { ReadingProfile as Reading } from '../../../shared/ingest/profile';
import { type PlanReading, readPlan } from '../../../shared/ingest/read-plan';
import type { Locale } from '../../../shared/messages/define';
import { correctReadings } from '../../../shared/plan/correct-readings';
import { type KeptIdentities, keepIdentities, type LikelyRename } from '../../../shared/plan/keep-identities';
import type { Plan, PlanNode } from '../../../shared/plan/model';
import { nodeLabel } from '../../../shared/workbook/level-names';
import { planOfWorkbook } from '../../../shared/workbook/read-back/overlay-plan';
import type { Door } from '../door';
import { Failure } from '../failure';
import { readKept } from '../kept';
import type { ReadingProfile, Settings } from '../protocol';
import { PresentBook } from '../review/present-book';
import { shortHash } from '../run/hash';
import { readState } from '../run/state';
import { crop } from './crop';

/** What the source sheets gave. */
export interface Sources {
  readonly reading: PlanReading;
  /** The reading with the person's corrections and settings. */
  readonly plan: Plan;
  /** Parts that are likely the workbook's under other names, with the person's answers. */
  readonly renames: readonly LikelyRename[];
  readonly findings: readonly Finding[];
  readonly profile: ReadingProfile;
  readonly fingerprint: string;
}

/**
 * Reads the named sheets as the profile says. Throws `sheet-missing` and `unreadable`. `askHidden`: also which columns are hidden, which costs a
 * call each and is only wanted where a person looks at the reading.
 */
export function readSources(
  door: Door,
  names: readonly string[],
  profile: ReadingProfile | null,
  settings: Settings,
  locale: Locale,
  askHidden = false,
): Sources {
  const used: ReadingProfile = profile ?? { version: 1, sheets: [], columns: [] };
  const grids = names.map((name) => {
    const sheet = door.sheetByName(name);
    if (!sheet) throw new Failure('sheet-missing', { sheet: name });
    const range = used.sheets.find((one) => one.sheet === name)?.range ?? null;
    return crop(sheet.readGrid(askHidden), range);
  });
  const { reading, columns, kept } = readWithIdentities(door, grids, used, settings);
  if (
    reading.plan.initiatives.length === 0 &&
    (reading.plan.statedCosts?.length ?? 0) === 0 &&
    reading.plan.indicators.length === 0 &&
    reading.plan.nodes.length === 0
  ) {
    throw new Failure('unreadable', { sheet: names.join('」「') });
  }
  const plan = correctReadings(kept.plan, used.readings ?? []);
  return {
    reading,
    plan,
    renames: kept.renames,
    findings: checkPlan(plan, { unread: reading.coverage.unread }, { locale }),
    profile: {
      ...used,
      columns,
      sheets: names.map((sheet) => ({ sheet, range: used.sheets.find((one) => one.sheet === sheet)?.range ?? null })),
    },
    fingerprint: shortHash(JSON.stringify([grids.map(cellsOf), used, settings])),
  };
}

/**
 * What bears another name than in the workbook keeps its ID where it is known to be the same. Choices for indicators are kept by that ID, so
 * they are read again with the ID as read.
 */
function readWithIdentities(door: Door, grids: readonly Grid[], profile: ReadingProfile, settings: Settings) {
  const first = readAsChosen(grids, profile, settings);
  const book = presentBook(door, first.reading.plan.period);
  const keep = (plan: Plan): Pick<KeptIdentities, 'plan' | 'renames' | 'same'> => {
    if (book === null) return { plan, renames: [], same: new Map() };
    const nameOf = (node: PlanNode) => nodeLabel(plan, node);
    const answers = profile.identities ?? {};
    const kept = keepIdentities(workbookPlan(book, false), plan, answers, nameOf);
    // 行程 is only read where something came under another ID.
    return kept.same.size === 0 ? kept : keepIdentities(workbookPlan(book, true), plan, answers, nameOf);
  };
  const kept = keep(first.reading.plan);
  const choices = profile.indicators ?? {};
  const moved = [...kept.same].filter(([id, was]) => choices[was] !== undefined && choices[id] === undefined);
  if (moved.length === 0) return { ...first, kept };
  const indicators = { ...choices, ...Object.fromEntries(moved.map(([id, was]) => [id, choices[was] ?? {}])) };
  const second = readAsChosen(grids, { ...profile, indicators }, settings);
  return { ...second, kept: keep(second.reading.plan) };
}

/** The workbook as it stands; null where there is none, or 事業 has lost its headings. `period` as read spares a look at 設定. */
function presentBook(door: Door, period: Plan['period']): PresentBook | null {
  const state = readState(door);
  if (Object.keys(state.made.sheets).length === 0) return null;
  const kept = readKept(door);
  const book = new PresentBook(door, state, { ...kept, settings: { ...kept.settings, period } });
  try {
    book.initiatives();
    return book;
  } catch (problem) {
    if (problem instanceof Failure) return null;
    throw problem;
  }
}

/** Its parts with their IDs. */
function workbookPlan(book: PresentBook, withActions: boolean): Plan {
  const { leaf, initiatives } = book.initiatives();
  const { levels, nodes } = book.nodes();
  const content = {
    title: null,
    organization: null,
    period: null,
    levels: [...levels, leaf],
    nodes,
    initiatives: initiatives.map(({ row: _, ...initiative }) => initiative),
    series: book.series(),
    actions: withActions ? book.actions() : [],
  };
  return planOfWorkbook(content, null);
}

/**
 * Columns are first corrected by their place; the reader knows them by their heading, which a first reading tells. The
 * answer's columns have that heading, so that next year's sheet, where the columns moved, is read by it.
 */
function readAsChosen(
  grids: readonly Grid[],
  profile: ReadingProfile,
  settings: Settings,
): { reading: PlanReading; columns: ReadingProfile['columns'] } {
  const sheets = grids.map((grid) => grid.sheet);
  const base: Reading = {
    ...(settings.title === null ? {} : { title: settings.title }),
    ...(settings.organization === null ? {} : { organization: settings.organization }),
    ...(settings.period === null ? {} : { period: settings.period }),
    ...(settings.levels === null ? {} : { levels: settings.levels }),
    ...(profile.indicators === undefined ? {} : { indicators: profile.indicators }),
  };
  const first = readPlan(grids, { sheets, profile: base });
  const chosen = profile.columns.map((column) => ({ ...column, key: column.key ?? keyAt(first, column) }));
  const roles: Record<string, ColumnRole> = {};
  for (const { key, role } of chosen) {
    const known = ColumnRole.safeParse(role);
    if (key && known.success && first.columns.some((column) => column.key === key)) roles[key] = known.data;
  }
  return {
    reading:
      Object.keys(roles).length === 0 ? first : readPlan(grids, { sheets, profile: { ...base, columns: roles } }),
    columns: chosen.map(({ key, ...column }) => (key ? { ...column, key } : column)),
  };
}

/** The heading of the column that stands there now; undefined where there is none. */
function keyAt(reading: PlanReading, place: { readonly sheet: string; readonly column: string }): string | undefined {
  return reading.columns.find(({ sheet, cell }) => sheet === place.sheet && cell.replace(/\d+$/, '') === place.column)
    ?.key;
}

function cellsOf(grid: Grid): unknown {
  return [
    grid.sheet,
    grid.merges,
    grid.rows.map((line) =>
      line?.map((cell) => (cell ? [cell.text, cell.number ?? 0, cell.date ?? 0, cell.fill ?? 0] : 0)),
    ),
  ];
}
