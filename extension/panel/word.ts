import { browser } from 'wxt/browser';
import { type Locale, say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension';

export const locale: Locale = browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en';

type Values<Key extends keyof typeof panelWords> = Parameters<(typeof panelWords)[Key]['ja']>;

/** One word of popup or options in the reader's language. */
export function word<Key extends keyof typeof panelWords>(key: Key, ...values: Values<Key>): string {
  const entry = panelWords[key] as { ja: (v: object) => string; en: (v: object) => string };
  return say(entry, locale, values[0] ?? {});
}

/** How long ago, in words. */
export function ago(then: number | null, now: number): string {
  if (then === null) return word('never');
  const minutes = Math.max(0, Math.floor((now - then) / 60_000));
  if (minutes < 1) return word('justNow');
  if (minutes < 60) return word('minutesAgo', { count: minutes });
  if (minutes < 48 * 60) return word('hoursAgo', { count: Math.floor(minutes / 60) });
  return word('daysAgo', { count: Math.floor(minutes / 1440) });
}
