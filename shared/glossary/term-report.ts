import * as z from 'zod/mini';

/**
 * What an employee tells about a term (「この用語について知らせる」). Collected in the browser, handed to the keepers of the glossary as a
 * file or in a mail, and taken into the glossary as a proposal: nobody's entry is overwritten by it.
 */
export const TermReport = z.object({
  /** `missing`: the term has no entry; `wrong`: what the entry says is wrong or out of date; `unclear`: it cannot be understood. */
  kind: z.enum(['missing', 'wrong', 'unclear']),
  /** The term as the reader saw it. */
  term: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What the reader wrote; may be empty. */
  comment: z._default(z.string().check(z.maxLength(2000)), ''),
  /** Address of the page, without query and fragment; null = not told. */
  page: z._default(z.nullable(z.string().check(z.maxLength(500))), null),
  /** ISO 8601 with offset, from the reader's machine; null = not told (a mail). */
  at: z._default(z.nullable(z.string().check(z.maxLength(40))), null),
});
export type TermReport = z.infer<typeof TermReport>;

/** Columns of the file in which reports are collected (CSV, Japanese headings), in order. */
export const TERM_REPORT_HEADINGS = ['種類', '用語', 'ご意見', 'ページ', '日時'] as const;

/** How a kind is written in the file; read back with `readTermReports`. */
export const TERM_REPORT_KINDS: Readonly<Record<TermReport['kind'], string>> = {
  missing: '用語集にない',
  wrong: '内容が違う',
  unclear: 'わかりにくい',
};

/** Rows of the collected file, headings first: hand them to `writeCsv`, which guards texts that look like formulas. */
export function termReportRows(reports: readonly TermReport[]): string[][] {
  return [
    [...TERM_REPORT_HEADINGS],
    ...reports.map(({ kind, term, comment, page, at }) => [
      TERM_REPORT_KINDS[kind],
      term,
      comment,
      page ?? '',
      at ?? '',
    ]),
  ];
}

/** Reports of a collected file and the rows (from 1, headings counted) that are none. */
export interface TermReportReading {
  readonly reports: readonly TermReport[];
  readonly unread: readonly number[];
}

/** Reads the rows of a collected file. Headings may be in any order; without 「用語」 nothing can be read and every row is unread. */
export function readTermReports(table: readonly (readonly string[])[]): TermReportReading {
  const headings = (table[0] ?? []).map((cell) => cell.normalize('NFKC').replace(/[\s\ufeff]/g, ''));
  const at = (heading: (typeof TERM_REPORT_HEADINGS)[number]) => headings.indexOf(heading);
  const reports: TermReport[] = [];
  const unread: number[] = [];
  table.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const cell = (heading: (typeof TERM_REPORT_HEADINGS)[number]) => withoutGuard((cells[at(heading)] ?? '').trim());
    const read = TermReport.safeParse({
      kind: kindOf(cell('種類')),
      term: cell('用語'),
      comment: cell('ご意見'),
      page: cell('ページ') || null,
      at: cell('日時') || null,
    });
    if (read.success) reports.push(read.data);
    else unread.push(index + 2);
  });
  return { reports, unread };
}

/** Takes back the apostrophe that the written file carries before a text that a spreadsheet would have executed. */
const withoutGuard = (text: string) => (/^'[\s\u3000]*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text);

function kindOf(cell: string): TermReport['kind'] {
  const kinds = Object.keys(TERM_REPORT_KINDS) as TermReport['kind'][];
  return kinds.find((kind) => TERM_REPORT_KINDS[kind] === cell || kind === cell) ?? 'unclear';
}
