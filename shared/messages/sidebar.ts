import { defineMessages } from './define';

/** Sidebar: frame, states and words that every screen uses. */
export const frameWords = defineMessages({
  productName: { ja: () => '道しるべ', en: () => 'Michishirube' },
  screens: { ja: () => '画面', en: () => 'Screens' },
  importTab: { ja: () => '取り込み', en: () => 'Import' },
  checkTab: { ja: () => '点検', en: () => 'Check' },
  settingsTab: { ja: () => '設定', en: () => 'Settings' },
  signedInAs: { ja: () => '利用者', en: () => 'Signed in as' },
  nobody: { ja: () => '利用者を確かめられません', en: () => 'Could not tell who you are' },
  nobodyWhy: {
    ja: () =>
      'Google が利用者を教えてくれませんでした。読み取りと点検はできますが、書き出しはできません。ほかの Google アカウントからログアウトするか、組織のアカウントで開き直してください。',
    en: () =>
      'Google did not say who is acting. You can read and check, but nothing can be written. Sign out of other Google accounts, or open the file with your organization’s account.',
  },
  readOnly: {
    ja: () => 'このファイルを編集する権限がありません。読み取りと点検だけができます。',
    en: () => 'You may not edit this file. You can read and check only.',
  },
  loading: { ja: () => '読み込んでいます', en: () => 'Loading' },
  tryAgain: { ja: () => 'もう一度', en: () => 'Try again' },
  cancel: { ja: () => 'やめる', en: () => 'Cancel' },
  back: { ja: () => '戻る', en: () => 'Back' },
  showMore: {
    ja: ({ count }: { count: number }) => `あと${count}件を見る`,
    en: ({ count }: { count: number }) => `Show ${count} more`,
  },
  items: {
    ja: ({ count }: { count: number }) => `${count}件`,
    en: ({ count }: { count: number }) => `${count}`,
  },
  jump: {
    ja: ({ sheet, cell }: { sheet: string; cell: string }) => `セルを見る（${sheet} ${cell}）`,
    en: ({ sheet, cell }: { sheet: string; cell: string }) => `Show the cell (${sheet} ${cell})`,
  },
  error: { ja: () => 'うまくいきませんでした', en: () => 'That did not work' },
  noAnswer: {
    ja: () => 'サーバーに届きませんでした。',
    en: () => 'The server could not be reached.',
  },
  noAnswerMend: {
    ja: () => 'ネットワークを確かめて、もう一度お試しください。続くときは、スプレッドシートを再読み込みしてください。',
    en: () => 'Check the network and try again. If it persists, reload the spreadsheet.',
  },
  notInGoogle: {
    ja: () => 'このページは、スプレッドシートのメニュー「道しるべ」から開いてください。',
    en: () => 'Open this page from the menu “道しるべ” in the spreadsheet.',
  },
});
