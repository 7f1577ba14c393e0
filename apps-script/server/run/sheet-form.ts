/** What a sheet has besides its cells: frozen rows and columns, colour of the tab, widths. */
export interface Form {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** `#rrggbb`; null = none. */
  readonly tabColor: string | null;
  /** By column from the first; what lies beyond is of no account. */
  readonly widths: readonly number[];
}

/** One call that brings a sheet from one form towards another. */
export type FormStep =
  | { readonly set: 'frozenRows'; readonly count: number }
  | { readonly set: 'frozenColumns'; readonly count: number }
  | { readonly set: 'tabColor'; readonly color: string }
  | { readonly set: 'width'; readonly first: number; readonly count: number; readonly width: number };

/** Google's width of an untouched column. */
export const freshWidth = 100;
export const freshForm: Form = { frozenRows: 0, frozenColumns: 0, tabColor: null, widths: [] };

/**
 * New sheets are copies of one pattern that takes the form of each in turn, because a call that changes the pattern serves every
 * sheet after it. Puts sheets of like form behind each other: the next is the one that costs fewest steps.
 */
export function orderByForm(forms: readonly Form[], coloured: boolean): number[] {
  const left = new Set(forms.keys());
  const order: number[] = [];
  let current = freshForm;
  while (left.size > 0) {
    let best: { index: number; cost: number } | null = null;
    for (const index of left) {
      const cost = distance(current, forms[index]!, coloured);
      if (!best || cost < best.cost) best = { index, cost };
    }
    if (!best) break;
    order.push(best.index);
    left.delete(best.index);
    current = forms[best.index]!;
  }
  return order;
}

function distance(from: Form, to: Form, coloured: boolean): number {
  return (
    (from.frozenRows === to.frozenRows ? 0 : 1) +
    (from.frozenColumns === to.frozenColumns ? 0 : 1) +
    (!coloured || from.tabColor === to.tabColor ? 0 : 1) +
    Math.min(4, runsOf(from.widths, to.widths).length) / 8
  );
}

/**
 * Steps from one form to the next, and the form that they lead to: with at most `mostWidths` calls widths come as near to the
 * wanted ones as can be. `coloured`: tabs are worth their call.
 */
export function formSteps(
  from: Form,
  to: Form,
  mostWidths: number,
  coloured: boolean,
): { readonly steps: readonly FormStep[]; readonly reached: Form } {
  const steps: FormStep[] = [];
  if (from.frozenRows !== to.frozenRows) steps.push({ set: 'frozenRows', count: to.frozenRows });
  if (from.frozenColumns !== to.frozenColumns) steps.push({ set: 'frozenColumns', count: to.frozenColumns });
  if (coloured && to.tabColor !== null && from.tabColor !== to.tabColor) {
    steps.push({ set: 'tabColor', color: to.tabColor });
  }
  const widths = [...from.widths];
  for (const paint of paintWidths(from.widths, to.widths, mostWidths)) {
    steps.push({ set: 'width', ...paint });
    for (let column = paint.first; column < paint.first + paint.count; column++) {
      while (widths.length < column) widths.push(freshWidth);
      widths[column - 1] = paint.width;
    }
  }
  return { steps, reached: { ...to, tabColor: coloured ? to.tabColor : from.tabColor, widths } };
}

interface Paint {
  readonly first: number;
  readonly count: number;
  readonly width: number;
}

/**
 * Shares `calls` for widths among sheets that follow each other as a pattern's forms: each call goes where it mends most.
 * Returns how many calls each gets.
 */
export function shareWidths(forms: readonly Form[], calls: number): number[] {
  const errors = forms.map((form, index) => {
    const from = forms[index - 1]?.widths ?? [];
    return Array.from({ length: mostForOne + 1 }, (_, most) => errorAfter(from, form.widths, most));
  });
  const shares = forms.map(() => 0);
  for (let left = calls; left > 0; left--) {
    let best: { index: number; gain: number } | null = null;
    for (const [index, error] of errors.entries()) {
      const gain = (error[shares[index]!] ?? 0) - (error[shares[index]! + 1] ?? error[shares[index]!] ?? 0);
      if (gain > 0 && (!best || gain > best.gain)) best = { index, gain };
    }
    if (!best) break;
    shares[best.index]!++;
  }
  return shares;
}

const mostForOne = 5;

function errorAfter(from: readonly number[], to: readonly number[], most: number): number {
  const widths = to.map((_, index) => widthAt(from, index));
  for (const { first, count, width } of paintWidths(from, to, most)) widths.fill(width, first - 1, first - 1 + count);
  return to.reduce((sum, width, index) => sum + harm(widths[index]!, width), 0);
}

/** Runs of neighbouring columns that want one width and do not have it. */
function runsOf(from: readonly number[], to: readonly number[]): Paint[] {
  const runs: { first: number; count: number; width: number }[] = [];
  let open: { first: number; count: number; width: number } | null = null;
  for (const [index, width] of to.entries()) {
    if (widthAt(from, index) === width) {
      open = null;
      continue;
    }
    if (open && open.width === width) open.count++;
    else {
      open = { first: index + 1, count: 1, width };
      runs.push(open);
    }
  }
  return runs;
}

/**
 * The best at most `most` calls: either runs of columns, or all columns first and then runs. Too narrow hurts three times as
 * much as too wide. Exact by dynamic programming over the columns.
 */
export function paintWidths(from: readonly number[], to: readonly number[], most: number): Paint[] {
  if (most < 1 || to.length === 0) return [];
  const present = to.map((_, index) => widthAt(from, index));
  const costs = costsOf(to);
  let best = paintRuns(present, to, costs, most);
  if (most > 1) {
    for (const base of new Set(to)) {
      const after = paintRuns(
        to.map(() => base),
        to,
        costs,
        most - 1,
      );
      const paints = [{ first: 1, count: to.length, width: base }, ...after.paints];
      if (after.error < best.error || (after.error === best.error && paints.length < best.paints.length)) {
        best = { error: after.error, paints };
      }
    }
  }
  return best.paints;
}

function paintRuns(
  present: readonly number[],
  to: readonly number[],
  costs: Costs,
  most: number,
): { error: number; paints: Paint[] } {
  const size = to.length;
  const kept = [0];
  for (const [index, width] of to.entries()) kept.push(kept[index]! + harm(present[index]!, width));
  // best[calls][end]: least error of the first `end` columns, and how the last stretch came about.
  type Cell = { error: number; from: number; width: number | null };
  let previous: Cell[] = kept.map((error) => ({ error, from: 0, width: null }));
  const table: Cell[][] = [previous];
  for (let calls = 1; calls <= most; calls++) {
    const row: Cell[] = [{ error: 0, from: 0, width: null }];
    for (let end = 1; end <= size; end++) {
      let cell: Cell = { error: row[end - 1]!.error + harm(present[end - 1]!, to[end - 1]!), from: -1, width: null };
      for (let start = end - 1; start >= 0; start--) {
        const painted = costs[start]![end]!;
        const error = previous[start]!.error + painted.error;
        if (error < cell.error) cell = { error, from: start, width: painted.width };
      }
      row.push(cell);
    }
    table.push(row);
    previous = row;
  }
  const paints: Paint[] = [];
  let calls = most;
  let end = size;
  while (calls > 0 && end > 0) {
    const cell = table[calls]![end]!;
    if (cell.width === null) {
      end--;
      continue;
    }
    paints.unshift({ first: cell.from + 1, count: end - cell.from, width: cell.width });
    end = cell.from;
    calls--;
  }
  return { error: previous[size]!.error, paints };
}

/** By first column and end of a stretch: the one width that is best for it, and what is wrong then. */
type Costs = readonly (readonly { readonly error: number; readonly width: number }[])[];

const known = new WeakMap<readonly number[], Costs>();

function costsOf(to: readonly number[]): Costs {
  let costs = known.get(to);
  if (!costs) {
    costs = to.map((_, start) => [...to, 0].map((_width, end) => cheapest(to, start, end)));
    known.set(to, costs);
  }
  return costs;
}

function cheapest(to: readonly number[], start: number, end: number): { error: number; width: number } {
  let best = { error: Number.POSITIVE_INFINITY, width: 0 };
  const wanted = new Set<number>();
  for (let index = start; index < end; index++) wanted.add(to[index]!);
  for (const width of wanted) {
    let error = 0;
    for (let index = start; index < end && error < best.error; index++) error += harm(width, to[index]!);
    if (error < best.error) best = { error, width };
  }
  return best;
}

function harm(has: number, wants: number): number {
  return has < wants ? (wants - has) * 3 : has - wants;
}

function widthAt(widths: readonly number[], index: number): number {
  return widths[index] ?? freshWidth;
}
