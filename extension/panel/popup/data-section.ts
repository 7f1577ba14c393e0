import type { Status } from '../../data/protocol';
import { button, element } from '../../page/card/element';
import { ask } from '../ask';
import { sourceLine } from '../source-line';
import { word } from '../word';

/** The sources with their age, and what is wrong with them. */
export function dataSection(status: Status, again: () => void): HTMLElement {
  const now = Date.now();
  const list = element('ul', 'list', ...status.sources.map((source) => sourceLine(source, now)));
  const refresh = button('', word('refresh'), word('refresh'), () => {
    refresh.disabled = true;
    refresh.textContent = word('refreshing');
    void ask({ type: 'refresh' }).then(again, again);
  });
  const head = element('div', 'row', element('h2', 'grow', word('data')));
  if (status.sources.some(({ url }) => url !== null)) head.append(refresh);
  const section = element('section', '', head, list);
  if (status.contact !== null) section.append(element('p', 'soft', word('contact', { whom: status.contact })));
  return section;
}
