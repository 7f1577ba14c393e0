import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../../../shared/review/decision';
import { LogEntry } from '../../../shared/review/log';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import { idOf, openAs, PEOPLE, PERIOD, reviewedCity, selfAssess } from './review-office';

const first = openAs(reviewedCity(false), PEOPLE.owner);
const ids = ['電子申請の推進', '窓口の予約'].map((name) => idOf(first, name));
// Decisions look at 事業 and the log only. Without the other sheets nothing has to be calculated two thousand times.
for (const name of Object.values(SHEETS)) {
  if (name === SHEETS.initiatives || name === SHEETS.reviewLog) continue;
  // A plan without money has no 費用.
  if (first.standIn.book.findByName(name) !== null) first.person.deleteSheet(name);
}
const city = first.standIn.book.state();

const decisions: readonly Decision[] = [
  selfAssess('○', '順調'),
  selfAssess('△', '遅れ'),
  { kind: 'check', comment: '' },
  { kind: 'sendBack', rationale: '数字を確かめること' },
  { kind: 'approve', comment: '' },
  { kind: 'orderImprovement', rationale: '改善すること' },
];
const people = [PEOPLE.owner, PEOPLE.secretariat, PEOPLE.board];

/** One click of one person: what they last saw, what happens to the call, and whether their page sends it again. */
const Click = fc.record({
  person: fc.nat(2),
  initiative: fc.nat(1),
  decision: fc.nat(decisions.length - 1),
  /** Looks anew before clicking, or decides on what was seen some time ago. */
  looks: fc.boolean(),
  /** Killed at this call, answered but the answer lost, or neither. */
  fate: fc.oneof(
    fc.constant({ kind: 'well' as const }),
    fc.constant({ kind: 'answerLost' as const }),
    fc.record({ kind: fc.constant('killed' as const), call: fc.integer({ min: 1, max: 45 }) }),
  ),
});

it('loses no decision and doubles none in 200 interleavings of three people with retries, lost answers and crashes', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(fc.array(Click, { minLength: 3, maxLength: 5 }), (clicks) => {
      let office = openAs(city, people[0]!);
      const seen = new Map<string, number>();
      const accepted = new Map<string, Decision>();
      const truth = () =>
        office
          .want('exportLog', {})
          .jsonLines.split('\n')
          .filter((line) => line !== '')
          .map((line) => LogEntry.parse(JSON.parse(line)));
      for (const [index, one] of clicks.entries()) {
        const initiative = ids[one.initiative]!;
        const key = `${one.person} ${initiative}`;
        office.standIn.actor = people[one.person]!;
        if (one.looks || !seen.has(key)) {
          seen.set(key, truth().filter((entry) => entry.initiative === initiative).length);
        }
        const request = {
          initiative,
          period: PERIOD,
          expectedRevision: seen.get(key)!,
          decision: decisions[one.decision]!,
          requestId: `click-of-${index}`,
        };
        let answer = null;
        if (one.fate.kind === 'killed') {
          const { call } = one.fate;
          office.standIn.meter.reset();
          office.standIn.meter.onCall = (_, count) => {
            if (count >= call) throw new Error('killed');
          };
          try {
            const whole = office.ask('decide', request);
            // Killed while it was cleaning up: Google would not have answered.
            if (whole.ok && office.standIn.meter.count < call) answer = whole;
          } catch {
            // A dead script answers nothing.
          }
          office.standIn.meter.onCall = undefined;
          const killed = office;
          office = openAs(killed.standIn.book.state(), people[one.person]!);
          killed.close();
        } else {
          const whole = office.ask('decide', request);
          if (one.fate.kind === 'well') answer = whole;
        }
        // No answer: the page sends the same click again.
        answer ??= office.ask('decide', request);
        if (!answer.ok) throw new Error(answer.error.message);
        if (answer.value.outcome === 'recorded') accepted.set(request.requestId, request.decision);
      }
      const log = truth();
      expect(office.want('verifyLog', {})).toMatchObject({ valid: true, entries: log.length });
      expect(new Map(log.map((entry) => [entry.requestId, entry.decision]))).toEqual(accepted);
      expect(log.length).toBe(accepted.size);
      for (const initiative of ids) {
        const own = log.filter((entry) => entry.initiative === initiative);
        expect(own.map((entry) => entry.revision)).toEqual(own.map((_, index) => index + 1));
        own.slice(1).forEach((entry, index) => {
          expect(entry.before).toBe(own[index]!.after);
        });
      }
      office.close();
    }),
    { numRuns: 200, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true, seed: 20240410 },
  );
});
