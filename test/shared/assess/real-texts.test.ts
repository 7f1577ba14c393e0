import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../shared/assess/composite';
import { preset } from '../../../shared/assess/presets';
import { seriesOf } from '../../../shared/assess/series';
import { readTarget } from '../../../shared/target/read-target';
import { cell, indicator } from './build';

/** Cell texts as plans and offices write them, from the text to the worked formula. Two years: 2020, 2021. */
const worked = (targets: readonly string[], actuals: readonly string[], baseline?: string): readonly string[] => {
  const read = (text: string) => cell(text, ...readTarget(text).parts);
  const byYear = (texts: readonly string[]) =>
    Object.fromEntries(texts.map((text, index) => [2020 + index, read(text)]));
  const series = seriesOf(
    indicator({
      targets: byYear(targets),
      actuals: byYear(actuals),
      ...(baseline === undefined ? {} : { baseline: read(baseline) }),
    }),
  );
  const last = 2020 + targets.length - 1;
  return assessIndicator(series, last, preset('sagamihara')).parts.map((part) => part.assessment.worked);
};

describe('from the cell text to the worked formula', () => {
  it.each<[string, readonly string[], readonly string[], string | undefined, readonly string[]]>([
    ['full-width figures', ['当該年度新規導入 １５種類以上'], ['１２種類'], undefined, ['12 ÷ 15 = 80% → △']],
    [
      'two in one cell',
      ['導入5事業\n平均業務時間削減率 75%以上'],
      ['5事業\n80%'],
      undefined,
      ['5 ÷ 5 = 100% → ○', '80 ÷ 75 = 106.66… → 106%（切捨て）→ ○'],
    ],
    [
      '万円, a reduction',
      ['運用保守費用年間1,200万円削減'],
      ['1,100万円'],
      undefined,
      ['11,000,000 ÷ 12,000,000 = 91.66… → 91%（切捨て）→ △'],
    ],
    [
      'a reduction written with △',
      ['運用保守費用年間1,200万円削減'],
      ['△1,300万円'],
      undefined,
      ['13,000,000 ÷ 12,000,000 = 108.33… → 108%（切捨て）→ ○'],
    ],
    ['千円 against 億円', ['1億1939万円'], ['119,390千円'], undefined, ['119,390,000 ÷ 119,390,000 = 100% → ○']],
    [
      'a figure beside a percentage',
      ['100% (年間△42,000 時間)'],
      ['128% (年間△54,000 時間)'],
      undefined,
      ['128 ÷ 100 = 128% → ○', '△54,000 ÷ △42,000 = 128.57… → 128%（切捨て）→ ○'],
    ],
    ['〇 is zero', ['3箇所'], ['〇箇所'], undefined, ['0 ÷ 3 = 0% → △']],
    [
      '①②',
      ['①80%以上 ②55%以上'],
      ['①82% ②50%'],
      '①— ②48%',
      ['82 ÷ 80 = 102.5 → 102%（切捨て）→ ○', '50 ÷ 55 = 90.90… → 90%（切捨て）→ △'],
    ],
    [
      '10%減 of a stated figure',
      ['平成30年度に140件発生したシステム障害の10%減'],
      ['120件'],
      undefined,
      ['126 ÷ 120 = 105% → ○'],
    ],
    [
      '前年比10%増 of last year’s result',
      ['30件以上', '前年比10%増'],
      ['30件', '32件'],
      undefined,
      ['32 ÷ 33 = 96.96… → 96%（切捨て）→ △'],
    ],
    ['割 against %', ['資料部数7割削減'], ['65%削減'], undefined, ['65 ÷ 70 = 92.85… → 92%（切捨て）→ △']],
    ['未満 is not reached on the bound', ['停止時間3時間未満'], ['3時間'], undefined, ['3 ÷ 3 = 100% → △']],
    ['less is better, seen from the baseline', ['20分'], ['25分'], '30分', ['20 ÷ 25 = 80% → △']],
    ['0件 → 0件', ['0件'], ['0件'], '0件', ['目標 0、実績 0: 維持できた → 100% → ○']],
    [
      'milestones',
      ['仕様検討', '完了'],
      ['仕様検討', '構築作業'],
      undefined,
      ['目標 完了、実績 構築: 達していない → 0% → △'],
    ],
    ['levels', ['適合レベルAA以上'], ['A'], undefined, ['目標 AA、実績 A: 達していない → 0% → △']],
    ['discontinued', ['10件'], ['（中止）'], undefined, ['実績欄に「中止」と記入されています。']],
    [
      'ended, though it reads like a milestone',
      ['10件'],
      ['事業終了'],
      undefined,
      ['実績欄に「事業終了」と記入されています。'],
    ],
  ])('%s', (_name, targets, actuals, baseline, expected) => {
    expect(worked(targets, actuals, baseline)).toEqual(expected);
  });
});
