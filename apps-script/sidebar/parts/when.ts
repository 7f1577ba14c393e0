import type { Locale } from '../../../shared/messages/define';

/** An ISO moment as the person's own clock shows it: 2026年11月20日 10:05. The text itself where it is no moment. */
export function when(iso: string, locale: Locale): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(moment);
}
