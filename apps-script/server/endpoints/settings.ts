import { planSettingProblems } from '../../../shared/messages/plan-settings';
import { readSchedule } from '../../../shared/roadmap/plan-schedule';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { keep, readKept } from '../kept';
import { readState } from '../run/state';
import { settingsInForce, writeSettingsToSheet } from '../settings-in-force';

export const getSettings = endpoint('getSettings', 'read', ({ door, locale }) => ({
  settings: settingsInForce(door, readKept(door), readState(door), locale).settings,
}));

/** Keeps the settings, and brings the lines of 設定 to them where the workbook has been built. */
export const saveSettings = endpoint('saveSettings', 'write', ({ door, given, locale }) => {
  const { settings } = given;
  const unread = settings.schedule ? readSchedule(settings.schedule).unread : [];
  if (unread.length > 0) {
    const cell = locale === 'ja' ? '計画の時期' : 'Dates of the plan';
    throw new Failure('settings', {
      why: unread.map((text) => planSettingProblems.date[locale]({ cell, text })).join('\n'),
    });
  }
  const kept = readKept(door);
  writeSettingsToSheet(door, kept, readState(door), settings, locale);
  keep(door, kept, 'settings', settings);
  return { settings };
});
