import type { Status } from '../../data/protocol';
import { element } from '../../page/card/element';
import { ask } from '../ask';
import { word } from '../word';

/** Every occurrence or the first in each section. */
export function appearanceSection(status: Status): HTMLElement {
  const legend = element('legend', '', element('h2', '', word('appearance')));
  const group = element('fieldset', '', legend);
  for (const occurrences of ['every', 'first'] as const) {
    const choice = element('input', '');
    choice.type = 'radio';
    choice.name = 'occurrences';
    choice.checked = status.occurrences === occurrences;
    choice.disabled = status.locked;
    choice.addEventListener('change', () => void ask({ type: 'set-occurrences', occurrences }));
    group.append(element('label', 'choice', choice, word(occurrences)));
  }
  const section = element('section', '', group, element('p', 'soft', word('appearanceHint')));
  if (status.locked) section.append(element('p', 'soft', word('lockedByPolicy')));
  return section;
}
