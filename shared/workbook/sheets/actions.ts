import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { Action } from '../../plan/model';
import { startOf } from '../../roadmap/position';
import { barRules } from '../bar-rules';
import { formulaCell, textCell } from '../cell-input';
import { columnNumber, lookupText, rowReference } from '../columns';
import type { Layout } from '../layout';
import { halfYearChoices, halfYearLabel, halfYearPosition } from '../setting-cells';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import { CHECK_DATE } from '../words';
import type { WriteOp } from '../write-op';

const EXTENT_WORDS = { exact: '開始と終了あり', startOnly: '開始のみ', lost: '印なし' } as const;

/** 行程: one row an action; its bar is drawn by conditional formats from the two position columns. */
export function actionsSheet(layout: Layout): WriteOp[] {
  const { actions, plan, axis } = layout;
  const first = axis[0];
  const halves = halfYearChoices(plan).map((half) => half.label);
  return [
    ...tableOps(
      actions,
      {
        title: say(workbookMessages.actionsTitle, 'ja', {}),
        lead: say(workbookMessages.actionsLead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      plan.actions.map((action, index) => rowOf(layout, action, actions.firstRow + index, halves)),
      { frozenColumns: columnNumber(actions, 'label'), paper: 'A3' },
    ),
    {
      op: 'conditional',
      sheet: actions.sheet,
      rules: first
        ? barRules({
            axis,
            firstColumn: columnNumber(actions, `at:${first.from}`),
            firstRow: actions.firstRow,
            lastRow: actions.lastRow,
            from: rowReference(actions, 'fromAt', actions.firstRow),
            to: rowReference(actions, 'toAt', actions.firstRow),
          })
        : [],
    },
  ];
}

function rowOf(layout: Layout, action: Action, row: number, halves: readonly string[]): TableRow {
  const { actions, initiatives } = layout;
  const place = (key: 'from' | 'to'): string => {
    const half = action[key];
    const found = halfYearPosition(halves, rowReference(actions, key, row), half ? halfYearLabel(startOf(half)) : null);
    return key === 'to' ? `${found}+0.5` : found;
  };
  const [from, to, fromAt] = ['from', 'to', 'fromAt'].map((key) => rowReference(actions, key, row));
  return new Map([
    ['id', textCell(action.id)],
    ['initiative', textCell(action.initiative)],
    [
      'initiativeName',
      formulaCell(
        `=${lookupText(
          initiatives,
          'id',
          'name',
          rowReference(actions, 'initiative', row),
          layout.rows.initiatives.get(action.initiative),
        )}`,
      ),
    ],
    ['label', textCell(action.label)],
    ['from', textCell(action.from ? halfYearLabel(startOf(action.from)) : '')],
    ['to', textCell(action.to ? halfYearLabel(startOf(action.to)) : '')],
    ['extent', textCell(EXTENT_WORDS[action.extent])],
    ['source', sourceCell(action.source)],
    // An action that states only its end begins there: it is one half-year long.
    [
      'fromAt',
      formulaCell(
        `=IFERROR(IF(${from}="",IF(${to}="","${CHECK_DATE}",${place('to')}-0.5),${place('from')}),"${CHECK_DATE}")`,
      ),
    ],
    [
      'toAt',
      formulaCell(
        `=IFERROR(IF(${to}="","",IF(${place('to')}<=${fromAt},"${CHECK_DATE}",${place('to')})),"${CHECK_DATE}")`,
      ),
    ],
  ]);
}
