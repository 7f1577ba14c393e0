import { defineMessages } from './define';

/** Sidebar: 点検. */
export const checkWords = defineMessages({
  title: { ja: () => '点検', en: () => 'Check' },
  checking: { ja: () => '点検しています', en: () => 'Checking' },
  error: { ja: () => '直してください', en: () => 'Must be mended' },
  warning: { ja: () => '確かめてください', en: () => 'Please look' },
  info: { ja: () => '参考', en: () => 'For information' },
  none: { ja: () => '気づいたことはありません。', en: () => 'Nothing to report.' },
  notYet: { ja: () => 'まだ点検するものがありません', en: () => 'Nothing to check yet' },
  notYetHelp: {
    ja: () => '「取り込み」でシートを読み取ると、計画の気になるところをここに並べます。',
    en: () => 'Read a sheet under “Import”: what deserves attention is listed here.',
  },
  toImport: { ja: () => '取り込みへ', en: () => 'Go to import' },
  workbookProblems: { ja: () => '計画ブックの傷み', en: () => 'Damage in the plan workbook' },
  damaged: {
    ja: ({ count }: { count: number }) => `計画ブックに、直すところが${count}か所あります。`,
    en: ({ count }: { count: number }) =>
      `${count} ${count === 1 ? 'place' : 'places'} in the plan workbook should be mended.`,
  },
  planFindings: { ja: () => '計画について', en: () => 'About the plan' },
  mendAll: {
    ja: ({ count }: { count: number }) => `直せる${count}件をまとめて直す`,
    en: ({ count }: { count: number }) => `Repair all ${count}`,
  },
  mend: { ja: () => '直す', en: () => 'Repair' },
  mended: { ja: () => '直しました', en: () => 'Repaired' },
  repairing: { ja: () => '直しています', en: () => 'Repairing' },
  howToMend: { ja: () => '直し方', en: () => 'What to do' },
  ignore: { ja: () => '気にしない', en: () => 'Ignore' },
  ignoreReason: { ja: () => '理由', en: () => 'Reason' },
  ignoreHelp: {
    ja: () => '理由は、名前・日時と一緒に残ります。',
    en: () => 'The reason is kept with your name and the time.',
  },
  ignoreEmpty: { ja: () => '理由を書いてください。', en: () => 'Please write a reason.' },
  ignored: { ja: () => '気にしないことにしたもの', en: () => 'Ignored' },
  heed: { ja: () => '一覧に戻す', en: () => 'Put back' },
  again: { ja: () => 'もう一度点検する', en: () => 'Check again' },
  fromReading: {
    ja: () => '読み取っただけの結果です。書き出すと、計画ブックもあわせて点検します。',
    en: () => 'From the reading only. Once written, the plan workbook is checked as well.',
  },
});
