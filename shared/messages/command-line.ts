import { defineMessages } from './define';

type None = Record<string, never>;
interface File {
  readonly name: string;
}

/** Why a command could not do its work. Every key has its remedy under the same key in `commandMends`. */
export const commandRefusals = defineMessages({
  'unknown-command': {
    ja: ({ command }: { command: string }) => `「${command}」というコマンドはありません。`,
    en: ({ command }: { command: string }) => `There is no command “${command}”.`,
  },
  'unknown-option': {
    ja: ({ option }: { option: string }) => `「${option}」という指定はありません。`,
    en: ({ option }: { option: string }) => `There is no option “${option}”.`,
  },
  'option-value': {
    ja: ({ option }: { option: string }) => `「${option}」の値の指定が正しくありません。`,
    en: ({ option }: { option: string }) => `The value of “${option}” is missing or not wanted.`,
  },
  'missing-argument': {
    ja: ({ what }: { what: string }) => `${what}が指定されていません。`,
    en: ({ what }: { what: string }) => `Missing: ${what}.`,
  },
  'too-many-arguments': {
    ja: ({ argument }: { argument: string }) => `「${argument}」は余分です。`,
    en: ({ argument }: { argument: string }) => `“${argument}” is one argument too many.`,
  },
  'file-not-found': {
    ja: ({ name }: File) => `ファイル「${name}」が見つかりません。`,
    en: ({ name }: File) => `File “${name}” was not found.`,
  },
  'not-a-file': {
    ja: ({ name }: File) => `「${name}」はフォルダーです。`,
    en: ({ name }: File) => `“${name}” is a folder.`,
  },
  'file-not-readable': {
    ja: ({ name }: File) => `ファイル「${name}」を開けません（読む権限がないか、使用中です）。`,
    en: ({ name }: File) => `File “${name}” cannot be opened (no permission, or in use).`,
  },
  'no-such-sheet': {
    ja: ({ sheet, sheets }: { sheet: string; sheets: string }) =>
      `シート「${sheet}」はありません（あるのは ${sheets}）。`,
    en: ({ sheet, sheets }: { sheet: string; sheets: string }) => `There is no sheet “${sheet}” (there are ${sheets}).`,
  },
  'no-plan': {
    ja: ({ name, reason }: File & { reason: string }) => `「${name}」から計画を読み取れませんでした。${reason}`,
    en: ({ name, reason }: File & { reason: string }) => `No plan could be read from “${name}”. ${reason}`,
  },
  'bad-glossary': {
    ja: ({ name, problem }: File & { problem: string }) => `用語集「${name}」を読めませんでした。${problem}`,
    en: ({ name, problem }: File & { problem: string }) => `The glossary “${name}” could not be read. ${problem}`,
  },
  'not-written': {
    ja: ({ name, reason }: File & { reason: string }) =>
      `「${name}」に書き込めません（${reason}）。何も書き換えていません。`,
    en: ({ name, reason }: File & { reason: string }) => `Cannot write to “${name}” (${reason}). Nothing was changed.`,
  },
  unexpected: {
    ja: ({ detail }: { detail: string }) => `思いがけない誤りで中断しました（${detail}）。何も書き換えていません。`,
    en: ({ detail }: { detail: string }) => `Stopped by an unexpected error (${detail}). Nothing was changed.`,
  },
});

export const commandMends = defineMessages({
  'unknown-command': {
    ja: () => '使えるコマンドは --help で確かめてください。',
    en: () => 'See --help for the commands.',
  },
  'unknown-option': { ja: () => '使える指定は --help で確かめてください。', en: () => 'See --help.' },
  'option-value': { ja: () => '書き方は --help で確かめてください。', en: () => 'See --help.' },
  'missing-argument': { ja: () => '書き方は --help で確かめてください。', en: () => 'See --help.' },
  'too-many-arguments': {
    ja: () => '空白を含む名前は " " で囲んでください。',
    en: () => 'Put names with spaces in quotation marks.',
  },
  'file-not-found': { ja: () => '名前と場所を確かめてください。', en: () => 'Check name and place.' },
  'not-a-file': { ja: () => '中のファイルを1つずつ指定してください。', en: () => 'Name the files in it, one by one.' },
  'file-not-readable': {
    ja: () => '別のソフトで開いていないか、読む権限があるか確かめてください。',
    en: () => 'Close it in other programs, and check that you may read it.',
  },
  'no-such-sheet': {
    ja: () => 'シートの名前を、空白や全角・半角までそのまま書いてください。',
    en: () => 'Write the name exactly as it is, with its spaces and widths.',
  },
  'no-plan': {
    ja: () => '見出しの行（事業名、指標、令和5年度 など）のある表か確かめてください。',
    en: () => 'Check that the table has headings such as 事業名, 指標, 令和5年度.',
  },
  'bad-glossary': {
    ja: () => '1行目に「見出し, 読み, 別表記, 定義」の見出しを置いてください。',
    en: () => 'Begin with the headings prefLabel, altLabel, definition.',
  },
  'not-written': {
    ja: () => '同じ名前のファイルを閉じ、書き込む権限と空き容量を確かめてください。',
    en: () => 'Close the file; check permissions and space.',
  },
  unexpected: {
    ja: () => 'このファイルを添えて開発元に知らせてください。',
    en: () => 'Please report it with the file.',
  },
});

/** Remarks on a plan workbook that was read back. */
export const reviewVerdicts = defineMessages({
  brokenLog: {
    ja: (v: { row: number; rows: number }) =>
      `見直し履歴の${v.row}行目（全${v.rows}行）が記録と合いません。それより前の行だけを使いました。道しるべの「履歴を検証」で確かめてください。`,
    en: (v: { row: number; rows: number }) =>
      `Row ${v.row} of ${v.rows} of the review log does not fit its record; only the rows before it were used. Check with “Verify the log”.`,
  },
  unreadDate: {
    ja: (v: { line: string }) =>
      `設定の「計画の時期」の「${v.line}」から日付を読めませんでした。例：令和7年11月6日　庁議。`,
    en: (v: { line: string }) =>
      `No date was found in “${v.line}” (設定, 計画の時期). Write it as 令和7年11月6日　庁議.`,
  },
});

/** The command line's help: how it is called, one entry for each command, how it ends. */
export const usage = defineMessages({
  call: {
    ja: (_: None) => '使い方: npm run -s plan -- コマンド …',
    en: (_: None) => 'Usage: npm run -s plan -- COMMAND …',
  },
  read: {
    ja: (_: None) => `  read ファイル… [--sheet シート名] [--json]
      進捗管理表（CSV・TSV・XLSX）を読み、計画・点検結果・読み取りの範囲を示します。複数のファイルは1つの計画として読みます。`,
    en: (_: None) => `  read FILE… [--sheet NAME] [--json]
      Reads progress sheets (CSV, TSV, XLSX) and shows the plan, the findings and what was read. Several files are read as one plan.`,
  },
  target: {
    ja: (_: None) => `  target [文字…]
      目標の文言を読み、1つを1行のJSONで示します。文字を省くと標準入力から1行に1つずつ読みます（改行は \\n と書きます）。`,
    en: (_: None) => `  target [TEXT…]
      Reads target texts and shows each as a line of JSON. Without a text, one a line is read from standard input (write \\n for a line break).`,
  },
  build: {
    ja: (_: None) => `  build ファイル… --out フォルダー [--sheet シート名] [--glossary 用語集] [時期] [--json]
      計画を読み、plan.xlsx（計画ブック）・snapshot.json（拡張機能のデータ）・findings.csv（点検結果）を書きます。
      用語集は「用語集」シートとスナップショットに入ります。
      時期: --phase '前期 令和2年度～令和3年度' --milestone '令和2年3月31日 策定・公表' --review 令和3年5月15日（それぞれ何度でも）`,
    en: (_: None) => `  build FILE… --out DIR [--sheet NAME] [--glossary FILE] [TIMES] [--json]
      Reads a plan and writes plan.xlsx (the plan workbook), snapshot.json (for the extension) and findings.csv.
      The glossary goes into the workbook and the snapshot.
      TIMES: --phase '前期 令和2年度～令和3年度' --milestone '令和2年3月31日 策定・公表' --review 令和3年5月15日 (each as often as needed)`,
  },
  report: {
    ja: (
      _: None,
    ) => `  report ファイル… --out フォルダー [--sheet シート名] [--year 西暦年度] [--before 前の計画のファイル] [--date 2026-11-20] [--lang ja|en] [--layout 様式] [時期] [--json]
      印刷できる報告を書きます: report.html（年次報告）、kohyo.html（個票）、papers.xlsx（進捗管理表・評価一覧などの表）、
      observations.csv と observations-columns.csv（オープンデータとその列の説明）、plan.stratml.xml。
      --before か見直し履歴があれば、changes.html（会議資料・新旧対照表）も書きます。
      様式: ロードマップの形。相模原・相模原DX・伊勢原・藤沢・武蔵野（yearly・phased・arrows・steps・sixRows）。
      時期: --phase・--milestone・--review（build と同じ）。
      道しるべのブック（plan.xlsx など）も読めます。見直し履歴と、設定の「計画の時期」が報告に入ります。`,
    en: (
      _: None,
    ) => `  report FILE… --out DIR [--sheet NAME] [--year YEAR] [--before FILE] [--date 2026-11-20] [--lang ja|en] [--layout FORM] [TIMES] [--json]
      Writes reports to print: report.html (the year's report), kohyo.html (a page for each initiative), papers.xlsx (tables),
      observations.csv and observations-columns.csv (open data and its columns), plan.stratml.xml.
      With --before or a review log also changes.html (board papers and comparison tables).
      FORM: of the roadmap: yearly, phased, arrows, steps, sixRows. TIMES: --phase, --milestone, --review as with build.
      FILE may be a plan workbook: its review log and the times in 設定 go into the report.`,
  },
  terms: {
    ja: (_: None) => `  terms ファイル --glossary 用語集.csv [--json]
      文章に出てくる用語を数え、位置を示します。`,
    en: (_: None) => `  terms FILE --glossary CSV [--json]
      Counts the terms in a text and tells where they stand.`,
  },
  glossary: {
    ja: (
      _: None,
    ) => `  glossary 用語集 [--plan 計画のファイル] [--reports 職員からの報告.csv] [--with ほかの用語集] [--to csv|skos|tbx [--out ファイル]] [--json]
      用語集（CSV・XLSX・SKOS・TBX）を点検し、計画に出てくるのに無い用語を挙げます。報告は「提案」として加えます。--to で別の形式に書きます。`,
    en: (
      _: None,
    ) => `  glossary FILE [--plan FILE] [--reports CSV] [--with GLOSSARY] [--to csv|skos|tbx [--out FILE]] [--json]
      Checks a glossary (CSV, XLSX, SKOS, TBX) and names the plan's terms it lacks. Reports are added as proposals; --to writes another format.`,
  },
  exit: {
    ja: (_: None) => '終了コード: 0 = 問題なし、1 = 「誤り」の点検結果あり、2 = 読めなかった',
    en: (_: None) => 'Exit code: 0 = fine, 1 = findings of severity error, 2 = could not read',
  },
});

/** The two commands' written files, in words. */
export const writtenFiles = defineMessages({
  'plan.xlsx': { ja: () => '計画ブック', en: () => 'plan workbook' },
  'snapshot.json': { ja: () => '拡張機能のデータ', en: () => 'data for the extension' },
  'findings.csv': { ja: () => '点検結果のすべて', en: () => 'all findings' },
  'report.html': { ja: () => '年次報告', en: () => "the year's report" },
  'kohyo.html': { ja: () => '個票', en: () => 'a page for each initiative' },
  'changes.html': { ja: () => '会議資料・新旧対照表', en: () => 'board papers and comparison tables' },
  'papers.xlsx': { ja: () => '進捗管理表・評価一覧などの表', en: () => 'tables' },
  'observations.csv': { ja: () => 'オープンデータ', en: () => 'open data' },
  'observations-columns.csv': { ja: () => 'オープンデータの列の説明', en: () => 'columns of the open data' },
  'plan.stratml.xml': { ja: () => 'StratML', en: () => 'StratML' },
});
