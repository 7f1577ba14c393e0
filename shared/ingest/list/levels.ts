import { LEAF_RANK } from '../heading/vocabulary';
import type { RoughColumn } from './rough-column';

/** Level names above the leaf from the top, the leaf's name, and for each column its level (−1 = leaf, null = no level). */
export interface LevelOrder {
  readonly levels: readonly string[];
  readonly leaf: string | null;
  readonly levelOf: ReadonlyMap<number, number>;
}

/**
 * Finds the tree in the columns. The leaf is the column that names what is carried out (事業, 取組), else the rightmost level.
 * Other levels stand in column order unless their words and their contents both say otherwise (取組 | 基本方針 | 施策内容).
 * Changes roles: what stands twice becomes an attribute.
 */
export function orderLevels(columns: readonly RoughColumn[], nodesOnly: boolean): LevelOrder {
  demoteTwins(columns);
  promoteSubRows(columns);
  const leaf = pickLeaf(columns, nodesOnly);
  for (const column of columns) if (column.role === 'name' && column !== leaf) column.role = 'level';
  if (leaf) leaf.role = 'name';
  attachNumbers(columns);

  const leafName = leaf?.level?.name ?? null;
  const named: { name: string; rank: number; distinct: number; columns: RoughColumn[] }[] = [];
  for (const column of columns) {
    if (column.role !== 'level' && column.role !== 'levelNumber') continue;
    const name = column.level?.name ?? column.path.label;
    if (column.role === 'levelNumber' && name === leafName) continue;
    const present = named.find((level) => level.name === name);
    if (present) {
      present.columns.push(column);
      if (column.role === 'level') present.distinct = column.content.distinct;
    } else {
      named.push({ name, rank: column.level?.rank ?? 50, distinct: column.content.distinct, columns: [column] });
    }
  }
  for (let pass = 1; pass < named.length; pass++) {
    for (let index = 1; index < named.length; index++) {
      const left = named[index - 1]!;
      const right = named[index]!;
      if (left.rank > right.rank && left.distinct > right.distinct) {
        named[index - 1] = right;
        named[index] = left;
      }
    }
  }
  const levelOf = new Map<number, number>();
  named.forEach((level, index) => {
    for (const column of level.columns) levelOf.set(column.path.column, index);
  });
  for (const column of columns) {
    if (column.role === 'levelNumber' && !levelOf.has(column.path.column)) levelOf.set(column.path.column, -1);
  }
  return { levels: named.map(({ name }) => name), leaf: leafName, levelOf };
}

/** 施策名(表16) and 施策名(個票): the first names the level, the second is kept as a text. */
function demoteTwins(columns: readonly RoughColumn[]): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if (column.role !== 'level' && column.role !== 'name') continue;
    const name = column.level?.name ?? column.path.label;
    if (seen.has(name)) column.role = 'attribute';
    seen.add(name);
  }
}

/**
 * 取組項目 merged over the rows (1) …, (2) … of 取組内容: what is numbered below a name, more often than the name, is what is carried
 * out.
 */
function promoteSubRows(columns: readonly RoughColumn[]): void {
  const levels = columns.filter(({ role }) => role === 'level');
  const leaf = columns.find(({ role }) => role === 'name') ?? levels[levels.length - 1];
  if (leaf === undefined) return;
  const below = columns[columns.indexOf(leaf) + 1];
  if (below?.role !== 'attribute' || below.chosen || leaf.chosen) return;
  if (below.content.numbered < 0.8 || below.content.filled < 2 || below.content.filled <= leaf.content.filled) return;
  leaf.role = 'level';
  leaf.level = { name: leaf.level?.name ?? leaf.path.label, rank: LEAF_RANK - 5 };
  below.role = 'name';
  below.level = { name: below.path.label, rank: LEAF_RANK };
}

function pickLeaf(columns: readonly RoughColumn[], nodesOnly: boolean): RoughColumn | undefined {
  const names = columns.filter(({ role }) => role === 'name');
  if (names.length > 0) {
    return names.reduce((best, column) => {
      const rank = (column.level?.rank ?? LEAF_RANK) - (best.level?.rank ?? LEAF_RANK);
      return rank > 0 || (rank === 0 && column.content.distinct >= best.content.distinct) ? column : best;
    });
  }
  if (nodesOnly) return undefined;
  const levels = columns.filter(({ role }) => role === 'level');
  return levels[levels.length - 1];
}

/**
 * In 番号 | 政策 | 番号 | 施策 | 番号 | 事業 each number belongs to the name on its right; in 施策項番 | 施策内容 too, though the words
 * differ.
 */
function attachNumbers(columns: readonly RoughColumn[]): void {
  columns.forEach((column, index) => {
    const right = columns[index + 1];
    const word = column.level?.name ?? '';
    if (column.role !== 'levelNumber' || (right?.role !== 'level' && right?.role !== 'name')) return;
    const named = columns.some(
      (other) => other !== column && other.role !== 'levelNumber' && other.level?.name === word,
    );
    if (!named && word !== '' && right.level?.name.startsWith(word)) column.level = right.level;
  });
  const serials = columns.filter(({ role }) => role === 'serial');
  if (serials.length < 2) return;
  for (const serial of serials) {
    const right = columns[columns.indexOf(serial) + 1];
    if (right?.role === 'level') {
      serial.role = 'levelNumber';
      serial.level = right.level;
    }
  }
}
