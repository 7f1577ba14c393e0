import type { HeadingReader } from '../heading/reader';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import { findCards } from './find-cards';

/** How sure a region is a run of cards: {@link findCards} cut it out of the sheet as such, or it is none. */
export function recogniseCard(sheet: SheetView, region: Region, reader: HeadingReader): number {
  const run = findCards(sheet, reader);
  return run !== null && run.top === region.top && run.bottom === region.bottom ? 0.95 : 0;
}
