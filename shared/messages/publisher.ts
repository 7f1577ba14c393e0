import { defineMessages } from './define';

/** What the publisher answers in place of data. */
export const publisherErrors = defineMessages({
  'not-configured': {
    ja: () => '公開するスプレッドシートが決められていません。',
    en: () => 'No spreadsheet has been chosen to be published.',
  },
  'no-access': {
    ja: () => '公開するスプレッドシートを開けません。',
    en: () => 'The spreadsheet that is published cannot be opened.',
  },
  'not-built': {
    ja: () => 'このスプレッドシートには、まだ計画ブックがありません。',
    en: () => 'The spreadsheet has no plan workbook yet.',
  },
  settings: {
    ja: ({ why }: { why: string }) => `評価基準に、このままでは使えない欄があります。${why}`,
    en: ({ why }: { why: string }) => `The evaluation rules cannot be used as they stand. ${why}`,
  },
  internal: {
    ja: ({ why }: { why: string }) => `データを用意できませんでした（${why}）。`,
    en: ({ why }: { why: string }) => `The data could not be prepared (${why}).`,
  },
});

export const publisherMends = defineMessages({
  'not-configured': {
    ja: () => '情報システムの担当が、スクリプト プロパティ SPREADSHEET_ID にスプレッドシートの ID を入れてください。',
    en: () => 'IT: put the ID of the spreadsheet into the script property SPREADSHEET_ID.',
  },
  'no-access': {
    ja: () => '閲覧の権限があるか、計画の担当課に確かめてください。削除や移動をしたときは、情報システムの担当へ。',
    en: () => 'Ask the owner of the plan whether you may read it; if it was deleted or moved, ask IT.',
  },
  'not-built': {
    ja: () => '計画の担当が、サイドバーの「取り込み」で書き出すと、公開されます。',
    en: () => 'It is published once its keeper has written it from the sidebar.',
  },
  settings: {
    ja: () => '計画の担当が「設定」シートのその欄を直すと、公開されます。',
    en: () => 'It is published once its keeper has mended the cell in 設定.',
  },
  internal: {
    ja: () => 'しばらくしてからもう一度お試しください。続くときは、情報システムの担当へ。',
    en: () => 'Try again later; if it persists, ask IT.',
  },
});
