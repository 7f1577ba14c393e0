import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import { ingestMessages } from '../../messages/ingest';
import { UNDATED } from '../draft';
import type { CellLedger } from '../ledger';
import { plainText } from '../plain-text';
import type { Region } from '../region';
import type { Label } from './label';
import type { CardRows } from './rows';
import { addAttribute, type CardSubject } from './subject';

/** True for a table that names neither indicators nor initiatives: all its figures are those of the indicator above it. */
export function isFigureTable(rows: CardRows, region: Region): boolean {
  const labels = labelsOf(rows, region);
  return labels.length > 0 && labels.every(({ role }) => role !== 'indicator' && role !== 'name' && role !== 'level');
}

/** Reads 年度 | 目標値 | 実績値 with a row for each year, or 現状値 | 目標値 | 実績値 above one row of figures. */
export function readFigureTable(rows: CardRows, region: Region, subject: CardSubject, ledger: CellLedger): void {
  const { sheet } = rows;
  const labels = labelsOf(rows, region);
  for (const column of sheet.filled(region.top)) ledger.decoration(region.top, column);
  const yearColumn = labels.find(({ role }) => role === 'year')?.column;
  for (let row = region.top + 1; row <= region.bottom; row++) {
    const said = yearColumn === undefined ? '' : sheet.text(row, yearColumn);
    const year = yearIn(said, sheet.cell(row, yearColumn ?? -1)?.date);
    if (yearColumn !== undefined && year !== null) ledger.read(row, yearColumn);
    for (const column of sheet.filled(row)) {
      if (column === yearColumn) continue;
      const label = labels.find((known) => known.column === column);
      const placed =
        label !== undefined &&
        (yearColumn === undefined || year !== null) &&
        place(rows, row, label, year ?? label.heading.year, subject);
      if (placed) ledger.read(row, column);
      else
        ledger.unread(
          row,
          column,
          (label === undefined ? ingestMessages.unreadColumn : ingestMessages.unreadYear).ja(),
        );
    }
    if (year === null || subject.indicator === null) continue;
    for (const { column, role } of labels) {
      if ((role !== 'target' && role !== 'actual') || sheet.text(row, column) !== '') continue;
      const into = role === 'actual' ? subject.indicator.actuals : subject.indicator.targets;
      into[year] ??= { ...sheet.place(row, column), text: '' };
    }
  }
}

function place(rows: CardRows, row: number, label: Label, year: FiscalYear | null, subject: CardSubject): boolean {
  const { sheet } = rows;
  const text = plainText(sheet.original(row, label.column)).trim();
  const source = { ...sheet.place(row, label.column), text };
  subject.indicator ??= subject.builder.indicator(subject.owner, subject.name, null, subject.source);
  const { indicator } = subject;
  const key = year === null ? UNDATED : `${year}`;
  switch (label.role) {
    case 'target':
    case 'actual': {
      const into = label.role === 'actual' ? indicator.actuals : indicator.targets;
      if (into[key] !== undefined && into[key].text !== '') break;
      into[key] = source;
      return true;
    }
    case 'baseline':
      if (indicator.baseline !== null) break;
      indicator.baseline = { ...source, year };
      return true;
    case 'unit':
      indicator.unit ??= text;
      return indicator.unit === text;
    case 'grade':
    case 'progress':
      if (indicator.statedGrades[key] !== undefined) break;
      indicator.statedGrades[key] = source;
      return true;
    default:
      break;
  }
  return addAttribute(subject, { ...source, label: year === null ? label.text : `${label.text}（${year}）` });
}

function labelsOf(rows: CardRows, region: Region): Label[] {
  return rows
    .at(region.top)
    .flatMap(({ column, label }) => (label !== null && column >= region.left && column <= region.right ? [label] : []));
}

function yearIn(text: string, date: string | undefined): FiscalYear | null {
  const bare = /^\d{1,2}$/.test(text) ? `${text}年度` : text;
  const mentions = parseFiscalYears(date ?? bare, { era: 'R' });
  return mentions.length === 1 && mentions[0]?.kind === 'year' ? mentions[0].from : null;
}
