import type { GlossaryEntry } from '../../../shared/glossary/entry';
import type { WaitingStatus } from '../../../shared/glossary/read-csv';
import { textCell } from '../../../shared/workbook/cell-input';
import { GLOSSARY_COLUMNS } from '../../../shared/workbook/columns-logs';
import type { CellChange } from './reconcile';
import type { SheetJob } from './sheet-job';

const PROPOSED: WaitingStatus = '提案';

/** The columns of 用語集 that a proposal fills, each with what stands in it. */
const FILLED: readonly [key: string, textOf: (entry: GlossaryEntry) => string][] = [
  ['prefLabel', ({ prefLabel }) => prefLabel],
  ['definition', ({ definition }) => definition ?? ''],
  ['source', ({ source }) => source ?? ''],
  ['status', () => PROPOSED],
];

/**
 * The job of 用語集 with these entries beneath everything that stands there, as texts, each column where it stands now. `height` is how
 * many rows the sheet has: further ones are put in where they are needed, and go with the run when it is taken back.
 */
export function addProposals(
  job: SheetJob,
  height: number,
  entries: readonly GlossaryEntry[],
): { readonly job: SheetJob; readonly row: number } {
  const { cells, placement, reconciled, inserted } = job;
  const filled = cells.findLastIndex((line) => line.some(({ formula, value }) => formula !== '' || value !== '')) + 1;
  const row = Math.max(filled, placement.shiftRow(job.planned.image.frozen.rows)) + 1;
  const blocks = FILLED.map(([key, textOf]) => ({
    row,
    column: placement.column(GLOSSARY_COLUMNS.findIndex((column) => column.key === key) + 1),
    cells: entries.map((entry) => [textCell(textOf(entry))]),
  }));
  const changes = FILLED.flatMap(([, textOf], at): CellChange[] =>
    entries.map((entry, index) => ({
      row: row + index,
      column: blocks[at]!.column,
      before: '',
      after: textOf(entry),
    })),
  );
  const missing = row + entries.length - 1 - height;
  return {
    row,
    job: {
      ...job,
      inserted: missing > 0 ? { ...inserted, rows: { after: height, count: missing } } : inserted,
      reconciled: {
        ...reconciled,
        blocks: [...reconciled.blocks, ...blocks],
        changes: [...reconciled.changes, ...changes],
      },
    },
  };
}
