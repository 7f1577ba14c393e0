import { input, text } from '../../assess/expression';
import { worstTree } from '../../assess/roll-up';
import { toFormula } from '../../assess/to-formula';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { Initiative } from '../../plan/model';
import { textInFormula } from '../address';
import { byEvaluationYear } from '../by-evaluation-year';
import { formulaCell, textCell } from '../cell-input';
import { columnReference, hasColumn, lookupText, rowReference } from '../columns';
import { ROLES } from '../columns-indicators';
import { PRIORITY_MARK } from '../columns-initiatives';
import { gradeRules } from '../grade-rules';
import { withCriteria } from '../grouped-tree';
import type { Layout } from '../layout';
import { leafName } from '../level-names';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import { NO_INDICATOR } from '../words';
import type { WriteOp } from '../write-op';

/** 事業: one row an initiative, its marks as inputs, its outcome from its indicators. */
export function initiativesSheet(layout: Layout): WriteOp[] {
  const { initiatives, plan, rules } = layout;
  return [
    ...tableOps(
      initiatives,
      {
        title: say(workbookMessages.initiativesTitle, 'ja', { leaf: leafName(plan) }),
        lead: say(workbookMessages.initiativesLead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      plan.initiatives.map((initiative, index) => rowOf(layout, initiative, initiatives.firstRow + index)),
      { frozenColumns: layout.levels.length + 3, paper: 'A3', printTo: 'indicators' },
    ),
    {
      op: 'conditional',
      sheet: initiatives.sheet,
      rules: [
        ...gradeRules(initiatives, /^progress/, rules.progress),
        ...gradeRules(initiatives, /^outcome$/, rules.grades),
      ],
    },
  ];
}

function rowOf(layout: Layout, initiative: Initiative, row: number): TableRow {
  const { initiatives, tree, progressYears } = layout;
  const node = rowReference(initiatives, 'node', row);
  const attributes = new Map<string, string[]>();
  for (const { label, text } of initiative.attributes) attributes.set(label, [...(attributes.get(label) ?? []), text]);
  return new Map([
    ['id', textCell(initiative.id)],
    ['number', textCell(initiative.number)],
    ...layout.levels.flatMap((_, index) => {
      const level = rowReference(initiatives, `level:${index}`, row);
      return [
        [`name:${index}`, formulaCell(`=${lookupText(tree, 'id', `name:${index}`, level)}`)],
        [`level:${index}`, formulaCell(`=${lookupText(tree, 'id', `level:${index}`, node)}`)],
      ] as const;
    }),
    ['name', textCell(initiative.name)],
    ['classification', textCell(initiative.classification)],
    ['priority', textCell(initiative.priority === true ? PRIORITY_MARK : '')],
    ['lead', textCell(initiative.leadDivisions.join('、'))],
    ['support', textCell(initiative.supportingDivisions.join('、'))],
    ['tags', textCell(initiative.tags.join('、'))],
    ...progressYears.map(
      (year) => [`progress:${year}`, textCell(initiative.statedProgress[String(year)]?.text)] as const,
    ),
    ['progress', formulaCell(`=${progressFormula(layout, row)}`)],
    ['outcome', formulaCell(`=${outcomeFormula(layout, row)}`)],
    [
      'indicators',
      formulaCell(`=COUNTIFS(${columnReference(layout.indicators, 'owner')},${rowReference(initiatives, 'id', row)})`),
    ],
    ...[...attributes].map(([label, texts]) => [`attribute:${label}`, textCell(texts.join('\n'))] as const),
    ['source', sourceCell(initiative.source)],
    ['node', textCell(initiative.node)],
  ]);
}

/** The mark of the year of evaluation; where the sheet names no year, that mark. */
function progressFormula(layout: Layout, row: number): string {
  const { initiatives } = layout;
  const undated = hasColumn(initiatives, 'progress:') ? rowReference(initiatives, 'progress:', row) : null;
  const dated = byEvaluationYear(layout, initiatives, 'progress', row, '""');
  if (undated === null) return `${dated}&""`;
  return dated === '""' ? `${undated}&""` : `IF(${dated}="",${undated},${dated})&""`;
}

/** The worst result among the deciding series of the initiative, by the rule of shared/assess. */
function outcomeFormula(layout: Layout, row: number): string {
  const { indicators, initiatives, rules } = layout;
  const tree = withCriteria(worstTree(rules, { grouped: false }), [
    { column: 'owner', equals: input('id') },
    { column: 'role', equals: text(ROLES.decides) },
  ]);
  const worst = toFormula(tree, {
    id: rowReference(initiatives, 'id', row),
    owner: columnReference(indicators, 'owner'),
    role: columnReference(indicators, 'role'),
    grade: columnReference(indicators, 'grade'),
  });
  return `IF(${rowReference(initiatives, 'indicators', row)}=0,${textInFormula(NO_INDICATOR)},${worst.slice(1)})`;
}
