import { sheetNameOf } from '../../../shared/exchange/file-name';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import { cellKey } from '../../../shared/workbook/image';
import { carryState } from './carried-state';
import type { Office } from './office';
import { imageOfBook } from './save-workbook';

/** Hands the workbook to the browser as a download; returns its file name. */
export async function saveAsXlsx(office: Office): Promise<string> {
  const { image, results } = imageOfBook(office.standIn.book, office.housekeepingSheets());
  const xlsx = await writeXlsx(image, (sheet, row, column) => results.get(sheet)?.get(cellKey(row, column)) ?? null);
  const bytes = carryState(xlsx, office.standIn.book);
  const name = `${sheetNameOf(office.view().fileName)}.xlsx`;
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
