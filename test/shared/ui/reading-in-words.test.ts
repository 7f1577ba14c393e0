import { describe, expect, it } from 'vitest';
import type { TargetPart } from '../../../shared/target/target';
import { readingInWords } from '../../../shared/ui/reading-in-words';

const common = { label: null, change: null, accumulation: null, baseline: null, condition: null };
const amount = {
  ...common,
  kind: 'numeric' as const,
  value: 15,
  upper: null,
  unit: '種類',
  comparator: '>=' as const,
  approximate: false,
};
const words = { ...common, value: null, unit: null, comparator: null };

const cases: [string, string, TargetPart[]][] = [
  ['15種類以上（単年度）', 'at least 15種類 (within the year)', [{ ...amount, accumulation: 'withinYear' }]],
  [
    '約5,000〜10,000件',
    'about 5,000〜10,000件',
    [{ ...amount, value: 5000, upper: 10000, unit: '件', comparator: '=', approximate: true }],
  ],
  ['-42,000時間', '-42,000時間', [{ ...amount, value: -42000, unit: '時間', comparator: '=' }]],
  ['0.3%', '0.3%', [{ ...amount, kind: 'percent', value: 0.1 + 0.2, unit: '%', comparator: '=' }]],
  [
    '前年度比 110%',
    'ratio to the previous year 110%',
    [{ ...amount, kind: 'ratio_to_previous', value: 110, unit: '%', comparator: '=' }],
  ],
  [
    '平成30年度 140件から 10%減',
    'from 平成30年度 140件 decrease 10%',
    [
      {
        ...amount,
        kind: 'relative_to_baseline',
        value: 10,
        unit: '%',
        comparator: 'decrease',
        change: 'decrease',
        baseline: '平成30年度 140件',
      },
    ],
  ],
  ['1,200万円以上減', 'decrease at least 1,200万円', [{ ...amount, value: 1200, unit: '万円', change: 'decrease' }]],
  ['全国平均以上', 'at least 全国平均', [{ ...amount, value: null, unit: null, baseline: '全国平均' }]],
  [
    '①: 80%以上、②: 55%以上',
    '①: at least 80%, ②: at least 55%',
    [
      { ...amount, kind: 'percent', value: 80, unit: '%', label: '①' },
      { ...amount, kind: 'percent', value: 55, unit: '%', label: '②' },
    ],
  ],
  [
    '25%（月1回以上）',
    '25% (月1回以上)',
    [{ ...amount, kind: 'percent', value: 25, unit: '%', comparator: '=', condition: '月1回以上' }],
  ],
  ['導入', '導入', [{ ...words, kind: 'milestone', stage: '導入' }]],
  ['AA以上', 'at least AA', [{ ...words, kind: 'level', level: 'AA', comparator: '>=' }]],
  ['空欄', 'blank', [{ ...words, kind: 'empty' }]],
  ['該当なし', 'not applicable', [{ ...words, kind: 'not_applicable' }]],
  ['未定', 'undecided', [{ ...words, kind: 'undecided' }]],
  ['0箇所', '0箇所', [{ ...amount, value: 0, unit: '箇所', comparator: '=' }]],
];

describe('readingInWords', () => {
  it.each(cases)('%s', (japanese, english, parts) => {
    expect(readingInWords(parts, 'ja')).toBe(japanese);
    expect(readingInWords(parts, 'en')).toBe(english);
  });

  it('never says two states alike', () => {
    const said = cases.map(([, , parts]) => readingInWords(parts, 'ja'));
    expect(new Set(said).size).toBe(said.length);
  });
});
