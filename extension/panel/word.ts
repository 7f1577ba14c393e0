import { say } from '../../shared/messages/define';
import { optionWords, panelWords, popupWords, sideWords } from '../../shared/messages/extension-panels';
import { localeOf } from '../data/locale';

export const locale = localeOf();

type Words = typeof panelWords & typeof popupWords & typeof optionWords & typeof sideWords;
const words: Words = { ...panelWords, ...popupWords, ...optionWords, ...sideWords };
type Values<Key extends keyof Words> = Parameters<Words[Key]['ja']>;

/** One word of a panel in the reader's language. */
export function word<Key extends keyof Words>(key: Key, ...values: Values<Key>): string {
  const entry = words[key] as { ja: (v: object) => string; en: (v: object) => string };
  return say(entry, locale, values[0] ?? {});
}

const AHEAD_MS = 5 * 60_000;

/** How long ago, in words. */
export function ago(then: number | null, now: number): string {
  if (then === null) return word('never');
  if (then > now + AHEAD_MS) return word('unknownTime');
  const minutes = Math.max(0, Math.floor((now - then) / 60_000));
  if (minutes < 1) return word('justNow');
  if (minutes < 60) return word('minutesAgo', { count: minutes });
  if (minutes < 48 * 60) return word('hoursAgo', { count: Math.floor(minutes / 60) });
  return word('daysAgo', { count: Math.floor(minutes / 1440) });
}
