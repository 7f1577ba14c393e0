import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { roadmapContent } from '../../shared/drawing/roadmap-content';
import { EVERYTHING, filterRows } from '../../shared/drawing/roadmap-filter';
import { layoutRoadmap } from '../../shared/drawing/roadmap-layout';
import { roadmapSvg } from '../../shared/drawing/roadmap-svg';
import { timelineOf } from '../../shared/roadmap/timeline';
import { Roadmap } from '../../shared/ui/roadmap/roadmap';
import { largePlan } from '../support/large-plan';

/** The roadmap by number of initiatives, eight half-years each: geometry, filter with layout, whole SVG, first render of the component. Best of five, in ms. */
const best = (work: () => unknown) => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const begin = performance.now();
    work();
    least = Math.min(least, performance.now() - begin);
  }
  return least.toFixed(1).padStart(9);
};

console.log('initiatives | timeline |  layout |  filter | whole SVG | component (renderToString), ms');
for (const count of [34, 300, 1000]) {
  const plan = largePlan(count);
  const content = roadmapContent(plan);
  const timeline = timelineOf(plan);
  const options = { locale: 'ja', width: 1200 } as const;
  console.log(
    [
      String(count).padStart(11),
      best(() => timelineOf(plan)),
      best(() => layoutRoadmap(timeline, timeline.rows, content, options)),
      best(() =>
        layoutRoadmap(
          timeline,
          filterRows(timeline.rows, content, { ...EVERYTHING, division: '課3' }),
          content,
          options,
        ),
      ),
      best(() => roadmapSvg(timeline, { content })),
      best(() => renderToString(createElement(Roadmap, { timeline, content, locale: 'ja' }))),
    ].join(' |'),
  );
}
