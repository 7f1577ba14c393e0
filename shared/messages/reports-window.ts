import { defineMessages } from './define';

type None = Record<string, never>;

/** The add-on's window for reports of employees about terms. */
export const reportsWindowWords = defineMessages({
  title: { ja: (_: None) => '職員からの報告を取り込む', en: (_: None) => 'Take in reports from employees' },
  lead: {
    ja: (_: None) =>
      'ブラウザー拡張機能の「設定」から書き出したファイル（michishirube-reports.csv）を選んでください。報告は「用語集」シートの末尾に、状態が「提案」の行として加わります。状態の欄を空にするまで、庁内ページには表示されません。',
    en: (_: None) =>
      'Choose the files that employees saved from the extension’s options (michishirube-reports.csv). Reports become rows at the end of the sheet 用語集 with the state 提案; intranet pages show them only once that cell is emptied.',
  },
  choose: { ja: (_: None) => '報告のファイル（いくつでも）', en: (_: None) => 'Files of reports (any number)' },
  found: {
    ja: ({ count }: { count: number }) => `${count}件の報告を読みました。`,
    en: ({ count }: { count: number }) => `${count} ${count === 1 ? 'report' : 'reports'} read.`,
  },
  none: {
    ja: ({ name }: { name: string }) =>
      `「${name}」に報告がありません。拡張機能の「設定」の「用語についてのお知らせ」にある「CSVで書き出す」で作ったファイルを選んでください。`,
    en: ({ name }: { name: string }) =>
      `“${name}” holds no reports. Choose a file made with “Export as CSV” under “Reports on terms” in the extension’s options.`,
  },
  unread: {
    ja: ({ name, rows }: { name: string; rows: string }) =>
      `「${name}」の${rows}行目は報告として読めないため、取り込みません。用語の欄が空か、文字が長すぎます。`,
    en: ({ name, rows }: { name: string; rows: string }) =>
      `Rows ${rows} of “${name}” are no reports and are left out: the term is missing, or a text is too long.`,
  },
  more: {
    ja: ({ count }: { count: number }) => `ほか${count}件`,
    en: ({ count }: { count: number }) => `and ${count} more`,
  },
  add: {
    ja: ({ count }: { count: number }) => `${count}件を「用語集」に加える`,
    en: ({ count }: { count: number }) => `Add ${count} to 用語集`,
  },
  adding: { ja: (_: None) => '書いています…', en: (_: None) => 'Writing…' },
  added: {
    ja: ({ added, row }: { added: number; row: number }) =>
      `${added}件の提案を「用語集」の${row}行目から加えました。内容を確かめ、使うものは状態の欄を空に、見合わせるものは「保留」にし、要らない行は消してください。`,
    en: ({ added, row }: { added: number; row: number }) =>
      `${added} ${added === 1 ? 'proposal' : 'proposals'} added to 用語集 from row ${row}. Empty the state of those you use, set 保留 for those that wait, and delete the rest.`,
  },
  nothingNew: {
    ja: (_: None) => '同じことばの提案や用語がすでにあるため、何も加えていません。',
    en: (_: None) => 'Nothing was added: the same words stand there already.',
  },
  known: {
    ja: ({ known }: { known: number }) => `${known}件は同じことばがすでにあるため、加えていません。`,
    en: ({ known }: { known: number }) => `${known} not added: the same words stand there already.`,
  },
  undo: { ja: (_: None) => '元に戻す', en: (_: None) => 'Undo' },
  undone: { ja: (_: None) => '元に戻しました。', en: (_: None) => 'Taken back.' },
  files: { ja: (_: None) => '別のファイルを選ぶ', en: (_: None) => 'Choose other files' },
});
