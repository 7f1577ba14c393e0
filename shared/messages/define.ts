/** Languages of the interface; Japanese comes first. */
export type Locale = 'ja' | 'en';

type Phrase<Values> = (values: Values) => string;
type Entry<Values> = { readonly ja: Phrase<Values>; readonly en: Phrase<Values> };

/**
 * Texts that people read, by key, in both languages. A missing language or a wrong value is a type error.
 * Each family of texts has one file in this folder and calls this once.
 */
export function defineMessages<Catalogue extends { readonly [key: string]: Entry<never> }>(
  catalogue: Catalogue,
): Catalogue {
  return catalogue;
}

/** One text in one language. */
export function say<Values>(entry: Entry<Values>, locale: Locale, values: Values): string {
  return entry[locale](values);
}

/** An entry whose phrase serves both languages: what the build makes of each entry in a page that speaks one language only. */
export function inBoth<Values>(phrase: Phrase<Values>): Entry<Values> {
  return { ja: phrase, en: phrase };
}
