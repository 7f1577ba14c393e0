import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { roadmapContent } from '../../../shared/drawing/roadmap-content';
import { trendChart } from '../../../shared/drawing/trend-chart';
import { timelineOf } from '../../../shared/roadmap/timeline';
import { ChartView } from '../../../shared/ui/chart/chart';
import { Roadmap } from '../../../shared/ui/roadmap/roadmap';
import { digitalPlan } from '../../support/digital-plan';

const plan = digitalPlan();

describe('Roadmap', () => {
  const html = renderToStaticMarkup(
    <Roadmap timeline={timelineOf(plan)} content={roadmapContent(plan)} locale="ja" title="計画" />,
  );

  it.each([
    ['a tree with levels', 'role="treeitem" tabindex="-1" aria-level="3"'],
    ['open nodes', 'aria-expanded="true"'],
    [
      'each row as a sentence',
      '電子申請の利用促進及び申請システムの再構築。区分A・重点・進捗 ○・情報政策課。要件の整理と仕様の検討 令和2年度上期～令和2年度下期',
    ],
    ['scale', '<button type="button" aria-pressed="true">半期</button>'],
    ['a filter with 「なし」', '<option value="=">（なし）</option>'],
    ['what cannot be drawn', '終了が開始より前です'],
  ])('has %s', (_, words) => {
    expect(html).toContain(words);
  });
});

describe('ChartView', () => {
  it('shows nothing but words where there is nothing to draw', () => {
    expect(renderToStaticMarkup(<ChartView chart={trendChart('件数', null, [], 'ja')} locale="ja" />)).toContain(
      '図にできる数値がまだありません',
    );
  });
});
