import type { SourcedText } from '../../plan/model';
import type { DraftAction } from '../draft';
import type { CellLedger } from '../ledger';
import { plainText } from '../plain-text';
import type { SheetView } from '../sheet-view';
import { type Bar, idleColumns, readBars } from './bars';
import type { Slot } from './slot';

/** One row of a schedule. */
export interface ScheduleRow {
  readonly row: number;
  readonly slots: readonly Slot[];
  /** What the row is about; '' where only its bars say so. */
  readonly name: string;
  readonly nameColumn: number | null;
  /** True where the cells say what is to be done in each year, as 行動目標 do. */
  readonly byYear: boolean;
  /** Label of bars without words in a row without a name. */
  readonly fallback: string;
}

/** Where a row's actions and texts go. */
export interface ScheduleOwner {
  readonly key: string;
  readonly actionTexts: Record<string, SourcedText>;
  readonly actions: DraftAction[];
  /** Words of ①②③ elsewhere in the card, for bars that give the number alone. */
  readonly items: ReadonlyMap<string, string>;
}

const CIRCLED = /^[①-⑳]$/;
const REMARK = /^(?:※|[（(].*[)）]$)/s;

/**
 * Turns one row into actions from half-year to half-year. A named row without any mark is an action whose time is lost. Mere
 * words under a year are that year's text, and an action that begins there. Tells whether all the row has is an arrow in the
 * first column: if every row is like that, the marks say little; null where there are no marks.
 */
export function addSchedule(
  sheet: SheetView,
  line: ScheduleRow,
  owner: ScheduleOwner,
  ledger: CellLedger,
): boolean | null {
  const { row, slots, nameColumn } = line;
  const bars = readBars(sheet, row, slots, nameColumn);
  const name = itemOf(plainText(line.name).trim(), owner.items);
  if (nameColumn !== null) ledger.read(row, nameColumn);
  for (const column of idleColumns(sheet, row, slots)) ledger.read(row, column);
  for (const bar of bars) {
    for (const column of bar.columns) ledger.read(row, column);
    const source = { ...sheet.place(row, bar.first.index), text: bar.text };
    const words = bar.words === null ? [] : itemsIn(bar.words.trim());
    const yearly = bar.words !== null && bar.first.wholeYear;
    if (yearly || line.byYear) addTexts(owner, bar, slots, source, words.join('\n'));
    if (yearly && line.byYear && bar.extent === 'written') continue;
    const open = bar.extent === 'written' && bar.first.wholeYear && isFollowedByBlank(sheet, row, slots, bar);
    const extent = bar.extent === 'startOnly' || open ? 'startOnly' : 'exact';
    for (const word of words.length === 0 ? [''] : words) {
      if (REMARK.test(word)) continue;
      const label = labelOf(name, itemOf(word, owner.items), line.fallback);
      owner.actions.push({
        initiative: owner.key,
        label,
        from: bar.first.from,
        to: extent === 'exact' ? bar.last.to : null,
        extent,
        source: sheet.place(row, bar.first.index),
      });
    }
  }
  if (bars.length === 0 && name !== '' && nameColumn !== null) {
    const source = sheet.place(row, nameColumn);
    owner.actions.push({ initiative: owner.key, label: name, from: null, to: null, extent: 'lost', source });
  }
  const [only] = bars;
  if (only === undefined) return null;
  return bars.length === 1 && only.extent === 'startOnly' && only.words === null && only.first === slots[0];
}

function addTexts(owner: ScheduleOwner, bar: Bar, slots: readonly Slot[], source: SourcedText, words: string): void {
  const text = words === '' ? source.text : words;
  const years = new Set(
    slots.filter(({ from }) => from >= bar.first.from && from <= bar.last.to).map(({ year }) => year),
  );
  for (const year of years) {
    const present = owner.actionTexts[year];
    if (present === undefined) owner.actionTexts[year] = { ...source, text };
    else if (!present.text.split('\n').includes(text))
      owner.actionTexts[year] = { ...present, text: `${present.text}\n${text}` };
  }
}

/** Where nothing is drawn, words followed by blank years may have run on. */
function isFollowedByBlank(sheet: SheetView, row: number, slots: readonly Slot[], bar: Bar): boolean {
  const next = slots[slots.indexOf(bar.last) + 1];
  const text = next === undefined ? '' : sheet.text(row, next.index);
  return next !== undefined && (text === '' || REMARK.test(text));
}

/** Several numbered items in one cell are several actions. */
function itemsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const numbered = lines.filter((line) => /^[①-⑳]/.test(line)).length;
  if (numbered < 2) return text === '' ? [] : [text];
  const items: string[] = [];
  for (const line of lines) {
    const last = items[items.length - 1];
    if (/^[①-⑳]/.test(line) || last === undefined) items.push(line);
    else items[items.length - 1] = `${last}\n${line}`;
  }
  return items;
}

/** ① alone stands for the item of that number. */
function itemOf(word: string, items: ReadonlyMap<string, string>): string {
  const item = CIRCLED.test(word) ? items.get(word) : undefined;
  return item === undefined ? word : `${word}${item}`;
}

function labelOf(name: string, word: string, fallback: string): string {
  if (name === '') return word === '' ? fallback : word;
  return word === '' || word === name ? name : `${name}：${word}`;
}
