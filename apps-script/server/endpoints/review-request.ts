import { readPlainXlsx, writePlainXlsx } from '../../../shared/exchange/plain-xlsx';
import type { Locale } from '../../../shared/messages/define';
import { exchangeWords } from '../../../shared/messages/review-exchange';
import { occasionsOf } from '../../../shared/review/cycle';
import { decide as decideOn } from '../../../shared/review/decide';
import { periodLabel } from '../../../shared/review/log-row';
import { projectLog, reviewOf } from '../../../shared/review/projection';
import { reviewQueueOf } from '../../../shared/review/queue';
import {
  type MergeLine,
  mergeRequest,
  type PresentInitiativeState,
  REQUEST_LAYOUT,
  type RequestedInitiative,
  readRequestRows,
  requestRows,
} from '../../../shared/review/request-sheet';
import { decodeBase64, encodeBase64 } from '../../../shared/text/utf8';
import type { PresentSeries } from '../../../shared/workbook/read-back/present-series';
import type { Door } from '../door';
import { type Call, endpoint } from '../endpoint';
import type { RequestLine } from '../protocol-review';
import { appendEntry, openLog } from '../review/log-sheet';
import { findingsOf, japanTime, type Look, look, queueOf } from '../review/look';
import { projectToSheet, readRoster } from '../review/roster';
import { writeActuals } from '../review/write-actuals';
import { rulesInForce } from '../rules';
import { readState } from '../run/state';

/** Id of a row of 指標: parts of a composite have rows of their own. */
const rowId = ({ indicator, series }: PresentSeries) =>
  series.part === 0 ? indicator : `${indicator}#${series.part + 1}`;

/** What waits for divisions, as a file that they fill in. */
export const requestSheet = endpoint('requestSheet', 'read', ({ door, given }) => {
  const now = look(door, given);
  const { period, division } = given;
  const year = period.slice(0, 4);
  const series = now.book.series();
  const asked = reviewQueueOf(queueOf(now, findingsOf(now)), period).filter(
    (item) =>
      (item.turn === 'owner' || item.state === 'selfAssessed') &&
      (division === undefined || item.leadDivisions.includes(division)),
  );
  const rows = asked.map((item): RequestedInitiative => {
    const { progress, view } = reviewOf(now.projection, item.initiative, period);
    return {
      initiative: item.initiative,
      revision: item.revision,
      name: [item.number, item.name].filter(Boolean).join(' '),
      division: item.leadDivisions.join('、'),
      progress,
      view,
      indicators: series
        .filter(({ owner }) => owner === item.initiative)
        .map((row) => ({
          id: rowId(row),
          name: row.name,
          target: row.series.byYear[year]?.target.text ?? '',
          actual: row.series.byYear[year]?.actual.text ?? '',
        })),
    };
  });
  const { name, headerRows, widths, inputs } = REQUEST_LAYOUT;
  const xlsx = writePlainXlsx([{ name, rows: requestRows(period, rows), headerRows, widths, inputs }]);
  return {
    fileName: `依頼シート-${periodLabel(period)}${division === undefined ? '' : `-${division}`}.xlsx`,
    xlsx: encodeBase64(xlsx),
    initiatives: rows.length,
  };
});

interface Merged {
  readonly period: string;
  readonly lines: readonly MergeLine[];
  readonly series: ReadonlyMap<string, PresentSeries>;
}

function merge(xlsx: string, now: Look, locale: Locale): Merged | string {
  const bytes = decodeBase64(xlsx);
  const sheet = bytes === null ? null : readPlainXlsx(bytes);
  const ours = sheet?.find(({ rows }) => rows.some((row) => row.includes('事業ID')));
  const reading = ours ? readRequestRows(ours.rows) : null;
  if (!reading?.ok) return exchangeWords[reading?.reason ?? 'notOurs'][locale]();
  const { period } = reading;
  const year = period.slice(0, 4);
  const series = now.book.series();
  const present = new Map(
    now.plan.initiatives.map(({ id, name }): [string, PresentInitiativeState] => {
      const review = reviewOf(now.projection, id, period);
      const own = series.filter(({ owner }) => owner === id);
      return [
        id,
        {
          revision: review.revision,
          name,
          progress: review.progress,
          view: review.view,
          actuals: new Map(own.map((row) => [rowId(row), row.series.byYear[year]?.actual.text ?? ''])),
        },
      ];
    }),
  );
  return {
    period,
    lines: mergeRequest(reading.initiatives, present),
    series: new Map(series.map((row) => [rowId(row), row])),
  };
}

function lineOf(line: MergeLine, series: Merged['series'], locale: Locale): RequestLine {
  const { reason, ...rest } = line;
  return {
    ...rest,
    message: exchangeWords[reason ?? (line.status === 'invalid' ? 'mark' : line.status)][locale](),
    actuals: line.actuals.map((actual) => ({
      ...actual,
      name: series.get(actual.indicator)?.name ?? actual.indicator,
    })),
  };
}

export const readRequest = endpoint('readRequest', 'read', ({ door, given, locale }) => {
  const merged = merge(given.xlsx, look(door, given), locale);
  if (typeof merged === 'string') return { refusal: merged, period: null, lines: [] };
  const lines = merged.lines.map((line) => lineOf(line, merged.series, locale));
  return { refusal: null, period: merged.period, lines };
});

export const takeRequest = endpoint('takeRequest', 'write', (call) => {
  const { door, given, locale } = call;
  const now = look(door, given);
  if (!now.rolesFor([]).includes('secretariat'))
    return { refusal: exchangeWords.takeForbidden[locale](), period: null, lines: [] };
  const merged = merge(given.xlsx, now, locale);
  if (typeof merged === 'string') return { refusal: merged, period: null, lines: [] };
  const chosen = new Set(given.initiatives);
  const taken = merged.lines.map((line) => {
    const shown = lineOf(line, merged.series, locale);
    if (line.status !== 'ready' || !chosen.has(line.initiative)) return shown;
    const refusal = take(call, door, line, merged);
    return refusal === null
      ? { ...shown, status: 'taken' as const, message: exchangeWords.taken[locale]() }
      : { ...shown, status: 'invalid' as const, message: refusal };
  });
  return { refusal: null, period: merged.period, lines: taken };
});

/** Results first, as if typed, then the self-assessment into the log. Done again, both find what they wrote and write nothing. */
function take(
  { given, locale, actor }: Call<'takeRequest'>,
  door: Door,
  line: MergeLine,
  { period }: Merged,
): string | null {
  const state = readState(door);
  writeActuals(
    door,
    state,
    period.slice(0, 4),
    line.actuals.map(({ indicator, text }) => ({ id: indicator, text })),
  );
  if (line.progress === null) return null;
  const now = look(door, given);
  const log = openLog(door);
  if (!log.verification.valid) return exchangeWords.conflict[locale]();
  const roster = readRoster(door, state);
  const place = roster.initiatives.get(line.initiative);
  const lead = place?.leadDivisions ?? [];
  const request = {
    initiative: line.initiative,
    period,
    expectedRevision: reviewOf(now.projection, line.initiative, period).revision,
    decision: {
      kind: 'selfAssess' as const,
      progress: line.progress,
      outcome: null,
      view: line.view,
      onBehalfOf: lead.join('、') || '依頼シート',
    },
    requestId: `${given.requestId}-${line.initiative}`,
  };
  const person = { email: actor, roles: now.rolesFor(lead), at: japanTime(door.now()) };
  const answer = decideOn(
    log.entries,
    request,
    person,
    new Set(roster.initiatives.keys()),
    occasionsOf(period, now.plan, now.cycle),
  );
  if (!answer.ok) return exchangeWords.conflict[locale]();
  if (answer.repeated) return null;
  appendEntry(door, log, answer.entry, place?.name ?? '');
  projectToSheet(
    roster,
    projectLog([...log.entries, answer.entry]),
    [line.initiative],
    rulesInForce(door, now.kept, locale, state),
  );
  return null;
}
