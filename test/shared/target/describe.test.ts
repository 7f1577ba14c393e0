import { describe, expect, it } from 'vitest';
import { describeReading } from '../../../shared/target/describe';
import { readTarget } from '../../../shared/target/read-target';

describe('describeReading', () => {
  it.each([
    ['当該年度新規導入 １５種類以上', '15種類以上（単年度）', 'at least 15 種類 (within the year)'],
    ['6割', '60%', '60%'],
    ['1億1939万円', '119,390,000円', '119,390,000 円'],
    ['約30%', '約30%', 'about 30%'],
    ['10〜20件', '10～20件', '10～20 件'],
    ['10%以上の削減', '10%以上（削減）', 'at least 10% (decrease)'],
    ['前年度比10%増', '前年度に対し10%増加', 'increase by 10% against 前年度'],
    ['全国平均以上', '全国平均以上', 'at least 全国平均'],
    ['現状維持', '現状を維持', 'keep 現状'],
    ['増加', '増加', 'more'],
    ['仕様検討', '工程：検討', 'milestone: study'],
    ['適合レベルAA以上', '水準AA以上', 'at least level AA'],
    ['—', '対象なし', 'not applicable'],
    ['', '空欄', 'blank'],
    ['未定', '未設定', 'not decided yet'],
    ['①80%以上 ②55%以上', '①：80%以上、②：55%以上', '①: at least 80%; ②: at least 55%'],
    ['△42,000', '-42,000（削減）', '-42,000 (decrease)'],
    ['累計100件', '100件（累計）', '100 件 (running total)'],
    ['数百件', '数の定まらない件', 'an open number of 件'],
  ])('%j → %s / %s', (text, ja, en) => {
    expect(describeReading(readTarget(text), 'ja')).toBe(ja);
    expect(describeReading(readTarget(text), 'en')).toBe(en);
  });
});
