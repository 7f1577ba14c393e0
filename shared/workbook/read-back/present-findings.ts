import type { Finding, Severity } from '../../check/finding';
import type { PresentCells } from './present-table';

const SEVERITIES: readonly (readonly [string, Severity])[] = [
  ['誤り', 'error'],
  ['注意', 'warning'],
  ['参考', 'info'],
];

/** What people answered in 対応 that settles a finding. */
const SETTLED = ['対応済', '対応不要'];

/** Reads 点検結果: the findings of the last run that nobody has settled there. */
export function readFindings(cells: PresentCells): Finding[] {
  const header = cells.findIndex((line) => line.includes('指摘') && line.includes('重さ'));
  const headings = cells[header] ?? [];
  const at = (heading: string) => headings.findIndex((value) => String(value).trim() === heading);
  const columns = {
    severity: at('重さ'),
    path: at('場所'),
    message: at('指摘'),
    mend: at('直し方'),
    cell: at('元のセル'),
    answer: at('対応'),
    code: at('種類'),
    subjects: at('対象ID'),
  };
  if (header < 0) return [];
  return cells.slice(header + 1).flatMap((line): Finding[] => {
    const text = (column: number) => (column < 0 ? '' : String(line[column] ?? '').trim());
    const severity = SEVERITIES.find(([word]) => text(columns.severity).includes(word))?.[1];
    if (severity === undefined || text(columns.code) === '' || SETTLED.includes(text(columns.answer))) return [];
    const [, sheet, cell] = /^(.+)!([A-Z]{1,3}\d+)$/.exec(text(columns.cell)) ?? [];
    return [
      {
        code: text(columns.code),
        severity,
        place: { sheet: sheet ?? (text(columns.cell) || null), cell: cell ?? null, path: text(columns.path) },
        subjects: text(columns.subjects)
          .split(/[\s、]+/)
          .filter((id) => id !== ''),
        message: text(columns.message),
        mend: text(columns.mend),
      },
    ];
  });
}
