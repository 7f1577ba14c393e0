import { readDelimited } from '../../shared/exchange/read-delimited';
import { readTermReports, type TermReport } from '../../shared/glossary/term-report';
import { type Locale, say } from '../../shared/messages/define';
import { reportsWindowWords as words } from '../../shared/messages/reports-window';

export interface ReportFile {
  readonly reports: readonly TermReport[];
  /** What of the file could not be read, as sentences. */
  readonly remarks: readonly string[];
}

/** Reports of a file as employees save it, in any encoding that office software writes. */
export function readReportFile(bytes: Uint8Array, name: string, locale: Locale): ReportFile {
  const read = readDelimited(bytes, { name, locale });
  if (!read.ok) return { reports: [], remarks: [`${read.error.message} ${read.error.mend}`.trim()] };
  const rows = Array.from(read.value.grid.rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? ''));
  const { reports, unread } = readTermReports(rows);
  if (reports.length === 0) return { reports, remarks: [say(words.none, locale, { name })] };
  const remarks = unread.length === 0 ? [] : [say(words.unread, locale, { name, rows: unread.join('、') })];
  return { reports, remarks: [...remarks, ...read.value.notes] };
}
