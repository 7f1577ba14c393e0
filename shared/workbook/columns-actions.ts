import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import type { Plan } from '../plan/model';
import type { AxisColumn } from '../roadmap/axis';
import type { Column } from './columns';
import { leafName } from './level-names';
import { STYLES } from './palette';
import { halfYearChoices } from './setting-cells';
import { yearLabel } from './settings';

/** 行程: one row an action, its bar on the plan's axis. */
export function actionColumns(plan: Plan, axis: readonly AxisColumn[]): Column[] {
  const halves = halfYearChoices(plan).map((half) => half.label);
  const protection = say(workbookMessages.protection, 'ja', {});
  const helper = { ...STYLES.quiet, fontSize: 8, horizontal: 'right', numberFormat: '0.0' } as const;
  const quarters = axis.some((column) => column.to - column.from < 0.5);
  const part = (column: AxisColumn): string => {
    if (column.to - column.from === 1) return yearLabel(column.year);
    return quarters ? `第${column.part + 1}四半期` : ['上期', '下期'][column.part]!;
  };
  return [
    { key: 'id', heading: 'ID', width: 64, kind: 'identity' },
    { key: 'initiative', heading: `${leafName(plan)}ID`, width: 64, kind: 'identity' },
    { key: 'initiativeName', heading: `${leafName(plan)}名`, width: 220, kind: 'formula', style: STYLES.quiet },
    { key: 'label', heading: '工程', width: 260, kind: 'input', style: { ...STYLES.text, bold: true } },
    { key: 'from', heading: '開始', width: 120, kind: 'input', style: STYLES.text, choices: halves },
    { key: 'to', heading: '終了', width: 120, kind: 'input', style: STYLES.text, choices: halves },
    { key: 'extent', heading: '元の表の印', width: 110, kind: 'source', style: STYLES.quiet },
    ...axis.map(
      (column): Column => ({
        key: `at:${column.from}`,
        heading: part(column),
        ...(column.to - column.from === 1 ? {} : { group: yearLabel(column.year) }),
        width: column.to - column.from === 1 ? 90 : 48,
        kind: 'source',
        style: STYLES.sign,
      }),
    ),
    { key: 'source', heading: '出所', width: 120, kind: 'source', style: STYLES.quiet },
    {
      key: 'fromAt',
      heading: '開始位置',
      group: '計算用',
      width: 72,
      kind: 'formula',
      style: helper,
      help: protection,
    },
    { key: 'toAt', heading: '終了位置', group: '計算用', width: 72, kind: 'formula', style: helper, help: protection },
  ];
}
