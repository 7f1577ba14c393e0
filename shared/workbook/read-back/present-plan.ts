import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../calendar/fiscal-year';
import { halfYearOf } from '../../calendar/half-year';
import type { Action, Initiative, PlanNode, Provenance } from '../../plan/model';
import { PRIORITY_MARK } from '../columns-initiatives';
import { type PresentCells, type PresentRow, PresentTable } from './present-table';

/** An initiative as 事業 lists it, and where. */
export interface PresentInitiative extends Initiative {
  readonly row: number;
}

/** What 事業 says; null where the sheet has lost its headings. */
export interface PresentInitiatives {
  readonly headerRow: number;
  /** What the plan calls its initiatives: 事業, 取組. */
  readonly leaf: string;
  readonly initiatives: readonly PresentInitiative[];
}

const GROUPS = { progress: '進捗（自己評価）', actions: '行動目標', helper: '集計用' } as const;

/** Reads 事業 as people keep it. Values carry the place in 事業 as their source. */
export function readInitiatives(cells: PresentCells): PresentInitiatives | null {
  const table = PresentTable.find(cells, ['ID', '区分', '主管課']);
  if (!table) return null;
  // The name stands left of 区分, whatever the plan calls its initiatives.
  const name = table.column('区分') - 1;
  const at = {
    number: table.column('番号'),
    classification: table.column('区分'),
    priority: table.column('重点'),
    lead: table.column('主管課'),
    support: table.column('関係課'),
    tags: table.column('タグ'),
    source: table.column('出所'),
    node: table.column('所属ID', GROUPS.helper),
  };
  const progress = yearColumns(table, GROUPS.progress);
  const actions = yearColumns(table, GROUPS.actions);
  const headings = (cells[table.headerRow - 1] ?? []).map((value) => String(value).trim());
  const counted = headings.indexOf('指標数');
  const attributes = headings
    .map((label, column) => ({ label, column }))
    .filter(({ label, column }) => label !== '' && counted >= 0 && column > counted && column < at.source)
    .filter(({ column }) => !actions.some((one) => one.column === column));
  return {
    headerRow: table.headerRow,
    leaf: (headings[name] ?? '').replace(/名$/, '') || '事業',
    initiatives: table.rows().map((row): PresentInitiative => {
      const place = placeOf(row, at.source);
      const said = (column: number) => ({ ...(place ?? { sheet: '', cell: '' }), text: row.text(column) });
      return {
        id: row.id,
        row: row.row,
        number: row.text(at.number) || null,
        name: row.text(name),
        node: row.text(at.node) || null,
        classification: row.text(at.classification) || null,
        priority: at.priority < 0 ? null : row.text(at.priority) === PRIORITY_MARK,
        leadDivisions: listOf(row.text(at.lead)),
        supportingDivisions: listOf(row.text(at.support)),
        tags: listOf(row.text(at.tags)),
        statedProgress: Object.fromEntries(
          progress.filter(({ column }) => row.text(column) !== '').map(({ year, column }) => [year, said(column)]),
        ),
        actionTexts: Object.fromEntries(
          actions.filter(({ column }) => row.text(column) !== '').map(({ year, column }) => [year, said(column)]),
        ),
        costs: [],
        attributes: attributes
          .filter(({ column }) => row.text(column) !== '')
          .map(({ label, column }) => ({ label, ...said(column) })),
        source: place,
      };
    }),
  };
}

/** Reads 体系: the nodes with their parents. Names carry level and number, as the sheet shows them. */
export function readNodes(cells: PresentCells): { readonly levels: readonly string[]; readonly nodes: PlanNode[] } {
  const table = PresentTable.find(cells, ['ID', 'KGI数', 'KPI数']);
  if (!table) return { levels: [], nodes: [] };
  const levels = table.under(GROUPS.helper).filter(({ heading }) => heading.endsWith('ID'));
  const names = levels.map(({ heading }) => table.column(heading.replace(/ID$/, '')));
  const source = table.column('出所');
  return {
    levels: levels.map(({ heading }) => heading.replace(/ID$/, '')),
    nodes: table.rows().map((row): PlanNode => {
      const level = levels.findIndex(({ column }) => row.text(column) === row.id);
      const above = levels
        .slice(0, Math.max(0, level))
        .map(({ column }) => row.text(column))
        .filter((id) => id !== '');
      return {
        id: row.id,
        level: Math.max(0, level),
        number: null,
        name: row.text(names[Math.max(0, level)] ?? -1),
        parent: above[above.length - 1] ?? null,
        attributes: [],
        source: placeOf(row, source),
      };
    }),
  };
}

/** Reads 行程; of one initiative only, where it is named. */
export function readActions(cells: PresentCells, only?: string): Action[] {
  const table = PresentTable.find(cells, ['ID', '工程', '開始', '終了']);
  if (!table) return [];
  const columns = { label: table.column('工程'), from: table.column('開始'), to: table.column('終了') };
  // The second column names the initiative by its ID, whatever the plan calls initiatives.
  const initiative = table.column('ID') + 1;
  const source = table.column('出所');
  const rows = table.rows().filter((row) => only === undefined || row.text(initiative) === only);
  return rows.map((row): Action => {
    const from = halfYearOf(row.text(columns.from));
    return {
      id: row.id,
      initiative: row.text(initiative),
      label: row.text(columns.label),
      from,
      to: halfYearOf(row.text(columns.to)) ?? from,
      extent: from === null ? 'lost' : 'exact',
      source: placeOf(row, source),
    };
  });
}

/** Columns whose headings are fiscal years, under one group; `""` where a year is not named. */
function yearColumns(table: PresentTable, group: string): { readonly year: string; readonly column: number }[] {
  return table.under(group).flatMap(({ heading, column }) => {
    const year = heading === '年度の記載なし' ? '' : yearOfLabel(heading);
    return year === null ? [] : [{ year: String(year), column }];
  });
}

/** 令和5年度 → 2023; null for anything else. */
export function yearOfLabel(label: string): FiscalYear | null {
  return yearLabels().get(label.trim()) ?? null;
}

let labels: ReadonlyMap<string, FiscalYear> | null = null;

function yearLabels(): ReadonlyMap<string, FiscalYear> {
  labels ??= new Map(
    Array.from({ length: 150 }, (_, index) => {
      const year = fiscalYear(1950 + index);
      return [formatFiscalYear(year, 'ja'), year] as const;
    }),
  );
  return labels;
}

/** 計画!D12, as the sheets link to it. */
export function placeOf(row: PresentRow, column: number): Provenance | null {
  const [, sheet, cell] = /^(.+)!(\$?[A-Z]{1,3}\$?\d+)$/.exec(row.text(column)) ?? [];
  return sheet === undefined || cell === undefined ? null : { sheet, cell };
}

function listOf(text: string): string[] {
  return text
    .split(/[、,，\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
