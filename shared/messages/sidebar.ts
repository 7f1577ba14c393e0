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

/** Sidebar: 取り込み, from choosing sheets to 元に戻す. */
export const importWords = defineMessages({
  steps: { ja: () => '取り込みの手順', en: () => 'Import steps' },
  stepChoose: { ja: () => '選ぶ', en: () => 'Choose' },
  stepRead: { ja: () => '確かめる', en: () => 'Review' },
  stepDifference: { ja: () => '差分', en: () => 'Changes' },
  stepWrite: { ja: () => '書き出す', en: () => 'Write' },

  chooseTitle: { ja: () => '読み取るシートを選ぶ', en: () => 'Choose the sheets to read' },
  chooseHelp: {
    ja: () => '今の進捗管理表をそのまま読み取ります。元のシートには何も書き込みません。',
    en: () => 'Your progress sheet is read as it is. Nothing is written to it.',
  },
  noSheets: { ja: () => '読み取れるシートがありません', en: () => 'There is no sheet to read' },
  noSheetsHelp: {
    ja: () => '進捗管理表のあるシートを、このスプレッドシートに用意してください。',
    en: () => 'Put a sheet with your progress table into this spreadsheet.',
  },
  size: {
    ja: ({ rows, columns }: { rows: number; columns: number }) => `${rows}行 × ${columns}列`,
    en: ({ rows, columns }: { rows: number; columns: number }) => `${rows} rows × ${columns} columns`,
  },
  hidden: { ja: () => '非表示', en: () => 'hidden' },
  inFront: { ja: () => '表示中', en: () => 'in front' },
  readBefore: { ja: () => '前回読み取り', en: () => 'read last time' },
  rangeOf: {
    ja: ({ sheet }: { sheet: string }) => `「${sheet}」の範囲`,
    en: ({ sheet }: { sheet: string }) => `Range of “${sheet}”`,
  },
  rangeLimit: { ja: () => '一部の範囲だけを読む', en: () => 'Read only a part' },
  rangeHelp: {
    ja: () => '空欄なら、シート全体を読みます。',
    en: () => 'The whole sheet is read where this is blank.',
  },
  rangeWrong: {
    ja: () => '「A3:K120」のように、左上と右下のセルを書いてください。',
    en: () => 'Write the top-left and the bottom-right cell, as in “A3:K120”.',
  },
  read: { ja: () => '読み取る', en: () => 'Read' },
  chooseOne: { ja: () => 'シートを1つ以上選んでください。', en: () => 'Choose at least one sheet.' },
  reading: { ja: () => 'シートを読み取っています', en: () => 'Reading the sheets' },

  recoveredBack: {
    ja: () => '前回の書き出しが途中で止まっていたので、書き出す前の状態に戻しました。',
    en: () => 'An interrupted run was taken back: everything is as it was before it.',
  },
  recoveredOn: {
    ja: () => '前回の書き出しが途中で止まっていたので、最後まで終わらせました。',
    en: () => 'An interrupted run has been finished.',
  },
  unfinished: {
    ja: () => '書き出しが途中です。続きから始められます。',
    en: () => 'A run is unfinished. It can go on where it stopped.',
  },
  goOn: { ja: () => '続きを書き出す', en: () => 'Go on' },

  readTitle: { ja: () => '読み取った内容', en: () => 'What was read' },
  untitled: { ja: () => '（計画の名前は見つかりませんでした）', en: () => '(no plan title found)' },
  period: {
    ja: ({ from, to }: { from: string; to: string }) => `${from}〜${to}`,
    en: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
  },
  nodes: { ja: () => '目標・施策', en: () => 'Goals and measures' },
  initiatives: { ja: () => '事業', en: () => 'Initiatives' },
  priority: {
    ja: ({ count }: { count: number }) => `うち重点 ${count}`,
    en: ({ count }: { count: number }) => `${count} priority`,
  },
  indicators: { ja: () => '指標', en: () => 'Indicators' },
  actions: { ja: () => '行程', en: () => 'Actions' },
  cellsAccounted: {
    ja: ({ cells, read, decoration, unread }: { cells: number; read: number; decoration: number; unread: number }) =>
      `文字のある${cells}セルのうち、${read}を読み取り、${decoration}は見出しなど、${unread}は読めませんでした。`,
    en: ({ cells, read, decoration, unread }: { cells: number; read: number; decoration: number; unread: number }) =>
      `Of ${cells} cells with text, ${read} were read, ${decoration} are headings and the like, ${unread} were not understood.`,
  },
  unsureTitle: { ja: () => '確かめてほしい読み取り', en: () => 'Readings to confirm' },
  unsureHelp: {
    ja: () => '読み方に迷ったセルです。合っていれば「このとおり」、違っていれば「直す」を押してください。',
    en: () => 'Cells that could be read in more than one way. Confirm or correct them.',
  },
  unsureNone: {
    ja: () => '迷った読み取りはありません。',
    en: () => 'There is nothing to confirm.',
  },
  unreadTitle: { ja: () => '読めなかったセル', en: () => 'Cells not understood' },
  unreadNone: { ja: () => '読めなかったセルはありません。', en: () => 'Every cell was understood.' },
  treeTitle: { ja: () => '体系', en: () => 'Structure' },
  columnsTitle: { ja: () => '列の読み方', en: () => 'Columns' },
  allReadings: { ja: () => '目標値・実績値の読み取り', en: () => 'Targets and results' },
  findingsTitle: { ja: () => '点検で気づいたこと', en: () => 'Findings' },
  columnRole: {
    ja: ({ column, header }: { column: string; header: string }) => `${column}列「${header}」の読み方`,
    en: ({ column, header }: { column: string; header: string }) => `Column ${column} “${header}” is`,
  },
  columnName: {
    ja: ({ column }: { column: string }) => `${column}列`,
    en: ({ column }: { column: string }) => `Column ${column}`,
  },
  rereadHelp: {
    ja: () => '読み方を変えました。読み直すと反映されます。',
    en: () => 'You changed how it is read. Read again to apply it.',
  },
  reread: { ja: () => '読み直す', en: () => 'Read again' },
  toDifference: { ja: () => 'この読み取りで進む', en: () => 'Continue' },

  original: { ja: () => '元の文字', en: () => 'Original' },
  readAs: { ja: () => '読み取り', en: () => 'Read as' },
  corrected: { ja: () => '直しました', en: () => 'corrected' },
  confirmed: { ja: () => '確かめました', en: () => 'confirmed' },
  confirm: { ja: () => 'このとおり', en: () => 'Right' },
  correct: { ja: () => '直す', en: () => 'Correct' },
  takeBack: { ja: () => '直す前に戻す', en: () => 'Take back' },
  blankCell: { ja: () => '（空欄）', en: () => '(blank)' },
  yearOf: {
    ja: ({ year, what }: { year: string; what: string }) => `${year} ${what}`,
    en: ({ year, what }: { year: string; what: string }) => `${year} ${what}`,
  },
  baseline: { ja: () => '現状値', en: () => 'baseline' },
  target: { ja: () => '目標', en: () => 'target' },
  actual: { ja: () => '実績', en: () => 'result' },

  formTitle: { ja: () => '読み取りを直す', en: () => 'Correct the reading' },
  part: {
    ja: ({ number }: { number: number }) => `${number}つ目`,
    en: ({ number }: { number: number }) => `Part ${number}`,
  },
  kind: { ja: () => '種類', en: () => 'Kind' },
  value: { ja: () => '値', en: () => 'Value' },
  unit: { ja: () => '単位', en: () => 'Unit' },
  comparator: { ja: () => '条件', en: () => 'Condition' },
  stage: { ja: () => '段階', en: () => 'Stage' },
  level: { ja: () => '水準', en: () => 'Level' },
  anyStage: { ja: () => 'そのほか', en: () => 'Other' },
  valueWrong: { ja: () => '数字で書いてください（例: 1200）。', en: () => 'Write a number, e.g. 1200.' },
  levelWrong: { ja: () => '水準を書いてください（例: AA）。', en: () => 'Write the level, e.g. AA.' },
  keep: { ja: () => 'これで直す', en: () => 'Apply' },

  differenceTitle: { ja: () => '書き出すと変わるところ', en: () => 'What would change' },
  differenceFirst: {
    ja: () => '計画ブックのシートを新しく作ります。元のシートは変わりません。',
    en: () => 'New sheets will be made. Your own sheets stay as they are.',
  },
  differenceAgain: {
    ja: () => '計画ブックを今の内容に合わせます。手で書いたところは残ります。',
    en: () => 'The plan workbook is brought up to date. What you typed stays.',
  },
  comparing: { ja: () => '今のブックと比べています', en: () => 'Comparing with the workbook' },
  noDifference: {
    ja: () => '変わるところはありません。計画ブックは最新です。',
    en: () => 'Nothing would change: the plan workbook is up to date.',
  },
  sheetCreate: { ja: () => '新規', en: () => 'new' },
  sheetUpdate: { ja: () => '更新', en: () => 'update' },
  sheetUnchanged: { ja: () => '変更なし', en: () => 'unchanged' },
  sheetsTitle: { ja: () => 'シート', en: () => 'Sheets' },
  added: { ja: () => '増えるもの', en: () => 'Added' },
  changed: { ja: () => '変わるもの', en: () => 'Changed' },
  gone: { ja: () => 'なくなるもの', en: () => 'Gone' },
  kept: { ja: () => 'そのまま残るもの', en: () => 'Kept' },
  before: { ja: () => '今', en: () => 'Now' },
  after: { ja: () => '書き出し後', en: () => 'After' },
  build: { ja: () => '書き出す', en: () => 'Write' },
  refresh: { ja: () => '更新する', en: () => 'Update' },

  writing: { ja: () => '書き出しています', en: () => 'Writing' },
  undoing: { ja: () => '元に戻しています', en: () => 'Undoing' },
  writingHelp: {
    ja: () => '途中で閉じても、次に開いたときに元か新しいかのどちらかにそろいます。',
    en: () => 'You may close this: when next opened, the workbook is either as before or finished.',
  },
  progress: {
    ja: ({ done, total, sheet }: { done: number; total: number; sheet: string }) => `${sheet}（${done}/${total}）`,
    en: ({ done, total, sheet }: { done: number; total: number; sheet: string }) => `${sheet} (${done}/${total})`,
  },
  doneTitle: { ja: () => '書き出しました', en: () => 'Written' },
  undoneTitle: { ja: () => '元に戻しました', en: () => 'Undone' },
  doneHelp: {
    ja: () => '達成率と評価は数式です。実績を入れると、すぐに計算されます。',
    en: () => 'Rates and grades are formulas: type a result and they follow.',
  },
  undoneHelp: {
    ja: () => '計画ブックは、その書き出しの前の状態です。',
    en: () => 'The plan workbook is as it was before that run.',
  },
  createdSheets: { ja: () => '作ったシート', en: () => 'New sheets' },
  updatedSheets: { ja: () => '更新したシート', en: () => 'Updated sheets' },
  undo: { ja: () => '元に戻す', en: () => 'Undo' },
  undoAsk: {
    ja: ({ when }: { when: string }) => `${when}の書き出しを元に戻しますか。`,
    en: ({ when }: { when: string }) => `Undo the run of ${when}?`,
  },
  undoYes: { ja: () => '元に戻す', en: () => 'Undo it' },
  toCheck: { ja: () => '点検を見る', en: () => 'See findings' },
  again: { ja: () => 'もう一度読み取る', en: () => 'Read again' },
  saveSnapshot: { ja: () => 'スナップショットを保存', en: () => 'Save a snapshot' },
  workbookTitle: { ja: () => '計画ブック', en: () => 'Plan workbook' },
  lastRun: {
    ja: ({ when, actor }: { when: string; actor: string }) => `最後の書き出し: ${when}　${actor}`,
    en: ({ when, actor }: { when: string; actor: string }) => `Last run: ${when}, ${actor}`,
  },
  sheetGone: {
    ja: ({ name }: { name: string }) => `「${name}」は削除されています。次の更新で作り直します。`,
    en: ({ name }: { name: string }) => `“${name}” was deleted. The next update makes it again.`,
  },
});

/** What a person may choose for an indicator. */
export const choiceWords = defineMessages({
  title: { ja: () => '指標の読み方', en: () => 'How indicators count' },
  help: {
    ja: () =>
      '違うものだけ選び直してください。計画ブックと一緒に残り、次の年度のシートもそのとおりに読みます。計画期間と段の名前は「設定」で直せます。',
    en: () =>
      'Change only what is wrong. It is kept with the workbook and holds for next year’s sheet. Period and level names are under “Settings”.',
  },
  search: { ja: () => '指標を探す', en: () => 'Find an indicator' },
  none: { ja: () => '当てはまる指標はありません。', en: () => 'No indicator matches.' },
  direction: { ja: () => '向き', en: () => 'Direction' },
  accumulation: { ja: () => '積み方', en: () => 'Counting' },
  increase: { ja: () => '増やす', en: () => 'increase' },
  decrease: { ja: () => '減らす', en: () => 'decrease' },
  maintain: { ja: () => '保つ', en: () => 'maintain' },
  state: { ja: () => 'その時点の値', en: () => 'value at that time' },
  withinYear: { ja: () => '年度ごと', en: () => 'within each year' },
  wholePlan: { ja: () => '累計', en: () => 'total over the plan' },
  open: { ja: () => '決めない', en: () => 'not decided' },
  chosen: { ja: () => '選び直しました', en: () => 'changed' },
  asRead: { ja: () => 'シートの読み取りに戻す', en: () => 'Back to the sheet’s reading' },
});

/** Kinds and comparators of a reading, as choices and in sentences. */
export const readingWords = defineMessages({
  numeric: { ja: () => '数', en: () => 'number' },
  percent: { ja: () => '割合（%）', en: () => 'percentage' },
  ratio_to_previous: { ja: () => '前年度比', en: () => 'ratio to the previous year' },
  relative_to_baseline: { ja: () => '基準からの増減', en: () => 'change from a baseline' },
  milestone: { ja: () => '段階（検討・導入など）', en: () => 'milestone' },
  level: { ja: () => '水準（AA など）', en: () => 'level' },
  qualitative: { ja: () => '文章', en: () => 'words' },
  empty: { ja: () => '空欄', en: () => 'blank' },
  not_applicable: { ja: () => '該当なし', en: () => 'not applicable' },
  undecided: { ja: () => '未定', en: () => 'undecided' },
  equal: { ja: () => 'ちょうど', en: () => 'exactly' },
  atLeast: { ja: () => '以上', en: () => 'at least' },
  atMost: { ja: () => '以下', en: () => 'at most' },
  above: { ja: () => '超', en: () => 'more than' },
  below: { ja: () => '未満', en: () => 'less than' },
  increase: { ja: () => '増', en: () => 'increase' },
  decrease: { ja: () => '減', en: () => 'decrease' },
});

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
  board: { ja: () => '決定する会議', en: () => 'Deciding body' },
  boardHelp: { ja: () => '例: 推進本部、戦略調整会議', en: () => 'e.g. the promotion board' },
  divisions: { ja: () => '部署', en: () => 'Divisions' },
  divisionsHelp: { ja: () => '1行に1つ。', en: () => 'One a line.' },
  language: { ja: () => '表示の言葉', en: () => 'Language' },
  save: { ja: () => '保存', en: () => 'Save' },
  saving: { ja: () => '保存しています', en: () => 'Saving' },
  saved: { ja: () => '保存しました', en: () => 'Saved' },
});
