import { browser } from 'wxt/browser';
import type { Status } from '../../data/protocol';
import { button, element } from '../../page/card/element';
import { ask } from '../ask';
import { word } from '../word';

/** On and off for the site in front, and what the organisation wants to be allowed. `again` draws the popup anew. */
export function siteSection(site: URL | null, status: Status, again: () => void): HTMLElement[] {
  const section = element('section', '');
  if (site === null) section.append(element('p', 'soft', word('noPage')));
  else void fill(section, site, status, again);
  return status.sites.length === 0 ? [section] : [organisationSection(status.sites, again), section];
}

async function fill(section: HTMLElement, site: URL, status: Status, again: () => void): Promise<void> {
  const origins = [`${site.protocol}//${site.hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) {
    section.append(element('p', 'soft', word('notAllowedHere')), allowButton(word('allowHere'), origins, again));
    return;
  }
  if (status.sitesOffByPolicy.includes(site.host)) {
    section.append(element('p', 'soft', word('offByPolicy')));
    return;
  }
  const box = element('input', '');
  box.type = 'checkbox';
  box.checked = !status.sitesOff.includes(site.host);
  box.addEventListener('change', () => void ask({ type: 'set-site', host: site.host, on: box.checked }));
  section.append(element('label', 'switch', box, word('onHere')), element('p', 'soft', site.host));
  if (!status.locked) section.append(occurrencesField(site.host, status));
}

/** How much is marked on this site, where that differs from the others. */
function occurrencesField(host: string, { occurrences, siteOccurrences }: Status): HTMLElement {
  const field = element('select', '');
  const chosen = siteOccurrences[host] ?? occurrences;
  for (const choice of ['every', 'first'] as const) {
    const option = element('option', '', word(choice));
    option.value = choice;
    option.selected = choice === chosen;
    field.append(option);
  }
  field.addEventListener('change', () => {
    void ask({ type: 'set-occurrences', occurrences: field.value === 'first' ? 'first' : 'every', host });
  });
  return element('label', 'field', element('span', '', word('occurrencesHere')), field);
}

/** Shown until all of the organisation's sites are allowed. */
function organisationSection(origins: string[], again: () => void): HTMLElement {
  const section = element('section', '');
  section.hidden = true;
  void browser.permissions.contains({ origins }).then((allowed) => {
    if (allowed) return;
    section.hidden = false;
    section.append(element('p', '', word('organisationSites')), allowButton(word('allowSites'), origins, again));
  });
  return section;
}

function allowButton(face: string, origins: string[], again: () => void): HTMLElement {
  return button('strong', face, face, () => {
    void browser.permissions.request({ origins }).then((granted) => (granted ? again() : undefined));
  });
}
