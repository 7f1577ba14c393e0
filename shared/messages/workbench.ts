import { defineMessages } from './define';

/** The workbench page; it speaks the language of the sidebar beside it. */
export const workbenchWords = defineMessages({
  product: { ja: () => '道しるべ', en: () => 'Michishirube' },
  place: { ja: () => '作業台', en: () => 'Workbench' },
  open: { ja: () => 'ファイルを開く', en: () => 'Open a file' },
  save: { ja: () => 'Excel（.xlsx）で保存', en: () => 'Save as .xlsx' },
  saved: {
    ja: ({ name }: { name: string }) => `「${name}」を保存しました。`,
    en: ({ name }: { name: string }) => `Saved “${name}”.`,
  },
  starting: { ja: () => '表計算を準備しています', en: () => 'Preparing the spreadsheet' },
  opening: {
    ja: ({ name }: { name: string }) => `「${name}」を開いています`,
    en: ({ name }: { name: string }) => `Opening “${name}”`,
  },
  saving: { ja: () => '保存しています', en: () => 'Saving' },
  working: { ja: () => '道しるべが作業しています', en: () => 'Working' },
  dropTitle: { ja: () => '進捗管理表をここに置いてください', en: () => 'Drop your progress sheet here' },
  dropHelp: {
    ja: () => 'Excel（.xlsx）・CSV・TSV のファイルを、今の形のまま読み取ります。',
    en: () => 'Excel (.xlsx), CSV and TSV files are read as they are.',
  },
  dropPrivacy: {
    ja: () => 'ファイルはこのパソコンの中だけで扱い、どこにも送りません。',
    en: () => 'The file stays on this machine and is sent nowhere.',
  },
  dropNow: { ja: () => '手を離すと開きます', en: () => 'Release to open' },
  choose: { ja: () => 'ファイルを選ぶ', en: () => 'Choose a file' },
  sample: { ja: () => '見本を開く', en: () => 'Open the sample' },
  replaceAsk: {
    ja: () => '保存していない変更があります。今のブックを閉じて、新しいファイルを開きますか。',
    en: () => 'There are unsaved changes. Close this workbook and open the new file?',
  },
  stateOpened: { ja: () => '取り込み前', en: () => 'not imported yet' },
  stateRead: { ja: () => '読み取り済み', en: () => 'read' },
  stateBuilt: { ja: () => '計画ブック作成済み', en: () => 'plan workbook made' },
  unsaved: { ja: () => '未保存', en: () => 'unsaved' },
  sidebar: { ja: () => '道しるべのサイドバー', en: () => 'Michishirube sidebar' },
  closeSidebar: { ja: () => 'サイドバーを閉じる', en: () => 'Close the sidebar' },
  closeDialog: { ja: () => '閉じる', en: () => 'Close' },
  roadmap: { ja: () => 'ロードマップ', en: () => 'Roadmap' },
  openSidebar: { ja: () => 'サイドバーを開く', en: () => 'Open the sidebar' },
  menu: { ja: () => 'アドオンのメニュー', en: () => 'Add-on menu' },
  closeMessage: { ja: () => 'このお知らせを閉じる', en: () => 'Close this message' },
  grid: {
    ja: () => '表計算（F6 でサイドバーへ移ります）',
    en: () => 'Spreadsheet (F6 leads to the sidebar)',
  },
  engineFailed: {
    ja: () => '表計算を始められませんでした。',
    en: () => 'The spreadsheet could not be started.',
  },
  engineFailedMend: {
    ja: () => '新しい Chrome・Edge・Firefox で開いているか確かめて、ページを再読み込みしてください。',
    en: () => 'Use a recent Chrome, Edge or Firefox and reload the page.',
  },
  openFailed: {
    ja: ({ name }: { name: string }) => `「${name}」を開けませんでした。`,
    en: ({ name }: { name: string }) => `“${name}” could not be opened.`,
  },
  openFailedMend: {
    ja: () => 'ファイルが壊れていないか、ほかのソフトで開けるかを確かめてください。',
    en: () => 'Check that the file is not damaged and opens in other software.',
  },
  saveFailed: { ja: () => '保存できませんでした。', en: () => 'Could not save.' },
  saveFailedMend: {
    ja: () => 'シート名や大きさを確かめて、もう一度お試しください。',
    en: () => 'Check sheet names and sizes, and try again.',
  },
  runFailed: {
    ja: ({ label }: { label: string }) => `「${label}」を実行できませんでした。`,
    en: ({ label }: { label: string }) => `“${label}” could not be run.`,
  },
  runFailedMend: {
    ja: () => 'もう一度お試しください。続くときは、ブックを保存してページを再読み込みしてください。',
    en: () => 'Try again. If it persists, save the workbook and reload the page.',
  },
});
