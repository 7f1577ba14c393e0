import { describe, expect, it } from 'vitest';
import { type LogEntry, sealEntry, verifyLog } from '../../../shared/review/log';

function logOf(count: number): LogEntry[] {
  const log: LogEntry[] = [];
  for (let index = 0; index < count; index++) {
    log.push(
      sealEntry(log.at(-1), {
        at: `2023-10-0${index + 1}T09:00:00+09:00`,
        actor: 'tanto@city.example.jp',
        role: 'owner',
        initiative: `i${index}`,
        period: '2023H1',
        decision: { kind: 'selfAssess', progress: '○', outcome: null, view: '' },
        before: 'notStarted',
        after: 'selfAssessed',
        revision: 1,
        requestId: `request-${index}`,
      }),
    );
  }
  return log;
}
const log = logOf(5);
const head = { sequence: 5, hash: log[4]!.hash };
const changed = (index: number, change: Partial<LogEntry>) =>
  log.map((entry, at) => (at === index ? { ...entry, ...change } : entry));

describe('履歴を検証', () => {
  it('an untouched log holds, with and without its head', () => {
    expect(verifyLog(log)).toEqual({ valid: true, entries: 5 });
    expect(verifyLog(log, head)).toEqual({ valid: true, entries: 5 });
    expect(verifyLog([])).toEqual({ valid: true, entries: 0 });
  });

  it.each<[string, unknown[], number, string]>([
    ['a changed person', changed(2, { actor: 'other@city.example.jp' }), 3, 'changed'],
    ['a changed decision', changed(1, { decision: { kind: 'check', comment: '' } }), 2, 'changed'],
    ['a changed time of the last row', changed(4, { at: '2024-01-01T00:00:00+09:00' }), 5, 'changed'],
    ['a changed hash', changed(0, { hash: 'f'.repeat(64) }), 1, 'changed'],
    ['a deleted row', log.filter((_, index) => index !== 2), 3, 'deletedBefore'],
    ['a deleted first row', log.slice(1), 1, 'deletedBefore'],
    ['a doubled row', [...log.slice(0, 3), log[2]!, ...log.slice(3)], 4, 'insertedOrReordered'],
    ['two rows exchanged', [log[0]!, log[2]!, log[1]!, log[3]!, log[4]!], 2, 'deletedBefore'],
    ['a row that is not ours', [...log.slice(0, 2), { sequence: '3' }, ...log.slice(2)], 3, 'unreadable'],
    [
      'a forged row with a valid hash',
      [...log.slice(0, 4), logOf(6).slice(0, 5)[4]!].map((entry, index) =>
        index === 4 ? sealEntry(undefined, { ...entry }) : entry,
      ),
      5,
      'insertedOrReordered',
    ],
    ['rows cut off at the end', log.slice(0, 3), 4, 'cutOff'],
    [
      'a row added behind our back',
      [...log, sealEntry(log[4], { ...log[4]!, requestId: 'request-9' })],
      6,
      'unrecorded',
    ],
  ])('%s', (_, rows, row, reason) => {
    expect(verifyLog(rows, head)).toEqual({ valid: false, row, reason });
  });
});
