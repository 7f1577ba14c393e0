import { LEAF_RANK } from '../heading/vocabulary';
import type { RoughColumn } from './rough-column';

/** What is done, in a table that names it nowhere else. */
const CONTENT = /^(?:主な|具体的な?)?(?:事業|取組|取組み|施策|実施)の?(?:概要|内容)$/;
/** The corner of a table turned on its side. */
export const CORNER = /^(?:年度?|会計年度)$/;

/**
 * Strange headings: where no column is known to own the figures, the first column of words before them does, and a second
 * column of words beside the figures is the indicator. Returns what was guessed, for a person to look at.
 */
export function guessOwner(columns: readonly RoughColumn[]): string[] {
  const owners = columns.some(({ role }) => role === 'name' || role === 'level' || role === 'indicator');
  if (owners) return [];
  const figures = columns.findIndex(
    ({ role }) => role === 'value' || role === 'target' || role === 'actual' || role === 'series' || role === 'cost',
  );
  const wordy = columns.filter(
    (column, index) =>
      (figures < 0 || index < figures) &&
      // サービス種別 beside nothing that names more.
      (column.role === null || (column.role === 'classification' && column.content.distinct > 1 && !column.chosen)) &&
      column.path.key !== '' &&
      !CORNER.test(column.path.key) &&
      column.content.filled > 0 &&
      column.content.figures < 0.3 &&
      column.content.numbering < 0.5 &&
      column.content.length > 1 &&
      column.content.length <= 60,
  );
  const content = columns.find(
    ({ role, path }, index) => role === 'attribute' && index < figures && CONTENT.test(path.key),
  );
  const nameless = columns.find(({ path, role, content: cells }, index) => {
    const words = cells.filled > 0 && cells.figures < 0.3 && cells.numbering < 0.5 && cells.length > 1;
    return index < figures && role === null && (path.key === '' || CORNER.test(path.key)) && words;
  });
  if (wordy.length === 0 && content === undefined && nameless !== undefined) return guessNameless(nameless, columns);
  const [first, second] = wordy.length > 0 || content === undefined ? wordy : [content];
  if (first === undefined || figures < 0) return [];
  // 区分 over １号認定 and over 量の見込み | 確保方策 beside it: the second says which part of the first is measured.
  const [group, part] = first.path.inherited ? [groupOf(first, columns), first] : [first, second];
  if (group !== undefined && part !== undefined && isInnerOf(part, group)) {
    group.role = 'indicator';
    part.role = null;
    return [`見出し「${group.path.label}」を指標の欄と見なしました`];
  }
  first.role = 'name';
  first.level = { name: first.path.label.replace(/の?(?:概要|内容)$/, ''), rank: LEAF_RANK };
  const guesses = [`見出し「${first.path.label}」を事業・取組の名前の欄と見なしました`];
  if (second !== undefined) {
    second.role = 'indicator';
    guesses.push(`見出し「${second.path.label}」を指標の欄と見なしました`);
  }
  return guesses;
}

function groupOf({ path }: RoughColumn, columns: readonly RoughColumn[]): RoughColumn | undefined {
  return columns.find((column) => column.path.column === path.at?.column);
}

function isInnerOf(part: RoughColumn, group: RoughColumn): boolean {
  const loose = group.role === null || group.role === 'classification';
  return loose && part.path.inherited && part.path.at?.column === group.path.column && !group.chosen && !part.chosen;
}

/** Nothing stands above the names: with figures beside them they are indicators, with words they are what is carried out. */
function guessNameless(names: RoughColumn, columns: readonly RoughColumn[]): string[] {
  const beside = columns.filter(({ role, content }) => role !== null && content.filled > 0);
  const figures = beside.filter(({ content }) => content.figures >= 0.5).length;
  const money = beside.every(({ role }) => role === 'cost');
  names.role = figures * 2 > beside.length && !money ? 'indicator' : 'name';
  if (names.role === 'name') names.level = { name: '取組', rank: LEAF_RANK };
  return [`見出しのない左の欄を${names.role === 'name' ? '事業・取組' : '指標'}の名前の欄と見なしました`];
}
