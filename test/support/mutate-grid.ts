import type { Grid, GridCell, Merge } from '../../shared/ingest/grid';

/** Numbers in [0, 1) that repeat for a seed (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Cells = (GridCell | undefined)[][];
type Mutation = (cells: Cells, merges: Merge[], random: Random) => void;

const pick = (random: Random, below: number) => Math.floor(random() * Math.max(1, below));
const width = (cells: Cells) => cells.reduce((most, row) => Math.max(most, row.length), 0);

/** What happens to sheets on their way through an office. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  deleteRow: (cells, _merges, random) => void cells.splice(pick(random, cells.length), 1),
  doubleRow: (cells, _merges, random) => {
    const at = pick(random, cells.length);
    const row = cells[at];
    if (row) cells.splice(at, 0, [...row]);
  },
  swapRows: (cells, _merges, random) => {
    const one = pick(random, cells.length);
    const other = pick(random, cells.length);
    const row = cells[one];
    const second = cells[other];
    if (row && second) {
      cells[one] = second;
      cells[other] = row;
    }
  },
  blankRow: (cells, _merges, random) => void cells.splice(pick(random, cells.length + 1), 0, []),
  deleteColumn: (cells, _merges, random) => {
    const at = pick(random, width(cells));
    for (const row of cells) row.splice(at, 1);
  },
  doubleColumn: (cells, _merges, random) => {
    const at = pick(random, width(cells));
    for (const row of cells) row.splice(at, 0, row[at]);
  },
  shiftColumns: (cells, _merges, random) => {
    const by = 1 + pick(random, 3);
    for (const row of cells) row.unshift(...new Array<undefined>(by).fill(undefined));
  },
  shiftCellsOfARow: (cells, _merges, random) => {
    cells[pick(random, cells.length)]?.splice(pick(random, width(cells)), 0, undefined);
  },
  breakMerge: (_cells, merges, random) => void merges.splice(pick(random, merges.length), 1),
  makeMerge: (cells, merges, random) => {
    const top = pick(random, cells.length);
    const left = pick(random, width(cells));
    merges.push({ top, left, bottom: top + pick(random, 4), right: left + pick(random, 5) });
  },
  swapWidth: (cells, _merges, random) => {
    change(cells, random, (text) =>
      text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    );
  },
  narrow: (cells, _merges, random) => {
    change(cells, random, (text) =>
      text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)),
    );
  },
  emptyCell: (cells, _merges, random) => {
    const row = cells[pick(random, cells.length)];
    if (row) row[pick(random, row.length)] = undefined;
  },
  strangeText: (cells, _merges, random) => {
    const texts = [
      '=HYPERLINK("x")',
      '@SUM',
      '（',
      '１',
      '※',
      '合計',
      '令和５年度',
      'あ'.repeat(3000),
      '〃',
      '\n\n',
      '目標',
      '事業名',
      '🏙️',
    ];
    change(cells, random, () => texts[pick(random, texts.length)] ?? '');
  },
  moveCell: (cells, _merges, random) => {
    const from = cells[pick(random, cells.length)];
    const to = cells[pick(random, cells.length)];
    if (!from || !to) return;
    to[pick(random, to.length)] = from[pick(random, from.length)];
  },
  swapColumns: (cells, _merges, random) => {
    const one = pick(random, width(cells));
    const other = pick(random, width(cells));
    for (const row of cells) {
      const cell = row[one];
      row[one] = row[other];
      row[other] = cell;
    }
  },
  shiftRows: (cells, _merges, random) => void cells.unshift(...Array.from({ length: 1 + pick(random, 4) }, () => [])),
  joinLines: (cells, _merges, random) => change(cells, random, (text) => text.split('').join('\n').slice(0, 200)),
};

/** A sheet after a few accidents; the same seed gives the same sheet. */
export function mutateGrid(grid: Grid, random: Random, accidents = 1 + pick(random, 5)): Grid {
  const cells: Cells = Array.from({ length: grid.rowCount }, (_, row) => [...(grid.rows[row] ?? [])]);
  const merges = [...grid.merges];
  const kinds = Object.values(MUTATIONS);
  for (let count = 0; count < accidents; count++) kinds[pick(random, kinds.length)]?.(cells, merges, random);
  return { ...grid, rowCount: cells.length, columnCount: width(cells), rows: cells, merges };
}

function change(cells: Cells, random: Random, how: (text: string) => string): void {
  const row = cells[pick(random, cells.length)];
  const at = pick(random, row?.length ?? 0);
  const cell = row?.[at];
  if (row && cell) row[at] = { ...cell, text: how(cell.text) };
}
