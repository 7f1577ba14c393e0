import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import { addressOf } from './address';
import { type ColumnPlaces, findColumns, type HeadingDamage, type TextAt } from './health-columns';
import { type ChangedIdentity, changedIdentities } from './health-identities';
import { type CellKey, cellKey, cellPlace, type SheetImage, sheetOf, type WorkbookImage } from './image';
import { moveRow } from './move-row';
import type { WriteOp } from './write-op';

/** What a sheet holds now, as an edge reads it. Cells that are empty are absent. */
export interface SheetNow {
  readonly name: string;
  /** What a person sees. */
  readonly texts: ReadonlyMap<CellKey, string>;
  /** Formulas, with the leading `=`. */
  readonly formulas: ReadonlyMap<CellKey, string>;
}

/** One place where the workbook is no longer as it was made. */
export interface HealthFinding {
  readonly code: 'sheet-missing' | 'column-missing' | 'column-renamed' | 'identity-changed' | 'formula-overwritten';
  readonly sheet: string;
  /** A1 address: of the formula, or of the heading. */
  readonly cell: string;
  readonly message: string;
  readonly mend: string;
  /** What puts it right. Empty where only a person can: a deleted column has shifted everything to its right. */
  readonly restore: readonly WriteOp[];
}

/** The row of headings of each sheet to be checked, by the sheet's name. */
export type HeaderRows = Readonly<Record<string, number>>;

/**
 * Compares generated sheets with what they should hold: missing sheets, deleted or renamed headings, formulas that were
 * overwritten. Rows may have been inserted, deleted or sorted: a row is known by its stable ID in column A. Rows with an unknown ID
 * are a person's own and are left alone.
 */
export function checkHealth(expected: WorkbookImage, now: readonly SheetNow[], headers: HeaderRows): HealthFinding[] {
  return Object.entries(headers).flatMap(([name, header]): HealthFinding[] => {
    const wanted = sheetOf(expected, name);
    if (!wanted) return [];
    const present = now.find((sheet) => sheet.name === name);
    if (!present) return [missingSheet(name)];
    const typed: TextAt = (row, column) => {
      const key = cellKey(row, column);
      return present.formulas.has(key) ? '' : (present.texts.get(key)?.trim() ?? '');
    };
    const columns = findColumns(wanted, typed, header);
    return [
      ...columns.damages.map((damage) => damagedHeading(name, damage)),
      ...changedIdentities(wanted, present.texts, columns.places, { wanted: header, now: columns.headerNow }).map(
        (changed) => changedIdentity(name, changed),
      ),
      ...overwrittenFormulas(wanted, present, columns, header),
    ];
  });
}

function missingSheet(sheet: string): HealthFinding {
  return {
    code: 'sheet-missing',
    sheet,
    cell: 'A1',
    message: say(workbookMessages.sheetMissing, 'ja', { sheet }),
    mend: say(workbookMessages.sheetMissingMend, 'ja', {}),
    restore: [],
  };
}

function changedIdentity(sheet: string, { id, found, row, column, cell }: ChangedIdentity): HealthFinding {
  return {
    code: 'identity-changed',
    sheet,
    cell,
    message: say(workbookMessages.identityChanged, 'ja', { sheet, cell, id, found }),
    mend: say(workbookMessages.identityChangedMend, 'ja', {}),
    restore: [{ op: 'write', sheet, row, column, cells: [[{ kind: 'text', text: id }]] }],
  };
}

function damagedHeading(sheet: string, { kind, heading, found, row, column, cell }: HeadingDamage): HealthFinding {
  if (kind === 'missing') {
    return {
      code: 'column-missing',
      sheet,
      cell,
      message: say(workbookMessages.columnMissing, 'ja', { sheet, heading, cell }),
      mend: say(workbookMessages.columnMissingMend, 'ja', {}),
      restore: [],
    };
  }
  return {
    code: 'column-renamed',
    sheet,
    cell,
    message: say(workbookMessages.columnRenamed, 'ja', { sheet, cell, heading, found }),
    mend: say(workbookMessages.columnRenamedMend, 'ja', {}),
    restore: [{ op: 'write', sheet, row, column, cells: [[{ kind: 'text', text: heading }]] }],
  };
}

/** Formulas that should stand in a cell and do not. */
function overwrittenFormulas(
  wanted: SheetImage,
  present: SheetNow,
  { headerNow, places }: ColumnPlaces,
  header: number,
): HealthFinding[] {
  const rowById = rowsById(present, places.get(1), headerNow);
  const healthy = new Map<string, { readonly formula: string; readonly row: number }>();
  const broken: {
    readonly column: number;
    readonly from: number;
    readonly row: number;
    readonly formula: string;
    readonly heading: string;
  }[] = [];
  for (const [key, input] of wanted.cells) {
    const from = cellPlace(key);
    if (input.kind !== 'formula' || from.row <= header) continue;
    const id = textAt(wanted, from.row, 1);
    const row = id === '' ? from.row - header + headerNow : rowById.get(id);
    const column = places.get(from.column);
    if (row === undefined || column === undefined) continue;
    const standing = present.formulas.get(cellKey(row, column));
    if (standing === undefined) {
      const heading = textAt(wanted, header, from.column);
      broken.push({ column, from: from.row, row, formula: input.formula, heading });
    } else healthy.set(shapeOf(column, input.formula, from.row), { formula: standing, row });
  }
  return broken.map(({ column, from, row, formula, heading }): HealthFinding => {
    // A healthy formula of the same kind knows where inserted rows and columns have moved its references.
    const model = healthy.get(shapeOf(column, formula, from)) ?? { formula, row: from };
    const cell = addressOf(row, column);
    return {
      code: 'formula-overwritten',
      sheet: wanted.name,
      cell,
      message: say(workbookMessages.overwritten, 'ja', { sheet: wanted.name, cell, heading }),
      mend: say(workbookMessages.overwrittenMend, 'ja', {}),
      restore: [
        {
          op: 'write',
          sheet: wanted.name,
          row,
          column,
          cells: [[{ kind: 'formula', formula: moveRow(model.formula, row - model.row) }]],
        },
      ],
    };
  });
}

/** Formulas of one column that differ only by their row have one shape. */
function shapeOf(column: number, formula: string, row: number): string {
  return `${column}|${moveRow(formula, 1 - row)}`;
}

/** First row of each ID below the headings. */
function rowsById(present: SheetNow, column: number | undefined, headerNow: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [key, text] of present.texts) {
    const place = cellPlace(key);
    const known = rows.get(text);
    if (place.column === column && place.row > headerNow && (known === undefined || place.row < known))
      rows.set(text, place.row);
  }
  return rows;
}

function textAt(sheet: SheetImage, row: number, column: number): string {
  const input = sheet.cells.get(cellKey(row, column));
  return input?.kind === 'text' ? input.text : '';
}
