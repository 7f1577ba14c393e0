import { ingestMessages } from '../../messages/ingest';
import { type Draft, emptyDraft } from '../draft';
import { a1, type Grid } from '../grid';
import type { ReadingContext } from '../layout';
import type { CellLedger } from '../ledger';
import type { Region } from '../region';
import { type SheetView, viewOf } from '../sheet-view';
import { Bands, bandRank, type OpenBand } from './bands';
import type { ListTable } from './column';
import { understandColumns } from './columns';
import { findHeader, headerText } from './header';
import { type Preamble, readPreamble } from './preamble';
import { RowReader } from './row-reader';
import { rowText } from './row-shape';
import { bandLevel } from './row-text';

/**
 * Reads a list: a header of one to four rows, below it one row for each 事業, indicator or year, with the levels of the plan in
 * columns, merged cells, bands or repeated names.
 */
export function readList(grid: Grid, region: Region, ledger: CellLedger, context: ReadingContext): Draft {
  const sheet = viewOf(grid);
  const header = findHeader(sheet, region, context.headings);
  if (header === null) return emptyDraft;
  const preamble = readPreamble(sheet, region, header.top, ledger);
  const table = understandColumns(sheet, region, header, context.headings, {
    title: [context.title ?? '', preamble.text].join('\n'),
    period: preamble.period,
    year: preamble.year ?? context.sheetYear,
    yen: preamble.yen,
  });
  for (let row = header.top; row <= header.bottom; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) ledger.decoration(row, column);
  }
  tellColumns(sheet, table, context);
  const rows = new RowReader(sheet, table, ledger, preamble.subject);
  const bands = preamble.bands.map(({ text }) => text);
  if (preamble.reference === null) {
    rows.resume(bandsOfSheet(grid.sheet, bands));
    rows.resume(context.carried.forTable(bands, preamble.titles));
  }
  for (const band of preamble.bands) rows.band(band.row, band.column, band.text);
  readBody(sheet, table, preamble, rows, ledger);
  if (preamble.reference === null) context.carried.leave(rows.openBands);
  return rows.draft(preamble);
}

/** A sheet named 基本目標1_便利 holds what stands under that goal, unless the table says so itself. */
function bandsOfSheet(name: string, bands: readonly string[]): readonly OpenBand[] {
  const text = name.replace(/_/g, ' ');
  const level = bandLevel(text);
  if (level === null || bands.some((band) => bandRank(band) <= level.rank)) return [];
  const opened = new Bands();
  opened.begin(text, null);
  return opened.open;
}

function readBody(sheet: SheetView, table: ListTable, preamble: Preamble, rows: RowReader, ledger: CellLedger): void {
  const { region, header } = table;
  const again = new Set(headerText(sheet, header).split('\u0002'));
  for (let row = header.bottom + 1; row <= region.bottom; row++) {
    const filled = sheet.filledBetween(row, region.left, region.right);
    if (filled.length === 0) continue;
    const repeated = filled.length > 1 && again.has(rowText(sheet, row));
    if (repeated || isRepeatedTitle(sheet, row, filled, preamble)) {
      for (const column of filled) ledger.decoration(row, column);
      continue;
    }
    rows.read(row, filled);
  }
}

function isRepeatedTitle(sheet: SheetView, row: number, filled: readonly number[], preamble: Preamble): boolean {
  return (
    filled.length === 1 && preamble.text !== '' && preamble.text.split('\n').includes(sheet.text(row, filled[0] ?? 0))
  );
}

function tellColumns(sheet: SheetView, table: ListTable, context: ReadingContext): void {
  for (const guess of table.guesses) {
    context.note({
      code: 'guess',
      sheet: sheet.grid.sheet,
      cell: a1(table.header.bottom, table.region.left),
      message: ingestMessages.noteGuess.ja({ text: guess }),
    });
  }
  for (const column of table.columns) {
    context.column({
      sheet: sheet.grid.sheet,
      cell: a1(column.at?.row ?? table.header.bottom + 1, column.index),
      heading: column.label,
      key: column.key,
      role: column.role,
      year: column.year,
    });
  }
}
