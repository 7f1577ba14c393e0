import { readSettingsFile, writeSettings } from '../../data/portable-settings';
import type { Status } from '../../data/protocol';
import { readSettings } from '../../data/store';
import { button, element } from '../../page/card/element';
import { ask } from '../ask';
import { saveText } from '../save-text';
import { locale, word } from '../word';

/** One's own settings as a file, and from a file. */
export function portableSection(status: Status, again: (status: Status) => void): HTMLElement {
  const told = element('p', 'warn');
  told.setAttribute('role', 'alert');
  const save = button('', word('exportSettings'), word('exportSettings'), () => {
    void readSettings().then((settings) =>
      saveText(writeSettings(settings), 'michishirube-settings.json', 'application/json'),
    );
  });
  const section = element(
    'section',
    '',
    element('h2', '', word('portable')),
    element('p', 'soft', word('portableHint')),
    element('p', '', save),
  );
  if (status.locked) return section;
  const field = element('input', '');
  field.type = 'file';
  field.accept = '.json,application/json';
  field.addEventListener('change', async () => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const result = readSettingsFile(await file.text(), locale);
    if (!result.ok) told.textContent = result.problem;
    else again(await ask<Status>({ type: 'import-settings', settings: result.settings }));
  });
  const label = element('label', '', element('span', 'soft', `${word('importSettings')} `), field);
  section.append(element('p', '', label), told);
  return section;
}
