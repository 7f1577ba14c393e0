import { ingestMessages } from '../../messages/ingest';
import { reason } from '../../target/reason';
import type { CellLedger } from '../ledger';
import { plainText } from '../plain-text';
import type { Slot } from '../schedule/slot';
import type { RowParts } from './row-parts';
import type { CardRows } from './rows';
import { addAttribute, type CardSubject } from './subject';

/** Puts the figures of a row with the indicator they belong to. */
export function readFigures(
  rows: CardRows,
  parts: RowParts,
  role: 'indicator' | 'target' | 'actual' | 'baseline' | 'rate' | 'grade' | 'progress',
  subject: CardSubject,
  ledger: CellLedger,
): void {
  const { sheet } = rows;
  const { row, slots } = parts;
  const left = sheet.filled(row).filter((column) => column < (slots[0]?.index ?? 0));
  const values = slots.filter(({ index }) => sheet.text(row, index) !== '');
  const explained = /説明|名称|名$|定義/.test(parts.section.text) && role === 'indicator' && parts.begins;
  const [only] = values;
  const whole = only !== undefined && values.length === 1 && spansAll(rows, row, only, slots);
  if (only !== undefined && values.length === 1 && ((explained && only === slots[0]) || whole) && parts.name === '') {
    nameIndicator(rows, row, only, explained, subject, ledger);
    for (const column of left) ledger.decoration(row, column);
    return;
  }
  const named = parts.name !== '' && (role === 'indicator' || subject.indicator?.name !== nameOf(parts.name));
  if (role === 'indicator' || named || subject.indicator === null) openIndicator(rows, parts, subject);
  const indicator = subject.indicator!;
  for (const column of left) {
    if (column === parts.start?.column) placeStart(rows, parts, indicator, ledger);
    else if (column === parts.nameColumn) ledger.read(row, column);
    else ledger.decoration(row, column);
  }
  for (const slot of slots) {
    const text = plainText(sheet.original(row, slot.index)).trim();
    const place = sheet.place(row, slot.index);
    const year = `${slot.year}`;
    if (text === '') {
      const blanks =
        role === 'actual' ? indicator.actuals : role === 'indicator' || role === 'target' ? indicator.targets : null;
      if (blanks !== null && slot.wholeYear && blanks[year] === undefined && !isCovered(rows, row, slot))
        blanks[year] = { ...place, text: '' };
      continue;
    }
    if (role === 'rate' || role === 'baseline') {
      addAttribute(subject, {
        ...place,
        text,
        label: `${indicator.name} ${parts.series ?? parts.section.text}（${year}）`,
      });
      ledger.read(row, slot.index);
      continue;
    }
    if (role === 'grade' || role === 'progress') {
      if (indicator.statedGrades[year] === undefined) {
        indicator.statedGrades[year] = { ...place, text };
        ledger.read(row, slot.index);
      } else ledger.unread(row, slot.index, ingestMessages.unreadIndicator.ja());
      continue;
    }
    const into = role === 'actual' ? indicator.actuals : indicator.targets;
    const present = into[year];
    // Of two halves the later one is the year's value.
    if (present !== undefined && present.text !== '' && slot.wholeYear) {
      ledger.unread(row, slot.index, ingestMessages.unreadIndicator.ja());
      continue;
    }
    if (present !== undefined && present.text !== '') {
      addAttribute(subject, { ...present, label: `${indicator.name}（${year} 上期）` });
    }
    into[year] = { ...place, text };
    ledger.read(row, slot.index);
  }
  coverMerged(rows, row, slots, role === 'actual' ? indicator.actuals : indicator.targets);
}

/** The starting value stands in the row of targets or of results; a dash in the other one says nothing. */
function placeStart(
  rows: CardRows,
  { row, start }: RowParts,
  indicator: NonNullable<CardSubject['indicator']>,
  ledger: CellLedger,
): void {
  if (start === null) return;
  const text = plainText(rows.sheet.original(row, start.column)).trim();
  if (/^[-－ー—–―]$/.test(text)) {
    ledger.decoration(row, start.column);
    return;
  }
  if (indicator.baseline !== null) {
    ledger.unread(row, start.column, ingestMessages.unreadIndicator.ja());
    return;
  }
  indicator.baseline = { ...rows.sheet.place(row, start.column), text, year: start.year };
  ledger.read(row, start.column);
}

/** A value merged over several years holds for each of them. */
function coverMerged(rows: CardRows, row: number, slots: readonly Slot[], into: CardIndicatorValues): void {
  for (const slot of slots) {
    const merge = rows.sheet.mergeAt(row, slot.index);
    const value = into[slot.year];
    if (merge === undefined || merge.left !== slot.index || merge.right === merge.left || value === undefined) continue;
    for (const other of slots) {
      if (other.index <= slot.index || other.index > merge.right || into[other.year] !== undefined) continue;
      into[other.year] = { ...value, notes: [reason('mergedYears')], doubtful: true };
      into[slot.year] = { ...value, notes: [reason('mergedYears')], doubtful: true };
    }
  }
}
type CardIndicatorValues = NonNullable<CardSubject['indicator']>['targets'];

function isCovered(rows: CardRows, row: number, slot: Slot): boolean {
  const merge = rows.sheet.mergeAt(row, slot.index);
  return merge !== undefined && (merge.left < slot.index || merge.top < row);
}

function spansAll(rows: CardRows, row: number, slot: Slot, slots: readonly Slot[]): boolean {
  const merge = rows.sheet.mergeAt(row, slot.index);
  const last = slots[slots.length - 1];
  return merge !== undefined && last !== undefined && slot === slots[0] && merge.right >= last.index;
}

/** 成果指標の説明 below the figures names the indicator above; a KPI merged over all years is an indicator of its own. */
function nameIndicator(
  rows: CardRows,
  row: number,
  slot: Slot,
  explained: boolean,
  subject: CardSubject,
  ledger: CellLedger,
): void {
  const { sheet } = rows;
  const text = plainText(sheet.original(row, slot.index)).trim();
  if (explained && subject.indicator !== null) subject.indicator.name = text.replace(/\n/g, '');
  else subject.indicator = subject.builder.indicator(subject.owner, text, null, sheet.place(row, slot.index));
  ledger.read(row, slot.index);
}

/** Opens the indicator a row names; 指標名 above the table names a row without a name. */
export function openIndicator(rows: CardRows, parts: RowParts, subject: CardSubject): void {
  const { sheet } = rows;
  const name = nameOf(parts.name);
  const pending = subject.indicator;
  // 指標名 | 申請率 above the table names the row without a name below it.
  if (
    name === '' &&
    pending !== null &&
    Object.keys(pending.targets).length === 0 &&
    Object.keys(pending.actuals).length === 0
  )
    return;
  const column = parts.nameColumn ?? sheet.filled(parts.row)[0] ?? 0;
  const unit = /[（(]\s*(?:単位\s*[:：]\s*)?([^\s（()）]{1,5})\s*[)）]$/.exec(name)?.[1];
  const known =
    unit !== undefined &&
    /^(?:%|％|件|人|回|箇所|か所|種類|時間|分|円|千円|万円|校|台|課|部|枚|世帯|点|団体|日|業務|手続)$/.test(unit);
  subject.indicator = subject.builder.indicator(
    subject.owner,
    name === '' ? subject.name : known ? name.replace(/\s*[（(][^（(]*$/, '') : name,
    known ? (unit ?? null) : null,
    sheet.place(parts.row, column),
  );
}

function nameOf(text: string): string {
  return plainText(text)
    .replace(/^[①-⑳・]\s*/, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
}
