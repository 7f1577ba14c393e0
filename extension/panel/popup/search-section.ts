import type { CardData } from '../../data/protocol';
import { element } from '../../page/card/element';
import { ask } from '../ask';
import { foundItem } from '../found';
import { word } from '../word';

/** Search over terms and initiatives; the background wakes while the first word is being typed. */
export function searchSection(): HTMLElement {
  const field = element('input', '');
  field.type = 'search';
  field.placeholder = word('searchHint');
  field.setAttribute('aria-label', word('search'));
  const told = element('p', 'soft');
  told.setAttribute('role', 'status');
  const list = element('ul', 'list results');
  let round = 0;
  field.addEventListener('focus', () => void ask({ type: 'search', query: '' }).catch(() => undefined), { once: true });
  field.addEventListener('input', async () => {
    round += 1;
    const mine = round;
    const query = field.value.trim();
    const found = query === '' ? [] : ((await ask<CardData[] | null>({ type: 'search', query })) ?? []);
    if (mine !== round) return;
    list.replaceChildren(...found.map(foundItem));
    told.textContent =
      query === '' ? '' : found.length === 0 ? word('noMatch') : word('results', { count: found.length });
  });
  return element('section', '', field, told, list);
}
