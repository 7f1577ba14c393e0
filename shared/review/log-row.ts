import { fiscalYear, formatFiscalYear, type HalfYear } from '../calendar/fiscal-year';
import { formatHalfYear } from '../calendar/half-year';
import { type Locale, say } from '../messages/define';
import { reviewLogWords, reviewMessages } from '../messages/review';
import { canonicalJson } from '../text/canonical-json';
import type { ReviewPeriod } from './cycle';
import type { AxisGrade, Decision, RevisionChange, Role } from './decision';
import { type LogEntry, type LogHead, type Verification, verifyLog } from './log';

/** Columns of 見直し履歴 in their order: what people read, and last the record that is verified. */
export const LOG_COLUMNS = [
  'sequence',
  'at',
  'actor',
  'role',
  'initiative',
  'period',
  'decision',
  'before',
  'after',
  'revision',
  'requestId',
  'previousHash',
  'hash',
  'record',
] as const;

/** Index of the column with the whole entry as canonical JSON. */
export const RECORD_COLUMN = LOG_COLUMNS.indexOf('record');

/** 令和5年度下期, or FY2023 H2 in English. */
export function periodLabel(period: ReviewPeriod, locale: Locale = 'ja'): string {
  return formatHalfYear(period as HalfYear, locale);
}

/**
 * An entry as one row of texts, one a column of LOG_COLUMNS. The words are the log's own and always Japanese: 履歴を検証 compares them
 * with the record, so they must not change with a setting.
 */
export function logRow(entry: LogEntry): string[] {
  return [
    String(entry.sequence),
    entry.at.slice(0, 19).replace('T', ' '),
    entry.actor,
    roleWord(entry.role),
    entry.initiative,
    periodLabel(entry.period),
    decisionText(entry.decision),
    say(reviewMessages[entry.before], 'ja', {}),
    say(reviewMessages[entry.after], 'ja', {}),
    String(entry.revision),
    entry.requestId,
    entry.previousHash,
    entry.hash,
    escapeControls(canonicalJson(entry)),
  ].map(oneLine);
}

/** 会議 rather than the board's own name, which a setting may change. */
function roleWord(role: Role): string {
  return role === 'board' ? '会議' : say(reviewMessages[role], 'ja', {});
}

/** What was decided, with its reasons, on one line. */
export function decisionText(decision: Decision): string {
  const words = say(reviewLogWords[decision.kind], 'ja', {});
  const said = (label: string, text: string) => (text.trim() === '' ? '' : `　${label}：${text}`);
  switch (decision.kind) {
    case 'selfAssess':
      return `${words}　進捗${decision.progress}${decision.outcome ? `　成果${decision.outcome}` : ''}${said('見解', decision.view)}${decision.axes ? said('完了評価', `進捗${axisWord(decision.axes.progress)}・効果${axisWord(decision.axes.effect)}・費用${axisWord(decision.axes.cost)}`) : ''}${decision.outlook ? said('後期', decision.outlook === 'keep' ? '変更なし' : '見直す') : ''}${said('翌年度', decision.nextYear ?? '')}${said('依頼シート', decision.onBehalfOf ?? '')}`;
    case 'check':
    case 'approve':
      return `${words}${said('意見', decision.comment)}`;
    case 'sendBack':
    case 'orderImprovement':
    case 'discontinue':
      return `${words}${said('根拠', decision.rationale)}`;
    case 'reviewGoal':
      return `${words}　${decision.outcome === 'keep' ? '変更なし' : '見直す'}${said('根拠', decision.rationale)}`;
    case 'proposeRevision':
      return `${words}　${decision.changes.map(changeText).join('、')}${said('根拠', decision.rationale)}${said('資料', decision.evidence)}${said('KGIへの影響', decision.effectOnGoal)}`;
    case 'decideRevision':
      return `${words}　${decision.accepted ? '採択' : '不採択'}（${decision.proposal}）${said('根拠', decision.rationale)}`;
  }
}

function axisWord(grade: AxisGrade): string {
  return say(
    reviewMessages[`axis${grade === 'better' ? 'Better' : grade === 'worse' ? 'Worse' : 'AsPlanned'}`],
    'ja',
    {},
  );
}

/** One change of a proposal: 目標 令和5年度「50件」→「40件」. */
export function changeText(change: RevisionChange): string {
  switch (change.kind) {
    case 'target':
      return `目標 ${formatFiscalYear(fiscalYear(Number(change.year)), 'ja')}「${change.before}」→「${change.after}」`;
    case 'indicator':
      return `指標「${change.before}」→「${change.after}」`;
    case 'action':
      return `行動目標「${change.before}」→「${change.after}」`;
    case 'classification':
      return `区分「${change.before ?? ''}」→「${change.after}」${change.newIndicator ? `（成果指標：${change.newIndicator}${change.newTarget ? ` ${formatFiscalYear(fiscalYear(Number(change.newTarget.year)), 'ja')}「${change.newTarget.text}」` : ''}）` : ''}`;
    case 'addition':
      return `追加「${change.name}」`;
    case 'discontinuation':
      return '中止';
    case 'merging':
      return `統合「${change.into}」`;
  }
}

/** JSON leaves these characters as they are, a cell does not: escaped, they are read back as they were typed, and the hash holds. */
function escapeControls(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Line ends and other controls would come back from a sheet otherwise than they went. The record keeps them, escaped. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** The entry of a row as it stands in the sheet; null where it holds none. Blank rows are to be left out before. */
export function readLogRow(cells: readonly string[]): unknown {
  try {
    return JSON.parse(cells[RECORD_COLUMN] ?? '');
  } catch {
    return null;
  }
}

/** As `verifyLog`, for rows of texts: a readable column that differs from its record is `changed` as well. */
export function verifyLogRows(rows: readonly (readonly string[])[], head?: LogHead): Verification {
  const entries = rows.map(readLogRow);
  const result = verifyLog(entries, head);
  const sound = result.valid ? rows.length : result.row - 1;
  for (let index = 0; index < sound; index++) {
    const wanted = logRow(entries[index] as LogEntry);
    const given = rows[index] ?? [];
    if (wanted.some((text, column) => text !== oneLine(given[column] ?? '')))
      return { valid: false, row: index + 1, reason: 'changed' };
  }
  return result;
}
