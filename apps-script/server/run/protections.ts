import { rangeAddress } from '../../../shared/workbook/address';
import { cellPlace, type SheetImage } from '../../../shared/workbook/image';
import type { RangeRef } from '../../../shared/workbook/range-ref';
import type { DoorSheet, WarningProtection } from '../door';
import { columnNumber } from './address-map';

/** Marks our warning-only protections among those that people set. */
export const protectionMark = '道しるべ：';

/** All protections of a sheet as texts (`A1:C9 道しるべ：…`), to be able to put ours back and to know which are new. */
export function protectionsOf(sheet: DoorSheet): string[] {
  return sheet.protections().map(protectionText);
}

function protectionText({ range, description }: WarningProtection): string {
  return `${rangeAddress(range)} ${description}`;
}

/** Inverse of `rangeAddress`. */
function rangeAt(address: string): RangeRef {
  const [first, last] = address.split(':').map((cell) => {
    const parts = /^([A-Z]+)(\d+)$/.exec(cell);
    return { column: columnNumber(parts?.[1] ?? 'A'), row: Number(parts?.[2] ?? 1) };
  });
  const from = first ?? { row: 1, column: 1 };
  const to = last ?? from;
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** Our protections become exactly these; those of people stay. */
export function setProtections(
  sheet: DoorSheet,
  ranges: readonly RangeRef[],
  description: string,
  fresh: boolean,
): void {
  const protections = ranges.map((range) => ({ range, description: `${protectionMark}${description}` }));
  if (fresh) for (const protection of protections) sheet.protect(protection);
  else putBackProtections(sheet, protections.map(protectionText));
}

const few = new WeakMap<SheetImage, RangeRef[]>();

/** Three calls each, so each sheet has one: the range with most formulas in it, headings and neighbours included. */
export function fewProtections(image: SheetImage): readonly RangeRef[] {
  const known = few.get(image) ?? fullestRange(image);
  few.set(image, known);
  return known;
}

function fullestRange({ protections, cells }: SheetImage): RangeRef[] {
  let best: { range: RangeRef; formulas: number } | null = null;
  const formulas = [...cells].filter(([, cell]) => cell.kind === 'formula').map(([key]) => cellPlace(key));
  for (const { range } of protections) {
    const lastRow = range.row + range.rows;
    const lastColumn = range.column + range.columns;
    let inside = 0;
    for (const { row, column } of formulas) {
      if (row >= range.row && row < lastRow && column >= range.column && column < lastColumn) inside++;
    }
    if (inside > 0 && (!best || inside > best.formulas)) best = { range, formulas: inside };
  }
  return best ? [best.range] : [];
}

/**
 * Our protections as they were; absent = the run did not touch them. May be done again after an interruption. `whose` tells
 * which of the others go: ours, or every one that is not among `texts` (a protection that was being made when the run was
 * killed does not carry our mark yet, and without its warning-only it would lock people out). A run that is finished after it was killed
 * gives what was there before it: of the others, those without a name where ours belong go that were not.
 */
export function putBackProtections(
  sheet: DoorSheet,
  texts: readonly string[] | undefined,
  whose: 'ours' | 'all' | { readonly before: readonly string[] | undefined } = 'ours',
): void {
  if (!texts) return;
  const missing = new Set(texts.filter((text) => text.includes(` ${protectionMark}`)));
  const known = new Set(texts);
  const places = new Set([...missing].map((text) => text.slice(0, text.indexOf(' '))));
  const halfMade = ({ range, description }: WarningProtection) =>
    typeof whose === 'object' &&
    description === '' &&
    places.has(rangeAddress(range)) &&
    !whose.before?.includes(protectionText({ range, description }));
  for (const protection of sheet.protections()) {
    const text = protectionText(protection);
    const ours = protection.description.startsWith(protectionMark);
    const foreign = (whose === 'all' && !known.has(text)) || halfMade(protection);
    if (ours ? !protection.warns || !missing.delete(text) : foreign) protection.remove();
  }
  for (const text of missing) {
    const space = text.indexOf(' ');
    sheet.protect({ range: rangeAt(text.slice(0, space)), description: text.slice(space + 1) });
  }
}
