import { defineMessages } from './define';

/** A refusal needs two sentences: what is wrong and where, and what would mend it. */
interface File {
  readonly name: string;
}
interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** `123,456` in the reader's eyes. */
const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Why a file could not be read. Every key has its remedy under the same key in `exchangeMends`. */
export const exchangeRefusals = defineMessages({
  'empty-file': {
    ja: ({ name }: File) => `「${name}」は空のファイルです（0文字）。`,
    en: ({ name }: File) => `“${name}” is empty.`,
  },
  'bad-glossary-file': {
    ja: ({ name, format, reason }: File & { format: string; reason: string }) =>
      `「${name}」は${format}として読めません（${reason}）。`,
    en: ({ name, format, reason }: File & { format: string; reason: string }) =>
      `“${name}” is not ${format} (${reason}).`,
  },
  'no-concepts': {
    ja: ({ name, format }: File & { format: string }) => `「${name}」（${format}）に用語が1件もありません。`,
    en: ({ name, format }: File & { format: string }) => `“${name}” (${format}) holds no term.`,
  },
  'no-cells': {
    ja: ({ name }: File) => `「${name}」には文字の入ったセルがありません。`,
    en: ({ name }: File) => `“${name}” has no cell with text.`,
  },
  'binary-file': {
    ja: ({ name, what }: File & { what: string }) => `「${name}」は表のファイルではありません（${what}のようです）。`,
    en: ({ name, what }: File & { what: string }) => `“${name}” is not a table (it looks like ${what}).`,
  },
  'broken-text': {
    ja: ({ name, encoding, line, offset }: File & { encoding: string; line: number; offset: number }) =>
      `「${name}」の${count(line)}行目（先頭から${count(offset)}バイト目）に、文字コード ${encoding} として読めない部分があります。`,
    en: ({ name, encoding, line, offset }: File & { encoding: string; line: number; offset: number }) =>
      `“${name}” has bytes that are not ${encoding} at line ${count(line)} (byte ${count(offset)}).`,
  },
  'unclosed-quote': {
    ja: ({ name, line }: File & { line: number }) =>
      `「${name}」の${count(line)}行目で始まる引用符（"）が閉じられていません。`,
    en: ({ name, line }: File & { line: number }) =>
      `“${name}”: the quote opened at line ${count(line)} is never closed.`,
  },
  'too-large': {
    ja: ({ name, megabytes, limit }: File & { megabytes: number; limit: number }) =>
      `「${name}」は大きすぎます（展開後 ${count(megabytes)}MB。上限は ${count(limit)}MB）。`,
    en: ({ name, megabytes, limit }: File & { megabytes: number; limit: number }) =>
      `“${name}” is too large (${count(megabytes)} MB unpacked, limit ${count(limit)} MB).`,
  },
  'too-many-cells': {
    ja: ({ name, sheet, cells, limit }: File & { sheet: string; cells: number; limit: number }) =>
      `「${name}」のシート「${sheet}」までのセルが多すぎます（${count(cells)}個以上。上限は ${count(limit)}個）。`,
    en: ({ name, sheet, cells, limit }: File & { sheet: string; cells: number; limit: number }) =>
      `“${name}” has too many cells up to sheet “${sheet}” (${count(cells)} or more, limit ${count(limit)}).`,
  },
  'long-cell': {
    ja: ({ sheet, cell, length, limit }: Place & { length: number; limit: number }) =>
      `シート「${sheet}」の${cell}に${count(length)}文字が入っています（1つのセルの上限は ${count(limit)}文字）。`,
    en: ({ sheet, cell, length, limit }: Place & { length: number; limit: number }) =>
      `Cell ${cell} of sheet “${sheet}” holds ${count(length)} characters (limit ${count(limit)} a cell).`,
  },
  'macro-workbook': {
    ja: ({ name }: File) =>
      `「${name}」はマクロ付きのブック（.xlsm）です。安全のため、マクロ付きのファイルは開きません。`,
    en: ({ name }: File) => `“${name}” is a workbook with macros (.xlsm). For safety it is not opened.`,
  },
  'old-workbook': {
    ja: ({ name }: File) => `「${name}」は古い形式のブック（.xls）です。この形式は読めません。`,
    en: ({ name }: File) => `“${name}” is a workbook of the old format (.xls), which cannot be read.`,
  },
  'binary-workbook': {
    ja: ({ name }: File) => `「${name}」はバイナリ形式のブック（.xlsb）です。この形式は読めません。`,
    en: ({ name }: File) => `“${name}” is a binary workbook (.xlsb), which cannot be read.`,
  },
  'password-protected': {
    ja: ({ name }: File) => `「${name}」はパスワードで保護されているため、中を読めません。`,
    en: ({ name }: File) => `“${name}” is protected by a password.`,
  },
  'other-office-file': {
    ja: ({ name, what }: File & { what: string }) =>
      `「${name}」は${what}です。表計算のブック（.xlsx）ではありません。`,
    en: ({ name, what }: File & { what: string }) => `“${name}” is ${what}, not a workbook (.xlsx).`,
  },
  'web-page': {
    ja: ({ name }: File) => `「${name}」の中身は表ではなく、HTMLまたはXMLの文書です。`,
    en: ({ name }: File) => `“${name}” holds an HTML or XML document, not a table.`,
  },
  'broken-workbook': {
    ja: ({ name, where }: File & { where: string }) =>
      `「${name}」は壊れているか、途中で切れています（${where}を読めません）。`,
    en: ({ name, where }: File & { where: string }) => `“${name}” is damaged or cut off (cannot read ${where}).`,
  },
  'no-sheets': {
    ja: ({ name }: File) => `「${name}」には表のシートがありません。`,
    en: ({ name }: File) => `“${name}” has no worksheet.`,
  },
});

/** What would mend each refusal. */
export const exchangeMends = defineMessages({
  'empty-file': {
    ja: () => '元の表を開き、もう一度「名前を付けて保存」で書き出してください。',
    en: () => 'Open the original table and export it again.',
  },
  'bad-glossary-file': {
    ja: () => '用語集を書き出した側で、ファイルの形式と文字コード（UTF-8）を確かめ、もう一度書き出してください。',
    en: () => 'Export it again where it comes from, and check the format and the encoding (UTF-8).',
  },
  'no-concepts': {
    ja: () => '見出し（SKOS の prefLabel、TBX の term）のある用語集を選んでください。',
    en: () => 'Choose a glossary with terms (prefLabel in SKOS, term in TBX).',
  },
  'no-cells': {
    ja: () => '表の入ったシートを保存したファイルか確かめてください。',
    en: () => 'Check that the file was saved from the sheet with the table.',
  },
  'binary-file': {
    ja: () => 'Excelブック（.xlsx）、CSV または TSV のファイルを選んでください。',
    en: () => 'Choose a workbook (.xlsx), a CSV or a TSV file.',
  },
  'broken-text': {
    ja: () =>
      '元の表をExcelで開き、「CSV UTF-8（コンマ区切り）」で保存し直してください。ファイルの受け渡しの途中で壊れたときは、もう一度受け取ってください。',
    en: () => 'Open the original in Excel and save it as “CSV UTF-8”; if it was damaged on the way, get it again.',
  },
  'unclosed-quote': {
    ja: () => 'その行の引用符（"）を閉じるか、元の表からCSVを書き出し直してください。',
    en: () => 'Close the quote in that line, or export the CSV again.',
  },
  'too-large': {
    ja: () => '使わないシートや画像を除き、必要な範囲だけを新しいブックに写して保存してください。',
    en: () => 'Copy only the range you need into a new workbook.',
  },
  'too-many-cells': {
    ja: () => '表の外まで入力や書式が広がっていないか確かめ、必要な範囲だけを新しいシートに写してください。',
    en: () => 'Check that entries and formats do not run beyond the table, and copy only the range you need.',
  },
  'long-cell': {
    ja: () => 'そのセルの文章を短くするか、別の資料に移してください。',
    en: () => 'Shorten the text of that cell or move it to another document.',
  },
  'macro-workbook': {
    ja: () => 'Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」を選んで保存してください。',
    en: () => 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  },
  'old-workbook': {
    ja: () => 'Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」を選んで保存してください。',
    en: () => 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  },
  'binary-workbook': {
    ja: () => 'Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」を選んで保存してください。',
    en: () => 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  },
  'password-protected': {
    ja: () => 'Excelで開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外した写しを保存してください。',
    en: () => 'Open it in Excel and save a copy without the password.',
  },
  'other-office-file': {
    ja: () => '表計算ソフトで開き、「Excelブック（.xlsx）」または CSV で保存してください。',
    en: () => 'Open it in a spreadsheet and save it as .xlsx or CSV.',
  },
  'web-page': {
    ja: () => '表計算ソフトで開き、「Excelブック（.xlsx）」で保存し直してください。',
    en: () => 'Open it in a spreadsheet and save it as .xlsx.',
  },
  'broken-workbook': {
    ja: () =>
      'Excelで開けるか確かめ、開けるときは「Excelブック（.xlsx）」で保存し直してください。開けないときは、もう一度受け取ってください。',
    en: () => 'If Excel opens it, save it again as .xlsx; otherwise get the file again.',
  },
  'no-sheets': {
    ja: () => '表の入ったシートのあるブックを選んでください。',
    en: () => 'Choose a workbook with a worksheet.',
  },
});

/** Remarks beside a file that was read. */
export const exchangeNotes = defineMessages({
  extension: {
    ja: ({ name, what }: File & { what: string }) =>
      `「${name}」の拡張子と中身が違います。中身に合わせて${what}として読みました。`,
    en: ({ name, what }: File & { what: string }) =>
      `The extension of “${name}” does not fit its content; it was read as ${what}.`,
  },
  privateUse: {
    ja: ({ name, line }: File & { line: number }) =>
      `「${name}」の${count(line)}行目などに外字（この職場だけの文字）があります。ほかの機械では正しく表示されません。`,
    en: ({ name, line }: File & { line: number }) =>
      `“${name}” has private-use characters (line ${count(line)} and perhaps others).`,
  },
  malformedQuote: {
    ja: ({ name, line }: File & { line: number }) =>
      `「${name}」の${count(line)}行目の引用符（"）の使い方が正しくありません。読み取りを確かめてください。`,
    en: ({ name, line }: File & { line: number }) =>
      `“${name}”: quotes are misused at line ${count(line)}; check the reading.`,
  },
  uncachedFormula: {
    ja: ({ sheet, cell, others }: Place & { others: number }) =>
      `シート「${sheet}」の${cell}${others > 0 ? `ほか${count(others)}個` : ''}の数式に計算結果が保存されていないため、空として読みました。Excelで開いて保存し直すと読めます。`,
    en: ({ sheet, cell, others }: Place & { others: number }) =>
      `The formula at ${cell} of “${sheet}”${others > 0 ? ` and ${count(others)} more` : ''} has no stored result; open and save the book in Excel.`,
  },
  skippedSheet: {
    ja: ({ sheet }: { sheet: string }) => `シート「${sheet}」は表ではない（グラフなど）ため読みませんでした。`,
    en: ({ sheet }: { sheet: string }) => `Sheet “${sheet}” is not a table (a chart, perhaps) and was skipped.`,
  },
});
