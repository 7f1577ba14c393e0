import { defineMessages } from './define';

/** What a person may choose for an indicator. */
export const choiceWords = defineMessages({
  title: { ja: () => '指標の読み方', en: () => 'How indicators count' },
  help: {
    ja: () =>
      '違うものだけ選び直してください。計画ブックと一緒に残り、次の年度のシートもそのとおりに読みます。計画期間と段の名前は「設定」で直せます。',
    en: () =>
      'Change only what is wrong. It is kept with the workbook and holds for next year’s sheet. Period and level names are under “Settings”.',
  },
  search: { ja: () => '指標を探す', en: () => 'Find an indicator' },
  none: { ja: () => '当てはまる指標はありません。', en: () => 'No indicator matches.' },
  direction: { ja: () => '向き', en: () => 'Direction' },
  accumulation: { ja: () => '積み方', en: () => 'Counting' },
  increase: { ja: () => '増やす', en: () => 'increase' },
  decrease: { ja: () => '減らす', en: () => 'decrease' },
  maintain: { ja: () => '保つ', en: () => 'maintain' },
  state: { ja: () => 'その時点の値', en: () => 'value at that time' },
  withinYear: { ja: () => '年度ごと', en: () => 'within each year' },
  wholePlan: { ja: () => '累計', en: () => 'total over the plan' },
  open: { ja: () => '決めない', en: () => 'not decided' },
  chosen: { ja: () => '選び直しました', en: () => 'changed' },
  asRead: { ja: () => 'シートの読み取りに戻す', en: () => 'Back to the sheet’s reading' },
});

/** Kinds and comparators of a reading, as choices and in sentences. */
export const readingWords = defineMessages({
  numeric: { ja: () => '数', en: () => 'number' },
  percent: { ja: () => '割合（%）', en: () => 'percentage' },
  ratio_to_previous: { ja: () => '前年度比', en: () => 'ratio to the previous year' },
  relative_to_baseline: { ja: () => '基準からの増減', en: () => 'change from a baseline' },
  milestone: { ja: () => '段階（検討・導入など）', en: () => 'milestone' },
  level: { ja: () => '水準（AA など）', en: () => 'level' },
  qualitative: { ja: () => '文章', en: () => 'words' },
  empty: { ja: () => '空欄', en: () => 'blank' },
  not_applicable: { ja: () => '該当なし', en: () => 'not applicable' },
  undecided: { ja: () => '未定', en: () => 'undecided' },
  equal: { ja: () => 'ちょうど', en: () => 'exactly' },
  atLeast: { ja: () => '以上', en: () => 'at least' },
  atMost: { ja: () => '以下', en: () => 'at most' },
  above: { ja: () => '超', en: () => 'more than' },
  below: { ja: () => '未満', en: () => 'less than' },
  increase: { ja: () => '増', en: () => 'increase' },
  decrease: { ja: () => '減', en: () => 'decrease' },
});
