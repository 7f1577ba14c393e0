import { parseFiscalYears } from '../../calendar/parse-year';
import { ingestMessages } from '../../messages/ingest';
import { reason } from '../../target/reason';
import { UNDATED } from '../draft';
import type { CellLedger } from '../ledger';
import { splitBaseline } from '../list/indicator-name';
import { divisionsIn, markIn } from '../list/initiative-cells';
import { isSpent, isSumOfYears, moneyOf, yenOf } from '../money';
import { plainText } from '../plain-text';
import { readValue } from '../reading';
import { boxOf, choicesIn } from './choices';
import type { Entry, EntryCell } from './entry';
import { looksLikeLabel } from './label';
import type { CardRows } from './rows';
import { addAttribute, type CardSubject } from './subject';

const QUANTITIES: ReadonlySet<string> = new Set(['numeric', 'percent', 'ratio_to_previous', 'relative_to_baseline']);
const LONGEST_FIGURE = 60;
const GOALS = /基本目標|基本方針|方針|分野|柱|sdgs|タグ|該当|関係/i;

/** Puts the values of one label where they belong in the plan, and books its cells. */
export function readField(rows: CardRows, entry: Entry, subject: CardSubject, ledger: CellLedger): void {
  const { label, cells } = entry;
  const inline = label.inline !== null;
  if (!inline) ledger.decoration(label.row, label.column);
  const values = inline && cells.length > 0 ? cells : cells;
  if (values.length === 0) return;
  if (readFlags(rows, entry, subject, ledger)) return;
  const text = textOf(rows, entry);
  const initiative = subject.initiative;
  const choices = choicesIn(text);
  const said = choices === null ? text : choices.chosen.join('、');
  switch (label.role) {
    case 'lead':
    case 'support': {
      if (initiative === null) break;
      const leads = label.role === 'lead' && !/協力|関係|関連|連携|支援/.test(label.text);
      const into = leads ? initiative.leadDivisions : initiative.supportingDivisions;
      for (const name of divisionsIn(said)) if (!into.includes(name)) into.push(name);
      bookAll(cells, ledger);
      return;
    }
    case 'classification': {
      if (initiative === null || initiative.classification !== null || said.length > 40) break;
      const priority = /^(.{1,6}?)\s*[(（]\s*重点.{0,4}[)）]$/.exec(said);
      initiative.classification = priority?.[1] ?? (said === '' ? null : said);
      if (priority !== null) initiative.priority = true;
      bookAll(cells, ledger);
      return;
    }
    case 'priority': {
      const mark = choices === null ? markIn(said) : choices.chosen.length > 0 && !/一般|非|以外|無|なし/.test(said);
      if (initiative === null || mark === null) break;
      initiative.priority = mark;
      bookAll(cells, ledger);
      return;
    }
    case 'tag': {
      if (initiative === null || said.length > 120) break;
      for (const tag of said.split(/[、,，\n]+/).map((word) => word.trim()))
        if (tag !== '' && !initiative.tags.includes(tag)) initiative.tags.push(tag);
      bookAll(cells, ledger);
      return;
    }
    case 'progress':
    case 'grade': {
      if (said.length > 12) break;
      const year = label.heading.year === null ? '' : `${label.heading.year}`;
      const source = { ...placeOf(rows, cells), text: said };
      if (label.role === 'grade' && subject.indicator !== null)
        subject.indicator.statedGrades[year === '' ? UNDATED : year] ??= source;
      else if (initiative !== null) initiative.statedProgress[year] ??= source;
      else break;
      bookAll(cells, ledger);
      return;
    }
    case 'cost': {
      const year = label.heading.year;
      const money = moneyOf(
        said,
        yenOf(label.text) ?? yenOf(rows.sheet.text(label.row, label.column)) ?? subject.yen ?? 1,
      );
      if (initiative === null || money === null) break;
      const kind = isSpent(label.text) ? 'actual' : 'estimate';
      const amount = { kind, ...money, source: { ...placeOf(rows, cells), text: said } } as const;
      if (year !== null) initiative.costs.push({ year, ...amount });
      else if (isSumOfYears(label.text) || /総/.test(label.text))
        initiative.costTotals = [...(initiative.costTotals ?? []), amount];
      else break;
      bookAll(cells, ledger);
      return;
    }
    case 'indicator':
      readIndicators(rows, entry, subject, ledger);
      return;
    case 'unit':
      if (subject.indicator === null || said.length > 12) break;
      subject.indicator.unit ??= said;
      bookAll(cells, ledger);
      return;
    case 'baseline':
    case 'target':
    case 'actual':
      if (readFigure(rows, entry, said, label.role, subject, ledger)) return;
      break;
    default:
      break;
  }
  keepTexts(rows, entry, subject, ledger);
}

/** Words of all the cells of an entry; the value alone where it stands in the label's cell. */
export function textOf(rows: CardRows, entry: Entry): string {
  return entry.cells
    .map((cell) => cellText(rows, entry, cell))
    .filter((text) => text !== '')
    .join('\n');
}

function cellText(rows: CardRows, entry: Entry, { row, column }: EntryCell): string {
  const { label } = entry;
  if (label.inline !== null && row === label.row && column === label.column) return plainText(label.inline).trim();
  return plainText(rows.sheet.original(row, column)).trim();
}

/** ■ and □ before choices: what is ticked tags the initiative. */
function readFlags(rows: CardRows, entry: Entry, subject: CardSubject, ledger: CellLedger): boolean {
  const boxes = entry.cells.filter((cell) => boxOf(cellText(rows, entry, cell)) !== null);
  if (boxes.length === 0) return false;
  const chosen: string[] = [];
  let open: boolean | null = null;
  for (const cell of entry.cells) {
    const text = cellText(rows, entry, cell);
    const box = boxOf(text);
    if (box !== null) open = box;
    else {
      if (open === true) chosen.push(text);
      open = null;
    }
  }
  // A lone ■ is no list of choices.
  if (entry.cells.length < 2) return false;
  const { initiative } = subject;
  if (initiative !== null && entry.label.role === 'classification') initiative.classification ??= chosen[0] ?? null;
  else if (initiative !== null && (GOALS.test(entry.label.text) || entry.label.role === 'tag' || boxes.length > 1)) {
    for (const tag of chosen) if (!initiative.tags.includes(tag)) initiative.tags.push(tag);
  } else {
    for (const text of chosen) addAttribute(subject, { ...placeOf(rows, entry.cells), text, label: entry.label.text });
  }
  bookAll(entry.cells, ledger);
  return true;
}

/** KPI as a text, one a row; a figure beside the name is its target, and a sentence with a figure is name and target in one. */
function readIndicators(rows: CardRows, entry: Entry, subject: CardSubject, ledger: CellLedger): void {
  const byRow = new Map<number, EntryCell[]>();
  for (const cell of entry.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  for (const cells of byRow.values()) {
    const [first, second] = cells;
    if (first === undefined) continue;
    const text = cellText(rows, entry, first);
    if (/^[-－—–―/／]$|^なし$/.test(text)) {
      bookAll(cells, ledger);
      continue;
    }
    const explains = /説明|定義|考え方|算出/.test(entry.label.text) && subject.indicator !== null;
    if (explains) {
      addAttribute(subject, { ...rows.sheet.place(first.row, first.column), text, label: entry.label.text });
      bookAll(cells, ledger);
      continue;
    }
    const split = splitBaseline(text.replace(/\s*\n\s*/g, ' '));
    const place = rows.sheet.place(first.row, first.column);
    const indicator = subject.builder.indicator(subject.owner, split.name, null, place);
    if (split.baseline !== null) indicator.baseline = { ...place, ...split.baseline };
    subject.indicator = indicator;
    ledger.read(first.row, first.column);
    if (second !== undefined) {
      const value = cellText(rows, entry, second);
      if (isFigure(value)) {
        indicator.targets[UNDATED] = { ...rows.sheet.place(second.row, second.column), text: value };
        ledger.read(second.row, second.column);
      }
      for (const { row, column } of cells.slice(1)) ledger.unread(row, column, ingestMessages.unreadIndicator.ja());
      continue;
    }
    const { parts } = readValue(text, { name: split.name });
    if (!parts.some(({ kind }) => QUANTITIES.has(kind))) continue;
    const years = parseFiscalYears(text).map(({ to }) => to);
    const last = years.length === 0 ? UNDATED : `${Math.max(...years)}`;
    indicator.targets[last] = { ...place, text, notes: [reason('targetFromName')], doubtful: true };
  }
}

/** 現状値, 目標値, 実績値 as labels of their own. False where the text is no figure but words of the card. */
function readFigure(
  rows: CardRows,
  entry: Entry,
  text: string,
  role: 'baseline' | 'target' | 'actual',
  subject: CardSubject,
  ledger: CellLedger,
): boolean {
  if (entry.cells.length > 1 || text.length > LONGEST_FIGURE) return false;
  if (subject.indicator === null && !isFigure(text)) return false;
  if (subject.indicator === null && !entry.label.sure) return false;
  subject.indicator ??= subject.builder.indicator(subject.owner, subject.name, null, subject.source);
  const { indicator } = subject;
  const value = { ...placeOf(rows, entry.cells), text };
  const named = entry.label.heading.year ?? bracketYear(text);
  if (role === 'baseline') {
    if (indicator.baseline !== null) return false;
    indicator.baseline = { ...value, year: named };
  } else {
    const slots = role === 'actual' ? indicator.actuals : indicator.targets;
    const last = role === 'target' ? subject.lastYear : null;
    const year = named ?? last;
    const key = year === null ? UNDATED : `${year}`;
    if (slots[key] !== undefined) return false;
    const assumed = named === null && year !== null;
    const notes = assumed ? [reason('cardEndAssumed', { year: String(year) })] : [];
    slots[key] = assumed ? { ...value, notes } : value;
    if (entry.label.heading.final && named !== null) indicator.finalYear = named;
  }
  bookAll(entry.cells, ledger);
  return true;
}

function isFigure(text: string): boolean {
  return text.length <= LONGEST_FIGURE && readValue(text, {}).parts.some(({ kind }) => QUANTITIES.has(kind));
}

function bracketYear(text: string): ReturnType<typeof parseFiscalYears>[number]['from'] | null {
  const mentions = parseFiscalYears(text);
  return mentions.length === 1 && mentions[0]?.kind === 'year' ? mentions[0].from : null;
}

/** Everything else is kept as a text under the card's own label; 長期計画 before its text is a label within the label. */
function keepTexts(rows: CardRows, entry: Entry, subject: CardSubject, ledger: CellLedger): void {
  const groups = new Map<string, EntryCell[]>();
  let inner = '';
  let innerColumn = -1;
  let previous = -1;
  const byRow = new Map<number, EntryCell[]>();
  for (const cell of entry.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  for (const [row, cells] of byRow) {
    const [first, ...rest] = cells;
    if (first === undefined) continue;
    const text = cellText(rows, entry, first);
    const isInner = cells.length >= 1 && looksLikeLabel(text) && (rest.length > 0 || first.column === innerColumn);
    const values = isInner ? rest : cells;
    if (isInner) {
      inner = text;
      innerColumn = first.column;
      if (values.length === 0) ledger.decoration(row, first.column);
      else ledger.decoration(row, first.column);
    } else if (previous !== row - 1) inner = '';
    previous = row;
    const label = inner === '' ? entry.label.text : `${entry.label.text} › ${inner}`;
    groups.set(label, [...(groups.get(label) ?? []), ...values]);
  }
  for (const [label, cells] of groups) {
    const first = cells[0];
    if (first === undefined) continue;
    const text = cells
      .map((cell) => cellText(rows, entry, cell))
      .filter((words) => words !== '')
      .join('\n');
    addAttribute(subject, { ...rows.sheet.place(first.row, first.column), text, label });
    collectItems(text, label, subject);
    bookAll(cells, ledger);
  }
}

/** ①… ②… in the texts of a card are what a schedule's ① points to; those under 取組 win over those under 課題. */
function collectItems(text: string, label: string, subject: CardSubject): void {
  const works = text.search(/[<＜【〈]取組[>＞】〉]/);
  const part = works >= 0 ? text.slice(works) : text;
  const wins = works >= 0 || /取組|内容|事業/.test(label);
  for (const match of part.matchAll(/([①-⑳])\s*([^①-⑳\n]+)/g)) {
    const [, number, words] = match;
    if (number === undefined || words === undefined) continue;
    if (wins || !subject.items.has(number)) subject.items.set(number, words.trim());
  }
}

function placeOf(rows: CardRows, cells: readonly EntryCell[]): { sheet: string; cell: string } {
  const first = cells[0]!;
  return rows.sheet.place(first.row, first.column);
}

function bookAll(cells: readonly EntryCell[], ledger: CellLedger): void {
  for (const { row, column } of cells) ledger.read(row, column);
}
