import { healthWords } from '../../shared/messages/addon';
import { type Locale, say } from '../../shared/messages/define';
import { addressOf } from '../../shared/workbook/address';
import type { Column } from '../../shared/workbook/columns';
import { cellPlace } from '../../shared/workbook/image';
import type { PresentCell } from './door';
import type { HealthProblem } from './protocol';
import { withoutAddresses } from './run/address-map';
import { presentText } from './run/find-columns';
import { columnBefore, textOf } from './run/placement';
import { plannedCell } from './run/planned';
import { plainFormula } from './run/reconcile';
import type { PreparedRun, SheetJob } from './run/sheet-job';

/**
 * 点検 of the plan workbook itself: what people changed in it that breaks its formulas or hides its rows. `prepared` is the
 * workbook as it should be beside the one that is there. One call for each table, to look at the dropdowns.
 */
export function problemsOf(prepared: PreparedRun, locale: Locale): HealthProblem[] {
  return prepared.jobs.flatMap((job) => {
    if (job.present === null) return [sheetGone(job, locale)];
    if (job.planned.shape.kind !== 'table') return drawnFormulas(job, locale);
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

/** Columns that are gone, named by where they will stand again, and headings that were changed. */
function headings(job: SheetJob, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table') return [];
  const { columns, headerRow } = shape.table;
  const inserted = new Set(job.placement.insert);
  const renamed = new Map(job.placement.renamed.map(({ column, found }) => [column, found]));
  return columns.flatMap((column, index): HealthProblem[] => {
    const at = job.placement.column(index + 1);
    const found = renamed.get(index + 1);
    const gone = inserted.has(at);
    if (found === undefined && !gone) return [];
    const cell = addressOf(job.placement.shiftRow(headerRow), at);
    const heading = column.group === undefined ? column.heading : `${column.group} ${column.heading}`;
    const code = gone ? 'column-gone' : 'heading-changed';
    const wiped = gone && column.kind === 'input' ? healthWords.columnGoneMendTyped : healthWords.columnGoneMend;
    return [
      {
        id: `${code}:${job.sheet}:${column.key}`,
        code,
        severity: 'error',
        sheet: job.name,
        cell,
        message: gone
          ? say(healthWords.columnGone, locale, { heading, cell })
          : say(healthWords.headingChanged, locale, { heading, found: found ?? '' }),
        mend: say(gone ? wiped : healthWords.headingChangedMend, locale, undefined as never),
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
  for (const [row, { id, found }] of job.placement.adopted) {
    const cell = addressOf(row, columnBefore(job.placement, job.placement.column(identity)));
    problems.push({
      id: `id-changed:${job.sheet}:${id}`,
      code: 'id-changed',
      severity: 'error',
      sheet: job.name,
      cell,
      message: say(healthWords.idChanged, locale, { id, found }),
      mend: say(healthWords.idChangedMend, locale, undefined as never),
      certain: true,
    });
  }
  const seen = new Set<string>();
  const column = columnBefore(job.placement, job.placement.column(identity));
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

/** Calculated cells that hold something else: a word, a figure, or a formula that does something else. */
function formulas(job: SheetJob, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table') return [];
  const added = new Set(job.reconciled.addedRows);
  const problems: HealthProblem[] = [];
  for (const [index, column] of shape.table.columns.entries()) {
    if (job.placement.insert.includes(job.placement.column(index + 1))) continue;
    // Where it stands now, before what is gone is put in again.
    const at = columnBefore(job.placement, job.placement.column(index + 1));
    const strange: { readonly row: number; readonly place: number; readonly text: string; readonly meant: string }[] =
      [];
    let rows = 0;
    const asMeant = new Set<string>();
    const meantIn = new Map<string, number>();
    for (let row = shape.table.firstRow; row <= job.planned.rows; row++) {
      const wanted = plannedCell(job.planned, row, index + 1);
      const place = job.placement.row(row);
      if (wanted.kind !== 'formula' || added.has(place)) continue;
      rows++;
      const present = job.cells[place - 1]?.[at - 1];
      const standing = present?.formula ?? '';
      const meant = doing(wanted.formula);
      meantIn.set(meant, (meantIn.get(meant) ?? 0) + 1);
      if (standing === '')
        problems.push(formulaGone(job, column, row, addressOf(place, at), present?.value ?? '', locale));
      else if (doing(standing) === meant) asMeant.add(meant);
      else strange.push({ row, place, text: standing, meant });
    }
    // Where every row of a kind differs, the rules or our formulas changed and not a person's hand: refreshing writes the new ones.
    if (asMeant.size === 0 && rows > 1) continue;
    for (const { row, place, text, meant } of strange)
      if (asMeant.has(meant) || meantIn.get(meant) === 1)
        problems.push(formulaGone(job, column, row, addressOf(place, at), text, locale));
  }
  return problems;
}

/** More than this share of a drawn sheet's formulas missing means that its rows or columns were moved, not that they were typed over. */
const FEW = 0.2;

/** Calculated cells of a sheet that is drawn as a whole (評価一覧, ロードマップ): they stand where they were planned or nowhere. */
function drawnFormulas(job: SheetJob, locale: Locale): HealthProblem[] {
  const planned = [...job.planned.image.cells].filter(([, { kind }]) => kind === 'formula');
  const gone = planned
    .map(([key]) => cellPlace(key))
    .filter(({ row, column }) => (job.cells[row - 1]?.[column - 1]?.formula ?? '') === '');
  const [first] = gone;
  if (first === undefined) return [];
  if (gone.length > Math.max(3, planned.length * FEW))
    return [
      {
        id: `sheet-altered:${job.sheet}`,
        code: 'sheet-altered',
        severity: 'error',
        sheet: job.name,
        cell: addressOf(first.row, first.column),
        message: say(healthWords.sheetAltered, locale, { count: gone.length }),
        mend: say(healthWords.sheetAlteredMend, locale, undefined as never),
        certain: false,
      },
    ];
  return gone.map(({ row, column }) => {
    const heading = headingAbove(job, row, column);
    const key = addressOf(row, column);
    return formulaGone(job, { key, heading }, row, key, job.cells[row - 1]?.[column - 1]?.value ?? '', locale);
  });
}

/** The nearest text of ours above a cell, or the cell itself where there is none. */
function headingAbove(job: SheetJob, row: number, column: number): string {
  for (let above = row - 1; above >= 1; above--) {
    const text = textOf(plannedCell(job.planned, above, column));
    if (text !== '' && plannedCell(job.planned, above, column).kind === 'text') return text;
  }
  return addressOf(row, column);
}

/** What a formula does, wherever its references point: those move when people insert and sort. */
const doing = (formula: string): string => plainFormula(withoutAddresses(formula));

function formulaGone(
  job: SheetJob,
  { key, heading }: Pick<Column, 'key' | 'heading'>,
  row: number,
  cell: string,
  text: PresentCell['value'],
  locale: Locale,
): HealthProblem {
  return {
    id: `formula-gone:${job.sheet}:${key}:${row}`,
    code: 'formula-gone',
    severity: 'error',
    sheet: job.name,
    cell,
    message: say(healthWords.formulaGone, locale, { heading, text: String(text) }),
    mend: say(healthWords.formulaGoneMend, locale, undefined as never),
    certain: true,
  };
}

/** Dropdowns in the rows of the plan; rows that people put between them are theirs. */
function dropDowns(job: SheetJob, locale: Locale): HealthProblem[] {
  const { shape } = job.planned;
  if (shape.kind !== 'table' || !job.present) return [];
  const { columns, firstRow } = shape.table;
  const inserted = new Set(job.placement.insert);
  const listed = columns.flatMap((column, index) => {
    const at = job.placement.column(index + 1);
    // Where it stands now, before what is gone is put in again.
    return (column.choices?.length ?? 0) > 0 && !inserted.has(at)
      ? [{ column, at: columnBefore(job.placement, at) }]
      : [];
  });
  const added = new Set(job.reconciled.addedRows);
  const rows = Array.from({ length: Math.max(0, job.planned.rows - firstRow + 1) }, (_, offset) =>
    job.placement.row(firstRow + offset),
  ).filter((row) => !added.has(row));
  if (listed.length === 0 || rows.length === 0) return [];
  const [top, left] = [Math.min(...rows), Math.min(...listed.map(({ at }) => at))];
  const present = job.present.readDropDowns({
    row: top,
    column: left,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...listed.map(({ at }) => at)) - left + 1,
  });
  return listed.flatMap(({ column, at }): HealthProblem[] => {
    const missing = rows.find((row) => present[row - top]?.[at - left] === false);
    if (missing === undefined) return [];
    return [
      {
        id: `dropdown-gone:${job.sheet}:${column.key}`,
        code: 'dropdown-gone',
        severity: 'warning',
        sheet: job.name,
        cell: addressOf(missing, at),
        message: say(healthWords.dropDownGone, locale, { heading: column.heading }),
        mend: say(healthWords.dropDownGoneMend, locale, undefined as never),
        certain: true,
      },
    ];
  });
}
