import { checkPlan } from '../../../shared/check/check-plan';
import type { Finding } from '../../../shared/check/finding';
import type { Grid } from '../../../shared/ingest/grid';
import { ColumnRole } from '../../../shared/ingest/heading/role';
import type { ReadingProfile as Reading } from '../../../shared/ingest/profile';
import { type PlanReading, readPlan } from '../../../shared/ingest/read-plan';
import type { Locale } from '../../../shared/messages/define';
import { correctReadings } from '../../../shared/plan/correct-readings';
import type { Plan } from '../../../shared/plan/model';
import type { Door } from '../door';
import { Failure } from '../failure';
import type { ReadingProfile, Settings } from '../protocol';
import { shortHash } from '../run/hash';
import { crop } from './crop';

/** What the source sheets gave. */
export interface Sources {
  readonly reading: PlanReading;
  /** The reading with the person's corrections and settings. */
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly profile: ReadingProfile;
  readonly fingerprint: string;
}

/** Reads the named sheets as the profile says. Throws `sheet-missing` and `unreadable`. */
export function readSources(
  door: Door,
  names: readonly string[],
  profile: ReadingProfile | null,
  settings: Settings,
  locale: Locale,
): Sources {
  const used: ReadingProfile = profile ?? { version: 1, sheets: [], columns: [] };
  const grids = names.map((name) => {
    const sheet = door.sheetByName(name);
    if (!sheet) throw new Failure('sheet-missing', { sheet: name });
    const range = used.sheets.find((one) => one.sheet === name)?.range ?? null;
    return crop(sheet.readGrid(), range);
  });
  const { reading, columns } = readAsChosen(grids, used, settings);
  if (
    reading.plan.initiatives.length === 0 &&
    (reading.plan.statedCosts?.length ?? 0) === 0 &&
    reading.plan.indicators.length === 0 &&
    reading.plan.nodes.length === 0
  ) {
    throw new Failure('unreadable', { sheet: names.join('」「') });
  }
  const plan = correctReadings(reading.plan, used.readings ?? []);
  return {
    reading,
    plan,
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
      line?.map((cell) => (cell ? [cell.text, cell.formula ?? 0, cell.fill ?? 0, cell.note ?? 0] : 0)),
    ),
  ];
}
