import type { Finding } from '../check/finding';
import type { Plan } from '../plan/model';
import type { Table } from './columns';
import { type Layout, layoutOf } from './layout';
import type { WorkbookSettings } from './settings';
import { actionsSheet } from './sheets/actions';
import { costsSheet, costTable } from './sheets/costs';
import { dashboardSheet } from './sheets/dashboard';
import { evaluationSheet } from './sheets/evaluation';
import { findingsSheet } from './sheets/findings';
import { glossarySheet } from './sheets/glossary';
import { indicatorsSheet } from './sheets/indicators';
import { initiativesSheet } from './sheets/initiatives';
import { reviewLogSheet } from './sheets/review-log';
import { roadmapSheet } from './sheets/roadmap';
import { settingsSheet } from './sheets/settings';
import { treeSheet } from './sheets/tree';
import type { WriteOp } from './write-op';

/** Every sheet of which a row is one item, known by its ID. */
export function tablesOf(layout: Layout): Table[] {
  const costs = costTable(layout);
  return [layout.tree, layout.initiatives, layout.indicators, layout.actions, ...(costs === null ? [] : [costs])];
}

/**
 * The plan workbook as operations: every generated sheet with its formulas, looks, dropdowns and notes. Pure; the same input gives
 * the same operations. Sheets come in the order in which they stand in the workbook.
 */
export function buildWorkbook(plan: Plan, findings: readonly Finding[], settings: WorkbookSettings): WriteOp[] {
  const layout = layoutOf(plan, settings);
  return [
    ...settingsSheet(layout),
    ...treeSheet(layout),
    ...initiativesSheet(layout),
    ...indicatorsSheet(layout),
    ...actionsSheet(layout),
    ...costsSheet(layout),
    ...roadmapSheet(layout),
    ...evaluationSheet(layout),
    ...dashboardSheet(layout),
    ...reviewLogSheet(),
    ...glossarySheet(),
    ...findingsSheet(layout, findings),
  ];
}
