import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf, gridOfCsv } from '../../../support/grid-of';
import { largeSheetCsv } from '../../../support/large-sheet';
import { outlineOf } from '../../../support/outline';

describe('a figure that looks like a year', () => {
  it('as a serial number ends no table', () => {
    const { plan, coverage } = readPlan([gridOfCsv(largeSheetCsv(2010))]);
    expect(plan.initiatives).toHaveLength(2010);
    expect(plan.indicators).toHaveLength(2010);
    expect(coverage.unread).toEqual([]);
  });

  it.each([
    ['as a value', ['手続の電子化', '利用件数', '2020', '2021', '2022', '2023'], '2020/2021/2022/2023'],
    [
      'with its unit',
      ['手続の電子化', '利用件数', '2,020件', '2021件', '2022 件', '2023件'],
      '2,020件/2021件/2022 件/2023件',
    ],
    ['in round figures', ['手続の電子化', '利用件数', '2000', '2023', '2050', '2100'], '2000/2023/2050/2100'],
    ['without any step', ['手続の電子化', '利用件数', '2020', '2020', '2020', '2020'], '2020/2020/2020/2020'],
    ['beside words of headings', ['手続の電子化', '成果指標', '2020', '2021', '2022', '2023'], '2020/2021/2022/2023'],
  ])('%s stays in its row', (_, row, expected) => {
    for (const rows of [
      [row],
      [['窓口の予約', '予約件数', '10', '20', '30', '40'], row],
      [row, row.with(0, '窓口の予約')],
    ]) {
      const { plan, coverage } = readPlan([
        gridOf([['事業名', '指標', '令和2年度', '令和3年度', '令和4年度', '令和5年度'], ...rows]),
      ]);
      expect(plan.initiatives).toHaveLength(rows.length);
      const texts = Object.values(plan.indicators[rows[0] === row ? 0 : 1]?.targets ?? {}).map(({ text }) => text);
      expect(texts.join('/')).toBe(expected);
      expect(coverage.unread).toEqual([]);
    }
  });

  it('under a header of mere years is still a figure', () => {
    const { plan } = readPlan([
      gridOf([
        ['取組', 'KPI', 2021, 2022, 2023],
        ['講座', '受講者数', 2021, 2022, 2023],
        ['相談', '相談件数', 1980, 1990, 2000],
      ]),
    ]);
    expect(outlineOf(plan)).toEqual([
      '– | – | 2021–2023 | 取組',
      '- 講座',
      '    KPI 受講者数 2021:目2021 2022:目2022 2023:目2023',
      '- 相談',
      '    KPI 相談件数 2021:目1980 2022:目1990 2023:目2000',
    ]);
  });

  it('in stacked rows of 目標 and 実績 is a figure', () => {
    const { plan, coverage } = readPlan([
      gridOf([
        ['事業名', '指標', '区分', 'R3', 'R4', 'R5'],
        ['講座', '受講者数', '目標', 2020, 2021, 2022],
        ['', '', '実績', 2021, 2022, 2023],
      ]),
    ]);
    expect(outlineOf(plan).slice(1)).toEqual([
      '- 講座',
      '    KPI 受講者数 2021:目2020/実2021 2022:目2021/実2022 2023:目2022/実2023',
    ]);
    expect(coverage.unread).toEqual([]);
  });

  it('and years that say when an initiative runs are dates, not headings', () => {
    const { plan } = readPlan([
      gridOf([
        ['事業名', '担当課', '開始年度', '終了年度'],
        ['電子申請', '情報課', '令和4年度', '令和8年度'],
        ['窓口予約', '市民課', '令和5年度', '令和8年度'],
        ['議事録', '総務課', '令和6年度', '令和8年度'],
      ]),
    ]);
    expect(plan.initiatives.map(({ name }) => name)).toEqual(['電子申請', '窓口予約', '議事録']);
  });
});
