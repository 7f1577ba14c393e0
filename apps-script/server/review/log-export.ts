import type { PlainSheet } from '../../../shared/exchange/plain-xlsx';
import type { LogEntry } from '../../../shared/review/log';
import { LOG_COLUMNS, logRow } from '../../../shared/review/log-row';
import { REVIEW_LOG_COLUMNS } from '../../../shared/workbook/columns-logs';

/** What people read of the log: every column but the record. */
export function logRows(entries: readonly LogEntry[]): string[][] {
  return [
    REVIEW_LOG_COLUMNS.map((column) => column.heading),
    ...entries.map((entry) => logRow(entry).slice(0, LOG_COLUMNS.length - 1)),
  ];
}

export function logSheetOf(entries: readonly LogEntry[]): PlainSheet {
  return {
    name: '見直し履歴',
    rows: logRows(entries),
    widths: REVIEW_LOG_COLUMNS.map(({ width }) => Math.round(width / 7)),
    headerRows: 1,
  };
}
