import type { CardKit, TermCard } from '../../data/protocol';
import { element, plain } from './element';

const LONGEST_DEFINITION = 600;

/** What a term's card says. */
export function termFace(card: TermCard, { words }: CardKit): Node[] {
  const spellings = card.spellings.filter((spelling) => spelling !== card.label).slice(0, 4);
  const face: Node[] = [];
  if (spellings.length > 0) face.push(element('p', 'spellings', plain(spellings.join('・'), 80)));
  face.push(
    card.definition === null
      ? element('p', 'definition none', words.noDefinition)
      : element('p', 'definition', plain(card.definition, LONGEST_DEFINITION)),
  );
  const facts: [string, string][] = [];
  if (card.source !== null) facts.push([words.source, plain(card.source, 120)]);
  if (card.related.length > 0) facts.push([words.related, plain(card.related.join('、'), 120)]);
  if (facts.length > 0) face.push(factList(facts));
  return face;
}

export function factList(facts: readonly [string, string][]): HTMLElement {
  const list = element('dl', 'facts');
  for (const [name, value] of facts) list.append(element('dt', '', name), element('dd', '', value));
  return list;
}
