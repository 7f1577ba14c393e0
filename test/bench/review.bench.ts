import type { Door, DoorSheet } from '../../apps-script/server/door';
import { indicatorsOf, rowsInForce } from '../../apps-script/server/review/indicators';
import { appendEntry, openLog } from '../../apps-script/server/review/log-sheet';
import { findingsOf, look, queueOf } from '../../apps-script/server/review/look';
import { nodesAbove } from '../../apps-script/server/review/plan-review';
import { readRoster } from '../../apps-script/server/review/roster';
import { readState } from '../../apps-script/server/run/state';
import { preset } from '../../shared/assess/presets';
import { decide } from '../../shared/review/decide';
import { type LogEntry, sealEntry } from '../../shared/review/log';
import { logRow } from '../../shared/review/log-row';
import { reviewPeriods, reviewQueueOf } from '../../shared/review/queue';
import { buildWorkbook } from '../../shared/workbook/build';
import { REVIEW_LOG_COLUMNS } from '../../shared/workbook/columns-logs';
import { applyOps, cellPlace, EMPTY_WORKBOOK, type SheetImage } from '../../shared/workbook/image';
import { largePlan } from '../support/large-plan';

/**
 * Our own time behind a click of the review, with the file's time taken out: every sheet is handed over as values that are there already.
 * 2,000 initiatives, 2,000 indicators, a log of three decisions on each.
 */

const COUNT = 2_000;
const rules = preset('sagamihara');
const plan = largePlan(COUNT);
const ops = buildWorkbook(plan, [], { rules, evaluationYear: null, phases: [], reviews: [] });
const all = applyOps(EMPTY_WORKBOOK, ops);
// The log is the review's own sheet.
const image = { sheets: all.sheets.filter(({ name }) => name !== '見直し履歴') };

const log: LogEntry[] = [];
for (const [index, { id }] of plan.initiatives.entries()) {
  const decisions = [
    [
      'owner',
      { kind: 'selfAssess', progress: '○', outcome: null, view: '計画どおりに進んだ。' },
      'notStarted',
      'selfAssessed',
    ],
    ['secretariat', { kind: 'check', comment: '' }, 'selfAssessed', 'checked'],
    ['board', { kind: 'approve', comment: '' }, 'checked', 'approved'],
  ] as const;
  for (const [step, [role, decision, before, after]] of decisions.entries()) {
    log.push(
      sealEntry(log.at(-1), {
        at: '2023-10-10T10:00:00+09:00',
        actor: 'kaigi@city.example.jp',
        role,
        initiative: id,
        period: '2023H1',
        decision,
        before,
        after,
        revision: step + 1,
        requestId: `request-${index}-${step}`,
      }),
    );
  }
}

const sheets = [...image.sheets.map((sheet, id) => sheetOf(id + 1, sheet.name, valuesOf(sheet))), logSheet()];
const state = {
  version: 1,
  made: { sheets: Object.fromEntries(image.sheets.map(({ name }, id) => [name, id + 1])), written: {}, slot: null },
  sources: [],
  runs: [],
};
const properties: Record<string, string> = {};
const door = {
  actor: () => 'kaigi@city.example.jp',
  now: () => Date.UTC(2023, 9, 20),
  name: () => '計画',
  metadata: () => ({ michishirube: JSON.stringify(state) }),
  properties: () => properties,
  setProperties: (values: Record<string, string>) => void Object.assign(properties, values),
  sheets: () => sheets,
  sheetByName: (name: string) => sheets.find((sheet) => sheet.name() === name) ?? null,
  flush: () => undefined,
} as unknown as Door;

function valuesOf(sheet: SheetImage): (string | number | boolean)[][] {
  const rows: (string | number | boolean)[][] = [];
  for (const [key, cell] of sheet.cells) {
    const { row, column } = cellPlace(key);
    const value = cell.kind === 'number' ? cell.number : cell.kind === 'text' || cell.kind === 'link' ? cell.text : '';
    const line = rows[row - 1] ?? [];
    rows[row - 1] = line;
    line[column - 1] = value;
  }
  const width = rows.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  return Array.from(rows, (line) => Array.from({ length: width }, (_, at) => line?.[at] ?? ''));
}

function logSheet(): DoorSheet {
  const headings = [
    ...REVIEW_LOG_COLUMNS.map(({ heading }) => heading),
    '記録（検証用。書き換えないでください）',
    '事業名（参考）',
  ];
  return sheetOf(99, '見直し履歴', [headings, ...log.map((entry) => [...logRow(entry), ''])]);
}

function sheetOf(id: number, name: string, values: (string | number | boolean)[][]): DoorSheet {
  const cells = values.map((line) => line.map((value) => ({ value, formula: '' })));
  return {
    id,
    name: () => name,
    readValues: () => values,
    readCells: () => cells,
    size: () => ({ rows: values.length, columns: 20 }),
    ensureSize: () => undefined,
    writeCells: () => undefined,
  } as unknown as DoorSheet;
}

const initiative = plan.initiatives[1_234]!.id;
const answers: Record<string, () => unknown> = {
  'the list of a period (reviewQueue)': () => {
    const now = look(door, {});
    const of = queueOf(now, findingsOf(now));
    return [reviewPeriods(of.plan, of.cycle, of.today), reviewQueueOf(of, '2023H1').length];
  },
  'one initiative (reviewInitiative)': () => {
    const now = look(door, {});
    const own = now.plan.initiatives.filter(({ id }) => id === initiative);
    const alone = { ...now, plan: { ...now.plan, initiatives: own } };
    const [item] = reviewQueueOf(queueOf(alone, findingsOf(now)), '2023H1');
    const above = nodesAbove(now.book.nodes().nodes, own[0]?.node ?? null);
    const series = now.book.series(new Set([initiative, ...above.map(({ id }) => id)]));
    const rows = rowsInForce(now.plan, initiative, series);
    return [item, indicatorsOf(rows, now.projection, 2023, rules, 'ja'), now.book.actions(initiative).length];
  },
  'one decision (decide)': () => {
    // The sheet keeps no row of ours: the head goes back, too.
    Object.assign(properties, settled);
    const roster = readRoster(door, readState(door));
    const present = openLog(door);
    const request = {
      initiative,
      period: '2023H2',
      expectedRevision: 3,
      decision: { kind: 'selfAssess', progress: '○', outcome: null, view: '' } as const,
      requestId: 'one-more-click',
    };
    const person = { email: 'a@city.example.jp', roles: ['owner'] as const, at: '2024-04-10T10:00:00+09:00' };
    const answer = decide(present.entries, request, person, new Set(roster.initiatives.keys()));
    if (!answer.ok) throw new Error(answer.error.code);
    appendEntry(door, present, answer.entry, '');
    return answer.entry;
  },
  '履歴を検証 (thoroughly)': () => openLog(door, true).verification,
};

/** The mark of the log as a decision leaves it, so that the chain need not be worked out anew. */
function settle(): void {
  const present = openLog(door);
  const last = present.entries.at(-1)!;
  const next = sealEntry(present.entries.at(-2), { ...last });
  appendEntry(
    door,
    { ...present, entries: present.entries.slice(0, -1), texts: present.texts.slice(0, -1), rowNumbers: [] },
    next,
    '',
  );
}
settle();
const settled = { ...properties };

console.log(`${COUNT} initiatives, ${log.length} log rows: CPU ms of our own, minimum and median of 9`);
for (const [name, run] of Object.entries(answers)) {
  const times = Array.from({ length: 9 }, () => {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
  console.log(`${name.padEnd(40)} ${times[0]!.toFixed(0).padStart(5)} ${times[4]!.toFixed(0).padStart(5)}`);
}
