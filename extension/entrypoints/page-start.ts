import type { browser as Extension } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '../page/session';
import { SHARED_PARTS } from '../page/shared-parts';
import { sharedWorld } from '../page/shared-world';
import { startPage } from '../page/start';

/**
 * What looks whether there are terms: runs in every frame of an allowed page. Registered by the background for the sites that were
 * granted: nothing at install. Firefox keeps scripts compiled for all pages, so that nothing is saved there by bringing the other part later.
 */
export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) sharedWorld().startSession = startSession;
  else sharedWorld().parts = SHARED_PARTS;
  const names = globalThis as unknown as Record<'browser' | 'chrome', typeof Extension>;
  const browser = names[import.meta.env.FIREFOX ? 'browser' : 'chrome'];
  // The browser notes who calls its functions, and for that reads again every function that is under way: here the whole script would be.
  void Promise.resolve().then(() => startPage(browser));
});
