import type { Finding, Severity } from '../../../shared/check/finding';
import { writeCsv } from '../../../shared/exchange/csv-write';

export const severityWords: Readonly<Record<Severity, string>> = { error: '誤り', warning: '注意', info: '参考' };

/** 点検結果 as a CSV for Excel: nothing in it can become a formula. */
export function findingsCsv(findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, code, place, message, mend }) => [
    severityWords[severity],
    place.sheet ?? '',
    place.cell ?? '',
    place.path,
    message,
    mend,
    code,
  ]);
  return writeCsv([['重大度', 'シート', 'セル', '場所', '内容', '直し方', 'コード'], ...rows]);
}
