import { axisGradeTree, costRateTree } from '../../assess/cost';
import { REASON_WORDS } from '../../assess/outcome';
import type { Axis } from '../../assess/rule-set';
import { toFormula } from '../../assess/to-formula';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { workbookCosts } from '../../messages/workbook-costs';
import type { Cost, Initiative } from '../../plan/model';
import { textInFormula } from '../address';
import { formulaCell, numberCell, textCell } from '../cell-input';
import { columnReference, hasColumn, lookupText, rowReference, type Table, tableOf } from '../columns';
import { costColumns, costYears, hasCosts, moneyUnitOf } from '../columns-costs';
import { ROLES } from '../columns-indicators';
import { gradeRules } from '../grade-rules';
import type { Layout } from '../layout';
import { ruleReferences } from '../setting-cells';
import { SHEETS } from '../sheet-names';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import type { CellInput, WriteOp } from '../write-op';

/** ID of the row for money that only the plan as a whole has. */
const PLAN_ROW = 'plan';

/** The table of the 費用 sheet; null where the workbook has none. */
export function costTable({ plan, rules, years }: Layout): Table | null {
  // Without any year there is no column to sum up.
  if (years.length === 0 || !hasCosts(plan, rules)) return null;
  return tableOf(SHEETS.costs, costColumns(plan, rules, years), plan.initiatives.length + 1);
}

/** 費用: estimate and result by year of every initiative, the rate of the cost axis, and the three axes where the rules have them. */
export function costsSheet(layout: Layout): WriteOp[] {
  const table = costTable(layout);
  if (table === null) return [];
  const { plan, rules } = layout;
  const rows: TableRow[] = [];
  const whole = planCosts(layout);
  if (whole.length > 0) {
    rows.push(rowOf(layout, table, table.firstRow, { id: PLAN_ROW, name: say(workbookCosts.plan, 'ja', {}) }, whole));
  }
  for (const initiative of plan.initiatives) {
    rows.push(rowOf(layout, table, table.firstRow + rows.length, initiative, initiative.costs));
  }
  const grades = (id: Axis['id']): Axis['grades'] => rules.axes.find((axis) => axis.id === id)?.grades ?? [];
  return [
    ...tableOps(
      table,
      {
        title: say(workbookCosts.title, 'ja', { unit: moneyUnitOf(plan).name }),
        lead: say(workbookCosts.lead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      rows,
      { frozenColumns: 3, paper: 'A3' },
    ),
    {
      op: 'conditional',
      sheet: table.sheet,
      rules: [
        ...gradeRules(table, /^axis:progress$/, rules.progress),
        ...gradeRules(table, /^axis:effect$/, grades('effect')),
        ...gradeRules(table, /^axis:cost$/, grades('cost')),
      ],
    },
  ];
}

/** The plan's own figures by year, where no initiative has any: what stands in a table of the whole plan. */
function planCosts({ plan }: Layout): Cost[] {
  if (plan.initiatives.some(({ costs }) => costs.length > 0)) return [];
  return (plan.statedCosts ?? []).flatMap(({ node, year, ...amount }) =>
    node === null && year !== null ? [{ ...amount, year }] : [],
  );
}

type Item = Pick<Initiative, 'id' | 'name'> & Partial<Pick<Initiative, 'number' | 'source'>>;

function rowOf(layout: Layout, table: Table, row: number, item: Item, costs: readonly Cost[]): TableRow {
  const { plan, years } = layout;
  const unit = moneyUnitOf(plan).yen;
  const amounts = new Map<string, number>();
  for (const { year, kind, yen } of costs) {
    const key = `${kind}:${year}`;
    amounts.set(key, (amounts.get(key) ?? 0) + yen / unit);
  }
  const of = costYears(plan, years);
  const reference = (key: string): string => rowReference(table, key, row);
  const estimates = of.map((year) => reference(`estimate:${year}`));
  const actuals = of.map((year) => reference(`actual:${year}`));
  const both = estimates.map((estimate, at) => `IF(ISNUMBER(${actuals[at]}),N(${estimate}),0)`);
  const total = (cells: readonly string[]): string => `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`;
  const [estimateTotal, actualTotal] = [reference('estimateTotal'), reference('actualTotal')];
  const rate = toFormula(costRateTree(layout.rules), { actualCost: actualTotal, estimate: reference('compared') });
  return new Map<string, CellInput>([
    ['id', textCell(item.id)],
    ['number', textCell(item.number)],
    ['name', textCell(item.name)],
    ...[...amounts].map(([key, amount]) => [key, numberCell(amount)] as const),
    ['estimateTotal', formulaCell(`=${total(estimates)}`)],
    ['actualTotal', formulaCell(`=${total(actuals)}`)],
    ['compared', formulaCell(`=IF(OR(${estimateTotal}="",${actualTotal}=""),${estimateTotal},${both.join('+')})`)],
    ['costRate', formulaCell(rate)],
    ...axisCells(layout, table, row, item),
    ['source', sourceCell(item.source)],
  ]);
}

function axisCells(layout: Layout, table: Table, row: number, { id }: Item): (readonly [string, CellInput])[] {
  const { initiatives, indicators, rules, lines } = layout;
  const own = rowReference(table, 'id', row);
  const near = layout.rows.initiatives.get(id);
  const settings = ruleReferences(lines, rules);
  const graded = (axis: Axis, rate: string): CellInput =>
    formulaCell(toFormula(axisGradeTree(axis), { ...settings, rate: rowReference(table, rate, row) }));
  return rules.axes.flatMap((axis): (readonly [string, CellInput])[] => {
    if (!hasColumn(table, `axis:${axis.id}`)) return [];
    if (axis.id === 'progress') {
      return [['axis:progress', formulaCell(`=${lookupText(initiatives, 'id', 'progress', own, near)}`)]];
    }
    if (axis.id === 'cost') return [['axis:cost', graded(axis, 'costRate')]];
    const column = (key: string): string => columnReference(indicators, key);
    const where = `${column('owner')},${own},${column('role')},${textInFormula(ROLES.decides)}`;
    const rated = `COUNTIFS(${column('rate')},">=-1E+300",${where})`;
    const word = lookupText(initiatives, 'id', 'outcome', own, near);
    const none = textInFormula(REASON_WORDS.notApplicable);
    return [
      ['effectRate', formulaCell(`=IF(${rated}=0,IF(${word}="",${none},${word}),MINIFS(${column('rate')},${where}))`)],
      ['axis:effect', graded(axis, 'effectRate')],
    ];
  });
}
