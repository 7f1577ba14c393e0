import type { ColumnRole } from '../heading/role';
import { YEAR_KEY } from './heading-path';
import type { RoughColumn } from './rough-column';
import type { TableSurroundings } from './table-surroundings';

/**
 * Two strange words beneath every year (こうしたい | こうなった): the first is what was aimed at, the second what came of it. Returns
 * what was guessed.
 */
export function guessResults(columns: readonly RoughColumn[], stacked: boolean): string[] {
  const plain = columns.filter(({ role, year }) => role === 'value' && year !== null);
  const words = [...new Set(plain.map(({ path }) => path.key))];
  const [first = '', second = ''] = words;
  const paired = words.length === 2 && first !== YEAR_KEY && second !== YEAR_KEY;
  if (
    stacked ||
    !paired ||
    plain.some(({ chosen, content }) => chosen || (content.filled > 0 && content.figures < 0.5))
  )
    return [];
  const byYear = new Map<number, number>();
  for (const { year } of plain) byYear.set(Number(year), (byYear.get(Number(year)) ?? 0) + 1);
  if ([...byYear.values()].some((count) => count !== 2)) return [];
  for (const column of plain) column.role = column.path.key === first ? 'target' : 'actual';
  return [`見出し「${first}」を目標の欄、「${second}」を実績の欄と見なしました`];
}

/**
 * 予定 | 実績 by year in front of KPI | 現状 | 目標: what stands before the indicator's name, mostly in words, is what is to be done and
 * what was done; the indicator's own figures stand behind its name.
 */
export function partActionsFromFigures(columns: readonly RoughColumn[]): void {
  const name = columns.findIndex(({ role }) => role === 'indicator');
  if (name < 0 || !columns.slice(name).some(({ role, chosen }) => role === 'target' && !chosen)) return;
  const before = columns
    .slice(0, name)
    .filter(({ role, year, chosen }) => (role === 'target' || role === 'actual') && year !== null && !chosen);
  const filled = before.reduce((sum, { content }) => sum + content.filled, 0);
  const figures = before.reduce((sum, { content }) => sum + content.figures * content.filled, 0);
  if (filled === 0 || figures * 2 > filled) return;
  for (const column of before) column.role = column.role === 'target' ? 'action' : 'attribute';
}

/**
 * 年度 | 計画内容 | 実施結果 in words, a row for every year of a 事業: what was to be done and what was done, no figures of an
 * indicator.
 */
export function wordsOfRows(columns: readonly RoughColumn[]): void {
  if (columns.some(({ role }) => role === 'indicator') || !columns.some(({ role }) => role === 'name')) return;
  const figures = columns.filter(({ role }) => role === 'target' || role === 'actual' || role === 'value');
  if (figures.some(({ content, chosen }) => chosen || content.figures >= 0.3)) return;
  for (const column of figures) column.role = column.role === 'actual' ? 'attribute' : 'action';
  const plan = columns.find(({ path, role, chosen }) => path.role === 'action' && role === 'attribute' && !chosen);
  if (plan !== undefined && !columns.some(({ role }) => role === 'action')) plan.role = 'action';
}

/** A year with nothing else above it: targets of the indicator, or the year's action. */
export function decideValues(
  columns: readonly RoughColumn[],
  stacked: boolean,
  long: boolean,
  around: TableSurroundings,
): void {
  const plain = columns.filter(({ role }) => role === 'value');
  if (stacked || plain.length === 0) return;
  const filled = plain.reduce((sum, { content }) => sum + content.filled, 0);
  const share = (of: (column: RoughColumn) => number) =>
    filled === 0 ? 0 : plain.reduce((sum, column) => sum + of(column) * column.content.filled, 0) / filled;
  const hasIndicator = columns.some(({ role }) => role === 'indicator');
  const hasTargets = columns.some(({ role }) => role === 'target');
  const arrows = share(({ content }) => content.arrows - Math.min(content.arrows, content.figures));
  const words = share(({ content }) => 1 - content.figures);
  // Ａ | Ａ | Ｂ under the years: how the work was judged in each.
  if (!hasIndicator && plain.length > 1 && share(({ content }) => content.letters) >= 0.75) {
    for (const column of plain) if (!column.chosen) column.role = 'progress';
    return;
  }
  let role: ColumnRole = 'target';
  if (arrows >= 0.3 || (!hasIndicator && words > 0.5) || (hasTargets && words > 0.7)) role = 'action';
  else if (hasTargets || /実績(?:一覧|表|値|報告|調査)|推移/.test(around.title)) role = 'actual';
  const hasResults =
    plain.some(({ path }) => /実績|結果/.test(path.label)) || columns.some(({ role }) => role === 'actual');
  for (const column of plain) {
    if (column.chosen) continue;
    // 22年度（実績） | 23年度（予定）
    if (hasResults && role === 'actual' && column.year !== null && /予定|計画/.test(column.path.label)) {
      column.role = 'target';
      continue;
    }
    // A month's or a quarter's figure is not the year's.
    if (role !== 'action' && /月|四半期|[1-4]Q|Q[1-4]/.test(column.path.label)) column.role = 'attribute';
    else if (column.year === null && column.path.half === null && !long) column.role = 'target';
    else if (around.period && column.year !== null && column.year < around.period.from && role === 'target')
      column.role = 'actual';
    else column.role = role;
  }
}
