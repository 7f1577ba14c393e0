import { healthWords } from '../../shared/messages/addon';
import { type Locale, say } from '../../shared/messages/define';
import { addressOf } from '../../shared/workbook/address';
import type { HealthProblem } from './protocol';
import { presentText, textOf } from './run/placement';
import { plannedCell } from './run/planned';
import type { PreparedRun, SheetJob } from './run/prepare';

/**
 * 点検 of the plan workbook itself: what people changed in it that breaks its formulas or hides its rows. `prepared` is the
 * workbook as it should be beside the one that is there. One call for each table, to look at the dropdowns.
 */
export function problemsOf(prepared: PreparedRun, locale: Locale): HealthProblem[] {
  return prepared.jobs.flatMap((job) => {
    if (job.present === null) return [sheetGone(job, locale)];
    if (job.planned.shape.kind !== 'table') return [];
    return [
      ...headings(job, locale),
      ...identities(job, prepared, locale),
      ...formulas(job, locale),
      ...dropDowns(job, locale),
    ];
  });
}

function sheetGone(job: SheetJob, locale: Locale): HealthProblem {
  return {
    id: `sheet-gone:${job.sheet}`,
    code: 'sheet-gone',
    severity: 'error',
    sheet: job.sheet,
    cell: null,
    message: say(healthWords.sheetGone, locale, { sheet: job.sheet }),
    mend: say(healthWords.sheetGoneMend, locale, undefined as never),
    certain: true,
  };
}

function headings(job: SheetJob, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table') return [];
  const inserted = new Set(job.placement.insert);
  return shape.table.columns.flatMap((column, index): HealthProblem[] => {
    if (!inserted.has(job.placement.column(index + 1))) return [];
    return [
      {
        id: `heading-gone:${job.sheet}:${column.key}`,
        code: 'heading-gone',
        severity: 'error',
        sheet: job.name,
        cell: addressOf(job.placement.shiftRow(shape.table.headerRow), 1),
        message: say(healthWords.headingGone, locale, { heading: column.heading }),
        mend: say(healthWords.headingGoneMend, locale, undefined as never),
        certain: true,
      },
    ];
  });
}

function identities(job: SheetJob, prepared: PreparedRun, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table') return [];
  const identity = shape.table.columns.findIndex((column) => column.kind === 'identity') + 1;
  if (identity === 0) return [];
  const problems: HealthProblem[] = [];
  const known = prepared.known?.[job.sheet] ?? {};
  const lost = job.reconciled.addedRows.filter((row) => {
    const planned = job.placement.plannedRow(row);
    // An item that is back in the plan lost its ID by leaving, not by anybody's hand.
    if (job.placement.returned.has(row)) return false;
    return planned !== null && textOf(plannedCell(job.planned, planned, identity)) in known;
  });
  if (lost.length > 0) {
    problems.push({
      id: `id-gone:${job.sheet}`,
      code: 'id-gone',
      severity: 'error',
      sheet: job.name,
      cell: null,
      message: say(healthWords.idGone, locale, { count: lost.length }),
      mend: say(healthWords.idGoneMend, locale, undefined as never),
      certain: true,
    });
  }
  const seen = new Set<string>();
  const column = job.placement.column(identity);
  for (let row = job.placement.shiftRow(shape.table.firstRow); row <= job.cells.length; row++) {
    const id = presentText(job.cells, row, column);
    if (id === '') continue;
    if (seen.has(id)) {
      problems.push({
        id: `id-twice:${job.sheet}:${row}`,
        code: 'id-twice',
        severity: 'warning',
        sheet: job.name,
        cell: addressOf(row, column),
        message: say(healthWords.idTwice, locale, { id }),
        mend: say(healthWords.idTwiceMend, locale, undefined as never),
        certain: false,
      });
    }
    seen.add(id);
  }
  return problems;
}

/** Calculated cells that hold something else; long lists are one problem a column. */
function formulas(job: SheetJob, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table') return [];
  const added = new Set(job.reconciled.addedRows);
  const problems: HealthProblem[] = [];
  for (const [index, column] of shape.table.columns.entries()) {
    for (let row = shape.table.firstRow; row <= job.planned.rows; row++) {
      if (plannedCell(job.planned, row, index + 1).kind !== 'formula') continue;
      const at = { row: job.placement.row(row), column: job.placement.column(index + 1) };
      if (added.has(at.row) || job.placement.insert.includes(at.column)) continue;
      const present = job.cells[at.row - 1]?.[at.column - 1];
      if (present && present.formula !== '') continue;
      problems.push({
        id: `formula-gone:${job.sheet}:${column.key}:${row}`,
        code: 'formula-gone',
        severity: 'error',
        sheet: job.name,
        cell: addressOf(at.row, at.column),
        message: say(healthWords.formulaGone, locale, { heading: column.heading, text: String(present?.value ?? '') }),
        mend: say(healthWords.formulaGoneMend, locale, undefined as never),
        certain: true,
      });
    }
  }
  return problems;
}

function dropDowns(job: SheetJob, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table' || !job.present || job.placement.insert.length > 0) return [];
  const { columns, firstRow } = shape.table;
  const listed = columns.flatMap((column, index) => ((column.choices?.length ?? 0) > 0 ? [{ column, index }] : []));
  const rows = job.planned.rows - firstRow + 1;
  if (listed.length === 0 || rows < 1) return [];
  const places = listed.map(({ index }) => job.placement.column(index + 1));
  const left = Math.min(...places);
  const top = job.placement.shiftRow(firstRow);
  const present = job.present.readDropDowns({ row: top, column: left, rows, columns: Math.max(...places) - left + 1 });
  return listed.flatMap(({ column }, at): HealthProblem[] => {
    const missing = present.findIndex((line) => line[places[at]! - left] === false);
    if (missing < 0) return [];
    return [
      {
        id: `dropdown-gone:${job.sheet}:${column.key}`,
        code: 'dropdown-gone',
        severity: 'warning',
        sheet: job.name,
        cell: addressOf(top + missing, places[at]!),
        message: say(healthWords.dropDownGone, locale, { heading: column.heading }),
        mend: say(healthWords.dropDownGoneMend, locale, undefined as never),
        certain: true,
      },
    ];
  });
}
