import { browser } from 'wxt/browser';
import { type Locale, say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension-panels';
import { snapshotMessages } from '../../shared/messages/snapshot';
import { LONGEST_SNAPSHOT } from '../../shared/snapshot/read';
import { type Answer, askSource, isPublisher, originsOf } from './ask-source';
import { readSource } from './read-source';
import { readSourceContent, readState, type SourceSetting, type SourceState, writeState } from './store';
import { writeContent } from './write-content';

/** A clock that is wrong by less is nobody's concern. */
const SKEW_MINUTES = 10;

interface Failure {
  problem: string;
  signIn?: boolean;
  /** The server's clock; null = not told. */
  date?: number | null;
}

/** Asks one source and keeps what it gave; true where its content is new. On any failure the last good content stays. */
export async function refreshSource(
  source: SourceSetting & { url: string },
  now: number,
  locale: Locale,
  get: (url: string, etag: string | null) => Promise<Answer> = askSource,
): Promise<boolean> {
  const before = await readState(source.id);
  // Written before the question: an answer that kills the worker is not asked for again until the source is due.
  await keep(source.id, { ...before, triedAt: now });
  const failed = async ({ problem, signIn = false, date = null }: Failure) => {
    const failures = before.failures + 1;
    await keep(source.id, { ...before, triedAt: now, failures, problem, signIn, clockAhead: clockAhead(now, date) });
    return false;
  };
  let answer: Answer;
  try {
    answer = await get(source.url, before.summary === null ? null : before.etag);
  } catch (error) {
    if (!(await isAllowed(source.url))) return failed({ problem: say(panelWords.notAllowedSource, locale, {}) });
    // Google's sign-in stands on another host, from which no answer reaches us.
    if (isPublisher(source.url)) return failed({ problem: say(panelWords.maySignIn, locale, {}), signIn: true });
    const detail = error instanceof Error ? error.name : '?';
    return failed({ problem: say(panelWords.unreachable, locale, { detail }) });
  }
  const { status, etag, date, text } = answer;
  const good = { fetchedAt: now, triedAt: now, failures: 0, problem: null, signIn: false };
  const state: SourceState = { ...before, ...good, clockAhead: clockAhead(now, date) };
  if (status === 304) {
    await keep(source.id, state);
    return false;
  }
  if (status === 401 || status === 403) {
    return failed({ problem: say(snapshotMessages['sign-in-page'], locale, {}), signIn: true, date });
  }
  if (status !== 200) return failed({ problem: say(panelWords.status, locale, { status }), date });
  if (text === null) {
    const megabytes = Math.ceil((LONGEST_SNAPSHOT * 3) / 1_000_000);
    return failed({ problem: say(snapshotMessages['too-large'], locale, { megabytes }), date });
  }
  const result = readSource(text, locale);
  if (!result.ok) return failed({ ...result, date });
  const { content } = result;
  const isKnown = content.digest === before.summary?.digest && (await readSourceContent(source.id)) !== null;
  if (isKnown && content.issued === before.summary?.issued) {
    await keep(source.id, { ...state, etag });
    return false;
  }
  try {
    await writeContent(source.id, { ...state, etag }, content);
  } catch {
    return failed({ problem: say(panelWords.storageFull, locale, {}), date });
  }
  // A new time on what was known is kept, but no news to the pages.
  return !isKnown;
}

/** Whether the browser lets us ask there. A server may answer all the same, if it lets everybody. */
async function isAllowed(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(url) }).catch(() => true);
}

/** Where not even a state can be written, the last one stays: nothing hangs on it but the age that is shown. */
async function keep(id: string, state: SourceState): Promise<void> {
  await writeState(id, state).catch(() => undefined);
}

/** Minutes by which this machine's clock is ahead of the server's, where that is worth saying. */
function clockAhead(now: number, date: number | null): number | null {
  if (date === null) return null;
  const minutes = Math.round((now - date) / 60_000);
  return Math.abs(minutes) < SKEW_MINUTES ? null : minutes;
}
