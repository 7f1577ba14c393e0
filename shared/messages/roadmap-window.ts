import { defineMessages } from './define';

type None = Record<string, never>;

/** The add-on's roadmap window, around the roadmap itself. */
export const roadmapWindowWords = defineMessages({
  roadmap: { ja: (_: None) => 'ロードマップ', en: (_: None) => 'Roadmap' },
  loading: { ja: (_: None) => '計画を読んでいます…', en: (_: None) => 'Reading the plan…' },
  again: { ja: (_: None) => '読み直す', en: (_: None) => 'Read again' },
  untitled: { ja: (_: None) => '（計画の名前は書かれていません）', en: (_: None) => '(untitled plan)' },
  fromWorkbook: {
    ja: (_: None) =>
      '「事業」「指標」「行程」シートと「設定」の計画の時期から描いています。書き換えたら「読み直す」で変わります。',
    en: (_: None) =>
      'Drawn from the sheets 事業, 指標 and 行程 and the dates in 設定. After an edit, press “Read again”.',
  },
  fromSheets: {
    ja: (_: None) => '読み取った元のシートから描いています。計画ブックはまだ作られていません。',
    en: (_: None) => 'Drawn from the source sheets; no plan workbook has been made yet.',
  },
});
