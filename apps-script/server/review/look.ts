import type { Finding } from '../../../shared/check/finding';
import type { Initiative, Plan } from '../../../shared/plan/model';
import type { ReviewCycle } from '../../../shared/review/cycle';
import type { Role } from '../../../shared/review/decision';
import { type InitiativeReview, projectLog } from '../../../shared/review/projection';
import { cycleOf, type PlanOfQueue } from '../../../shared/review/queue';
import { revisePlan } from '../../../shared/review/revise-plan';
import { type RoleSettings, rolesOf } from '../../../shared/review/roles';
import { readFindings } from '../../../shared/workbook/read-back/present-findings';
import type { Door } from '../door';
import { type Kept, readKept } from '../kept';
import type { Settings } from '../protocol';
import { readState } from '../run/state';
import { settingsInForce } from '../settings-in-force';
import { placeOf } from '../workbook';
import { type OpenLog, openLog } from './log-sheet';
import { PresentBook } from './present-book';

/** The workbook with its log, as every endpoint of the review looks at it. */
export interface Look {
  readonly book: PresentBook;
  readonly kept: Kept;
  readonly log: OpenLog;
  readonly projection: ReadonlyMap<string, InitiativeReview>;
  /** Period, nodes and initiatives as 設定, 体系 and 事業 say, with what the board has accepted; indicators only those accepted newly. */
  readonly plan: Plan;
  readonly cycle: ReviewCycle;
  readonly today: string;
  readonly roles: RoleSettings;
  readonly rolesFor: (leadDivisions: readonly string[]) => Role[];
}

export function look(door: Door, given: { readonly today?: string | undefined }): Look {
  const stored = readKept(door);
  const state = readState(door);
  const kept = { ...stored, settings: settingsInForce(door, stored, state, 'ja').settings };
  const book = new PresentBook(door, state, kept);
  const log = openLog(door);
  const projection = projectLog(log.entries);
  const written = bare(book);
  const known = new Set(written.initiatives.map(({ id }) => id));
  const revised = revisePlan(written, projection);
  // An accepted addition is reviewed once it stands in 事業.
  const plan = { ...revised, initiatives: revised.initiatives.filter(({ id }) => known.has(id)) };
  const roles = roleSettings(kept.settings);
  const email = door.actor();
  return {
    book,
    kept,
    log,
    projection,
    plan,
    cycle: cycleOf(kept.settings.reviewCycle, plan),
    today: given.today ?? japanTime(door.now()).slice(0, 10),
    roles,
    rolesFor: (divisions) => rolesOf(email, divisions, roles),
  };
}

/** What the queue is made of. */
export function queueOf(now: Look, findings: ReadonlyMap<string, readonly Finding[]>): PlanOfQueue {
  const { plan, cycle, today, projection, rolesFor } = now;
  const findingsOf = (id: string) => (findings.get(id) ?? []).filter(({ severity }) => severity !== 'info').length;
  return { plan, cycle, today, projection, rolesFor, findingsOf };
}

/** Findings of 点検結果 by initiative; those of its indicators count with it. What a person set aside is left out. */
export function findingsOf(now: Look): Map<string, Finding[]> {
  const ignored = new Set(now.kept.ignored.map(placeOf));
  const own = new Set(now.plan.initiatives.map(({ id }) => id));
  const findings = readFindings(now.book.findingCells()).filter(
    ({ code, place }) => !ignored.has(placeOf({ code, ...place })),
  );
  const strange = new Set(findings.flatMap(({ subjects }) => subjects.filter((id) => !own.has(id))));
  const owners = strange.size === 0 ? new Map<string, string | null>() : ownersOf(now.book);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const subjects = new Set(finding.subjects.map((id) => (own.has(id) ? id : (owners.get(id) ?? ''))));
    for (const id of subjects) if (own.has(id)) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

function ownersOf(book: PresentBook): Map<string, string | null> {
  return new Map(book.indicatorOwners().map(({ indicator, owner }) => [indicator, owner]));
}

/** 設定 and 事業 as a plan without indicators. */
function bare(book: PresentBook): Plan {
  const { leaf, initiatives } = book.initiatives();
  return {
    title: null,
    organization: null,
    period: book.fiscalPeriod(),
    levels: [leaf],
    nodes: [],
    initiatives: initiatives.map(({ row: _, ...initiative }): Initiative => initiative),
    indicators: [],
    actions: [],
    references: [],
    statedCounts: [],
  };
}

export function roleSettings({ roles, board }: Settings): RoleSettings {
  return { groups: roles ?? [], board };
}

/** ISO 8601 with Japan's offset. */
export function japanTime(now: number): string {
  return `${new Date(now + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
