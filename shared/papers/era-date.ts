import type { Locale } from '../messages/define';

/** First days of the eras that a plan's papers can name. */
const ERAS = [
  { from: '2019-05-01', name: '令和', first: 2019 },
  { from: '1989-01-08', name: '平成', first: 1989 },
  { from: '1926-12-25', name: '昭和', first: 1926 },
] as const;

/** 2026-11-20 → 令和8年11月20日, in English 20 November 2026. A text that is no date stays as it is. */
export function dateWords(date: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!match) return date;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (locale === 'en') return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
  const era = ERAS.find(({ from }) => date.slice(0, 10) >= from);
  if (!era) return `${year}年${month}月${day}日`;
  const count = year - era.first + 1;
  return `${era.name}${count === 1 ? '元' : count}年${month}月${day}日`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
