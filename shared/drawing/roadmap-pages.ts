import type { Timeline, TimelineRow } from '../roadmap/timeline';
import { EVERYTHING, shownRows } from './roadmap-filter';
import { layoutRoadmap } from './roadmap-layout';
import { type RoadmapSvgOptions, roadmapShape } from './roadmap-svg';
import type { Shape } from './shape';

/** Heading, axis, legend and air of a page, in pixels. */
const AROUND = 120;

/**
 * The roadmap cut between rows into pictures of at most `height` pixels, so that no print cuts through a bar. Each has its own heading,
 * axis and legend, and begins with the headings above its first row. A single row that is higher stands alone.
 */
export function roadmapPages(timeline: Timeline, options: RoadmapSvgOptions, height: number): Shape[] {
  const { content, locale = 'ja', width = 1100, id = 'roadmap' } = options;
  const chosen = shownRows(timeline.rows, content, options);
  const layout = layoutRoadmap(timeline, chosen, content, {
    locale,
    width,
    ...(options.style ? { style: options.style } : {}),
  });
  const heights = new Map(layout.rows.map((place) => [place.row, place.height]));
  const tall = (rows: readonly TimelineRow[]) => rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  const pages: TimelineRow[][] = [];
  let page: TimelineRow[] = [];
  let above: TimelineRow[] = [];
  for (const row of chosen) {
    above = above.filter((one) => one.depth < row.depth);
    if (page.length > 0 && tall(page) + (heights.get(row) ?? 0) > height - AROUND) {
      // Headings of this very row that would stand at the page's foot go with it.
      while (above.includes(page[page.length - 1] as TimelineRow)) page.pop();
      if (page.length > 0) pages.push(page);
      page = [...above];
    }
    page.push(row);
    if (row.kind === 'node') above.push(row);
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages.map((rows, index) =>
    roadmapShape(
      { ...timeline, rows },
      {
        ...options,
        filter: EVERYTHING,
        id: `${id}${index + 1}`,
        ...(pages.length > 1 ? { title: `${options.title ?? ''}（${index + 1}／${pages.length}）` } : {}),
      },
    ),
  );
}
