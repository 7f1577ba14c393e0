import type { Finding } from '../../check/finding';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { outline } from '../../roadmap/outline';
import { addressOf, columnLetters, rangeOf } from '../address';
import { BLANK, linkCell, numberCell, textCell } from '../cell-input';
import { type Column, columnNumber, type Table, tableOf } from '../columns';
import type { Layout } from '../layout';
import { STYLES, toneStyle } from '../palette';
import { SHEETS } from '../sheet-names';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import type { CellInput, ConditionalRule, WriteOp } from '../write-op';

const SEVERITY_WORDS = { error: '● 誤り', warning: '▲ 注意', info: '・ 参考' } as const;
const SEVERITY_ORDER = ['error', 'warning', 'info'] as const;
const ANSWERS = ['未対応', '対応済', '対応不要'];

const COLUMNS: readonly Column[] = [
  { key: 'number', heading: 'No.', width: 44, kind: 'source', style: { horizontal: 'right', numberFormat: '0' } },
  { key: 'severity', heading: '重さ', width: 72, kind: 'source', style: STYLES.sign },
  { key: 'path', heading: '場所', width: 260, kind: 'source', style: STYLES.text },
  { key: 'message', heading: '指摘', width: 380, kind: 'source', style: STYLES.text },
  { key: 'mend', heading: '直し方', width: 320, kind: 'source', style: STYLES.text },
  { key: 'row', heading: 'この計画の行', width: 110, kind: 'source' },
  { key: 'cell', heading: '元のセル', width: 130, kind: 'source' },
  { key: 'answer', heading: '対応', width: 84, kind: 'input', style: STYLES.sign, choices: ANSWERS },
  { key: 'memo', heading: 'メモ', width: 220, kind: 'input', style: STYLES.text },
  { key: 'code', heading: '種類', width: 150, kind: 'identity' },
  // What the finding speaks of, so that a review of an initiative finds its own.
  { key: 'subjects', heading: '対象ID', width: 110, kind: 'identity' },
];

/** 点検結果: the gravest first, with links into the workbook and to the source. */
export function findingsSheet(layout: Layout, findings: readonly Finding[]): WriteOp[] {
  const table = tableOf(SHEETS.findings, COLUMNS, Math.max(1, findings.length));
  const places = placesOf(layout);
  const sorted = [...findings].sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const rows: TableRow[] = sorted.map((finding, index) => rowOf(finding, index + 1, places));
  if (rows.length === 0) rows.push(new Map([['message', textCell(say(workbookMessages.noFindings, 'ja', {}))]]));
  return [
    ...tableOps(
      table,
      {
        title: say(workbookMessages.findingsTitle, 'ja', {}),
        lead: say(workbookMessages.findingsLead, 'ja', {
          errors: count('error'),
          warnings: count('warning'),
          infos: count('info'),
        }),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      rows,
      { frozenColumns: 2, paper: 'A3' },
    ),
    { op: 'conditional', sheet: table.sheet, rules: severityRules(table) },
  ];
}

function rowOf(finding: Finding, number: number, places: ReadonlyMap<string, CellInput>): TableRow {
  const { sheet, cell, path } = finding.place;
  const subject = finding.subjects.find((id) => places.has(id));
  return new Map([
    ['number', numberCell(number)],
    ['severity', textCell(SEVERITY_WORDS[finding.severity])],
    ['path', textCell(path)],
    ['message', textCell(finding.message)],
    ['mend', textCell(finding.mend)],
    ['row', (subject === undefined ? undefined : places.get(subject)) ?? BLANK],
    ['cell', sheet !== null && cell !== null ? sourceCell({ sheet, cell }) : textCell(sheet ?? cell)],
    ['answer', textCell(ANSWERS[0])],
    ['code', textCell(finding.code)],
    ['subjects', textCell(finding.subjects.join(' '))],
  ]);
}

/** Where each node, initiative, indicator and action stands in the workbook. */
function placesOf({ plan, tree, initiatives, indicators, actions, series }: Layout): ReadonlyMap<string, CellInput> {
  const places = new Map<string, CellInput>();
  const add = (table: Table, id: string, row: number, key: string): void => {
    if (places.has(id)) return;
    const cell = addressOf(row, columnNumber(table, key));
    places.set(id, linkCell(`${table.sheet} ${row}行目`, table.sheet, cell));
  };
  series.forEach((item, index) => {
    add(indicators, item.indicator.id, indicators.firstRow + index, 'name');
  });
  plan.initiatives.forEach((initiative, index) => {
    add(initiatives, initiative.id, initiatives.firstRow + index, 'name');
  });
  plan.actions.forEach((action, index) => {
    add(actions, action.id, actions.firstRow + index, 'label');
  });
  outline(plan)
    .filter((item) => item.kind === 'node')
    .forEach((node, index) => {
      add(tree, node.id, tree.firstRow + index, 'id');
    });
  return places;
}

function severityRules(table: Table): ConditionalRule[] {
  const column = columnNumber(table, 'severity');
  const ranges = [rangeOf(table.firstRow, column, table.lastRow - table.firstRow + 1)];
  const cell = `${columnLetters(column)}${table.firstRow}`;
  return (
    [
      [SEVERITY_WORDS.error, 'poor'],
      [SEVERITY_WORDS.warning, 'fair'],
    ] as const
  ).map(([word, tone]) => ({ ranges, formula: `=${cell}="${word}"`, style: toneStyle(tone) }));
}
