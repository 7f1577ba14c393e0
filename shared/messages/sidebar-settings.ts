import { defineMessages } from './define';

/** Sidebar: 設定. */
export const settingsWords = defineMessages({
  title: { ja: () => '設定', en: () => 'Settings' },
  planTitle: { ja: () => '計画の名前', en: () => 'Plan title' },
  organization: { ja: () => '自治体・組織', en: () => 'Organization' },
  asRead: {
    ja: () => '空欄なら、シートから読み取ったものを使います。',
    en: () => 'If blank, what is read from the sheet is used.',
  },
  period: { ja: () => '計画期間（年度）', en: () => 'Period (fiscal years)' },
  from: { ja: () => 'はじめ', en: () => 'First' },
  to: { ja: () => 'おわり', en: () => 'Last' },
  periodHelp: { ja: () => '西暦で書いてください（例: 2020）。', en: () => 'Write Western years, such as 2020.' },
  periodWrong: {
    ja: () => '計画期間は、はじめとおわりの両方を西暦4桁で、順に書いてください。',
    en: () => 'Write both fiscal years with four digits, the first one first.',
  },
  levels: { ja: () => '階層の名前', en: () => 'Level names' },
  levelsHelp: {
    ja: () => '上から順に、1行に1つ（例: 基本目標・施策・事業）。',
    en: () => 'From the top, one on each line (such as 基本目標, 施策, 事業).',
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
  boardHelp: { ja: () => '例: 推進本部、戦略調整会議', en: () => 'For example: 推進本部, 戦略調整会議' },
  divisions: { ja: () => '部署', en: () => 'Divisions' },
  divisionsHelp: { ja: () => '1行に1つ。', en: () => 'One on each line.' },
  preset: { ja: () => '計画のひな形', en: () => 'Start from a city’s plan' },
  presetNone: { ja: () => '選ぶと、下の欄に入ります', en: () => 'Fills the boxes below' },
  presetHelp: {
    ja: () => '階層の名前・評価基準・見直しの周期・会議が入ります。保存するまで変わりません。',
    en: () => 'Fills in level names, evaluation rules, review cycle and board. Nothing changes until you save.',
  },
  evaluationYear: { ja: () => '評価する年度', en: () => 'Year evaluated' },
  evaluationYearHelp: {
    ja: () => '西暦で（例: 2023）。空欄なら、実績のある最新の年度です。',
    en: () => 'A Western year, such as 2023. If blank, the latest year with a result.',
  },
  evaluationYearWrong: {
    ja: () => '西暦4桁で書いてください（例: 2023）。',
    en: () => 'Write the year with four digits, such as 2023.',
  },
  dates: { ja: () => '計画の時期', en: () => 'Dates of the plan' },
  phases: { ja: () => '時期の区分', en: () => 'Phases' },
  phasesHelp: {
    ja: () => '1行に1つ（例: 前期　令和2年度〜令和3年度）。',
    en: () => 'One on each line, such as: 前期　2020–2021',
  },
  milestones: { ja: () => '計画の節目', en: () => 'Milestones' },
  milestonesHelp: {
    ja: () => '1行に1つ（例: 令和8年5月15日　庁議）。',
    en: () => 'One on each line, such as: 2026-05-15　庁議',
  },
  reviews: { ja: () => '見直しの日', en: () => 'Review dates' },
  reviewsHelp: { ja: () => '1行に1日（例: 令和8年5月15日）。', en: () => 'One date on each line, such as 2026-05-15.' },
  inSheet: {
    ja: () => '「設定」シートでも直せます。評価基準の細かい値は、そのシートで直してください。',
    en: () => 'You can also change these in the sheet 設定. The details of the rules are changed only there.',
  },
  language: { ja: () => '表示の言葉', en: () => 'Language' },
  save: { ja: () => '保存', en: () => 'Save' },
  saving: { ja: () => '保存しています', en: () => 'Saving' },
  saved: { ja: () => '保存しました', en: () => 'Saved' },
});
