import { browser } from 'wxt/browser';
import type { CardData, PageTerm, Status } from '../../data/protocol';
import { button, element } from '../../page/card/element';
import { ask } from '../../panel/ask';
import { foundItem } from '../../panel/found';
import { sourceLine } from '../../panel/source-line';
import { locale, word } from '../../panel/word';

document.documentElement.lang = locale;
document.title = word('name');
const main = document.querySelector('main')!;

async function show(): Promise<void> {
  const [status, [tab]] = await Promise.all([
    ask<Status>({ type: 'status' }),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const site = siteOf(tab?.url);
  const icon = element('img', '');
  icon.src = '/icon/48.png';
  icon.alt = '';
  const options = button('', word('openOptions'), word('openOptions'), () => void browser.runtime.openOptionsPage());
  main.replaceChildren(
    element('header', '', icon, element('h1', '', word('name')), options),
    await siteSection(site, status),
    ...(site === null || tab?.id === undefined ? [] : [await pageSection(tab.id)]),
    searchSection(),
    dataSection(status),
  );
}

function siteOf(address: string | undefined): URL | null {
  try {
    const url = new URL(address ?? '');
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

async function siteSection(site: URL | null, status: Status): Promise<HTMLElement> {
  if (site === null) return element('section', '', element('p', 'soft', word('noPage')));
  const origins = [`${site.protocol}//${site.hostname}/*`];
  const section = element('section', '');
  if (!(await browser.permissions.contains({ origins }))) {
    const allow = button('strong', word('allowHere'), word('allowHere'), () => {
      void browser.permissions.request({ origins }).then((granted) => (granted ? show() : undefined));
    });
    section.append(element('p', 'soft', word('notAllowedHere')), allow);
    return section;
  }
  const box = element('input', '');
  box.type = 'checkbox';
  box.checked = !status.sitesOff.includes(site.host);
  box.addEventListener('change', () => void ask({ type: 'set-site', host: site.host, on: box.checked }));
  section.append(element('label', 'switch', box, word('onHere')), element('p', 'soft', site.host));
  return section;
}

async function pageSection(tab: number): Promise<HTMLElement> {
  const terms: PageTerm[] = await browser.tabs.sendMessage(tab, { type: 'terms' }, { frameId: 0 }).catch(() => []);
  const section = element('section', '', element('h2', '', word('onThisPage')));
  if (terms.length === 0) section.append(element('p', 'soft', word('noneOnPage')));
  const list = element('ul', 'list results');
  for (const { label, count } of terms) {
    const more = element('span', 'count', word('times', { count }));
    list.append(element('li', '', element('div', 'row', element('span', 'grow', label), more)));
  }
  if (terms.length > 0) section.append(list);
  return section;
}

function searchSection(): HTMLElement {
  const field = element('input', '');
  field.type = 'search';
  field.placeholder = word('searchHint');
  field.setAttribute('aria-label', word('search'));
  const told = element('p', 'soft');
  told.setAttribute('role', 'status');
  const list = element('ul', 'list results');
  let round = 0;
  field.addEventListener('input', async () => {
    round += 1;
    const mine = round;
    const query = field.value.trim();
    const found = query === '' ? [] : await ask<CardData[]>({ type: 'search', query });
    if (mine !== round) return;
    list.replaceChildren(...found.map(foundItem));
    told.textContent =
      query === '' ? '' : found.length === 0 ? word('noMatch') : word('results', { count: found.length });
  });
  return element('section', '', element('h2', '', word('search')), field, told, list);
}

function dataSection(status: Status): HTMLElement {
  const now = Date.now();
  const list = element('ul', 'list', ...status.sources.map((source) => sourceLine(source, now)));
  const refresh = button('', word('refresh'), word('refresh'), () => {
    refresh.disabled = true;
    void ask({ type: 'refresh' }).then(show);
  });
  const head = element('div', 'row', element('h2', 'grow', word('data')));
  if (status.sources.some(({ url }) => url !== null)) head.append(refresh);
  return element('section', '', head, list);
}

void show();
