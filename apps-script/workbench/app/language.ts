import { createContext, use } from 'react';
import type { Locale } from '../../../shared/messages/define';

type Entry<Values> = { readonly ja: (values: Values) => string; readonly en: (values: Values) => string };
/** A text in the page's language; its values are asked for only where it has some. */
export type Say = <Values>(entry: Entry<Values>, ...values: unknown extends Values ? [] : [Values]) => string;

/** The language of the page: that of the add-on's sidebar beside it. */
export const Language = createContext<Locale>('ja');

export function useSay(): Say {
  return sayIn(use(Language));
}

export function sayIn(locale: Locale): Say {
  return (entry, ...values) => entry[locale](values[0] as never);
}

/** The language in which a built page of the add-on is written. */
export function languageOf(html: string): Locale {
  return /<html[^>]*\blang="en"/.test(html) ? 'en' : 'ja';
}
