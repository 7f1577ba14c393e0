import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { offerLookUp } from '../data/look-up';
import { cachedPolicy } from '../data/policy';
import type { Request } from '../data/protocol';
import { migrateReports } from '../data/reports';
import { firstDelay } from '../data/schedule';
import { refreshAll, serve, takePolicy } from '../data/service';
import { bringMarks, enterOpenPages, registerPages } from '../data/sites';
import { allSources } from '../data/sources';
import { readStates } from '../data/store';
import { migrateStore } from '../data/write-content';

const ALARM = 'refresh';
/** Once, for sources of which nothing is there yet. */
const FIRST = 'first';

/** The service worker lives for half a minute at a time: listeners at top level, alarms for timers, everything else in storage. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void migrateReports()
      .then(migrateStore)
      .catch(() => undefined)
      .then(() => begin())
      .then(() => enterOpenPages());
  });
  browser.runtime.onStartup.addListener(() => void begin());
  browser.permissions.onAdded.addListener(() => void registerPages().then(() => enterOpenPages()));
  browser.permissions.onRemoved.addListener(() => void registerPages());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === FIRST) void refreshAll('due', Date.now()).then(() => keepAlarms(false));
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void takePolicy(Date.now(), true).then(() => keepAlarms(false));
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'step') void step();
  });
  browser.runtime.onMessage.addListener((request: Request, sender, answer) => {
    if (sender.id !== browser.runtime.id) return false;
    const served = request.type === 'bring-marks' ? bringMarks(sender) : serve(request, Date.now());
    served.then(answer, () => answer(null));
    return true;
  });
  offerLookUp();
  // Nothing tells an extension that it was switched off and on again, when its alarms may be gone, nor for certain that a policy came.
  void takePolicy(Date.now(), false).then(() => keepAlarms(false));
});

async function begin(): Promise<void> {
  await registerPages();
  await takePolicy(Date.now(), false);
  await keepAlarms(true);
}

/** Sets the alarms that are missing or of another period; at a start all anew, since those of yesterday would all ring at once. */
async function keepAlarms(anew: boolean): Promise<void> {
  const { refreshMinutes } = await cachedPolicy();
  const known = await browser.alarms.get(ALARM);
  if (anew || known === undefined || known.periodInMinutes !== refreshMinutes) {
    const delayInMinutes = firstDelay(true, refreshMinutes, Math.random());
    await browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: refreshMinutes });
  }
  const ids = (await allSources()).flatMap(({ id, url }) => (url === null ? [] : [id]));
  const isWaiting = (await readStates(ids)).some(({ triedAt }) => triedAt === null);
  if (isWaiting && (anew || (await browser.alarms.get(FIRST)) === undefined)) {
    await browser.alarms.create(FIRST, { delayInMinutes: firstDelay(false, refreshMinutes, Math.random()) });
  }
}

async function step(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, { type: 'step' }).catch(() => undefined);
}
