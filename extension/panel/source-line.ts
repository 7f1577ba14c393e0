import { browser } from 'wxt/browser';
import type { SourceStatus } from '../data/protocol';
import { button, element } from '../page/card/element';
import { ago, word } from './word';

/** One source with its age and, where the last try failed, why and what to do. */
export function sourceLine(source: SourceStatus, now: number, ...actions: Node[]): HTMLElement {
  const line = element('li', '');
  line.append(element('div', 'row', element('strong', 'grow', source.name), ...actions));
  if (source.url !== null && source.url !== source.name) line.append(element('p', 'soft', source.url));
  if (source.builtIn) line.append(element('p', 'soft', word('builtIn')));
  else line.append(element('p', 'soft', ageOf(source, now)));
  if (source.clockAhead !== null) line.append(element('p', 'warn', clockWarning(source.clockAhead)));
  if (source.problem !== null) line.append(element('p', 'warn', source.problem));
  if (source.signIn && source.url !== null) {
    const { url } = source;
    line.append(button('', word('signIn'), word('signIn'), () => void browser.tabs.create({ url })));
  }
  for (const sentence of source.unfit) line.append(element('p', 'warn', sentence));
  return line;
}

export function ageOf({ terms, initiatives, fetchedAt, issued, fromPolicy }: SourceStatus, now: number): string {
  const facts = [
    fetchedAt === null ? '' : word('entries', { terms, initiatives }),
    issued === null ? '' : word('issued', { date: issued.slice(0, 10) }),
    word('fetched', { when: ago(fetchedAt, now) }),
    fromPolicy ? word('fromPolicy') : '',
  ];
  return facts.filter((fact) => fact !== '').join(' ・ ');
}

export function clockWarning(minutes: number): string {
  return minutes > 0 ? word('clockAhead', { minutes }) : word('clockBehind', { minutes: -minutes });
}
