import type { CellLedger } from '../ledger';
import { yenOf } from '../money';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import { readTitle, type TitleReading } from '../title';
import { divisionsIn } from './initiative-cells';
import { isRepeated } from './repeated-header';
import { bandLevel, isAside, isCountedTitle, isDivision, isGroupTitle, isPlainTitle, rowTextKind } from './row-text';

/** What stands above a table. */
export interface Preamble extends TitleReading {
  /** All title texts in one, for words such as KGI or 実績一覧. */
  readonly text: string;
  /** Title texts one by one. */
  readonly titles: readonly string[];
  /** What the table measures, where a line above it says so: 数値目標① 婚姻率; else the last title. */
  readonly subject: string | null;
  /** Level bands above the header: 施策1-1　… as the title of one table of many. */
  readonly bands: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly yen: number | null;
  /** 所属名 | 税務課 above the table: who carries out what stands in it, where no column says so. */
  readonly divisions: readonly string[];
}

/** Labels whose value tells of the plan: 計画名 | 〇〇市DX推進計画; not 所管課 | 企画課. */
const TELLING = /計画|名称|タイトル|期間|年度|団体|自治体|市町村|参考/;

const DIVISION_LABEL =
  /^(?:(?:所管|担当|主管|記入|回答|報告|作成)?(?:所属|部署|部局|課|課室|部課)(?:名|等)?|所管|主管|担当)[:：]?$/;

/** The divisions that a label of the row names in the next cell. */
function divisionsOf(sheet: SheetView, row: number, filled: readonly number[]): string[] {
  const at = filled.findIndex((column) => DIVISION_LABEL.test(sheet.text(row, column).replace(/[\s　]/g, '')));
  const value = at < 0 ? undefined : filled[at + 1];
  if (value === undefined) return [];
  const text = sheet.text(row, value);
  return isDivision(text) ? divisionsIn(text) : [];
}

const SUBJECT_WORD = '(?:数値目標|目標指標|成果指標|評価指標|重要業績評価指標|指標|KPI|KGI)(?:[(（][^()（）]*[)）])?';
/** 数値目標① 婚姻率, 【目標指標1】…, KPI：…; not 指標一覧. */
const SUBJECT = new RegExp(
  `^[■●◆◇【《〈<(（]*${SUBJECT_WORD}\\s*(?:(?:その|No\\.?)?[\\d０-９①-⑳]+[】》〉>)）]*[\\s　:：.．]*|[】》〉>)）]*[:：][\\s　]*)`,
  'i',
);
const SUBJECT_LABEL = new RegExp(`^${SUBJECT_WORD}\\s*(?:その|No\\.?)?[\\d０-９①-⑳]*$`, 'i');

/** What a line says is measured: 婚姻率 of 数値目標① 婚姻率 or of KPI その1 | 婚姻率; null for any other line. */
function subjectIn(sheet: SheetView, row: number, filled: readonly number[]): string | null {
  const [label = '', value = ''] = filled.map((column) => sheet.text(row, column));
  if (filled.length > 2 || label.length > 80) return null;
  const rest = label.replace(SUBJECT, '');
  const name = filled.length === 2 ? (SUBJECT_LABEL.test(label) ? value : '') : rest === label ? '' : rest;
  return name === '' || name.length > 80 ? null : name;
}

/** Whether the line above a row says what a table without names measures. */
export function isSubjectLine(sheet: SheetView, row: number): boolean {
  return row >= 0 && subjectIn(sheet, row, sheet.filled(row)) !== null;
}

/** Reads and books the rows from the region's top to its header. */
export function readPreamble(sheet: SheetView, region: Region, headerTop: number, ledger: CellLedger): Preamble {
  const titles: string[] = [];
  const bands: { row: number; column: number; text: string }[] = [];
  let yen: number | null = null;
  let subject: string | null = null;
  const divisions: string[] = [];
  for (let row = region.top; row < headerTop; row++) {
    const filled = sheet.filledBetween(row, region.left, region.right);
    const first = sheet.text(row, filled[0] ?? 0);
    const measured = subjectIn(sheet, row, filled);
    subject = measured ?? subject;
    for (const found of divisionsOf(sheet, row, filled)) if (!divisions.includes(found)) divisions.push(found);
    const labelled = filled.length === 2 && first.length <= 10 && !TELLING.test(first);
    for (const column of filled) {
      const text = sheet.text(row, column);
      const kind = rowTextKind(text);
      if (/単位/.test(text)) yen ??= yenOf(text);
      const last = row === headerTop - 1 && filled.length === 1;
      const sets = last && (isCountedTitle(text) || (isPlainTitle(text) && isRepeated(sheet, headerTop)));
      if (bandLevel(text) !== null || (filled.length === 1 && isGroupTitle(text)) || sets)
        bands.push({ row, column, text });
      else if (
        kind === null &&
        !isAside(text) &&
        !isDivision(text) &&
        !labelled &&
        measured === null &&
        text.length <= 200
      )
        titles.push(text);
      ledger.decoration(row, column);
    }
  }
  return {
    ...readTitle(titles),
    text: titles.join('\n'),
    titles,
    subject: subject ?? titles[titles.length - 1] ?? null,
    bands,
    yen,
    divisions,
  };
}
