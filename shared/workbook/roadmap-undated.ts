import { say } from '../messages/define';
import { undatedMessages } from '../messages/undated';
import { workbookMessages } from '../messages/workbook';
import { spanOfPlan } from '../roadmap/span';
import { undatedOf } from '../roadmap/undated';
import { rangeOf } from './address';
import { BLANK, textCell } from './cell-input';
import type { Layout } from './layout';
import { COLOURS, STYLES } from './palette';
import { BEFORE_AXIS } from './roadmap-frame';
import { SHEETS } from './sheet-names';
import type { WriteOp } from './write-op';

const sheet = SHEETS.roadmap;

/** 「日付を確認」 below the roadmap: what is not drawn, or only in part, and why. */
export function undatedOps(layout: Layout, row: number): { readonly ops: WriteOp[]; readonly rows: number } {
  const names = new Map(layout.plan.initiatives.map((initiative) => [initiative.id, initiative.name]));
  const undated = undatedOf(layout.plan, spanOfPlan(layout.plan));
  if (undated.length === 0) return { ops: [], rows: 0 };
  const title = `${say(undatedMessages.checkDates, 'ja', {})}（${undated.length}件）`;
  return {
    rows: undated.length + 2,
    ops: [
      {
        op: 'write',
        sheet,
        row,
        column: 1,
        cells: [
          [BLANK, textCell(title), textCell(say(workbookMessages.checkDatesLead, 'ja', {}))],
          ...undated.map((item) => [
            textCell(item.action ?? item.initiative),
            textCell(
              item.action === null ? item.name : `${names.get(item.initiative) ?? item.initiative} › ${item.name}`,
            ),
            textCell(say(undatedMessages[item.reason], 'ja', {})),
          ]),
        ],
      },
      {
        op: 'style',
        sheet,
        range: rangeOf(row, 1, 1, BEFORE_AXIS.length),
        style: { bold: true, fill: COLOURS.level1 },
      },
      { op: 'style', sheet, range: rangeOf(row, 3), style: { bold: false, fontSize: 9 } },
      { op: 'style', sheet, range: rangeOf(row + 1, 1, undated.length), style: STYLES.identity },
      {
        op: 'style',
        sheet,
        range: rangeOf(row + 1, 2, undated.length),
        style: { wrap: true, vertical: 'top', fontSize: 9, border: 'bottom' },
      },
      { op: 'style', sheet, range: rangeOf(row + 1, 3, undated.length), style: { fontSize: 9, vertical: 'top' } },
    ],
  };
}
