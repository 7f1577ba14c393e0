import { browser } from 'wxt/browser';
import { say } from '../../shared/messages/define';
import { cardWords } from '../../shared/messages/extension';
import type { CardData, InitiativeRef } from '../data/protocol';
import { panelAddress } from '../data/side-panel';
import { button, element, plain } from '../page/card/element';
import { locale, word } from './word';

/** A found term or initiative, opened by a press. */
export function foundItem(card: CardData): HTMLElement {
  const summary = element('summary', '', plain(card.label, 100));
  const details = element('details', '', summary);
  if (card.kind === 'term') {
    if (card.reading !== null) summary.append(element('span', 'reading', plain(card.reading, 60)));
    details.append(element('p', '', plain(card.definition ?? say(cardWords.noDefinition, locale, {}), 600)));
    if (card.source !== null)
      details.append(element('p', 'soft', `${say(cardWords.source, locale, {})}: ${plain(card.source, 100)}`));
  } else {
    summary.append(element('span', 'reading', say(cardWords.initiative, locale, {})));
    const facts = [
      card.divisions.join('、'),
      card.state === null ? '' : `${say(cardWords.progress, locale, {})} ${card.state.mark}`,
    ];
    details.append(element('p', '', plain(facts.filter((fact) => fact !== '').join(' ・ ') || '－', 200)));
    const { ref } = card;
    if (ref !== undefined) {
      const open = () => void browser.tabs.create({ url: initiativeAddress(ref) });
      details.append(button('', `${word('details')}: ${card.label}`, word('details'), open));
    }
  }
  return element('li', '', details);
}

/** The initiative in the panel as a page of its own. */
export function initiativeAddress({ source, id }: InitiativeRef): string {
  return `${panelAddress()}#initiative=${encodeURIComponent(id)}&plan=${encodeURIComponent(source)}`;
}
