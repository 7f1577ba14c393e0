import { browser } from 'wxt/browser';
import { decode, isSourceAddress, originsOf } from '../../data/ask-source';
import type { SourceStatus, Status } from '../../data/protocol';
import { button, element } from '../../page/card/element';
import { ask } from '../ask';
import { sourceLine } from '../source-line';
import { word } from '../word';

type Again = (status: Status) => void;

/** The sources in their order, each with its test; one's own may be added, moved and removed. */
export function sourcesSection(status: Status, again: Again): HTMLElement {
  const now = Date.now();
  const own = status.sources.filter(({ fromPolicy, builtIn }) => !fromPolicy && !builtIn);
  const lines = status.sources.map((source) => {
    const at = status.locked ? -1 : own.indexOf(source);
    return sourceLine(source, now, ...actionsOf(source, at, own.length, again));
  });
  const section = element(
    'section',
    '',
    element('h2', '', word('sources')),
    element('p', 'soft', word('sourceOrder')),
    element('ul', 'list', ...lines),
  );
  const told = element('p', 'warn');
  told.setAttribute('role', 'alert');
  if (status.locked) section.append(element('p', 'soft', word('lockedByPolicy')));
  else section.append(addressForm(told, again), fileField(told, again), told);
  if (status.contact !== null) section.append(element('p', 'soft', word('contact', { whom: status.contact })));
  return section;
}

/** `at` is the place among one's own sources, −1 for the organisation's. */
function actionsOf(source: SourceStatus, at: number, count: number, again: Again): HTMLElement[] {
  const actions: HTMLElement[] = [];
  const named = (name: 'test' | 'up' | 'down' | 'remove', press: (pressed: HTMLButtonElement) => void) => {
    const made = button('', `${word(name)}: ${source.name}`, word(name), () => press(made));
    actions.push(made);
  };
  if (source.url !== null) named('test', (pressed) => void test(source, pressed, again));
  if (at > 0) named('up', () => void ask<Status>({ type: 'move-source', id: source.id, by: -1 }).then(again));
  if (at >= 0 && at < count - 1) {
    named('down', () => void ask<Status>({ type: 'move-source', id: source.id, by: 1 }).then(again));
  }
  if (at >= 0) named('remove', () => void ask<Status>({ type: 'remove-source', id: source.id }).then(again));
  return actions;
}

/** Asks the one source now. The organisation's may need to be allowed first: the press asks for it. */
async function test({ id, url }: SourceStatus, pressed: HTMLButtonElement, again: Again): Promise<void> {
  pressed.disabled = true;
  pressed.textContent = word('testing');
  const origins = originsOf(url!);
  await browser.permissions.request({ origins }).catch(() => false);
  const status = await ask<Status>({ type: 'refresh', id });
  again(status);
  const source = status.sources.find((one) => one.id === id);
  if (source === undefined || source.problem !== null) return;
  const { terms, initiatives } = source;
  const told = element('p', 'good', word('testGood', { terms, initiatives }));
  told.setAttribute('role', 'status');
  // The page is drawn anew by then; the line of this source is found by its button.
  setTimeout(() => lineOf(source.name)?.append(told), 50);
}

function lineOf(name: string): Element | null {
  const label = `${word('test')}: ${name}`;
  const buttons = [...document.querySelectorAll('button')];
  return buttons.find((one) => one.getAttribute('aria-label') === label)?.closest('li') ?? null;
}

function addressForm(told: HTMLElement, again: Again): HTMLElement {
  const field = element('input', '');
  field.type = 'url';
  field.placeholder = 'https://';
  const name = element('input', '');
  name.type = 'text';
  const form = element(
    'form',
    'row',
    element('label', 'grow wide', element('span', 'soft', word('address')), field),
    element('label', 'grow', element('span', 'soft', word('sourceName')), name),
    element('button', 'strong', word('add')),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const url = field.value.trim();
    if (!isSourceAddress(url)) {
      told.textContent = word('badAddress');
      field.focus();
      return;
    }
    void browser.permissions.request({ origins: originsOf(url) }).then(async (granted) => {
      if (!granted) {
        told.textContent = word('notAllowedAddress');
        return;
      }
      const named = name.value.trim() === '' ? {} : { name: name.value.trim() };
      const answer = await ask<Status | string>({ type: 'add-source', url, ...named });
      if (typeof answer === 'string') told.textContent = answer;
      else again(answer);
    });
  });
  return form;
}

function fileField(told: HTMLElement, again: Again): HTMLElement {
  const field = element('input', '');
  field.type = 'file';
  field.accept = '.json,.csv,application/json,text/csv';
  field.addEventListener('change', async () => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const text = decode(await file.arrayBuffer());
    const answer = await ask<Status | string>({ type: 'add-file', name: file.name, text });
    if (typeof answer === 'string') told.textContent = answer;
    else again(answer);
  });
  return element('p', '', element('label', '', element('span', 'soft', `${word('addFile')} `), field));
}
