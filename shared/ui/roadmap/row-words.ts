import { valueWords } from '../../drawing/roadmap-items';
import type { RowPlace } from '../../drawing/roadmap-layout';
import type { Locale } from '../../messages/define';

/** A row as one sentence for the ear: name, class and division, then everything that stands on its axis. */
export function rowWords({ row, facts, items }: RowPlace, locale: Locale): string {
  const parts = [
    [row.number, row.name].filter(Boolean).join(' '),
    facts?.whole ?? '',
    ...items.map((item) => {
      if (item.kind === 'bar') return item.says;
      if (item.kind === 'lane') return item.undrawn ? item.text.whole : '';
      return item.kind === 'caption' ? item.text.whole : valueWords(item, locale);
    }),
  ];
  return parts.filter((part) => part !== '').join(locale === 'ja' ? '。' : '. ');
}
