import { defineMessages } from './define';

/** Sidebar: 取り込み, from choosing sheets to 元に戻す. */
export const importWords = defineMessages({
  steps: { ja: () => '取り込みの手順', en: () => 'Import steps' },
  stepChoose: { ja: () => '選ぶ', en: () => 'Choose' },
  stepRead: { ja: () => '確かめる', en: () => 'Confirm' },
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
    ja: ({ when }: { when: string }) => `${when}の書き出しを元に戻しますか。そのあとに入力した値は残ります。`,
    en: ({ when }: { when: string }) => `Undo the run of ${when}? What was typed since stays.`,
  },
  redo: { ja: () => 'やり直す', en: () => 'Redo' },
  redoHelp: {
    ja: () => '元に戻した書き出しを、もう一度同じ内容に戻します。',
    en: () => 'Brings back what was undone last.',
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
