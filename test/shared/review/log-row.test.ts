import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/review/decision';
import { type LogEntry, sealEntry } from '../../../shared/review/log';
import { decisionText, LOG_COLUMNS, logRow, readLogRow, verifyLogRows } from '../../../shared/review/log-row';

const entryOf = (last: LogEntry | undefined, decision: Decision): LogEntry =>
  sealEntry(last, {
    at: '2024-04-10T10:00:00+09:00',
    actor: 'a@city.jp',
    role: 'owner',
    initiative: 'I1',
    period: '2023H2',
    decision,
    before: 'notStarted',
    after: 'selfAssessed',
    revision: (last?.revision ?? 0) + 1,
    requestId: `request-${last?.sequence ?? 0}`,
  });
const assessed = (view: string): Decision => ({ kind: 'selfAssess', progress: '△', outcome: null, view });

describe('what people read of a decision', () => {
  it.each<[Decision, string]>([
    [
      { kind: 'selfAssess', progress: '○', outcome: '△', view: '利用が少ない' },
      '自己評価　進捗○　成果△　見解：利用が少ない',
    ],
    [{ kind: 'approve', comment: '' }, '承認'],
    [{ kind: 'discontinue', rationale: '国の事業に引き継ぐ' }, '中止　根拠：国の事業に引き継ぐ'],
    [
      {
        kind: 'proposeRevision',
        changes: [
          { kind: 'target', indicator: 'K1', year: '2023', before: '50件', after: '40件' },
          { kind: 'classification', before: 'C', after: 'A', newIndicator: '接続回数' },
        ],
        rationale: '制度変更',
        evidence: '国の通知',
        effectOnGoal: '影響なし',
      },
      '見直し提案　目標 令和5年度「50件」→「40件」、区分「C」→「A」（成果指標：接続回数）　根拠：制度変更　資料：国の通知　KGIへの影響：影響なし',
    ],
    [
      { kind: 'decideRevision', proposal: 'p-1', accepted: false, rationale: '時期尚早' },
      '見直しの採否　不採択（p-1）　根拠：時期尚早',
    ],
  ])('%#', (decision, text) => {
    expect(decisionText(decision)).toBe(text);
  });
});

describe('rows of the log', () => {
  it('hold the whole entry whatever was typed, on one line a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (view) => {
        const entry = entryOf(undefined, assessed(view));
        const row = logRow(entry);
        expect(row.length).toBe(LOG_COLUMNS.length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(row.some((text) => /[\u0000-\u001f\u2028\u2029]/.test(text))).toBe(false);
        expect(readLogRow(row)).toEqual(JSON.parse(JSON.stringify(entry)));
        expect(verifyLogRows([row], entry)).toEqual({ valid: true, entries: 1 });
      }),
      { numRuns: 200, examples: [['改行\u2028区切り'], ['\u0085'], ['\u007f\u009f'], ['\n\t']] },
    );
  });

  it('are found out when any one cell is changed', () => {
    const first = entryOf(undefined, assessed('一'));
    const second = entryOf(first, assessed('二'));
    const rows = [logRow(first), logRow(second)];
    for (let column = 0; column < LOG_COLUMNS.length; column++) {
      const harmed = rows.map((row) => [...row]);
      harmed[1]![column] = `${harmed[1]![column]}x`;
      expect(verifyLogRows(harmed, second), LOG_COLUMNS[column]).toMatchObject({ valid: false, row: 2 });
    }
  });
});
