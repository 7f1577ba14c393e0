import { addonWords } from '../../shared/messages/addon';
import { type Locale, say } from '../../shared/messages/define';
import type { DifferenceLine, Preview } from './protocol';
import { presentText } from './run/find-columns';
import { columnBefore, textOf } from './run/placement';
import { plannedCell } from './run/planned';
import { hasWork, type PreparedRun, type SheetJob } from './run/sheet-job';
import { markLeft, subjectColumn } from './run/subject';

/** Lists are for a person to look through; the whole counts stand beside them. */
const longestList = 200;

/** What a run would change, in words: rows that come, change and go, and what people typed that stays. */
export function differenceOf(prepared: PreparedRun, fingerprint: string, locale: Locale): Preview {
  const added = prepared.jobs.flatMap(addedLines);
  const changed = prepared.jobs.flatMap(changedLines);
  const gone = prepared.jobs.flatMap((job) => goneLines(job, locale));
  const kept = prepared.jobs.flatMap((job) => keptLines(job, locale));
  const cut = <Line>(lines: readonly Line[]) => lines.slice(0, longestList);
  return {
    fingerprint,
    sheets: prepared.jobs.map((job) => ({
      sheet: job.name,
      action: job.present === null ? 'create' : hasWork(job) ? 'update' : 'unchanged',
    })),
    added: cut(added),
    changed: cut(changed),
    gone: cut(gone),
    kept,
    totals: {
      added: added.length,
      changed: changed.length,
      gone: gone.length,
      kept: kept.reduce((sum, { count }) => sum + count, 0),
    },
  };
}

function addedLines(job: SheetJob): DifferenceLine[] {
  if (job.planned.shape.kind !== 'table') return [];
  const { firstRow } = job.planned.shape.table;
  const rows = new Set(job.reconciled.addedRows);
  const lines: DifferenceLine[] = [];
  for (let row = firstRow; row <= job.planned.rows; row++) {
    if (job.present !== null && !rows.has(job.placement.row(row))) continue;
    const subject = plannedSubject(job, row);
    lines.push({ sheet: job.name, subject, field: null, before: null, after: subject });
  }
  return lines;
}

function changedLines(job: SheetJob): DifferenceLine[] {
  // What is only calculated or drawn from the tables needs no person's eye.
  if (job.present === null || job.planned.shape.kind === 'fixed') return [];
  const skipped = new Set([...job.reconciled.addedRows, ...job.reconciled.goneRows]);
  return job.reconciled.changes
    .filter(({ row }) => !skipped.has(row))
    .map(({ row, column, before, after }) => {
      const plannedRow = job.placement.plannedRow(row);
      return {
        sheet: job.name,
        subject: plannedRow === null ? '' : plannedSubject(job, plannedRow),
        field: headingOf(job, job.placement.plannedColumn(column)),
        before: before === '' ? null : before,
        after: after === '' ? null : after,
      };
    });
}

/** A row that people typed in says so, and what it will be called. */
function goneLines(job: SheetJob, locale: Locale): DifferenceLine[] {
  const column = columnBefore(job.placement, job.placement.column(subjectColumn(job.planned.shape)));
  return job.reconciled.goneRows.map((row) => {
    const subject = presentText(job.cells, row, column);
    const left = job.reconciled.left.get(row);
    return {
      sheet: job.name,
      subject,
      field: left ? say(addonWords.leftRow, locale, { count: left.typed }) : null,
      before: subject,
      after: left ? markLeft(left.id, subject) : null,
    };
  });
}

function keptLines(job: SheetJob, locale: Locale): Preview['kept'] {
  if (job.present === null) return [];
  const width = Math.max(0, ...job.cells.map((line) => line.length));
  let own = 0;
  for (let column = 1; column <= width; column++) {
    const filled = job.cells.some((line) => String(line[column - 1]?.value ?? '') !== '');
    if (filled && job.placement.insert.length === 0 && job.placement.plannedColumn(column) === null) own++;
    else if (filled && column > job.planned.region.columns) own++;
  }
  const line = (what: string, count: number) => (count > 0 ? [{ sheet: job.name, what, count }] : []);
  return [
    ...line(say(addonWords.keptInputs, locale, undefined as never), job.reconciled.kept.length),
    ...line(say(addonWords.keptColumns, locale, undefined as never), own),
    ...line(say(addonWords.keptRows, locale, undefined as never), job.reconciled.left.size),
  ];
}

function headingOf(job: SheetJob, column: number | null): string | null {
  const { shape } = job.planned;
  if (column === null || shape.kind !== 'table') return null;
  const found = shape.table.columns[column - 1];
  if (!found) return null;
  return found.group === undefined ? found.heading : `${found.group} ${found.heading}`;
}

function plannedSubject(job: SheetJob, row: number): string {
  return textOf(plannedCell(job.planned, row, subjectColumn(job.planned.shape))).trim();
}
