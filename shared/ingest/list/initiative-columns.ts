import { ingestMessages } from '../../messages/ingest';
import type { SourcedText } from '../../plan/model';
import { foldKey } from '../../text/fold';
import type { CellLedger } from '../ledger';
import { isSumOfYears, moneyOf } from '../money';
import type { SheetView } from '../sheet-view';
import type { Column } from './column';
import { addCost } from './draft-builder';
import { divisionsIn, markIn } from './initiative-cells';
import { keepAsText } from './keep-as-text';
import type { RowSubject } from './row-subject';

/** A cell of a row; `at` is the row where its words stand, above `row` where it is merged or a ditto mark. */
export interface InitiativeCell {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
  readonly at: number;
}

/** Puts a cell that describes the initiative itself where it belongs, and books it. */
export function readInitiativeCell(
  sheet: SheetView,
  { row, column, text, at }: InitiativeCell,
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const { initiative } = subject;
  if (initiative === null) {
    const mark = { ...sheet.place(at, column.index), text };
    if (column.role === 'progress' && judge(subject, column, mark)) {
      ledger.read(row, column.index);
      return;
    }
    keepAsText(sheet, row, column, subject, ledger);
    return;
  }
  const source = { ...sheet.place(at, column.index), text };
  switch (column.role) {
    case 'classification':
      if (initiative.classification !== null && initiative.classification !== text) break;
      initiative.classification = text;
      ledger.read(row, column.index);
      return;
    case 'priority': {
      const mark = markIn(text);
      if (mark === null) {
        ledger.unread(row, column.index, ingestMessages.unreadFlag.ja({ heading: column.label }));
        return;
      }
      initiative.priority = mark || initiative.priority === true;
      ledger.read(row, column.index);
      return;
    }
    case 'lead':
    case 'support': {
      const divisions = column.role === 'lead' ? initiative.leadDivisions : initiative.supportingDivisions;
      for (const name of divisionsIn(text)) if (!divisions.includes(name)) divisions.push(name);
      ledger.read(row, column.index);
      return;
    }
    case 'tag':
      for (const tag of tagsOf(column.label, text)) if (!initiative.tags.includes(tag)) initiative.tags.push(tag);
      ledger.read(row, column.index);
      return;
    case 'progress': {
      const key = column.year ?? '';
      if (initiative.statedProgress[key] !== undefined) {
        // Each KPI of a 事業 has a row and a mark of its own.
        if (subject.opened && judge(subject, column, source)) ledger.read(row, column.index);
        if (ledger.has(row, column.index)) return;
        break;
      }
      initiative.statedProgress[key] = source;
      ledger.read(row, column.index);
      return;
    }
    case 'cost': {
      const money = moneyOf(text, subject.money?.yen ?? column.yen);
      const year = column.year ?? subject.year;
      const spent = column.spent || subject.money?.spent === true || subject.series === 'spent';
      if (money === null || (subject.series !== null && subject.series !== 'cost' && subject.series !== 'spent')) break;
      const amount = { kind: spent ? 'actual' : 'estimate', ...money, source } as const;
      if (column.year === null && isSumOfYears(column.label))
        initiative.costTotals = [...(initiative.costTotals ?? []), amount];
      else if (year !== null) addCost(initiative, { year, ...amount });
      else break;
      ledger.read(row, column.index);
      return;
    }
    default:
      break;
  }
  if (column.role === 'attribute' && isContinued(text) && !initiative.tags.includes('前計画からの継続')) {
    initiative.tags.push('前計画からの継続');
  }
  keepAsText(sheet, row, column, subject, ledger);
}

function judge({ indicator }: RowSubject, { year }: Column, mark: SourcedText): boolean {
  if (indicator === null || year === null || indicator.statedGrades[year] !== undefined) return false;
  indicator.statedGrades[year] = mark;
  return true;
}

/** ○ under a heading tags the initiative with the heading; a word is kept beside it: 官民データ方針 ア. */
function tagsOf(label: string, text: string): string[] {
  const mark = markIn(text);
  const heading = label.replace(/\s*[(（].*[)）]\s*$/s, '').trim() || label;
  if (mark !== null) return mark ? [heading] : [];
  return text
    .split(/[、,，・\s　]+/)
    .filter((word) => word !== '')
    .map((word) => `${heading} ${word}`);
}

function isContinued(text: string): boolean {
  return /^※?\d*前計画(?:から|より)の継続(?:事業)?$/.test(foldKey(text));
}
