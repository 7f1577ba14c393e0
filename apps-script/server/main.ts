import { addonWords } from '../../shared/messages/addon';
import { type Locale, say } from '../../shared/messages/define';
import { addMenu, openReports, openRoadmap, openSidebar } from './google/ui';
import { documentLanguage, sidebarLanguage } from './sidebar-language';

/**
 * Entry points: every name exported here is a top-level function of the script, and with it an endpoint that anybody with
 * the file may call. A test holds the list.
 */

type Words = 'menu' | 'openSidebar' | 'openRoadmap' | 'roadmap' | 'openReports' | 'reports';
const words = (key: Words, locale: Locale) => say(addonWords[key], locale, undefined as never);

/** Simple trigger; may run before the person has agreed to anything. */
export function onOpen(): void {
  const locale = documentLanguage();
  addMenu(words('menu', locale), [
    { label: words('openSidebar', locale), run: 'showSidebar' },
    { label: words('openRoadmap', locale), run: 'showRoadmap' },
    { label: words('openReports', locale), run: 'showReports' },
  ]);
}

export function onInstall(): void {
  onOpen();
}

/** From the menu without arguments, in the language of 設定; from the sidebar itself with the language wanted. */
export function showSidebar(given?: unknown): void {
  const locale = sidebarLanguage(given);
  openSidebar(words('menu', locale), locale);
}

/** The roadmap in a window over the grid: a sidebar's 300 pixels hold no axis. */
export function showRoadmap(): void {
  openRoadmap(words('roadmap', documentLanguage()));
}

/** Reports of employees about terms, in a window over the grid: the sheet they go to stays in sight. */
export function showReports(): void {
  openReports(words('reports', documentLanguage()));
}

export { bootstrap } from './endpoints/bootstrap';
export { check, heedFinding, ignoreFinding, repair } from './endpoints/check';
export { confirmProfile, jumpTo, readSheets } from './endpoints/read';
export { decide, exportLog, projectReviews, reviewInitiative, reviewQueue, verifyLog } from './endpoints/review';
export { previewReminders, sendReminders } from './endpoints/review-mail';
export { reviewPapers } from './endpoints/review-papers';
export { readRequest, requestSheet, takeRequest } from './endpoints/review-request';
export { roadmap } from './endpoints/roadmap';
export { getSettings, saveSettings } from './endpoints/settings';
export { saveSnapshot } from './endpoints/snapshot';
export { takeReports } from './endpoints/terms';
export { build, continueRun, preview, refresh, undo } from './endpoints/write';
