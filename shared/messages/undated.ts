import { defineMessages } from './define';

type None = Record<string, never>;

/** 「日付を確認」: why something of the plan is not drawn on the roadmap, or only in part. */
export const undatedMessages = defineMessages({
  checkDates: { ja: (_: None) => '日付を確認', en: (_: None) => 'Check the dates' },
  nothingDated: { ja: (_: None) => '日付のある工程も目標もありません', en: (_: None) => 'no dated action or target' },
  noDates: { ja: (_: None) => '開始も終了もありません', en: (_: None) => 'neither start nor end' },
  noEnd: { ja: (_: None) => '終了が分かりません', en: (_: None) => 'the end is unknown' },
  endBeforeStart: { ja: (_: None) => '終了が開始より前です', en: (_: None) => 'ends before it starts' },
  outsidePeriod: { ja: (_: None) => '計画期間の外です', en: (_: None) => 'outside the plan period' },
  partlyOutside: { ja: (_: None) => '一部が計画期間の外です', en: (_: None) => 'partly outside the plan period' },
  unknownInitiative: {
    ja: (_: None) => 'どの事業の工程か分かりません',
    en: (_: None) => 'belongs to no known initiative',
  },
});
