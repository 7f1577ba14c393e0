import { browser } from 'wxt/browser';
import { planList } from './plan-list';
import type { SourceContent } from './source-content';
import {
  CONTENT,
  keptSources,
  LIST,
  readSourceContent,
  readState,
  type SourceState,
  STATE,
  summaryOf,
  writeState,
} from './store';

/** State, content and the list of its initiatives in one write, so that never one is there without the others. Throws where storage is full. */
export async function writeContent(id: string, state: SourceState, content: SourceContent): Promise<void> {
  const summary = summaryOf(content);
  // As texts: browsers take ten times as long to hand over an object with thousands of parts.
  await browser.storage.local.set({
    [STATE + id]: { ...state, summary },
    [CONTENT + id]: JSON.stringify(content),
    [LIST + id]: JSON.stringify(content.plan === null ? null : planList(content.plan)),
  });
}

/**
 * After an update: what the older version kept goes into today's places, in one write for each source and without harm when done twice;
 * and every source is read anew at its next turn, since this version may read more of it.
 */
export async function migrateStore(): Promise<void> {
  for (const id of await keptSources()) {
    const [state, content] = await Promise.all([readState(id), readSourceContent(id)]);
    const again = { ...state, etag: null };
    const write = content === null ? writeState(id, again) : writeContent(id, again, content);
    await write.catch(() => undefined);
    const kept = await readState(id);
    if (kept.summary === null) continue;
    await writeState(id, { ...kept, etag: null, summary: { ...kept.summary, digest: '' } }).catch(() => undefined);
  }
}
