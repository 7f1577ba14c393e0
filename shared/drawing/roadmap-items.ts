import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { formatHalfYear } from '../calendar/half-year';
import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import { undatedMessages } from '../messages/undated';
import type { Bar } from '../roadmap/bars';
import type { Mark } from '../roadmap/marks';
import { halfYearAt, type Position } from '../roadmap/position';
import type { TimelineRow } from '../roadmap/timeline';
import type { RoadmapContent } from './roadmap-content';
import { type ActionLane, actionLanes } from './roadmap-lanes';
import { numberedParts, type RoadmapStyle } from './roadmap-style';
import { type Box, type TextBox, textBox } from './text-box';

/** Something that stands on the axis of a row. */
export type RowItem =
  | {
      readonly kind: 'bar';
      readonly bar: Bar;
      readonly form: RoadmapStyle['bars'];
      readonly box: Box;
      readonly text: TextBox;
      readonly says: string;
    }
  /** The name of a line of actions, to the left of the axis. */
  | { readonly kind: 'lane'; readonly box: Box; readonly text: TextBox; readonly undrawn: boolean }
  /** The name of the indicator whose values follow beneath. */
  | { readonly kind: 'caption'; readonly box: Box; readonly text: TextBox }
  | {
      readonly kind: 'milestone' | 'figure' | 'goal' | 'step' | 'result';
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
  readonly style: RoadmapStyle;
  /** Where names of lines stand; null where there is no room and names stand in the bars. */
  readonly names: { readonly x: number; readonly width: number } | null;
}

const SIZE = 10.5;
const GAP = 3;
/** Between a bar's edge and its words, and for the symbol before a value. */
const INSET = 6;
const SYMBOL = 15;
/** Least height of a line of actions. */
const LANE = 18;

/** Everything on a row's axis from the top down, block by block in the order of the style: lines of actions, 行動目標 by year, each indicator with targets and results. */
export function rowItems(row: TimelineRow, content: RoadmapContent, space: ItemSpace): RowItem[] {
  if (space.yearWidth === 0) return [];
  const items: RowItem[] = [];
  let y = space.top;
  const add = (block: readonly RowItem[]) => {
    if (block.length === 0) return;
    items.push(...block);
    y = Math.max(...block.map(({ box }) => box.y + box.height)) + GAP;
  };
  const blocks = {
    actions: () => {
      const style: RoadmapStyle = space.names ? space.style : { ...space.style, lanes: 'packed', bars: 'box' };
      for (const lane of actionLanes(row, style)) add(laneItems(lane, style, y, space));
    },
    goals: () => {
      const goals = Object.entries(content.initiatives.get(row.id)?.goals ?? {});
      if (space.style.steps) for (const line of stepLines(goals)) add(valuesBlock('step', line, y, space));
      else
        add(
          valuesBlock(
            'goal',
            goals.map(([year, text]) => ({ year: Number(year), text, grade: null })),
            y,
            space,
          ),
        );
    },
    indicators: () => {
      for (const [indicator, marks] of byIndicator(row, content)) {
        const facts = content.indicators.get(indicator);
        add(facts ? [caption(facts.name === facts.kind ? facts.name : `${facts.kind}　${facts.name}`, y, space)] : []);
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
    },
  };
  for (const block of space.style.order) blocks[block]();
  return items;
}

/** 行動目標 of all years by their number: ① of every year on one line. */
function stepLines(goals: readonly (readonly [string, string])[]): YearText[][] {
  const lines = new Map<string, YearText[]>();
  for (const [year, text] of goals)
    for (const part of numberedParts(text)) {
      const line = lines.get(part.number) ?? [];
      const same = line.find((one) => one.year === Number(year));
      if (same) line[line.indexOf(same)] = { ...same, text: `${same.text}\n${part.text}` };
      else line.push({ year: Number(year), text: part.text, grade: null });
      lines.set(part.number, line);
    }
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
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

/** The bars of a line and, where names stand to the left of the axis, its name. A line is as high as the highest of them. */
function laneItems(lane: ActionLane, style: RoadmapStyle, y: number, space: ItemSpace): RowItem[] {
  const bars = lane.bars.map((bar) => barItem(bar, y, lane.name === null ? 'box' : style.bars, space));
  if (lane.name === null || !space.names) return bars;
  const words = lane.undrawn ? `${lane.name}（${say(undatedMessages.checkDates, space.locale, {})}）` : lane.name;
  const text = textBox(words, { ...space.names, y: y + 3, size: SIZE, most: 5 });
  const box = { ...text.box, y, height: Math.max(LANE, text.box.height + 6) };
  const name: RowItem = { kind: 'lane', text, box, undrawn: lane.undrawn };
  return [name, ...bars.map((bar) => ({ ...bar, box: { ...bar.box, height: box.height } }))];
}

function barItem(bar: Bar, y: number, form: RoadmapStyle['bars'], space: ItemSpace): Extract<RowItem, { kind: 'bar' }> {
  const x = space.xOf(bar.from);
  const width = space.xOf(bar.to) - x;
  const says = `${bar.label} ${periodWords(bar, space.locale)}`;
  const inside = { x: x + INSET + 2, y: y + 3, width: Math.max(SIZE, width - INSET * 2 - 4), size: SIZE, most: 6 };
  const text = textBox(form === 'arrow' ? '' : bar.label, inside);
  return { kind: 'bar', bar, form, text, says, box: { x, y, width, height: Math.max(LANE, text.box.height + 6) } };
}

function caption(words: string, y: number, space: ItemSpace): RowItem {
  const text = textBox(words, { x: space.left + 4, y, width: space.axis - 8, size: SIZE, most: 2 });
  return { kind: 'caption', text, box: text.box };
}

type ValueKind = Exclude<RowItem['kind'], 'bar' | 'caption' | 'lane'>;

interface YearText {
  readonly year: number;
  readonly text: string;
  readonly grade: string | null;
}

function valuesBlock(kind: ValueKind, values: readonly YearText[], y: number, space: ItemSpace): RowItem[] {
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
  const framed = kind === 'step';
  const before = framed ? INSET : SYMBOL;
  const text = textBox(whole, {
    x: x + before,
    y: framed ? y + 3 : y,
    width: Math.max(SIZE, space.yearWidth - before - (framed ? INSET : 4)),
    size: SIZE,
    most: 8,
  });
  const height = text.box.height + (framed ? 6 : 0);
  return { kind, year, grade, text, box: { x, y, width: space.yearWidth, height } };
}

/** A value in words, with its year: for what is read aloud. */
export function valueWords(item: Extract<RowItem, { year: number }>, locale: Locale): string {
  const words = {
    milestone: 'target',
    figure: 'target',
    goal: 'actionGoal',
    step: 'actionGoal',
    result: 'actual',
  } as const;
  return `${formatFiscalYear(fiscalYear(item.year), locale)} ${say(roadmapMessages[words[item.kind]], locale, {})} ${item.text.whole}`;
}
