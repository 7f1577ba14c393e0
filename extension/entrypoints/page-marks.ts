import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '../page/session';
import { sharedWorld } from '../page/shared-world';

/** What shows terms: brought to a frame where there is one. */
export default defineUnlistedScript(() => {
  sharedWorld().startSession = startSession;
});
