import { writeCsv } from '../../../shared/exchange/csv-write';
import { writePlainXlsx } from '../../../shared/exchange/plain-xlsx';
import { type Locale, say } from '../../../shared/messages/define';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewRefusals } from '../../../shared/messages/review-refusals';
import { occasionsOf } from '../../../shared/review/cycle';
import { type DecisionError, decide as decideOn } from '../../../shared/review/decide';
import { DecisionRequest } from '../../../shared/review/decision';
import type { LogEntry } from '../../../shared/review/log';
import { periodLabel } from '../../../shared/review/log-row';
import { projectLog, reviewOf } from '../../../shared/review/projection';
import { cycleOf, reviewPeriods, reviewQueueOf } from '../../../shared/review/queue';
import { rolesConfigured, rolesOf } from '../../../shared/review/roles';
import { canonicalJson } from '../../../shared/text/canonical-json';
import { encodeBase64 } from '../../../shared/text/utf8';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { readKept } from '../kept';
import type { Refusal } from '../protocol-review';
import { indicatorsOf, outcomeOf, rowsInForce } from '../review/indicators';
import { logRows, logSheetOf } from '../review/log-export';
import { appendEntry, type OpenLog, openLog } from '../review/log-sheet';
import { findingsOf, japanTime, look, queueOf, roleSettings } from '../review/look';
import { actionsFor, goalsOf, nodesAbove } from '../review/plan-review';
import { PresentBook } from '../review/present-book';
import { refusalOf } from '../review/refusal';
import { projectToSheet, readRoster } from '../review/roster';
import { saysTarget, waitingRevisions } from '../review/waiting';
import { rulesInForce } from '../rules';
import { readState } from '../run/state';
import { settingsInForce } from '../settings-in-force';

/** Beyond this an entry does not fit one cell. */
const longestRecord = 45_000;

export const reviewQueue = endpoint('reviewQueue', 'read', ({ door, given, locale }) => {
  const now = look(door, given);
  const of = queueOf(now, findingsOf(now));
  const periods = reviewPeriods(of.plan, of.cycle, of.today);
  const period = given.period && periods.includes(given.period) ? given.period : (periods[0] ?? null);
  return {
    today: of.today,
    periods: periods.map((one) => ({ period: one, label: periodLabel(one, locale) })),
    period,
    items:
      period === null
        ? []
        : reviewQueueOf(of, period).map((item) => ({ ...item, leadDivisions: [...item.leadDivisions] })),
    waiting: waitingRevisions(now).length,
    rolesConfigured: rolesConfigured(now.roles),
    board: now.kept.settings.board,
  };
});

export const reviewInitiative = endpoint('reviewInitiative', 'read', ({ door, given, locale }) => {
  const now = look(door, given);
  const { plan, log, book, projection, kept } = now;
  const findings = findingsOf(now);
  const initiative = plan.initiatives.find((one) => one.id === given.initiative);
  if (!initiative) throw new Failure('stale');
  const alone = { ...now, plan: { ...plan, initiatives: [initiative] } };
  const [item] = reviewQueueOf(queueOf(alone, findings), given.period);
  if (!item) throw new Failure('stale');
  const rules = rulesInForce(door, kept, locale);
  const above = nodesAbove(book.nodes().nodes, initiative.node);
  const series = book.series(new Set([initiative.id, ...above.map(({ id }) => id)]));
  const own = series.filter(({ owner }) => owner === initiative.id);
  const year = given.period.slice(0, 4);
  const rows = rowsInForce(plan, initiative.id, own);
  const indicators = indicatorsOf(rows, projection, Number(year), rules, locale);
  const { revision, proposals, ...review } = reviewOf(projection, initiative.id, given.period);
  const entries = log.entries.filter((entry) => entry.initiative === initiative.id);
  const assessed = entries.filter((entry) => entry.decision.kind === 'selfAssess').pop();
  return {
    item: { ...item, leadDivisions: [...item.leadDivisions] },
    period: given.period,
    path: above.map(({ name }) => name),
    classification: initiative.classification,
    roles: [...now.rolesFor(initiative.leadDivisions)],
    occasions: occasionsOf(given.period, plan, now.cycle),
    goals: goalsOf(above, series, year),
    outcome: outcomeOf(indicators, year, rules),
    indicators,
    actions: actionsFor(initiative, book.actions(initiative.id), locale),
    findings: findings.get(initiative.id) ?? [],
    expectedRevision: revision,
    review,
    proposals: proposals.map((proposal) => ({ ...proposal, changes: [...proposal.changes] })),
    log: entries.slice(-20).reverse(),
    template: assessed?.decision.kind === 'selfAssess' ? assessed.decision.view : null,
  };
});

/** Records one decision. 事業 and the log are enough; 指標 is asked only before a changed target is accepted. */
export const decide = endpoint('decide', 'write', ({ door, given, locale, actor }) => {
  const stored = readKept(door);
  const state = readState(door);
  const { settings } = settingsInForce(door, stored, state, locale);
  const kept = { ...stored, settings };
  const board = settings.board ?? say(reviewMessages.board, locale, { board: '会議' });
  const refused = (refusal: Refusal) => ({ outcome: 'refused' as const, refusal });
  const roster = readRoster(door, state);
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
  const book = new PresentBook(door, state, kept);
  const cycle = cycleOf(settings.reviewCycle, { initiatives: [] });
  const occasions = cycle.occasions ? occasionsOf(request.period, { period: book.fiscalPeriod() }, cycle) : [];
  const answer = decideOn(log.entries, request, person, new Set(roster.initiatives.keys()), occasions);
  if (!answer.ok) return refused(refusalOf(answer.error, board, locale));
  const { entry, repeated } = answer;
  const stale = repeated ? null : staleTarget(log.entries, entry, book);
  if (stale) return refused(refusalOf(stale, board, locale));
  if (canonicalJson(entry).length > longestRecord)
    return refused({ code: 'tooLong', message: say(reviewRefusals.tooLong, locale, {}), missing: [], theirs: [] });
  if (!repeated) appendEntry(door, log, entry, roster.initiatives.get(entry.initiative)?.name ?? '');
  let projected = true;
  try {
    projectToSheet(
      roster,
      projectLog(repeated ? log.entries : [...log.entries, entry]),
      [entry.initiative],
      rulesInForce(door, kept, locale, state),
    );
  } catch {
    // The decision stands in the log; 事業 is brought up to date by the next decision or by hand.
    projected = false;
  }
  return { outcome: 'recorded' as const, entry, repeated, projected };
});

/** What an accepted change of a target no longer finds in 指標: somebody has changed it since the proposal. */
function staleTarget(
  entries: readonly LogEntry[],
  { initiative, decision }: LogEntry,
  book: PresentBook,
): Extract<DecisionError, { code: 'staleProposal' }> | null {
  if (decision.kind !== 'decideRevision' || !decision.accepted) return null;
  const proposal = projectLog(entries)
    .get(initiative)
    ?.proposals.find(({ id }) => id === decision.proposal);
  const changes = proposal?.changes.filter((change) => change.kind === 'target') ?? [];
  if (changes.length === 0) return null;
  const series = book.series(new Set([initiative]));
  for (const { indicator, year, before, after } of changes) {
    const row = series.find((one) => one.indicator === indicator && one.series.part === 0);
    if (row === undefined || saysTarget(row, year, before) || saysTarget(row, year, after)) continue;
    return { code: 'staleProposal', proposed: before, present: row.series.byYear[year]?.target.text ?? '' };
  }
  return null;
}

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
export const projectReviews = endpoint('projectReviews', 'write', ({ door, locale }) => {
  const roster = readRoster(door, readState(door));
  const projection = projectLog(openLog(door).entries);
  projectToSheet(roster, projection, [...projection.keys()], rulesInForce(door, readKept(door), locale));
  return { initiatives: projection.size };
});

export const exportLog = endpoint('exportLog', 'read', ({ door }) => {
  const { entries } = openLog(door);
  return {
    fileName: `見直し履歴-${japanTime(door.now()).slice(0, 10)}`,
    csv: writeCsv(logRows(entries)),
    jsonLines: entries.map((entry) => `${canonicalJson(entry)}\n`).join(''),
    xlsx: encodeBase64(writePlainXlsx([logSheetOf(entries)])),
  };
});

/** The first broken row as the sheet numbers it. */
function broken(log: OpenLog, locale: Locale): { row: number; why: string } {
  const { verification } = log;
  if (verification.valid) return { row: 0, why: '' };
  const row = log.rowNumbers[verification.row - 1] ?? (log.rowNumbers[log.rowNumbers.length - 1] ?? 1) + 1;
  return { row, why: say(reviewRefusals[verification.reason], locale, {}) };
}
