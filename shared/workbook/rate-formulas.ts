import { cellsOfYear } from '../assess/cells';
import type { Inputs } from '../assess/evaluate';
import type { Cell } from '../assess/expression';
import { gradeTree, RATE_INPUTS, type RateShape, rateTree, STAGES } from '../assess/rate';
import { scaleOf } from '../assess/scale';
import type { Series } from '../assess/series';
import type { References } from '../assess/to-formula';
import { FormulaTemplate } from './formula-template';
import type { Layout } from './layout';
import type { SeriesRow } from './series-rows';
import { ruleReferences, stagesRange } from './setting-cells';

/** Where the cells of one series and year stand, all in one row. */
export interface RateCells {
  readonly actual: string;
  readonly target: string;
  readonly baseline: string;
  readonly direction: string;
  readonly comparator: string;
  readonly rate: string;
  /** Null where the final target has no cell in the row. */
  readonly finalTarget: { readonly reference: string; readonly cell: Cell } | null;
}

/** Rate and grade of one series in one year, from the one definition in shared/assess. */
export function rateFormulas(
  layout: Layout,
  { series, baseline }: SeriesRow,
  year: number,
  places: RateCells,
): { readonly cells: Inputs; readonly rate: string; readonly grade: string } {
  const { rules } = layout;
  const cells = cellsOfYear(series, year, rules);
  const finalInRow = places.finalTarget !== null && places.finalTarget.cell === (cells.finalTarget ?? null);
  const known = knownCells(cells, { baseline: baseline === (cells.baseline ?? null), finalTarget: finalInRow });
  const { finalTarget, ...inRow } = places;
  const references: References = {
    ...inRow,
    ...(finalTarget !== null && finalInRow ? { finalTarget: finalTarget.reference } : {}),
  };
  const { values, scale } = kindOf(series);
  const { rate, grade } = templatesOf(layout, values, scale, known);
  return { cells, rate: rate.fill(references), grade: grade.fill(references) };
}

interface RateTemplates {
  readonly rate: FormulaTemplate;
  readonly grade: FormulaTemplate;
}

const templates = new WeakMap<Layout, Map<string, RateTemplates>>();

/** Rows of one shape share their formulas: the trees are built, simplified and written once for each shape. */
function templatesOf(
  layout: Layout,
  values: RateShape['values'],
  scale: readonly string[],
  known: Inputs,
): RateTemplates {
  const ofLayout = templates.get(layout) ?? new Map<string, RateTemplates>();
  templates.set(layout, ofLayout);
  const key = JSON.stringify([values, scale, known]);
  const present = ofLayout.get(key);
  if (present !== undefined) return present;
  const { rules, lines } = layout;
  const open = [...RATE_INPUTS.filter((name) => !(name in known)), 'rate'];
  const fixed: References = {
    ...(scale === STAGES ? { stages: stagesRange() } : {}),
    ...ruleReferences(lines, rules),
  };
  const made = {
    rate: new FormulaTemplate(rateTree(rules, { values, scale, known }), open, fixed),
    grade: new FormulaTemplate(gradeTree(rules, known), open, fixed),
  };
  ofLayout.set(key, made);
  return made;
}

interface SeriesKind {
  readonly values: RateShape['values'];
  readonly scale: readonly string[];
}

const kinds = new WeakMap<Series, SeriesKind>();

function kindOf(series: Series): SeriesKind {
  const present = kinds.get(series);
  if (present !== undefined) return present;
  const made = { values: shapeOf(series), scale: scaleOf(series) };
  kinds.set(series, made);
  return made;
}

/**
 * Rows that so far only hold figures do without the part for milestones, which would triple the formula. Rows that hold nothing yet
 * take both, since nobody knows what will be typed.
 */
function shapeOf(series: Series): RateShape['values'] {
  const states = Object.values(series.byYear).flatMap(({ target, actual }) => [target.state, actual.state]);
  const ordered = states.some((state) => state === 'milestone' || state === 'level' || state === 'text');
  return states.includes('quantity') && !ordered ? 'quantity' : 'any';
}

/** Inputs that have no cell of their own in the row stand in the formula as they are. */
function knownCells(cells: Inputs, inRow: Readonly<Record<string, boolean>>): Inputs {
  const names = RATE_INPUTS.filter((name) => name === 'share' || inRow[name] === false);
  return Object.fromEntries(names.map((name) => [name, cells[name] ?? null]));
}
