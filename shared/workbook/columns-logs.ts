import { WAITING_STATUSES } from '../glossary/read-csv';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import type { Column } from './columns';
import { STYLES } from './palette';

/** 見直し履歴: what a log entry holds, in its order; written only by the review endpoint. */
export const REVIEW_LOG_COLUMNS: readonly Column[] = [
  ['sequence', '通番', 56],
  ['at', '日時', 150],
  ['actor', '操作した人', 180],
  ['role', '立場', 90],
  ['initiative', '事業ID', 90],
  ['period', '対象期', 110],
  ['decision', '決定', 260],
  ['before', '前の状態', 110],
  ['after', '後の状態', 110],
  ['revision', '改訂番号', 72],
  ['requestId', '受付番号', 110],
  ['previousHash', '前のハッシュ', 120],
  ['hash', 'ハッシュ', 120],
].map(([key, heading, width]) => ({
  key: String(key),
  heading: String(heading),
  width: Number(width),
  kind: 'identity',
  style: { ...STYLES.body, ...STYLES.text, fontSize: 9 },
}));

/** What 照合 offers; several of them may be written into one cell. */
export const GLOSSARY_MATCH_CHOICES = ['目印なし', '大文字小文字を区別', '書いたとおり', '1文字可'] as const;

/** 用語集: one row an entry, several spellings in one cell separated by 、. */
export const GLOSSARY_COLUMNS: readonly Column[] = [
  ['prefLabel', '見出し', 200],
  ['reading', '読み', 160],
  ['altLabel', '別表記', 200],
  ['hiddenLabel', '隠し表記', 140],
  ['definition', '定義', 460],
  ['source', '出典', 200],
  ['related', '関連', 180],
  ['match', '照合', 130],
  ['status', '状態', 80],
].map(([key, heading, width]) => ({
  key: String(key),
  heading: String(heading),
  width: Number(width),
  kind: 'input',
  style: { ...STYLES.text, bold: key === 'prefLabel' },
  ...choicesOf(String(key)),
}));

function choicesOf(key: string): Pick<Column, 'choices' | 'help'> {
  if (key === 'match') {
    return { choices: GLOSSARY_MATCH_CHOICES, help: say(workbookMessages.glossaryMatchHelp, 'ja', {}) };
  }
  if (key === 'status') {
    return { choices: WAITING_STATUSES, help: say(workbookMessages.glossaryStatusHelp, 'ja', {}) };
  }
  return {};
}
