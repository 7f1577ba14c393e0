import { type Locale, say } from '../../shared/messages/define';
import { type CardWord, cardWords } from '../../shared/messages/extension';
import { CARD_STYLE } from '../page/card/style';
import type { CardKit } from './protocol';

/** The style and the words of the card in one language; `contact`: what the organisation or the plan says whom to ask. */
export function cardKit(locale: Locale, contact: string | null): CardKit {
  const keys = Object.keys(cardWords) as CardWord[];
  // `{date}` and `{term}` are filled in on the page.
  const words = keys.map((key) => [key, say(cardWords[key], locale, { date: '{date}', term: '{term}' })]);
  return { locale, style: CARD_STYLE, words: Object.fromEntries(words), mailTo: mailAddressIn(contact ?? '') };
}

/** The first mail address in a text such as 「情報政策課 内線2345 dx@city.example.jp」; null where there is none. */
export function mailAddressIn(text: string): string | null {
  return /[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(text.normalize('NFKC'))?.[0] ?? null;
}
