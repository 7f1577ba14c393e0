import type { Locale } from '../../../shared/messages/define';

/** One page for each language, so that each carries its own words only. */
const pages: Readonly<Record<Locale, string>> = { ja: 'sidebar', en: 'sidebar-en' };

/** Shows the sidebar. From a file, not a template: bundles contain `<?`. */
export function openSidebar(title: string, locale: Locale): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(pages[locale]).setTitle(title));
}

/** Shows the roadmap (`roadmap.html`) in a window that leaves the grid usable beside it. Google cuts it to the screen's size. */
export function openRoadmap(title: string): void {
  const page = HtmlService.createHtmlOutputFromFile('roadmap').setWidth(1280).setHeight(800);
  SpreadsheetApp.getUi().showModelessDialog(page, title);
}

/** Shows the window for reports of employees (`reports.html`), likewise beside the grid. */
export function openReports(title: string): void {
  const page = HtmlService.createHtmlOutputFromFile('reports').setWidth(640).setHeight(560);
  SpreadsheetApp.getUi().showModelessDialog(page, title);
}

/** Language of the person's account, such as `ja` or `en-GB`; needs no consent. */
export function userLanguage(): string {
  return Session.getActiveUserLocale();
}

/** Adds the menu. Uses nothing but the interface, because onOpen may run before the person has agreed to anything. */
export function addMenu(title: string, items: readonly { readonly label: string; readonly run: string }[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { label, run } of items) menu.addItem(label, run);
  menu.addToUi();
}
