import { browser } from 'wxt/browser';
import type { PageTerm } from '../../data/protocol';
import { element } from '../../page/card/element';
import { word } from '../word';

const MOST_TERMS = 12;

/** What was found on the page in front; empty until the page has answered. */
export function pageSection(tab: number): HTMLElement {
  const section = element('section', '');
  section.hidden = true;
  void browser.tabs.sendMessage(tab, { type: 'terms' }, { frameId: 0 }).then(
    (terms: PageTerm[]) => fill(section, terms),
    () => undefined,
  );
  return section;
}

function fill(section: HTMLElement, terms: PageTerm[]): void {
  section.hidden = false;
  section.append(element('h2', '', word('onThisPage')));
  if (terms.length === 0) {
    section.append(element('p', 'soft', word('noneOnPage')));
    return;
  }
  const lines = terms.slice(0, MOST_TERMS).map(({ label, count }) => {
    const times = element('span', 'count', word('times', { count }));
    return element('li', '', element('div', 'row', element('span', 'grow', label), times));
  });
  section.append(element('ul', 'list', ...lines));
  const count = terms.length - MOST_TERMS;
  if (count > 0) section.append(element('p', 'soft', word('moreOnPage', { count })));
}
