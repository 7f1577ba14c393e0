import Papa from 'papaparse';
import type { Status } from '../data/protocol';

/** Reports as CSV for the spreadsheet: with BOM, and no cell that a spreadsheet would execute. */
export function reportTable(reports: Status['reports']): string {
  const rows = reports.map(({ label, page, at }) => [label, page, new Date(at).toISOString().slice(0, 16)]);
  return `\ufeff${Papa.unparse([['用語', 'ページ', '日時(UTC)'], ...rows], { escapeFormulae: true, newline: '\r\n' })}`;
}
