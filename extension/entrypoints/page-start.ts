import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../page/start';

/**
 * What finds terms: runs in every frame of an allowed page. Registered by the background for the sites that were granted: nothing at
 * install.
 */
export default defineUnlistedScript(() => startPage(browser));
