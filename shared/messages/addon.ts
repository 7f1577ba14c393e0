import { defineMessages } from './define';

interface Detail {
  readonly sheet: string;
  readonly why: string;
}

/** Errors that the add-on's endpoints name: what happened and where. */
export const addonErrors = defineMessages({
  'invalid-arguments': {
    ja: ({ why }: Detail) => `画面から届いた内容を読めませんでした（${why}）。`,
    en: ({ why }: Detail) => `The request from the sidebar could not be read (${why}).`,
  },
  'no-actor': {
    ja: () => 'どなたが操作しているかを Google が知らせないため、書き込みを止めました。',
    en: () => 'Google does not tell who is acting, so nothing was written.',
  },
  'actor-mismatch': {
    ja: ({ why }: Detail) => `サイドバーを開いた人と、操作した人（${why}）が違うため、書き込みを止めました。`,
    en: ({ why }: Detail) =>
      `The sidebar was opened by somebody else than the acting account (${why}); nothing was written.`,
  },
  busy: {
    ja: () => 'ほかの人の書き込みが終わっていません。',
    en: () => 'Another person’s run is not finished.',
  },
  stale: {
    ja: () => '確認した後にシートが変わったため、書き込みませんでした。',
    en: () => 'The sheets changed after they were shown; nothing was written.',
  },
  'sheet-missing': {
    ja: ({ sheet }: Detail) => `シート「${sheet}」が見つかりません。`,
    en: ({ sheet }: Detail) => `There is no sheet “${sheet}”.`,
  },
  unreadable: {
    ja: ({ sheet }: Detail) => `シート「${sheet}」に、計画として読める表がありません。`,
    en: ({ sheet }: Detail) => `Sheet “${sheet}” holds no table that reads as a plan.`,
  },
  'name-taken': {
    ja: ({ sheet }: Detail) => `「${sheet}」という名前のシートが別にあります。`,
    en: ({ sheet }: Detail) => `There is another sheet called “${sheet}”.`,
  },
  'not-built': {
    ja: () => 'まだ計画ブックを作っていません。',
    en: () => 'The plan workbook has not been made yet.',
  },
  settings: {
    ja: ({ why }: Detail) => `設定に、このままでは使えない欄があります。\n${why}`,
    en: ({ why }: Detail) => `A setting cannot be used as it stands.\n${why}`,
  },
  rules: {
    ja: ({ why }: Detail) => `評価基準に、このままでは使えない欄があります。\n${why}`,
    en: ({ why }: Detail) => `The evaluation rules cannot be used as they stand.\n${why}`,
  },
  'mail-forbidden': {
    ja: () => 'お知らせメールを送る権限がありません。1通も送っていません。',
    en: () => 'The script may not send mail. Nothing was sent.',
  },
  'nothing-to-undo': {
    ja: () => '元に戻せる書き込みがありません。',
    en: () => 'There is no run that can be undone.',
  },
  'backup-missing': {
    ja: ({ sheet }: Detail) => `「${sheet}」の控えが削除されているため、元に戻せません。`,
    en: ({ sheet }: Detail) => `The backup of “${sheet}” was deleted; it cannot be undone.`,
  },
  'nothing-to-continue': {
    ja: () => '続きから始める書き込みがありません。',
    en: () => 'There is no unfinished run to continue.',
  },
  service: {
    ja: ({ why }: Detail) => `Google スプレッドシートが処理を受け付けませんでした（${why}）。`,
    en: ({ why }: Detail) => `Google Sheets refused the operation (${why}).`,
  },
  internal: {
    ja: ({ why }: Detail) => `道しるべの中で問題が起きました（${why}）。`,
    en: ({ why }: Detail) => `Something went wrong inside Michishirube (${why}).`,
  },
});

/** What to do about an error. */
export const addonMends = defineMessages({
  'invalid-arguments': {
    ja: () => 'スプレッドシートを再読み込みし、サイドバーを開き直してください。',
    en: () => 'Reload the spreadsheet and open the sidebar again.',
  },
  'no-actor': {
    ja: () => 'ほかの Google アカウントからログアウトし、職場のアカウントだけで開き直してください。',
    en: () => 'Sign out of other Google accounts and open the file with your work account only.',
  },
  'actor-mismatch': {
    ja: () => 'ほかの Google アカウントからログアウトし、サイドバーを開き直してください。',
    en: () => 'Sign out of other Google accounts and open the sidebar again.',
  },
  busy: {
    ja: () => '1分ほど待って、もう一度押してください。',
    en: () => 'Wait a minute and try again.',
  },
  stale: {
    ja: () => 'もう一度読み取り、違いを確かめてから書き込んでください。',
    en: () => 'Read again, look at the differences and confirm once more.',
  },
  'sheet-missing': {
    ja: () => 'シートの名前を確かめ、選び直してください。',
    en: () => 'Check the name of the sheet and choose again.',
  },
  unreadable: {
    ja: () => '見出しの行（事業名・指標・年度など）がある範囲を選んでください。',
    en: () => 'Choose a range with a heading row (initiative, indicator, fiscal years).',
  },
  'name-taken': {
    ja: () => 'そのシートの名前を変えてから、もう一度押してください。',
    en: () => 'Rename that sheet and try again.',
  },
  'not-built': {
    ja: () => '「取り込み」から計画ブックを作ってください。',
    en: () => 'Make the plan workbook under “Import” first.',
  },
  settings: {
    ja: () => 'その欄を直してから、もう一度押してください。直すまで、ほかのシートは書き換えません。',
    en: () => 'Mend it and try again; nothing else is written until then.',
  },
  rules: {
    ja: () => '「設定」シートのその欄を直してから、もう一度押してください。直すまで、ほかのシートは書き換えません。',
    en: () => 'Mend the cell in the sheet 設定 and try again; nothing else is written until then.',
  },
  'mail-forbidden': {
    ja: () =>
      '情報システム担当に、アドオンの権限（script.send_mail）を追加してもらってください。手引き「情報システム担当の手引き」にあります。',
    en: () => 'Ask your IT department to add the scope script.send_mail to the add-on. The guide for IT says how.',
  },
  'nothing-to-undo': {
    ja: () => '元に戻せるのは、新しい順に3回までです。',
    en: () => 'The last three runs can be undone, the newest first.',
  },
  'backup-missing': {
    ja: () => 'Google スプレッドシートの「変更履歴」から戻してください。',
    en: () => 'Use the version history of Google Sheets instead.',
  },
  'nothing-to-continue': {
    ja: () => 'もう一度読み取り、違いを確かめてから書き込んでください。',
    en: () => 'Read again, look at the differences and confirm once more.',
  },
  service: {
    ja: () => '書きかけの内容は元に戻します。しばらく待って、もう一度押してください。',
    en: () => 'What was half written will be taken back. Wait a while and try again.',
  },
  internal: {
    ja: () => 'スプレッドシートを再読み込みして、もう一度お試しください。続くときは管理者に知らせてください。',
    en: () => 'Reload the spreadsheet and try again; tell your administrator if it persists.',
  },
});

/** Menu, sidebar title and words of the difference. */
export const addonWords = defineMessages({
  menu: { ja: () => '道しるべ', en: () => 'Michishirube' },
  openSidebar: { ja: () => 'サイドバーを開く', en: () => 'Open the sidebar' },
  openReports: { ja: () => '職員からの報告を取り込む', en: () => 'Take in reports from employees' },
  reports: { ja: () => '職員からの報告', en: () => 'Reports from employees' },
  openRoadmap: { ja: () => 'ロードマップを開く', en: () => 'Open the roadmap' },
  roadmap: { ja: () => 'ロードマップ', en: () => 'Roadmap' },
  keptInputs: { ja: () => '入力された値', en: () => 'Typed values' },
  keptColumns: { ja: () => '独自の列', en: () => 'Own columns' },
  keptRows: {
    ja: () => '計画から外れても、入力があるため残す行',
    en: () => 'Rows that left the plan and stay for what was typed in them',
  },
  leftRow: {
    ja: ({ count }: { count: number }) => `消える行に入力があります（${count}か所）。行は残し、集計から外します`,
    en: ({ count }: { count: number }) =>
      `Something was typed in this row (${count} ${count === 1 ? 'place' : 'places'}). The row stays and is not counted`,
  },
});

/** What a column of the source sheet was taken for. */
export const columnRoles = defineMessages({
  serial: { ja: () => '通し番号', en: () => 'Serial number' },
  level: { ja: () => '階層（目標・施策）', en: () => 'Level (goal, measure)' },
  levelNumber: { ja: () => '階層の番号', en: () => 'Number of the level' },
  name: { ja: () => '事業名', en: () => 'Initiative' },
  classification: { ja: () => '区分', en: () => 'Classification' },
  priority: { ja: () => '重点', en: () => 'Priority' },
  indicator: { ja: () => '指標', en: () => 'Indicator' },
  indicatorNumber: { ja: () => '指標の番号', en: () => 'Number of the indicator' },
  unit: { ja: () => '単位', en: () => 'Unit' },
  baseline: { ja: () => '基準値', en: () => 'Baseline' },
  target: { ja: () => '目標', en: () => 'Target' },
  actual: { ja: () => '実績', en: () => 'Result' },
  value: { ja: () => '値（目標か実績かは行で分かれる）', en: () => 'Value (target or result by row)' },
  grade: { ja: () => '評価', en: () => 'Grade' },
  progress: { ja: () => '進捗', en: () => 'Progress' },
  rate: { ja: () => '達成率', en: () => 'Rate' },
  action: { ja: () => '行動目標・工程', en: () => 'Action' },
  cost: { ja: () => '事業費', en: () => 'Cost' },
  lead: { ja: () => '主管課', en: () => 'Lead division' },
  support: { ja: () => '関係課', en: () => 'Supporting divisions' },
  tag: { ja: () => '印・分類', en: () => 'Tag' },
  series: { ja: () => '系列（目標・実績の別）', en: () => 'Series (target or result)' },
  year: { ja: () => '年度', en: () => 'Fiscal year' },
  attribute: { ja: () => 'そのほかの項目', en: () => 'Other item' },
  ignore: { ja: () => '読まない', en: () => 'Not read' },
});

/** 点検 of the plan workbook itself. */
export const healthWords = defineMessages({
  sheetGone: {
    ja: ({ sheet }: { sheet: string }) => `シート「${sheet}」が削除されています。`,
    en: ({ sheet }: { sheet: string }) => `Sheet “${sheet}” was deleted.`,
  },
  sheetGoneMend: { ja: () => '更新すると作り直します。', en: () => 'Refreshing makes it again.' },
  columnGone: {
    ja: ({ heading, cell }: { heading: string; cell: string }) =>
      `列「${heading}」が削除されています（もとは ${cell} の位置）。`,
    en: ({ heading, cell }: { heading: string; cell: string }) =>
      `The column “${heading}” was deleted (it stood at ${cell}).`,
  },
  columnGoneMend: {
    ja: () => '「直す」で列を戻し、この列を使う数式も直します。',
    en: () => 'Mending puts the column back and mends the formulas that use it.',
  },
  columnGoneMendTyped: {
    ja: () =>
      '「直す」で列を戻し、この列を使う数式も直します。計画ブックだけに入力していた値は戻りません。Google の「元に戻す」か変更履歴を先に使ってください。',
    en: () =>
      'Mending puts the column back and mends the formulas that use it. What was typed only in the workbook does not come back: first use Google’s undo or the version history.',
  },
  headingChanged: {
    ja: ({ heading, found }: { heading: string; found: string }) =>
      found === '' ? `見出し「${heading}」が消えています。` : `見出し「${heading}」が「${found}」に変わっています。`,
    en: ({ heading, found }: { heading: string; found: string }) =>
      found === '' ? `The heading “${heading}” was cleared.` : `The heading “${heading}” now says “${found}”.`,
  },
  headingChangedMend: {
    ja: () => '「直す」で見出しを戻します。列の内容はそのままです。',
    en: () => 'Mending puts the heading back; what stands in the column stays.',
  },
  idGone: {
    ja: ({ count }: { count: number }) => `ID のない行が ${count} 行あります。計画にある行が見つかりません。`,
    en: ({ count }: { count: number }) => `${count} rows of the plan are missing or lost their ID.`,
  },
  idGoneMend: { ja: () => '「直す」で行を書き足します。', en: () => 'Mending writes the rows again.' },
  idChanged: {
    ja: ({ id, found }: { id: string; found: string }) =>
      found === '' ? `行の ID「${id}」が消えています。` : `行の ID「${id}」が「${found}」に変わっています。`,
    en: ({ id, found }: { id: string; found: string }) =>
      found === '' ? `The row’s ID “${id}” was cleared.` : `The row’s ID “${id}” now says “${found}”.`,
  },
  idChangedMend: {
    ja: () => '「直す」で ID を戻します。行の内容はそのままです。',
    en: () => 'Mending puts the ID back; what stands in the row stays.',
  },
  idTwice: {
    ja: ({ id }: { id: string }) => `ID「${id}」の行が 2 行以上あります。`,
    en: ({ id }: { id: string }) => `There is more than one row with the ID “${id}”.`,
  },
  idTwiceMend: {
    ja: () => '写した行の ID を消すか、行を削除してください。',
    en: () => 'Clear the ID of the copied row, or delete the row.',
  },
  sheetAltered: {
    ja: ({ count }: { count: number }) =>
      `数式が ${count} か所でなくなっています。行や列が動かされたか、削除されています。`,
    en: ({ count }: { count: number }) => `${count} formulas are gone: rows or columns were moved or deleted.`,
  },
  sheetAlteredMend: {
    ja: () => '「取り込み」から更新すると、このシートを書き直します。',
    en: () => 'Refreshing from “Import” writes this sheet anew.',
  },
  formulaGone: {
    ja: ({ heading, text }: { heading: string; text: string }) =>
      `「${heading}」の数式が「${text}」に書き換わっています。`,
    en: ({ heading, text }: { heading: string; text: string }) =>
      `The formula of “${heading}” was overwritten by “${text}”.`,
  },
  formulaGoneMend: { ja: () => '「直す」で数式を戻します。', en: () => 'Mending puts the formula back.' },
  dropDownGone: {
    ja: ({ heading }: { heading: string }) => `「${heading}」のプルダウンがなくなっています。`,
    en: ({ heading }: { heading: string }) => `The dropdown of “${heading}” is gone.`,
  },
  dropDownGoneMend: { ja: () => '「直す」でプルダウンを戻します。', en: () => 'Mending puts the dropdown back.' },
});
