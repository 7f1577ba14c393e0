import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, decide } from '../../../shared/review/decide';
import { type Decision, type DecisionRequest, nextState, type ReviewState } from '../../../shared/review/decision';
import { type LogEntry, verifyLog } from '../../../shared/review/log';
import { projectLog, reviewOf, targetRevisions } from '../../../shared/review/projection';

const initiatives = new Set(['i1', 'i2', 'i3']);
const at = '2023-10-05T14:30:00+09:00';
const owner: Actor = { email: 'tanto@city.example.jp', roles: ['owner'], at };
const secretariat: Actor = { email: 'jimukyoku@city.example.jp', roles: ['secretariat'], at };
const board: Actor = { email: 'kaigi@city.example.jp', roles: ['board'], at };

const assess = (progress: '○' | '△' | '×', view = ''): Decision => ({
  kind: 'selfAssess',
  progress,
  outcome: progress === '○' ? '○' : '△',
  view,
});
const proposal: Decision = {
  kind: 'proposeRevision',
  changes: [{ kind: 'target', indicator: 'k1', year: '2023', before: '15種類', after: '12種類' }],
  rationale: '対象手続の見直し',
  evidence: '令和4年度実績 12種類',
  effectOnGoal: '施策目標への影響なし',
};

let serial = 0;
function request(decision: Decision, expectedRevision: number, initiative = 'i1'): DecisionRequest {
  return { initiative, period: '2023H1', expectedRevision, decision, requestId: `request-${++serial}` };
}

/** Plays decisions one after the other; throws at the first refusal. */
function play(...steps: [Actor, Decision][]): LogEntry[] {
  const log: LogEntry[] = [];
  for (const [actor, decision] of steps) {
    const answer = decide(log, request(decision, log.length), actor, initiatives);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    log.push(answer.entry);
  }
  return log;
}
const stateOf = (log: LogEntry[]) => reviewOf(projectLog(log), 'i1', '2023H1').state;

describe('the way of a review', () => {
  it.each<[string, [Actor, Decision][], ReviewState]>([
    ['自己評価', [[owner, assess('○')]], 'selfAssessed'],
    [
      '自己評価を書き直す',
      [
        [owner, assess('○')],
        [owner, assess('△', '遅れ')],
      ],
      'selfAssessed',
    ],
    [
      '確認',
      [
        [owner, assess('○')],
        [secretariat, { kind: 'check', comment: '' }],
      ],
      'checked',
    ],
    [
      '差戻し',
      [
        [owner, assess('○')],
        [secretariat, { kind: 'sendBack', rationale: '根拠不足' }],
      ],
      'notStarted',
    ],
    [
      '承認',
      [
        [owner, assess('○')],
        [secretariat, { kind: 'check', comment: '' }],
        [board, { kind: 'approve', comment: '' }],
      ],
      'approved',
    ],
    [
      '改善指示 → 再提出 → 承認',
      [
        [owner, assess('△', '遅れ')],
        [secretariat, { kind: 'check', comment: '' }],
        [board, { kind: 'orderImprovement', rationale: '周知方法を変える' }],
        [owner, assess('△', '周知方法を変えた')],
        [board, { kind: 'approve', comment: '' }],
      ],
      'approved',
    ],
    ['中止', [[board, { kind: 'discontinue', rationale: '類似事業に統合' }]], 'discontinued'],
  ])('%s', (_, steps, state) => {
    const log = play(...steps);
    expect(stateOf(log)).toBe(state);
    expect(verifyLog(log)).toEqual({ valid: true, entries: steps.length });
  });

  it.each<[ReviewState, Decision['kind']]>([
    ['notStarted', 'approve'],
    ['notStarted', 'check'],
    ['notStarted', 'orderImprovement'],
    ['selfAssessed', 'approve'],
    ['checked', 'selfAssess'],
    ['approved', 'selfAssess'],
    ['approved', 'orderImprovement'],
    ['improvementOrdered', 'approve'],
    ['discontinued', 'selfAssess'],
    ['discontinued', 'approve'],
    ['discontinued', 'proposeRevision'],
  ])('from %s there is no %s', (state, kind) => {
    expect(nextState(state, kind)).toBeNull();
  });
});

describe('refused, and nothing written', () => {
  const refused = (actor: Actor, decision: Decision, log: LogEntry[] = [], revision = log.length) => {
    const answer = decide(log, request(decision, revision), actor, initiatives);
    return answer.ok ? 'written' : answer.error;
  };
  const checked = (progress: '○' | '△' = '○') =>
    play([owner, assess(progress, '見解')], [secretariat, { kind: 'check', comment: '' }]);

  it.each<[string, ReturnType<typeof refused>, unknown]>([
    ['空のメールアドレス', refused({ ...owner, email: ' ' }, assess('○')), { code: 'blankActor' }],
    ['役割のない人', refused({ ...owner, roles: [] }, assess('○')), { code: 'forbidden', needs: ['owner'] }],
    [
      '担当課は承認できない',
      refused(owner, { kind: 'approve', comment: '' }, checked()),
      { code: 'forbidden', needs: ['board'] },
    ],
    ['△に見解がない', refused(owner, assess('△')), { code: 'duties', missing: ['viewForTriangle'] }],
    ['×に理由がない', refused(owner, assess('×', '　')), { code: 'duties', missing: ['reasonForCross'] }],
    [
      '改善指示に根拠がない',
      refused(board, { kind: 'orderImprovement', rationale: '' }, checked()),
      { code: 'duties', missing: ['rationale'] },
    ],
    [
      '中止に根拠がない',
      refused(board, { kind: 'discontinue', rationale: '' }),
      { code: 'duties', missing: ['rationale'] },
    ],
    [
      '見直しに根拠と資料とKGIへの影響がない',
      refused(owner, { ...proposal, rationale: '', evidence: '', effectOnGoal: '' } as Decision),
      { code: 'duties', missing: ['rationale', 'evidence', 'effectOnGoal'] },
    ],
    [
      'CからAへ、成果指標なし',
      refused(owner, {
        ...proposal,
        changes: [{ kind: 'classification', before: 'C', after: 'A', newIndicator: null }],
      } as Decision),
      { code: 'duties', missing: ['newIndicator'] },
    ],
    [
      '自己評価のない承認',
      refused(board, { kind: 'approve', comment: '' }),
      { code: 'wrongState', state: 'notStarted' },
    ],
    [
      '知らない提案',
      refused(board, { kind: 'decideRevision', proposal: 'x', accepted: true, rationale: '' }),
      { code: 'unknownProposal' },
    ],
  ])('%s', (_, error, expected) => {
    expect(error).toEqual(expected);
  });

  it('an open proposal blocks approval until the board has decided on it', () => {
    const log = play([owner, assess('○')], [owner, proposal], [secretariat, { kind: 'check', comment: '' }]);
    expect(refused(board, { kind: 'approve', comment: '' }, log)).toEqual({
      code: 'duties',
      missing: ['openProposal'],
    });
    const id = log[1]!.requestId;
    const decided = decide(
      log,
      request({ kind: 'decideRevision', proposal: id, accepted: true, rationale: '' }, 3),
      { ...board, at: '2023-10-20T10:00:00+09:00' },
      initiatives,
    );
    if (!decided.ok) throw new Error();
    expect(refused(board, { kind: 'approve', comment: '' }, [...log, decided.entry])).toBe('written');
    expect(targetRevisions(projectLog([...log, decided.entry]), 'k1')).toEqual([
      { decidedAt: '2023-10-20T10:00:00+09:00', year: '2023', before: '15種類', after: '12種類' },
    ]);
    expect(targetRevisions(projectLog(log), 'k1')).toEqual([]);
  });

  it('a stale request is a conflict that shows both versions', () => {
    const log = play([owner, assess('○')]);
    const answer = decide(log, request(assess('△', '遅れ'), 0), owner, initiatives);
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict', theirs: [log[0]], mine: { progress: '△' } } });
  });

  it('a repeated request gets the first answer, a reused id with other content is refused', () => {
    const first = request(assess('○'), 0);
    const answer = decide([], first, owner, initiatives);
    if (!answer.ok) throw new Error();
    expect(decide([answer.entry], first, owner, initiatives)).toEqual({
      ok: true,
      entry: answer.entry,
      repeated: true,
    });
    expect(decide([answer.entry], { ...first, decision: assess('△', 'x') }, owner, initiatives)).toEqual({
      ok: false,
      error: { code: 'requestReused' },
    });
  });
});

describe('two or three reviewers at once', () => {
  /** What a reviewer does: look (remember the revision), click, and perhaps click again after a lost answer. */
  const step = fc.record({
    who: fc.constantFrom(owner, secretariat, board),
    initiative: fc.constantFrom('i1', 'i2'),
    decision: fc.constantFrom<Decision[]>(
      assess('○'),
      assess('△', '見解'),
      { kind: 'check', comment: '' },
      { kind: 'sendBack', rationale: 'x' },
      { kind: 'approve', comment: '' },
      { kind: 'orderImprovement', rationale: 'x' },
      proposal,
    ),
    /** How many entries the person had missed when clicking. */
    behind: fc.integer({ min: 0, max: 2 }),
    retries: fc.integer({ min: 0, max: 2 }),
    /** The answer was lost after the row had been written. */
    answerLost: fc.boolean(),
  });

  it('lose nothing, double nothing, and the chain holds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const log: LogEntry[] = [];
        const accepted = new Map<string, LogEntry>();
        for (const { who, initiative, decision, behind, retries, answerLost } of steps) {
          const seen = log.filter((entry) => entry.initiative === initiative).length - behind;
          const asked = request(decision, Math.max(0, seen), initiative);
          for (let attempt = 0; attempt <= retries + (answerLost ? 1 : 0); attempt++) {
            const before = log.length;
            const answer = decide(log, asked, who, initiatives);
            if (!answer.ok) {
              expect(accepted.has(asked.requestId)).toBe(false);
              expect(log.length).toBe(before);
              continue;
            }
            if (answer.repeated) expect(answer.entry).toEqual(accepted.get(asked.requestId));
            else {
              expect(accepted.has(asked.requestId)).toBe(false);
              log.push(answer.entry);
              accepted.set(asked.requestId, answer.entry);
            }
          }
        }
        expect(log.map((entry) => entry.requestId)).toEqual([...accepted.keys()]);
        expect(verifyLog(log)).toEqual({ valid: true, entries: log.length });
        expect(projectLog(log)).toEqual(projectLog(JSON.parse(JSON.stringify(log))));
      }),
      { numRuns: 200 },
    );
  });
});
