import { defineMessages } from './define';

interface Place {
  row: number | null;
  label: string;
}
type Length = Place & { length: number };
type Rival = Place & { first: string; other: number | null };
type Variant = Place & { variant: string; first: string };

const where = (row: number | null) => (row === null ? '' : `${row}行目: `);
const line = (row: number | null) => (row === null ? '' : `Row ${row}: `);

/** What is said of a glossary file or sheet. Rows are counted from 1, the header included, as the sheet shows them. */
export const glossaryMessages = defineMessages({
  'no-header': {
    ja: (v: { found: string }) =>
      `用語集の見出し行が見つかりません。1行目に「見出し」（または prefLabel）の列を置いてください。見つかった列: ${v.found}`,
    en: (v: { found: string }) =>
      `No header row found. Put a column 見出し (or prefLabel) in the first row. Columns found: ${v.found}`,
  },
  'no-entries': {
    ja: () => '用語が1件もありません。見出し行の下に用語を入力してください。',
    en: () => 'There are no terms. Enter terms below the header row.',
  },
  'unknown-column': {
    ja: (v: { column: string }) => `「${v.column}」列は用語集の項目ではないため、読みませんでした。`,
    en: (v: { column: string }) => `Column “${v.column}” is not part of a glossary and was not read.`,
  },
  'empty-label': {
    ja: (v: { row: number | null }) => `${where(v.row)}見出しが空です。見出しを入力するか、行を削除してください。`,
    en: (v: { row: number | null }) => `${line(v.row)}The term is empty. Enter it or delete the row.`,
  },
  'unfit-label': {
    ja: (v: Place) =>
      `${where(v.row)}「${v.label}」には文字がないため、文章から探せません。文字を含む表記にしてください。`,
    en: (v: Place) => `${line(v.row)}“${v.label}” has no letter to look for. Use a spelling with letters.`,
  },
  'one-character': {
    ja: (v: Place) =>
      `${where(v.row)}「${v.label}」は1文字のため、目印を付けません。必要なら「照合」列に「1文字可」と入力してください。`,
    en: (v: Place) =>
      `${line(v.row)}“${v.label}” is one character and will not be marked. To allow it, write 1文字可 under 照合.`,
  },
  'too-long': {
    ja: (v: Length) =>
      `${where(v.row)}「${v.label}…」は${v.length}文字あります。用語は200文字までです。短くしてください。`,
    en: (v: Length) => `${line(v.row)}“${v.label}…” has ${v.length} characters; a term may have 200.`,
  },
  'long-definition': {
    ja: (v: Length) =>
      `${where(v.row)}「${v.label}」の定義は${v.length}文字あります。カードでは先頭の600文字を表示します。`,
    en: (v: Length) =>
      `${line(v.row)}The definition of “${v.label}” has ${v.length} characters; the card shows the first 600.`,
  },
  'no-definition': {
    ja: (v: Place) => `${where(v.row)}「${v.label}」に定義がありません。`,
    en: (v: Place) => `${line(v.row)}“${v.label}” has no definition.`,
  },
  'same-label': {
    ja: (v: Rival) =>
      `${where(v.row)}「${v.label}」は${v.other === null ? '' : `${v.other}行目の`}「${v.first}」と同じ用語です。1行にまとめてください。先の行を使います。`,
    en: (v: Rival) =>
      `${line(v.row)}“${v.label}” is the same term as “${v.first}”${v.other === null ? '' : ` in row ${v.other}`}. Merge them; the first is used.`,
  },
  'conflicting-definition': {
    ja: (v: Rival) =>
      `${where(v.row)}「${v.label}」の定義が${v.other === null ? '別の行' : `${v.other}行目`}の「${v.first}」と異なります。どちらかに揃えてください。先の行を使います。`,
    en: (v: Rival) =>
      `${line(v.row)}“${v.label}” is defined differently from “${v.first}”${v.other === null ? '' : ` in row ${v.other}`}. Agree on one; the first is used.`,
  },
  'variant-of-other': {
    ja: (v: Variant) =>
      `${where(v.row)}「${v.label}」の別表記「${v.variant}」は「${v.first}」の表記でもあります。どちらかから外してください。`,
    en: (v: Variant) =>
      `${line(v.row)}“${v.variant}”, a spelling of “${v.label}”, also belongs to “${v.first}”. Remove one of them.`,
  },
  'unknown-related': {
    ja: (v: { row: number | null; label: string; related: string }) =>
      `${where(v.row)}「${v.label}」の関連「${v.related}」は用語集にありません。`,
    en: (v: { row: number | null; label: string; related: string }) =>
      `${line(v.row)}“${v.related}”, related to “${v.label}”, is not in the glossary.`,
  },
  'no-reading': {
    ja: (v: Place) => `${where(v.row)}「${v.label}」に読みがありません。ひらがなで入力すると、読みから探せます。`,
    en: (v: Place) => `${line(v.row)}“${v.label}” has no reading. With one in hiragana it can be found by sound.`,
  },
  'never-used': {
    ja: (v: Place) =>
      `${where(v.row)}「${v.label}」は計画の文章に出てきません。表記が違うなら別表記に加え、要らなければ行を削除してください。`,
    en: (v: Place) =>
      `${line(v.row)}“${v.label}” does not occur in the plan. Add the spelling the plan uses, or delete the row.`,
  },
  'many-never-used': {
    ja: (v: { count: number; labels: readonly string[] }) =>
      `用語集の${v.count}件は計画の文章に出てきません（${v.labels.join('、')} など）。ほかの計画と共用していれば、このままでかまいません。`,
    en: (v: { count: number; labels: readonly string[] }) =>
      `${v.count} terms do not occur in the plan (${v.labels.join(', ')} …). If several plans share the glossary, leave them.`,
  },
  'not-defined': {
    ja: (v: { label: string; count: number }) =>
      `「${v.label}」は計画に${v.count}回出てきますが、用語集にありません。用語集に加えるか、別表記に入れてください。`,
    en: (v: { label: string; count: number }) =>
      `“${v.label}” occurs ${v.count} times in the plan but is not in the glossary. Add it or enter it as another spelling.`,
  },
  'unknown-status': {
    ja: (v: Place & { status: string }) =>
      `${where(v.row)}「${v.label}」の状態「${v.status}」は読めません。空欄（使う）、提案、保留のどれかにしてください。いまは使う用語として扱います。`,
    en: (v: Place & { status: string }) =>
      `${line(v.row)}The status “${v.status}” of “${v.label}” is unknown. Leave it blank (in use), or write 提案 or 保留. It counts as in use now.`,
  },
});
