import type { SourceStatus } from '../data/protocol';
import { element } from '../page/card/element';
import { ago, word } from './word';

/** One source with its age and, where the last try failed, why. */
export function sourceLine(source: SourceStatus, now: number, ...actions: Node[]): HTMLElement {
  const line = element('li', '');
  line.append(element('div', 'row', element('strong', 'grow', source.name), ...actions));
  if (source.url !== null && source.url !== source.name) line.append(element('p', 'soft', source.url));
  const counts = word('entries', { terms: source.terms, initiatives: source.initiatives });
  const built = source.url === null && source.fetchedAt === null;
  line.append(
    element('p', 'soft', built ? counts : `${counts} ・ ${word('fetched', { when: ago(source.fetchedAt, now) })}`),
  );
  if (source.problem !== null) line.append(element('p', 'warn', source.problem));
  for (const sentence of source.unfit) line.append(element('p', 'warn', sentence));
  return line;
}
