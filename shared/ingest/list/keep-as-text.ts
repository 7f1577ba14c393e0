import { ingestMessages } from '../../messages/ingest';
import type { Attribute } from '../../plan/model';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import type { Column } from './column';
import type { RowSubject } from './row-subject';

/**
 * Keeps a text that has no field of its own, under the sheet's heading: with its initiative, else with the indicator where it
 * stands behind its name, else with the goal or measure.
 */
export function keepAsText(
  sheet: SheetView,
  row: number,
  column: Column,
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const heading =
    subject.seriesText === '' || column.role !== 'value' ? column.label : `${column.label} › ${subject.seriesText}`;
  if (column.label === '') {
    ledger.unread(row, column.index, ingestMessages.unreadColumn.ja());
    return;
  }
  const attribute = { ...sheet.place(row, column.index), text: sheet.original(row, column.index), label: heading };
  if (!keep(attribute, column, subject)) {
    ledger.unread(row, column.index, ingestMessages.unreadOwner.ja({ heading }));
    return;
  }
  ledger.read(row, column.index);
}

function keep(attribute: Attribute, column: Column, subject: RowSubject): boolean {
  const { initiative, indicator, sayOfNode } = subject;
  if (
    initiative === null &&
    sayOfNode !== null &&
    (indicator === null || (column.beforeIndicator && !/指標/.test(column.key)))
  ) {
    sayOfNode(attribute);
    return true;
  }
  const attributes = initiative?.attributes ?? indicator?.attributes;
  if (attributes === undefined) return false;
  const { label, text } = attribute;
  if (!attributes.some((known) => known.label === label && known.text === text)) attributes.push(attribute);
  return true;
}
