/** Shows the sidebar (`sidebar.html`). From a file, not a template: bundles contain `<?`. */
export function openSidebar(title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title));
}

/** Adds the menu. Uses nothing but the interface, because onOpen may run before the person has agreed to anything. */
export function addMenu(title: string, items: readonly { readonly label: string; readonly run: string }[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { label, run } of items) menu.addItem(label, run);
  menu.addToUi();
}
