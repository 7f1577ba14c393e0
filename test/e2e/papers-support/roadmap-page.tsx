import { createRoot } from 'react-dom/client';
import { rateChart } from '../../../shared/drawing/rate-chart';
import { roadmapContent } from '../../../shared/drawing/roadmap-content';
import { trendChart } from '../../../shared/drawing/trend-chart';
import { timelineOf } from '../../../shared/roadmap/timeline';
import { ChartView } from '../../../shared/ui/chart/chart';
import { Roadmap } from '../../../shared/ui/roadmap/roadmap';
import { digitalPlan } from '../../support/digital-plan';
import { largePlan } from '../../support/large-plan';

/** A page with nothing but the components, for a browser to walk through. */
const large = location.hash === '#large';
const began = performance.now();
const plan = large ? largePlan(300) : digitalPlan();
const timeline = timelineOf(plan, { today: '2021-12-01', reviews: ['2021-10-15'] });
const content = roadmapContent(plan);
const opened: string[] = [];
const started = performance.now();
Object.assign(globalThis, { opened, started, scriptTime: started - began });
createRoot(document.querySelector('main')!).render(
  <>
    <h1>{plan.title}</h1>
    <Roadmap
      timeline={timeline}
      content={content}
      locale="ja"
      title="ロードマップ見本"
      onOpen={(id) => opened.push(id)}
    />
    {!large && (
      <>
        <ChartView
          locale="ja"
          chart={rateChart(
            '施策ごとの達成率',
            [
              { label: '施策1-1　手続のオンライン化', rate: 66, words: '66%（6/9）', tone: 'fair' },
              { label: '施策1-2　窓口の改革', rate: 100, words: '100%（3/3）', tone: 'good' },
              { label: '施策1-3', rate: null, words: '未測定', tone: 'none' },
            ],
            'ja',
          )}
        />
        <ChartView
          locale="ja"
          chart={trendChart(
            '利用件数（件）',
            '件',
            [
              {
                label: '目標',
                kind: 'plan',
                points: [
                  { year: 2020, value: 1200 },
                  { year: 2021, value: 1500 },
                ],
              },
              { label: '実績', kind: 'result', points: [{ year: 2020, value: 1250 }] },
            ],
            'ja',
          )}
        />
      </>
    )}
  </>,
);
requestAnimationFrame(function wait() {
  if (document.querySelector('[role=treeitem]'))
    Object.assign(globalThis, { firstRender: performance.now() - started });
  else requestAnimationFrame(wait);
});
