import { readCards } from './card/read-cards';
import { recogniseCard } from './card/recognise';
import type { HeadingReader } from './heading/reader';
import type { Layout } from './layout';
import { findHeader } from './list/header';
import { readList } from './list/read-list';
import type { Region } from './region';
import type { SheetView } from './sheet-view';

/** The layouts we know. Another one is another entry. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'card', recognise: recogniseCard, read: readCards },
  {
    name: 'list',
    recognise: (sheet, region, headings) => (findHeader(sheet, region, headings) === null ? 0 : 0.55),
    read: readList,
  },
];

/** The layout of a region, or null where none fits. */
export function layoutOf(sheet: SheetView, region: Region, headings: HeadingReader): Layout | null {
  let best: Layout | null = null;
  let most = 0;
  for (const layout of LAYOUTS) {
    const sure = layout.recognise(sheet, region, headings);
    if (sure > most) {
      best = layout;
      most = sure;
    }
  }
  return best;
}
