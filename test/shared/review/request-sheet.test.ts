import { describe, expect, it } from 'vitest';
import {
  mergeRequest,
  type PresentInitiativeState,
  type RequestedInitiative,
  readRequestRows,
  requestRows,
} from '../../../shared/review/request-sheet';

const asked: RequestedInitiative[] = [
  {
    initiative: 'i1',
    revision: 1,
    name: '1 電子申請',
    division: '情報課',
    progress: null,
    view: '',
    indicators: [
      { id: 'k1', name: '申請件数', target: '200件', actual: '' },
      { id: 'k1#2', name: '利用率', target: '75%', actual: '70%' },
    ],
  },
  { initiative: 'i2', revision: 0, name: '2 予約', division: '市民課', progress: null, view: '', indicators: [] },
];
const present = new Map<string, PresentInitiativeState>([
  [
    'i1',
    {
      revision: 1,
      name: '電子申請',
      progress: null,
      view: '',
      actuals: new Map([
        ['k1', ''],
        ['k1#2', '70%'],
      ]),
    },
  ],
  ['i2', { revision: 0, name: '予約', progress: null, view: '', actuals: new Map() }],
]);

/** The sheet as it went out, with some cells written by a person: [row of the initiative's first line, heading, text]. */
function filled(...cells: [number, string, string][]): string[][] {
  const rows = requestRows('2023H2', asked).map((row) => [...row]);
  const headings = rows[2]!;
  for (const [row, heading, text] of cells) rows[row]![headings.indexOf(heading)] = text;
  return rows;
}
const MARK = '進捗（○・△・×）';
function merged(rows: string[][], now = present) {
  const reading = readRequestRows(rows);
  if (!reading.ok) throw new Error(reading.reason);
  return mergeRequest(reading.initiatives, now);
}
const statusOf = (rows: string[][], now = present) => merged(rows, now).map(({ status }) => status);

describe('依頼シート', () => {
  it('comes back with nothing changed as nothing changed', () => {
    expect(readRequestRows(filled())).toMatchObject({ ok: true, period: '2023H2' });
    expect(statusOf(filled())).toEqual(['unchanged', 'unchanged']);
  });

  it.each<[string, [number, string, string][], string[]]>([
    ['○', [[3, MARK, '○']], ['ready', 'unchanged']],
    ['a zero-like 〇', [[3, MARK, '〇']], ['ready', 'unchanged']],
    [
      '△ with a 見解',
      [
        [5, MARK, '△'],
        [5, '見解', '遅れた'],
      ],
      ['unchanged', 'ready'],
    ],
    ['△ without one', [[5, MARK, '△']], ['unchanged', 'invalid']],
    ['another word', [[3, MARK, '順調']], ['invalid', 'unchanged']],
    ['a result', [[3, '実績', '210件']], ['ready', 'unchanged']],
    ['the same result', [[4, '実績', '70%']], ['unchanged', 'unchanged']],
    [
      'an ID of no initiative',
      [
        [5, '事業ID', 'i9'],
        [5, MARK, '○'],
      ],
      ['unchanged', 'unknown'],
    ],
  ])('%s', (_, cells, statuses) => {
    expect(statusOf(filled(...cells))).toEqual(statuses);
  });

  it('shows a conflict where somebody recorded a decision since', () => {
    const now = new Map(present).set('i1', { ...present.get('i1')!, revision: 2, progress: '△', view: '別の人' });
    expect(statusOf(filled([3, MARK, '○']), now)).toEqual(['conflict', 'unchanged']);
  });

  it('shows a conflict where the workbook has another result by now, with both', () => {
    const now = new Map(present).set('i1', { ...present.get('i1')!, actuals: new Map([['k1', '180件']]) });
    const [line] = merged(filled([3, '実績', '210件']), now);
    expect(line).toMatchObject({
      status: 'conflict',
      actuals: [{ indicator: 'k1', present: '180件', text: '210件', conflict: true }],
    });
  });

  it('is known by its headings and IDs, sorted and with columns moved', () => {
    const rows = filled([5, MARK, '○']).map((row) => ['', ...row]);
    const [title, lead, head, ...body] = rows as [string[], string[], string[], ...string[][]];
    expect(statusOf([title, lead, head, ...body.reverse()])).toEqual(['ready', 'unchanged']);
  });

  it.each([
    [
      'some other table',
      [
        ['事業', '見解'],
        ['a', 'b'],
      ],
      'notOurs',
    ],
    ['without rows', filled().slice(0, 3), 'noRows'],
  ])('%s is refused', (_, rows, reason) => {
    expect(readRequestRows(rows)).toEqual({ ok: false, reason });
  });
});
