import { describe, expect, it } from 'vitest';
import { rateChart } from '../../../shared/drawing/rate-chart';
import { shapeText } from '../../../shared/drawing/shape';
import { stateChart } from '../../../shared/drawing/state-chart';
import { niceScale, trendChart } from '../../../shared/drawing/trend-chart';

const options = { locale: 'ja', width: 560, id: 'c' } as const;

describe('charts carry their words', () => {
  it('rates: missing ones have words and no bar, long ones are broken off', () => {
    const chart = rateChart(
      '達成率',
      [
        { label: '施策1', rate: 50, words: '50%（1/2）', tone: 'fair' },
        { label: '施策2', rate: null, words: '未測定', tone: 'none' },
        { label: '施策3', rate: 900, words: '900%', tone: 'good' },
      ],
      'ja',
    );
    const svg = shapeText(chart.draw(options));
    expect(chart.table.rows).toEqual([
      ['施策1', '50%（1/2）'],
      ['施策2', '未測定'],
      ['施策3', '900%'],
    ]);
    expect(svg).toContain('未測定');
    const lengths = [...svg.matchAll(/<rect x="202" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(lengths.length).toBe(2);
    expect(lengths[1]).toBeCloseTo((lengths[0] ?? 0) * 3, 1);
  });

  it('states: only those that occur', () => {
    const states = [
      { label: '○', tone: 'good' },
      { label: '△', tone: 'fair' },
      { label: '×', tone: 'poor' },
    ] as const;
    const chart = stateChart('進捗', states, [{ label: '施策1', counts: { '○': 3, '×': 1 } }], 'ja');
    expect(chart.table.columns.map(({ label }) => label)).toEqual(['項目', '○', '×']);
    expect(chart.summary).toBe('施策1 ○ 3 × 1');
  });

  it('trend: years without a figure stay blank', () => {
    const chart = trendChart(
      '件数',
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
    );
    expect(chart.table.rows).toEqual([
      ['令和2年度', '1,200件', '1,250件'],
      ['令和3年度', '1,500件', ''],
    ]);
    expect(shapeText(chart.draw(options))).toContain('1,250');
  });

  it.each([rateChart('t', [], 'ja'), stateChart('t', [], [], 'ja'), trendChart('t', null, [], 'ja')])(
    'nothing to draw is said',
    ({ drawable, summary }) => {
      expect(drawable).toBe(false);
      expect(summary).not.toContain('undefined');
    },
  );
});

it.each([
  [0, 100, { low: 0, high: 100, step: 25 }],
  [0, 7, { low: 0, high: 8, step: 2 }],
  [-42000, 0, { low: -60000, high: 0, step: 20000 }],
  [0, 0, { low: 0, high: 0.25, step: 0.25 }],
])('axis from %s to %s', (least, most, scale) => {
  expect(niceScale(least, most)).toEqual(scale);
});
