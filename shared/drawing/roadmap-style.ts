import type { Grain } from '../roadmap/axis';

/** A block of a row, from the top down. */
export type RowBlock = 'actions' | 'goals' | 'indicators';

/** How a plan lays its roadmap out on paper: data, so that a sixth plan is a sixth entry. */
export interface RoadmapStyle {
  readonly id: string;
  /** The scale the plan prints; null = as fine as the plan's dates. */
  readonly grain: Grain | null;
  readonly order: readonly RowBlock[];
  /** `packed`: actions share lines, their names stand in the bars; `each`: a line an action, its name to the left of the axis. */
  readonly lanes: 'packed' | 'each';
  readonly bars: 'box' | 'arrow';
  /** Each line of actions begins with its number; shown with `each`. */
  readonly numbered: boolean;
  /** Lines that are printed even where there are fewer actions; shown with `each`. */
  readonly leastLanes: number;
  /** 行動目標 by ①②③: one line a number through all years, framed, instead of one text a year. */
  readonly steps: boolean;
}

const STANDARD: RoadmapStyle = {
  id: 'standard',
  grain: null,
  order: ['actions', 'goals', 'indicators'],
  lanes: 'packed',
  bars: 'box',
  numbered: false,
  leastLanes: 0,
  steps: false,
};

/**
 * The layouts of five plans: 相模原市ICT総合戦略 第7章 (行動目標 and 成果指標 by year), 相模原市DX推進計画 (bars under the plan's halves),
 * 伊勢原市ICT推進計画 (取組スケジュール, an arrow a line), 藤沢市DX推進計画 (工程表 by ①②), 武蔵野市第六次総合情報化基本計画 (工程表 of six lines).
 */
export const ROADMAP_STYLES: readonly RoadmapStyle[] = [
  STANDARD,
  { ...STANDARD, id: 'yearly', grain: 'year', order: ['goals', 'indicators', 'actions'] },
  { ...STANDARD, id: 'phased', order: ['actions', 'indicators', 'goals'] },
  { ...STANDARD, id: 'arrows', grain: 'year', lanes: 'each', bars: 'arrow' },
  { ...STANDARD, id: 'steps', grain: 'year', order: ['goals', 'actions', 'indicators'], steps: true },
  { ...STANDARD, id: 'sixRows', grain: 'half', lanes: 'each', bars: 'arrow', numbered: true, leastLanes: 6 },
];

/** The style of an id; an unknown one is the standard. */
export function roadmapStyle(id: string | undefined): RoadmapStyle {
  return ROADMAP_STYLES.find((style) => style.id === id) ?? STANDARD;
}

/**
 * A text in its numbered parts: `①計画の策定 / ②移行` → ①, ②. What stands before the first number, or a text without numbers, is a part
 * without one. Nothing is lost but the slashes and blanks between the parts.
 */
export function numberedParts(text: string): { readonly number: string; readonly text: string }[] {
  return text
    .split(/(?=[\u2460-\u2473\u3251-\u325f])/)
    .map((part) => {
      const number = /^[\u2460-\u2473\u3251-\u325f]/.exec(part)?.[0] ?? '';
      return { number, text: part.replace(/[\s/／]+$/, '').trim() };
    })
    .filter((part) => part.text !== '');
}
