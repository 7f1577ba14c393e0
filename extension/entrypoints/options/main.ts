import { browser } from 'wxt/browser';
import type { Status } from '../../data/protocol';
import { decode } from '../../data/refresh';
import { button, element } from '../../page/card/element';
import { ask } from '../../panel/ask';
import { reportTable } from '../../panel/report-table';
import { sourceLine } from '../../panel/source-line';
import { locale, word } from '../../panel/word';

document.documentElement.lang = locale;
document.title = `${word('name')} ${word('openOptions')}`;
const main = document.querySelector('main')!;

function draw(status: Status): void {
  const icon = element('img', '');
  icon.src = '/icon/48.png';
  icon.alt = '';
  main.replaceChildren(
    element('header', '', icon, element('h1', '', `${word('name')} ${word('openOptions')}`)),
    sourcesSection(status),
    appearanceSection(status),
    sitesSection(status),
    reportsSection(status),
    element('section', '', element('h2', '', word('keyboard')), element('p', '', word('keyboardHint'))),
    diagnosticsSection(status),
  );
}

function sourcesSection(status: Status): HTMLElement {
  const now = Date.now();
  const told = element('p', 'warn');
  told.setAttribute('role', 'alert');
  const lines = status.sources.map((source) => {
    const remove = button('', `${word('remove')}: ${source.name}`, word('remove'), () => {
      void ask<Status>({ type: 'remove-source', id: source.id }).then(draw);
    });
    return sourceLine(source, now, ...(source.fromPolicy || status.locked ? [] : [remove]));
  });
  const section = element('section', '', element('h2', '', word('sources')), element('ul', 'list', ...lines));
  if (status.sources.some(({ url }) => url !== null)) {
    const test = button('', word('test'), word('test'), () => {
      test.disabled = true;
      void ask<Status>({ type: 'refresh' }).then(draw);
    });
    section.append(test);
  }
  if (status.locked) section.append(element('p', 'soft', word('lockedByPolicy')));
  else section.append(addressForm(told), fileField(told), told);
  if (status.contact !== null) section.append(element('p', 'soft', status.contact));
  return section;
}

function addressForm(told: HTMLElement): HTMLElement {
  const field = element('input', 'grow');
  field.type = 'url';
  field.placeholder = 'https://';
  const label = element('label', 'grow', element('span', 'soft', word('address')), field);
  const form = element('form', 'row', label, element('button', 'strong', word('add')));
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const url = field.value.trim();
    if (!/^(https:\/\/[^/\s]|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/.test(url)) {
      told.textContent = word('badAddress');
      field.focus();
      return;
    }
    const { protocol, hostname } = new URL(url);
    void browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }).then(async (granted) => {
      if (granted) draw(await ask<Status>({ type: 'add-source', url }));
      else told.textContent = word('notAllowedAddress');
    });
  });
  return form;
}

function fileField(told: HTMLElement): HTMLElement {
  const field = element('input', '');
  field.type = 'file';
  field.accept = '.json,.csv,application/json,text/csv';
  field.addEventListener('change', async () => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const text = decode(await file.arrayBuffer());
    const answer = await ask<Status | string>({ type: 'add-file', name: file.name, text });
    if (typeof answer === 'string') told.textContent = answer;
    else draw(answer);
  });
  return element('p', '', element('label', '', element('span', 'soft', `${word('addFile')} `), field));
}

function appearanceSection(status: Status): HTMLElement {
  const section = element('section', '', element('h2', '', word('appearance')));
  for (const occurrences of ['every', 'first'] as const) {
    const choice = element('input', '');
    choice.type = 'radio';
    choice.name = 'occurrences';
    choice.checked = status.occurrences === occurrences;
    choice.disabled = status.locked;
    choice.addEventListener('change', () => void ask({ type: 'set-occurrences', occurrences }));
    section.append(element('label', 'choice', choice, word(occurrences)));
  }
  return section;
}

function sitesSection(status: Status): HTMLElement {
  const section = element('section', '', element('h2', '', word('sites')));
  if (status.sitesOff.length === 0) section.append(element('p', 'soft', word('noSites')));
  const list = element('ul', 'list');
  for (const host of status.sitesOff) {
    const remove = button('', `${word('remove')}: ${host}`, word('remove'), () => {
      void ask({ type: 'set-site', host, on: true }).then(load);
    });
    list.append(element('li', '', element('div', 'row', element('span', 'grow', host), remove)));
  }
  if (status.sitesOff.length > 0) section.append(list);
  return section;
}

function reportsSection(status: Status): HTMLElement {
  const { length } = status.reports;
  const section = element('section', '', element('h2', '', word('reports')));
  section.append(element('p', 'soft', word('reportCount', { count: length })));
  if (length === 0) return section;
  const save = button('', word('exportReports'), word('exportReports'), () => {
    const link = element('a', '');
    link.href = URL.createObjectURL(new Blob([reportTable(status.reports)], { type: 'text/csv' }));
    link.download = 'michishirube-reports.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  section.append(save);
  return section;
}

function diagnosticsSection(status: Status): HTMLElement {
  const { version, generation, sources, occurrences, locked, sitesOff } = status;
  const text = JSON.stringify(
    { version, generation, occurrences, locked, sitesOff, sources, agent: navigator.userAgent },
    null,
    1,
  );
  const copy = button('', word('copy'), word('copy'), () => {
    void navigator.clipboard.writeText(text).then(() => {
      copy.textContent = word('copied');
    });
  });
  const box = element('pre', '', text);
  box.tabIndex = 0;
  return element('section', '', element('h2', '', word('diagnostics')), box, copy);
}

const load = async () => draw(await ask<Status>({ type: 'status' }));

void load();
