import type { Plan } from '../plan/model';
import type { Column } from './columns';
import { leafName, nodeLevelNames } from './level-names';
import { STYLES } from './palette';

const count = { horizontal: 'right', numberFormat: '0' } as const;

/** 体系: one row a node; its name stands in the column of its level, so that the tree is read as steps. */
export function treeColumns(plan: Plan): Column[] {
  const levels = nodeLevelNames(plan);
  const leaf = leafName(plan);
  return [
    { key: 'id', heading: 'ID', width: 64, kind: 'identity' },
    ...levels.map(
      (level, index): Column => ({
        key: `name:${index}`,
        heading: level,
        width: index === levels.length - 1 ? 360 : 260,
        kind: 'input',
        style: { ...STYLES.text, bold: index < levels.length - 1 },
      }),
    ),
    { key: 'initiatives', heading: `${leaf}数`, width: 64, kind: 'formula', style: count },
    { key: 'priority', heading: 'うち重点', width: 64, kind: 'formula', style: count },
    { key: 'kgi', heading: 'KGI数', width: 64, kind: 'formula', style: count },
    { key: 'kpi', heading: 'KPI数', width: 64, kind: 'formula', style: count },
    { key: 'source', heading: '出所', width: 120, kind: 'source', style: STYLES.quiet },
    ...levels.map(
      (level, index): Column => ({
        key: `level:${index}`,
        heading: `${level}ID`,
        group: '集計用',
        width: 64,
        kind: 'identity',
      }),
    ),
    // Names of everything above a node, so that other sheets find them by the node's own ID.
    ...levels.map(
      (level, index): Column => ({
        key: `above:${index}`,
        heading: level,
        group: '上位の名称（計算用）',
        width: 64,
        kind: 'formula',
        style: STYLES.helper,
      }),
    ),
  ];
}
