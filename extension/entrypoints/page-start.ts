import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '../page/session';
import { sharedWorld } from '../page/shared-world';
import { startPage } from '../page/start';

/**
 * What finds terms: runs in every frame of an allowed page. Registered by the background for the sites that were granted: nothing at
 * install. Firefox keeps scripts compiled for all pages, so that nothing is saved there by bringing the other part later.
 */
export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) sharedWorld().startSession = startSession;
  startPage(browser);
});
