import { defineMessages } from './define';

/** Words on the card over a page. */
export const cardWords = /* @__PURE__ */ defineMessages({
  term: { ja: () => '用語', en: () => 'Term' },
  initiative: { ja: () => '事業', en: () => 'Initiative' },
  source: { ja: () => '出典', en: () => 'Source' },
  related: { ja: () => '関連', en: () => 'Related' },
  noDefinition: { ja: () => '定義はまだ登録されていません。', en: () => 'No definition has been entered yet.' },
  close: { ja: () => '閉じる（Esc）', en: () => 'Close (Esc)' },
  pin: { ja: () => 'カードを留める', en: () => 'Pin the card' },
  report: { ja: () => 'この用語について知らせる', en: () => 'Report this term' },
  reportInitiative: { ja: () => 'この事業について知らせる', en: () => 'Report this initiative' },
  reported: {
    ja: () => '記録しました。設定画面から書き出せます。',
    en: () => 'Noted. You can export it from the options page.',
  },
  notReported: {
    ja: () => '記録できませんでした。ページを開き直して、もう一度お試しください。',
    en: () => 'This could not be noted. Reload the page and try again.',
  },
  wrong: { ja: () => '内容が違う・古い', en: () => 'Wrong or out of date' },
  unclear: { ja: () => 'わかりにくい', en: () => 'Hard to understand' },
  comment: { ja: () => 'お気づきの点（空欄でもかまいません）', en: () => 'What should change (may be left empty)' },
  note: { ja: () => '記録する', en: () => 'Note it' },
  mail: { ja: () => 'メールの下書きを開く', en: () => 'Open a mail draft' },
  mailSubject: {
    ja: (v: { term: string }) => `用語「${v.term}」について`,
    en: (v: { term: string }) => `About the term “${v.term}”`,
  },
  back: { ja: () => 'やめる', en: () => 'Cancel' },
  loading: { ja: () => '読み込んでいます…', en: () => 'Loading…' },
  gone: {
    ja: () => '説明を読み込めませんでした。ページを開き直してください。',
    en: () => 'The explanation could not be loaded. Reload the page.',
  },
  division: { ja: () => '主管課', en: () => 'Division' },
  progress: { ja: () => '進捗', en: () => 'Progress' },
  year: { ja: () => '年度', en: () => 'Year' },
  target: { ja: () => '目標', en: () => 'Target' },
  actual: { ja: () => '実績', en: () => 'Actual' },
  rate: { ja: () => '達成率', en: () => 'Rate' },
  worked: { ja: () => '計算', en: () => 'Working' },
  roadmap: { ja: () => '行程', en: () => 'Roadmap' },
  nextReview: { ja: () => '次の見直し', en: () => 'Next review' },
  openSheet: { ja: () => '計画のシートを開く', en: () => 'Open the sheet' },
  asOf: { ja: (v: { date: string }) => `${v.date} 時点のデータ`, en: (v: { date: string }) => `Data as of ${v.date}` },
  thisPage: { ja: () => 'このページの事業', en: () => 'Initiative of this page' },
  details: { ja: () => '詳しく', en: () => 'Details' },
  closeStrip: { ja: () => '閉じる', en: () => 'Close' },
  notYet: { ja: () => '未入力', en: () => 'none' },
});

export type CardWord = keyof typeof cardWords;
