import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { formatHalfYear } from '../calendar/half-year';
import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import type { Bar } from '../roadmap/bars';
import type { Mark } from '../roadmap/marks';
import { halfYearAt, type Position } from '../roadmap/position';
import type { TimelineRow } from '../roadmap/timeline';
import type { RoadmapContent } from './roadmap-content';
import { type Box, type TextBox, textBox } from './text-box';

/** Something that stands on the axis of a row. */
export type RowItem =
  | { readonly kind: 'bar'; readonly bar: Bar; readonly box: Box; readonly text: TextBox; readonly says: string }
  /** The name of the indicator whose values follow beneath. */
  | { readonly kind: 'caption'; readonly box: Box; readonly text: TextBox }
  | {
      readonly kind: 'milestone' | 'figure' | 'goal' | 'result';
      readonly year: number;
      readonly box: Box;
      readonly text: TextBox;
      readonly grade: string | null;
    };

export interface ItemSpace {
  readonly locale: Locale;
  readonly xOf: (position: Position) => number;
  readonly yearWidth: number;
  readonly left: number;
  /** Width of the whole axis. */
  readonly axis: number;
  readonly top: number;
}

const SIZE = 10.5;
const GAP = 3;
/** Between a bar's edge and its words, and for the symbol before a value. */
const INSET = 6;
const SYMBOL = 15;

/** Everything on a row's axis from the top down: bars by lane, 行動目標 by year, then each indicator with targets and results. */
export function rowItems(row: TimelineRow, content: RoadmapContent, space: ItemSpace): RowItem[] {
  if (space.yearWidth === 0) return [];
  const items: RowItem[] = [];
  let y = space.top;
  const add = (block: readonly RowItem[]) => {
    if (block.length === 0) return;
    items.push(...block);
    y = Math.max(...block.map(({ box }) => box.y + box.height)) + GAP;
  };
  for (let lane = 0; lane < row.barLanes; lane++) {
    add(row.bars.filter((bar) => bar.lane === lane).map((bar) => barItem(bar, y, space)));
  }
  const goals = content.initiatives.get(row.id)?.goals ?? {};
  add(
    valuesBlock(
      'goal',
      Object.entries(goals).map(([year, text]) => ({ year: Number(year), text, grade: null })),
      y,
      space,
    ),
  );
  for (const [indicator, marks] of byIndicator(row, content)) {
    const facts = content.indicators.get(indicator);
    add(facts ? [caption(`${facts.kind}　${facts.name}`, y, space)] : []);
    add(marks.map((mark) => value(mark.kind, mark.year, mark.label, null, y, space)));
    const results = Object.entries(facts?.results ?? {});
    add(
      valuesBlock(
        'result',
        results.map(([year, { text, grade }]) => ({ year: Number(year), text, grade })),
        y,
        space,
      ),
    );
  }
  return items;
}

/** 令和2年度上期～令和3年度下期, or that the end is not known. */
export function periodWords(bar: Bar, locale: Locale): string {
  const from = formatHalfYear(halfYearAt(bar.from), locale);
  if (bar.openEnd) return say(roadmapMessages.openEnd, locale, { from });
  return say(roadmapMessages.until, locale, { from, to: formatHalfYear(halfYearAt(bar.to - 0.5), locale) });
}

/** Indicators of a row in the plan's order: those with a target on the axis, and those that only have results. */
function byIndicator(row: TimelineRow, content: RoadmapContent): [string, Mark[]][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of row.marks) {
    const group = groups.get(mark.indicator);
    if (group) group.push(mark);
    else groups.set(mark.indicator, [mark]);
  }
  for (const id of content.withResults.get(row.id) ?? []) if (!groups.has(id)) groups.set(id, []);
  return [...groups];
}

function barItem(bar: Bar, y: number, space: ItemSpace): RowItem {
  const x = space.xOf(bar.from);
  const width = space.xOf(bar.to) - x;
  const text = textBox(bar.label, {
    x: x + INSET + 2,
    y: y + 3,
    width: Math.max(SIZE, width - INSET * 2 - 4),
    size: SIZE,
    most: 6,
  });
  const says = `${bar.label} ${periodWords(bar, space.locale)}`;
  return { kind: 'bar', bar, text, says, box: { x, y, width, height: Math.max(18, text.box.height + 6) } };
}

function caption(words: string, y: number, space: ItemSpace): RowItem {
  const text = textBox(words, { x: space.left + 4, y, width: space.axis - 8, size: SIZE, most: 2 });
  return { kind: 'caption', text, box: text.box };
}

type ValueKind = Exclude<RowItem['kind'], 'bar' | 'caption'>;

function valuesBlock(
  kind: ValueKind,
  values: readonly { year: number; text: string; grade: string | null }[],
  y: number,
  space: ItemSpace,
): RowItem[] {
  const last = space.left + space.axis;
  return values
    .filter(({ year }) => space.xOf(year) >= space.left && space.xOf(year) < last)
    .map(({ year, text, grade }) => value(kind, year, text, grade, y, space));
}

function value(
  kind: ValueKind,
  year: number,
  words: string,
  grade: string | null,
  y: number,
  space: ItemSpace,
): RowItem {
  const x = space.xOf(year);
  const whole = grade === null ? words : `${words}　${grade}`;
  const text = textBox(whole, {
    x: x + SYMBOL,
    y,
    width: Math.max(SIZE, space.yearWidth - SYMBOL - 4),
    size: SIZE,
    most: 8,
  });
  return { kind, year, grade, text, box: { x, y, width: space.yearWidth, height: text.box.height } };
}

/** A value in words, with its year: for what is read aloud. */
export function valueWords(item: Extract<RowItem, { year: number }>, locale: Locale): string {
  const words = { milestone: 'target', figure: 'target', goal: 'actionGoal', result: 'actual' } as const;
  return `${formatFiscalYear(fiscalYear(item.year), locale)} ${say(roadmapMessages[words[item.kind]], locale, {})} ${item.text.whole}`;
}
