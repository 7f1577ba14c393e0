import { describe, expect, it } from 'vitest';
import { directionAndAccumulation } from '../../../shared/target/infer';
import { readTarget } from '../../../shared/target/read-target';

const infer = (name: string, baseline: string | null, ...targets: string[]) =>
  directionAndAccumulation({
    name,
    unit: null,
    baseline: baseline === null ? null : readTarget(baseline),
    targets: targets.map((text) => readTarget(text)),
  });

describe('directionAndAccumulation', () => {
  it.each<[string, string | null, string[], string | null, string | null]>([
    // name, baseline, targets, direction, accumulation
    ['窓口の待ち時間', '30分', ['25分', '20分'], 'decrease', 'none'],
    ['窓口の待ち時間', null, ['20分'], 'decrease', 'none'],
    ['LINE友だち登録者数', '1,000人', ['5,000人', '10,000人'], 'increase', 'wholePlan'],
    ['LINE公式アカウントの友だち登録人数', '—', ['30,000人 以上'], 'increase', 'wholePlan'],
    ['マイナンバーカード保有率', '40%', ['60%', '80%'], 'increase', 'none'],
    ['業務生産性の向上を実感した職員の割合', '-', ['80%以上'], 'increase', 'none'],
    ['市民に影響を与えた事例の件数', '0件', ['0件'], 'maintain', 'withinYear'],
    ['作業削減時間', null, ['200H', '400H', '1,000H'], 'increase', 'withinYear'],
    ['平均業務時間削減率', null, ['75%以上'], 'increase', 'none'],
    ['時間外勤務時間', '12,000時間', ['11,000時間', '10,000時間'], 'decrease', 'none'],
    [
      '電子申請手続の増加数',
      null,
      ['当該年度新規導入 4種類以上', '当該年度新規導入 15種類以上'],
      'increase',
      'withinYear',
    ],
    ['特設サイトのアクセス件数', null, ['11,000件/年', '12,000件/年'], 'increase', 'withinYear'],
    ['オンライン申請数', null, ['12,400件', '12,600件'], 'increase', 'withinYear'],
    ['RPA活用業務数', '—', ['2', '4', '6'], 'increase', 'none'],
    ['システム障害件数', '140件', ['126件以下'], 'decrease', 'withinYear'],
    ['運用保守費の削減', null, ['年間1,200万円削減'], 'increase', 'withinYear'],
    ['紙の使用量', '100万枚', ['80万枚'], 'decrease', 'none'],
    ['業務に要する時間', null, ['△42,000時間'], 'decrease', 'none'],
    ['オープンデータ公開数', '38種類', ['累計50種類以上'], 'increase', 'wholePlan'],
    ['オープンデータ公開数', null, ['3種類増加', '3種類増加'], 'increase', 'withinYear'],
    ['無線LANの設置箇所数', '5箇所', ['10箇所', '15箇所'], 'increase', 'wholePlan'],
    ['RPA導入業務数', null, ['5業務', '5業務'], 'increase', 'withinYear'],
    ['システム構築', null, ['仕様検討', '完了'], null, null],
    ['利用者満足度', '現状', ['現状維持'], 'maintain', 'none'],
    ['待機児童数', '12人', ['0人'], 'decrease', 'none'],
  ])('%s (%s → %j): %s, %s', (name, baseline, targets, direction, accumulation) => {
    const inferred = infer(name, baseline, ...targets);
    expect([inferred.direction, inferred.accumulation]).toEqual([direction, accumulation]);
    expect(inferred.reasons.direction).not.toBe('');
    expect(inferred.reasons.accumulation).not.toBe('');
  });
});
