import { type Locale, say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension';
import { snapshotMessages } from '../../shared/messages/snapshot';
import { LONGEST_SNAPSHOT } from '../../shared/snapshot/read';
import { readSource } from './source-content';
import { readState, type SourceSetting, type SourceState, writeState } from './store';

const TIMEOUT_MS = 30_000;
const MINUTE = 60_000;
/** A source that keeps failing is asked once a day. */
const LONGEST_PAUSE = 24 * 60 * MINUTE;

/** Whether a source is to be asked now: after `minutes`, and after failures later and later. */
export function isDue(state: Pick<SourceState, 'triedAt' | 'failures'>, now: number, minutes: number): boolean {
  if (state.triedAt === null || state.triedAt > now) return true;
  const pause = minutes * MINUTE * 2 ** Math.min(state.failures, 10);
  return now - state.triedAt >= Math.min(pause, Math.max(LONGEST_PAUSE, minutes * MINUTE)) - MINUTE;
}

export interface Answer {
  status: number;
  etag: string | null;
  text: string;
}

/** Fetches with the ETag of the last answer. Throws where there is no answer at all. */
export async function fetchSource(url: string, etag: string | null): Promise<Answer> {
  const headers: Record<string, string> = etag === null ? {} : { 'If-None-Match': etag };
  const response = await fetch(url, {
    headers,
    cache: 'no-cache',
    credentials: 'include',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const length = Number(response.headers.get('content-length') ?? 0);
  const text = response.status === 200 && length <= LONGEST_SNAPSHOT * 3 ? decode(await response.arrayBuffer()) : '';
  return { status: response.status, etag: response.headers.get('etag'), text };
}

/** UTF-8, or what offices save when they do not choose: CP932. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** Asks one source and keeps what it gave; true where its content is new. On any failure the last good content stays. */
export async function refreshSource(
  source: SourceSetting & { url: string },
  now: number,
  locale: Locale,
  get: typeof fetchSource = fetchSource,
): Promise<boolean> {
  const before = await readState(source.id);
  const failed = async (problem: string) => {
    await writeState(source.id, { ...before, triedAt: now, failures: before.failures + 1, problem });
    return false;
  };
  let answer: Answer;
  try {
    answer = await get(source.url, before.content === null ? null : before.etag);
  } catch (error) {
    const detail = error instanceof Error ? error.name : '?';
    return failed(say(panelWords.unreachable, locale, { detail }));
  }
  if (answer.status === 304) {
    await writeState(source.id, { ...before, fetchedAt: now, triedAt: now, failures: 0, problem: null });
    return false;
  }
  if (answer.status === 401 || answer.status === 403) return failed(say(snapshotMessages['sign-in-page'], locale, {}));
  if (answer.status !== 200) return failed(say(panelWords.status, locale, { status: answer.status }));
  const result = readSource(answer.text, locale);
  if (!result.ok) return failed(result.problem);
  const { content } = result;
  try {
    await writeState(source.id, {
      content,
      etag: answer.etag,
      fetchedAt: now,
      triedAt: now,
      failures: 0,
      problem: null,
    });
  } catch {
    return failed(say(panelWords.storageFull, locale, {}));
  }
  return true;
}
