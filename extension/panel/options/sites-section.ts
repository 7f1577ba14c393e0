import { browser } from 'wxt/browser';
import type { Status } from '../../data/protocol';
import { readStatus } from '../../data/status';
import { button, element } from '../../page/card/element';
import { ask } from '../ask';
import { word } from '../word';

/** Which sites are allowed, and on which of them there are no marks. */
export async function sitesSection(status: Status, again: (status: Status) => void): Promise<HTMLElement> {
  const redraw = () => void readStatus().then(again);
  const { origins = [] } = await browser.permissions.getAll();
  const section = element('section', '', element('h2', '', word('sites')));
  if (status.sites.some((site) => !origins.includes(site))) {
    const allow = button('strong', word('allowSites'), word('allowSites'), () => {
      void browser.permissions.request({ origins: status.sites }).then(redraw);
    });
    section.append(element('p', '', word('organisationSites')), allow);
  }
  section.append(element('h3', '', word('sitesAllowed')));
  if (origins.length === 0) section.append(element('p', 'soft', word('noSitesAllowed')));
  const allowed = origins.map((origin) => {
    // What the package itself asks for cannot be given back: the browser says so, and the line stays.
    const revoke = button('', `${word('revoke')}: ${origin}`, word('revoke'), () => {
      void browser.permissions.remove({ origins: [origin] }).then(redraw, redraw);
    });
    return siteLine(origin, isRequired(origin) ? null : revoke);
  });
  if (allowed.length > 0) section.append(element('ul', 'list', ...allowed));
  section.append(element('h3', '', word('sitesOff')));
  if (status.sitesOff.length === 0) section.append(element('p', 'soft', word('noSitesOff')));
  const off = status.sitesOff.map((host) => {
    const remove = button('', `${word('remove')}: ${host}`, word('remove'), () => {
      void ask({ type: 'set-site', host, on: true }).then(redraw);
    });
    return siteLine(host, remove);
  });
  if (off.length > 0) section.append(element('ul', 'list', ...off));
  return section;
}

function siteLine(site: string, action: HTMLElement | null): HTMLElement {
  return element('li', '', element('div', 'row', element('span', 'grow', site), action));
}

function isRequired(origin: string): boolean {
  const { host_permissions = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return host_permissions.includes(origin);
}
