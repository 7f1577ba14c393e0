import { defineMessages } from './define';

/** Sidebar: 設定. */
export const settingsWords = defineMessages({
  title: { ja: () => '設定', en: () => 'Settings' },
  planTitle: { ja: () => '計画の名前', en: () => 'Plan title' },
  organization: { ja: () => '自治体・組織', en: () => 'Organization' },
  asRead: { ja: () => '空欄なら、シートから読み取ったものを使います。', en: () => 'Blank: as read from the sheet.' },
  period: { ja: () => '計画期間（年度）', en: () => 'Period (fiscal years)' },
  from: { ja: () => 'はじめ', en: () => 'First' },
  to: { ja: () => 'おわり', en: () => 'Last' },
  periodHelp: { ja: () => '西暦で書いてください（例: 2020）。', en: () => 'Western years, e.g. 2020.' },
  periodWrong: {
    ja: () => '計画期間は、はじめとおわりの両方を西暦4桁で、順に書いてください。',
    en: () => 'Write both fiscal years with four digits, the first one first.',
  },
  levels: { ja: () => '階層の名前', en: () => 'Level names' },
  levelsHelp: {
    ja: () => '上から順に、1行に1つ（例: 基本目標・施策・事業）。',
    en: () => 'From the top, one a line.',
  },
  ruleSet: { ja: () => '評価基準', en: () => 'Evaluation rules' },
  reviewCycle: { ja: () => '見直しの周期', en: () => 'Review cycle' },
  monthly: { ja: () => '毎月', en: () => 'monthly' },
  quarterly: { ja: () => '四半期ごと', en: () => 'quarterly' },
  halfYearly: { ja: () => '半年ごと', en: () => 'half-yearly' },
  yearly: { ja: () => '1年ごと', en: () => 'yearly' },
  everyThreeYears: { ja: () => '3年ごと', en: () => 'every three years' },
  isehara: { ja: () => '1年ごと（中間年に前期・後期の見直し）', en: () => 'yearly, with a middle revision' },
  musashino: {
    ja: () => '半年ごと（完了時に進捗・効果・費用を評価）',
    en: () => 'half-yearly, three axes on completion',
  },
  fujisawa: { ja: () => '1年ごと（実行編を毎年更新）', en: () => 'yearly, with a yearly edition' },
  sagamiharaDx: { ja: () => '1年ごと（事業集を毎年更新）', en: () => 'yearly, with a yearly book' },
  board: { ja: () => '決定する会議', en: () => 'Deciding body' },
  boardHelp: { ja: () => '例: 推進本部、戦略調整会議', en: () => 'e.g. the promotion board' },
  divisions: { ja: () => '部署', en: () => 'Divisions' },
  divisionsHelp: { ja: () => '1行に1つ。', en: () => 'One a line.' },
  language: { ja: () => '表示の言葉', en: () => 'Language' },
  save: { ja: () => '保存', en: () => 'Save' },
  saving: { ja: () => '保存しています', en: () => 'Saving' },
  saved: { ja: () => '保存しました', en: () => 'Saved' },
});
