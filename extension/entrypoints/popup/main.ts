import { browser } from 'wxt/browser';
import { openPanel, panelAddress } from '../../data/side-panel';
import { readStatus } from '../../data/status';
import { button, element } from '../../page/card/element';
import { ask } from '../../panel/ask';
import { dataSection } from '../../panel/popup/data-section';
import { pageSection } from '../../panel/popup/page-section';
import { searchSection } from '../../panel/popup/search-section';
import { siteSection } from '../../panel/popup/site-section';
import { locale, word } from '../../panel/word';

document.documentElement.lang = locale;
document.title = word('name');
const main = document.querySelector('main')!;

/** Draws from what is stored: the background need not be awake, and what the page says comes when it comes. */
async function show(): Promise<void> {
  const [status, [tab]] = await Promise.all([readStatus(), browser.tabs.query({ active: true, currentWindow: true })]);
  main.replaceChildren(
    header(tab?.windowId),
    searchSection(),
    ...siteSection(siteOf(tab?.url), status, () => void show()),
    ...(tab?.id === undefined ? [] : [pageSection(tab.id)]),
    dataSection(status, () => void show()),
  );
}

function header(windowId: number | undefined): HTMLElement {
  const icon = element('img', '');
  icon.src = '/icon/48.png';
  icon.alt = '';
  const panel = button('', word('openPanel'), word('openPanel'), () => {
    void openPanel(windowId).then((opened) => {
      if (!opened) void browser.tabs.create({ url: panelAddress() });
      window.close();
    });
  });
  const options = button('', word('openOptions'), word('openOptions'), () => void browser.runtime.openOptionsPage());
  return element('header', '', icon, element('h1', '', word('name')), panel, options);
}

function siteOf(address: string | undefined): URL | null {
  try {
    const url = new URL(address ?? '');
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

void show();
void ask<boolean>({ type: 'check-policy' }).then((changed) => (changed ? show() : undefined));
