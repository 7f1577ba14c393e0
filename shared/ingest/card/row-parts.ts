import type { FiscalYear } from '../../calendar/fiscal-year';
import { foldWidth } from '../../text/fold';
import type { ColumnRole } from '../heading/role';
import { seriesOf } from '../list/column-content';
import type { Slot } from '../schedule/slot';
import type { TimeAxis } from '../schedule/time-axis';
import { TABULAR } from './find-tables';
import { type Label, strip } from './label';
import type { CardRows } from './rows';

const SECTIONS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['action', 'indicator', 'cost']);

/** What the rows of one part of a table are: 取組スケジュール, 成果指標, 事業費. */
export interface Section {
  readonly role: ColumnRole | null;
  readonly text: string;
}

export interface RowParts {
  readonly row: number;
  readonly section: Section;
  /** Words left of the figures, without the section's label; '' where there are none. */
  readonly name: string;
  readonly nameColumn: number | null;
  /** ① before or in the place of a name. */
  readonly number: { readonly text: string; readonly column: number } | null;
  /** True where the row itself begins with its section's label. */
  readonly begins: boolean;
  readonly series: string | null;
  readonly slots: readonly Slot[];
  readonly start: BaselineColumn | null;
}

/** What the header's corner, or the heading above the table, says of its rows. */
export function cornerSection(rows: CardRows, axis: TimeAxis, above: Label | null): Section {
  const corner = axis.beside.map((at) => rows.at(at.row).find(({ column }) => column === at.column)?.label ?? null);
  const label = corner.find((known) => known !== null && TABULAR.has(known.role) && known.role !== 'year') ?? above;
  if (label != null && TABULAR.has(label.role))
    return { role: label.role === 'year' ? null : label.role, text: label.text };
  const words = axis.beside
    .map((at) => rows.sheet.text(at.row, at.column))
    .find((text) => /工程|スケジュール|行程|ロードマップ/.test(text));
  return words === undefined ? { role: null, text: above?.text ?? '' } : { role: 'action', text: strip(words) };
}

/** Columns left of the times that say who does it. */
export function divisionColumns(rows: CardRows, axis: TimeAxis): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { row, column } of axis.beside) {
    const role = rows.at(row).find((token) => token.column === column)?.label?.role;
    if (role === 'lead' || role === 'support') columns.add(column);
  }
  return columns;
}

/** R3（現状） left of the years: the column of the values from which the plan starts; null where there is none. */
export function baselineColumn(rows: CardRows, axis: TimeAxis): BaselineColumn | null {
  const first = axis.slots[0]?.index ?? 0;
  for (const { row, column } of axis.beside) {
    const label = rows.at(row).find((token) => token.column === column)?.label;
    if (column < first && label?.role === 'baseline') return { column, year: label.heading.year };
  }
  return null;
}

/** Where the starting values of a table's rows stand, and of which year they are. */
export interface BaselineColumn {
  readonly column: number;
  readonly year: FiscalYear | null;
}

/** Takes a row apart: its section's label, its name, its series, its number. */
export function partsOf(
  rows: CardRows,
  row: number,
  slots: readonly Slot[],
  before: Section,
  divisions: ReadonlySet<number>,
  start: BaselineColumn | null,
): RowParts {
  const { sheet } = rows;
  const firstSlot = slots[0]?.index ?? 0;
  const left = rows.at(row).filter(({ column }) => column < firstSlot);
  let section = before;
  let begins = false;
  let series: string | null = null;
  let nameColumn: number | null = null;
  let number: RowParts['number'] = null;
  const names: string[] = [];
  const figures = slots.some(({ index }) => /\d/.test(foldWidth(sheet.text(row, index))));
  const written = slots.some(({ index }) => sheet.text(row, index).length > 3);
  for (const { column, label } of left) {
    const text = sheet.text(row, column);
    if (column === start?.column) continue;
    if (divisions.has(column) && names.length > 0) {
      names[names.length - 1] = `${names[names.length - 1]}（${text}）`;
      continue;
    }
    const isSection = label?.sure === true && SECTIONS.has(label.role) && !begins && names.length === 0;
    // 評価 among the rows of a schedule is work to be done.
    const work = before.role === 'action' && !figures && !written;
    if (!isSection && !work && seriesOf(strip(text)) !== null) {
      series = strip(text);
      continue;
    }
    if (isSection) {
      section = { role: label.role, text: label.text };
      begins = true;
      continue;
    }
    if (/^[(（]?(?:\d{1,2}|[①-⑳])[)）.．]?$/.test(foldWidth(text)) || /^[①-⑳]$/.test(text)) {
      number = { text, column };
      continue;
    }
    names.push(strip(text) === '' ? text : text);
    nameColumn ??= column;
  }
  return { row, section, name: names.join(' ').trim(), nameColumn, number, begins, series, slots, start };
}
