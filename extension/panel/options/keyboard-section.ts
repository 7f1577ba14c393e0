import { browser } from 'wxt/browser';
import { button, element } from '../../page/card/element';
import { word } from '../word';

/** The keys as they are assigned on this machine, and the way to change them. */
export async function keyboardSection(): Promise<HTMLElement> {
  const commands = await browser.commands.getAll();
  const step = commands.find(({ name }) => name === 'step')?.shortcut ?? '';
  const table = element(
    'table',
    '',
    element(
      'tbody',
      '',
      row(step === '' ? word('noKey') : step, word('keyStep')),
      row('Esc', word('keyEscape')),
      row('michi ␣', word('keyOmnibox')),
    ),
  );
  const change = button('', word('changeKeys'), word('changeKeys'), () => void openShortcuts());
  return element('section', '', element('h2', '', word('keyboard')), table, element('p', '', change));
}

function row(keys: string, meaning: string): HTMLElement {
  const head = element('th', '', element('kbd', '', keys));
  head.scope = 'row';
  return element('tr', '', head, element('td', '', meaning));
}

async function openShortcuts(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?(): Promise<void> } };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
