import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { cachedPolicy } from '../data/policy';
import type { Request } from '../data/protocol';
import { refreshAll, serve } from '../data/service';
import { enterOpenPages, registerPages } from '../data/sites';

const ALARM = 'refresh';

/** The service worker lives for half a minute at a time: listeners at top level, alarms for timers, everything else in storage. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void wake().then(() => enterOpenPages());
  });
  browser.runtime.onStartup.addListener(() => void wake());
  browser.permissions.onAdded.addListener(() => void registerPages().then(() => enterOpenPages()));
  browser.permissions.onRemoved.addListener(() => void registerPages());
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void refreshAll(Date.now(), false);
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void refreshAll(Date.now(), false);
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'step') void step();
  });
  browser.runtime.onMessage.addListener((request: Request, sender, answer) => {
    if (sender.id !== browser.runtime.id) return false;
    serve(request, Date.now()).then(answer, () => answer(null));
    return true;
  });
});

async function wake(): Promise<void> {
  await registerPages();
  const { refreshMinutes } = await cachedPolicy();
  // A whole office starts its computers at half past eight: the first question is spread over the hour.
  const known = await browser.alarms.get(ALARM);
  if (known === undefined || known.periodInMinutes !== refreshMinutes) {
    await browser.alarms.create(ALARM, {
      delayInMinutes: 0.5 + Math.random() * refreshMinutes,
      periodInMinutes: refreshMinutes,
    });
  }
  await refreshAll(Date.now(), false);
}

async function step(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, { type: 'step' }).catch(() => undefined);
}
