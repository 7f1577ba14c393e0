import { LEAF_RANK } from '../heading/vocabulary';
import { CORNER } from './guess-owner';
import type { RoughColumn } from './rough-column';

const TASK = /^(?:タスク|作業)(?:名|内容|項目)?$/;

/**
 * Where the heading's word has two meanings, the cells below decide: 重点事業 over ○ or over names, 目標 over figures or over
 * goals, 区分 over A/B/C or over 目標/実績, 施策内容 over names or over prose.
 */
export function refineRole(column: RoughColumn, columns: readonly RoughColumn[]): void {
  const { content, path } = column;
  if (column.chosen || content.filled === 0) return;
  switch (column.role) {
    case 'priority':
      if (content.marks < 0.5 && content.length > 3) {
        column.role = column.level === null ? 'attribute' : column.level.rank >= LEAF_RANK ? 'name' : 'level';
      }
      return;
    case 'classification':
    case 'series':
      if (content.series >= 0.8 && content.filled >= 2) column.role = 'series';
      else if (column.role === 'series' || content.length > 20) column.role = 'attribute';
      return;
    case 'target':
      if (path.year === null && content.named >= 0.3 && !columns.some(({ role }) => role === 'indicator')) {
        column.role = 'indicator';
        return;
      }
      if (
        path.year === null &&
        path.half === null &&
        path.relative === null &&
        (content.figures < 0.3 || content.counted >= 0.7) &&
        (content.length > 4 || (content.figures === 0 && content.length >= 2 && column.path.key !== '予定')) &&
        ownerFollows(column, columns)
      ) {
        column.role = 'level';
        column.level = { name: path.label, rank: 10 };
      }
      return;
    case 'indicator':
      if (/数値目標|目標値?\(/.test(path.key) && content.figures >= 0.5) column.role = 'target';
      else if (content.marks >= 0.8) column.role = 'tag';
      return;
    case 'level':
    case 'name':
      if (content.series >= 0.8 && content.filled >= 2) column.role = 'series';
      else if (content.marks >= 0.8 && content.filled >= 2) column.role = 'tag';
      else if (content.prose > 0.5) column.role = 'attribute';
      return;
    case 'progress':
    case 'grade':
      // 中間評価（H19） over 59.6%: what was measured then.
      if (column.role === 'grade' && path.year !== null && content.measures >= 0.7) column.role = 'actual';
      // 達成度 over 80.0 is a rate; 判定 beside it is the grade.
      else if (column.role === 'grade' && /^達成(?:度|状況)/.test(path.key) && content.measures >= 0.7)
        column.role = 'rate';
      // 進捗度（％） over 55.
      else if (/[%％]/.test(path.label) && content.figures >= 0.7) column.role = 'rate';
      else if (content.length > 8) column.role = 'attribute';
      return;
    case 'year':
      if (content.series >= 0.8 && content.filled >= 2) column.role = 'series';
      // 年度 over names is the corner of a table turned on its side.
      else if (content.years < 0.5) column.role = isCorner(column, columns) ? null : 'attribute';
      return;
    case 'serial':
    case 'levelNumber':
    case 'indicatorNumber':
      if (content.length > 14) column.role = 'attribute';
      return;
    case 'unit':
      if (content.length > 12) column.role = 'attribute';
      return;
    case 'action':
      if (path.year !== null || path.half !== null) return;
      column.role = 'attribute';
      // タスク in a list of tasks names what is carried out.
      if (TASK.test(path.key) && !columns.some(({ role }) => role === 'name' || role === 'indicator')) {
        column.role = 'name';
        column.level = { name: path.label, rank: LEAF_RANK };
      }
      return;
    case 'attribute':
      if (content.series >= 0.9 && content.filled >= 4) column.role = 'series';
      else if (content.marks >= 0.9 && content.length <= 1) column.role = 'tag';
      return;
    case null:
      if (content.series >= 0.8 && content.filled >= 2) column.role = 'series';
      else if (path.key !== '' && content.marks >= 0.8) column.role = 'tag';
      return;
    default:
      return;
  }
}

function isCorner({ path, content }: RoughColumn, columns: readonly RoughColumn[]): boolean {
  const named = columns.some(({ role }) => role === 'name' || role === 'level' || role === 'indicator');
  return !named && CORNER.test(path.key) && content.figures < 0.3 && columns[0]?.path.column === path.column;
}

function ownerFollows(column: RoughColumn, columns: readonly RoughColumn[]): boolean {
  return columns.some(
    ({ path, role }) =>
      path.column > column.path.column && (role === 'name' || role === 'level' || role === 'indicator'),
  );
}

/**
 * One heading over two columns, or none over the second: 1-1 | 利便性を高める… under 施策. The left column is the number of the
 * name on the right.
 */
export function splitNumberAndName(columns: readonly RoughColumn[]): void {
  columns.forEach((right, index) => {
    const left = columns[index - 1];
    if (left === undefined || (!right.path.inherited && right.path.at !== null)) return;
    if (right.path.at !== null && right.path.at.column !== left.path.at?.column) return;
    const counts = left.content.numbering >= 0.7 || (left.content.letters >= 0.9 && left.content.filled > 1);
    if (!counts || right.content.numbering > 0.5 || right.content.filled === 0) return;
    if (left.role === 'level' || left.role === 'name') {
      right.role = left.role;
      right.level = left.level;
      left.role = 'levelNumber';
    } else if (left.role === 'indicator') {
      right.role = 'indicator';
      left.role = 'indicatorNumber';
    }
  });
}
