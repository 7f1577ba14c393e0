import type { Finding } from '../../../shared/check/finding';
import { writeCsv } from '../../../shared/exchange/csv-write';
import { type Locale, say } from '../../../shared/messages/define';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewRefusals } from '../../../shared/messages/review-refusals';
import type { Plan } from '../../../shared/plan/model';
import { decide as decideOn } from '../../../shared/review/decide';
import { DecisionRequest } from '../../../shared/review/decision';
import { LOG_COLUMNS, logRow, periodLabel } from '../../../shared/review/log-row';
import { projectLog, reviewOf } from '../../../shared/review/projection';
import { cycleOf, reviewPeriods, reviewQueueOf } from '../../../shared/review/queue';
import { type RoleSettings, rolesConfigured, rolesOf } from '../../../shared/review/roles';
import { canonicalJson } from '../../../shared/text/canonical-json';
import { REVIEW_LOG_COLUMNS } from '../../../shared/workbook/columns-logs';
import type { Door } from '../door';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { readKept } from '../kept';
import type { Settings } from '../protocol';
import type { Refusal } from '../protocol-review';
import { readSources } from '../read/read-sources';
import { appendEntry, type OpenLog, openLog } from '../review/log-sheet';
import { actionsFor, indicatorsFor, outcomeOf, pathOf } from '../review/plan-review';
import { refusalOf } from '../review/refusal';
import { projectToSheet, readRoster } from '../review/roster';
import { rulesInForce } from '../rules';
import { readState } from '../run/state';
import { withoutIgnored } from '../workbook';

/** Beyond this an entry does not fit one cell. */
const longestRecord = 45_000;

/** The plan with its log, as every reading endpoint here wants it. */
function look(door: Door, locale: Locale, given: { readonly today?: string | undefined }) {
  const state = readState(door);
  if (Object.keys(state.made.sheets).length === 0) throw new Failure('not-built');
  const kept = readKept(door);
  const { plan, findings } = readSources(door, state.sources, kept.profile, kept.settings, locale);
  const log = openLog(door);
  const email = door.actor();
  const roles = roleSettings(kept.settings);
  const heeded = findingsByInitiative(plan, withoutIgnored(findings, kept.ignored));
  return {
    plan,
    log,
    settings: kept.settings,
    roles,
    heeded,
    of: {
      plan,
      cycle: cycleOf(kept.settings.reviewCycle, plan),
      today: given.today ?? japanTime(door.now()).slice(0, 10),
      projection: projectLog(log.entries),
      rolesFor: (divisions: readonly string[]) => rolesOf(email, divisions, roles),
      findingsOf: (initiative: string) =>
        (heeded.get(initiative) ?? []).filter(({ severity }) => severity !== 'info').length,
    },
  };
}

export const reviewQueue = endpoint('reviewQueue', 'read', ({ door, given, locale }) => {
  const { of, roles, settings } = look(door, locale, given);
  const periods = reviewPeriods(of.plan, of.cycle, of.today);
  const period = given.period && periods.includes(given.period) ? given.period : (periods[0] ?? null);
  return {
    today: of.today,
    periods: periods.map((one) => ({ period: one, label: periodLabel(one) })),
    period,
    items:
      period === null
        ? []
        : reviewQueueOf(of, period).map((item) => ({ ...item, leadDivisions: [...item.leadDivisions] })),
    rolesConfigured: rolesConfigured(roles),
    board: settings.board,
  };
});

export const reviewInitiative = endpoint('reviewInitiative', 'read', ({ door, given, locale }) => {
  const { plan, log, of, settings, heeded } = look(door, locale, given);
  const initiative = plan.initiatives.find((one) => one.id === given.initiative);
  const item = reviewQueueOf(of, given.period).find((one) => one.initiative === given.initiative);
  if (!initiative || !item) throw new Failure('stale');
  const rules = rulesInForce(door, { settings }, locale);
  const indicators = indicatorsFor(plan, initiative.id, of.projection, rules, locale);
  const review = reviewOf(of.projection, initiative.id, given.period);
  const entries = log.entries.filter((entry) => entry.initiative === initiative.id);
  const assessed = entries.filter((entry) => entry.decision.kind === 'selfAssess').pop();
  return {
    item: { ...item, leadDivisions: [...item.leadDivisions] },
    period: given.period,
    path: pathOf(plan, initiative.node),
    classification: initiative.classification,
    roles: [...of.rolesFor(initiative.leadDivisions)],
    outcome: outcomeOf(indicators, given.period.slice(0, 4), rules),
    indicators,
    actions: actionsFor(plan, initiative.id, locale),
    findings: heeded.get(initiative.id) ?? [],
    expectedRevision: review.revision,
    review: {
      state: review.state,
      progress: review.progress,
      outcome: review.outcome,
      view: review.view,
      order: review.order,
    },
    proposals: review.proposals.map((proposal) => ({ ...proposal, changes: [...proposal.changes] })),
    log: entries.slice(-20).reverse(),
    template: assessed?.decision.kind === 'selfAssess' ? assessed.decision.view : null,
  };
});

/** Records one decision. Needs neither the source sheets nor their reading: 事業 and the log are enough. */
export const decide = endpoint('decide', 'write', ({ door, given, locale, actor }) => {
  const { settings } = readKept(door);
  const board = settings.board ?? say(reviewMessages.board, locale, { board: '会議' });
  const refused = (refusal: Refusal) => ({ outcome: 'refused' as const, refusal });
  const roster = readRoster(door, readState(door));
  const log = openLog(door);
  if (!log.verification.valid) {
    const { row, why } = broken(log, locale);
    return refused({
      code: 'logBroken',
      message: say(reviewRefusals.logBlocked, locale, { row, why }),
      missing: [],
      theirs: [],
    });
  }
  const request = DecisionRequest.parse(given);
  const lead = roster.initiatives.get(request.initiative)?.leadDivisions ?? [];
  const person = { email: actor, roles: rolesOf(actor, lead, roleSettings(settings)), at: japanTime(door.now()) };
  const answer = decideOn(log.entries, request, person, new Set(roster.initiatives.keys()));
  if (!answer.ok) return refused(refusalOf(answer.error, board, locale));
  const { entry, repeated } = answer;
  if (canonicalJson(entry).length > longestRecord)
    return refused({ code: 'tooLong', message: say(reviewRefusals.tooLong, locale, {}), missing: [], theirs: [] });
  if (!repeated) appendEntry(door, log, entry, roster.initiatives.get(entry.initiative)?.name ?? '');
  let projected = true;
  try {
    projectToSheet(roster, projectLog(repeated ? log.entries : [...log.entries, entry]), [entry.initiative]);
  } catch {
    // The decision stands in the log; 事業 is brought up to date by the next decision or by hand.
    projected = false;
  }
  return { outcome: 'recorded' as const, entry, repeated, projected };
});

/** 履歴を検証: names the first row that was changed, deleted, put in or moved. */
export const verifyLog = endpoint('verifyLog', 'read', ({ door, locale }) => {
  const log = openLog(door, true);
  if (log.verification.valid) {
    const entries = log.verification.entries;
    return { valid: true, entries, row: null, message: say(reviewRefusals.logValid, locale, { entries }) };
  }
  const { row, why } = broken(log, locale);
  return {
    valid: false,
    entries: log.entries.length,
    row,
    message: say(reviewRefusals.logBroken, locale, { row, why }),
  };
});

/** Makes what 事業 shows of the reviews again from the log. */
export const projectReviews = endpoint('projectReviews', 'write', ({ door }) => {
  const roster = readRoster(door, readState(door));
  const projection = projectLog(openLog(door).entries);
  projectToSheet(roster, projection, [...projection.keys()]);
  return { initiatives: projection.size };
});

export const exportLog = endpoint('exportLog', 'read', ({ door }) => {
  const log = openLog(door);
  const headings = REVIEW_LOG_COLUMNS.map((column) => column.heading);
  const rows = log.entries.map((entry) => logRow(entry).slice(0, LOG_COLUMNS.length - 1));
  return {
    fileName: `見直し履歴-${japanTime(door.now()).slice(0, 10)}`,
    csv: writeCsv([headings, ...rows]),
    jsonLines: log.entries.map((entry) => `${canonicalJson(entry)}\n`).join(''),
  };
});

/** The first broken row as the sheet numbers it. */
function broken(log: OpenLog, locale: Locale): { row: number; why: string } {
  const { verification } = log;
  if (verification.valid) return { row: 0, why: '' };
  const row = log.rowNumbers[verification.row - 1] ?? (log.rowNumbers[log.rowNumbers.length - 1] ?? 1) + 1;
  return { row, why: say(reviewRefusals[verification.reason], locale, {}) };
}

function roleSettings({ roles, board }: Settings): RoleSettings {
  return { groups: roles ?? [], board };
}

function findingsByInitiative(plan: Plan, findings: readonly Finding[]): Map<string, Finding[]> {
  const owners = new Map(plan.indicators.map((indicator) => [indicator.id, indicator.owner]));
  const own = new Set(plan.initiatives.map((initiative) => initiative.id));
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const subjects = new Set(finding.subjects.map((id) => (own.has(id) ? id : (owners.get(id) ?? ''))));
    for (const id of subjects) if (own.has(id)) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

/** ISO 8601 with Japan's offset. */
function japanTime(now: number): string {
  return `${new Date(now + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
