import { type Browser, browser } from 'wxt/browser';
import { MARKS_FILE } from '../page/marks-style';

const SCRIPT = 'michishirube-page';
/** What finds terms runs on every allowed page; what shows them comes where there are any (in Firefox with it). */
const FINDING = 'page-start.js';
const MARKING = 'page-marks.js';
const FILES = [FINDING];

/**
 * Registers the page script for every site that was granted, by a person or by the organisation. Called again after each update,
 * since updates drop what was registered. True where there are sites.
 */
export async function registerPages(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(\*|https?|<all_urls>)/.test(origin));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return false;
  const script = {
    id: SCRIPT,
    matches,
    js: FILES,
    // Firefox does not inherit the style of highlights: there the page script brings it, where there is something to mark.
    ...(import.meta.env.FIREFOX ? {} : { css: [MARKS_FILE] }),
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  try {
    await browser.scripting.registerContentScripts([{ ...script, matchOriginAsFallback: true }]);
  } catch {
    // Older browsers and patterns with paths: frames without an address of their own are left out there.
    await browser.scripting.registerContentScripts([script]);
  }
  return true;
}

/** Pages that are open already get the script now. */
export async function enterOpenPages(): Promise<void> {
  for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })) {
    if (tab.id === undefined) continue;
    // A page that answers has this version already: begun anew, it would lose the card that is being read.
    const answer = await browser.tabs.sendMessage(tab.id, { type: 'terms' }, { frameId: 0 }).catch(() => undefined);
    if (answer !== undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files: FILES })
      .catch(() => undefined);
  }
}

/** Runs the second script in the document that asks for it; false where that cannot be. */
export async function bringMarks({ tab, documentId, frameId }: Browser.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined) return false;
  const where = documentId === undefined ? { frameIds: [frameId ?? 0] } : { documentIds: [documentId] };
  await browser.scripting.executeScript({
    target: { tabId: tab.id, ...where },
    files: [MARKING],
    injectImmediately: true,
  });
  return true;
}
