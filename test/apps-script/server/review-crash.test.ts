import { describe, expect, it } from 'vitest';
import type { Office } from './office';
import { click, idOf, openAs, PEOPLE, reviewedCity, selfAssess } from './review-office';

const city = reviewedCity();
const started = openAs(city, PEOPLE.owner);
const id = idOf(started, '電子申請の推進');
click(started, id, selfAssess('△', '遅れている'), 0, 'click-zero');
const state = started.standIn.book.state();

/** Kills the script at its k-th call; false where it ended before. */
function killAt(office: Office, k: number, run: () => unknown): boolean {
  const { meter } = office.standIn;
  meter.reset();
  let killed = false;
  meter.onCall = (name, count) => {
    if (count < k) return;
    killed = true;
    throw new Error(`killed at call ${k}: ${name}`);
  };
  try {
    run();
  } catch {
    // A dead script answers nothing.
  } finally {
    meter.onCall = undefined;
  }
  return killed;
}

describe.each([
  ['the first decision of all, which makes the sheet', city, 0],
  ['a decision on a log that is there', state, 1],
])('%s, killed at every single call', (_, from, revision) => {
  const decide = (office: Office) => click(office, id, selfAssess('○', '追いついた'), revision, 'click-one');

  it('leaves a valid log with the whole row or none of it, and the repeated request is answered once', {
    timeout: 240_000,
  }, () => {
    const ends = { without: 0, with: 0 };
    let k = 1;
    for (; ; k++) {
      const office = openAs(from, PEOPLE.owner);
      if (!killAt(office, k, () => decide(office))) break;
      const reopened = openAs(office.standIn.book.state(), PEOPLE.owner);
      const log = reopened.want('verifyLog', {});
      expect(log.valid, `after call ${k}: ${log.message}`).toBe(true);
      ends[log.entries === revision ? 'without' : 'with']++;
      const answer = decide(reopened);
      expect(answer.outcome, `after call ${k}: ${JSON.stringify(answer)}`).toBe('recorded');
      if (answer.outcome !== 'recorded') continue;
      expect([answer.repeated, answer.projected]).toEqual([log.entries > revision, true]);
      expect(reopened.want('verifyLog', {}), `after call ${k}`).toMatchObject({ valid: true, entries: revision + 1 });
    }
    expect(k).toBeGreaterThan(15);
    expect(ends.without).toBeGreaterThan(0);
    expect(ends.with).toBeGreaterThan(0);
  });
});
