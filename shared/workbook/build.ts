import type { Finding } from '../check/finding';
import type { Plan } from '../plan/model';
import { layoutOf } from './layout';
import type { WorkbookSettings } from './settings';
import { actionsSheet } from './sheets/actions';
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
    ...roadmapSheet(layout),
    ...evaluationSheet(layout),
    ...reviewLogSheet(),
    ...glossarySheet(),
    ...findingsSheet(layout, findings),
  ];
}
