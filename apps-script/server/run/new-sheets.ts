import type { SheetImage } from '../../../shared/workbook/image';
import type { Door, DoorSheet } from '../door';
import { type FormBudget, formBudget, type NeedOfSheet } from './call-budget';
import { writeLinks } from './links';
import { writeNotes } from './notes';
import { columnRuns, moveRange, writeDropDowns, writeRules } from './parts';
import { fewProtections, setProtections } from './protections';
import { type Form, formSteps, freshForm, orderByForm, shareWidths } from './sheet-form';
import type { SheetJob } from './sheet-job';
import { canStage, type Places } from './stage';
import { makePattern, makeRecordSheet, patternSize, type Stage } from './stage-sheet';
import type { RecordSheet } from './state';

/** Row groups are one call each: only few are made. */
const mostGroups = 4;

/** The new sheets of a run by their name in the plan workbook, and the hidden sheet they were made from, which becomes the stage. */
export interface NewSheets {
  readonly made: ReadonlyMap<string, DoorSheet>;
  readonly stage: Stage;
}

/**
 * Makes the new sheets of a run, empty, at the end of the tabs, and the record sheet where there is none (`record` = null). All sheets are
 * made before any content: a formula that names a missing sheet stays broken.
 */
export function makeSheets(
  door: Door,
  jobs: readonly SheetJob[],
  budget: FormBudget,
  record: RecordSheet | null,
): NewSheets {
  const position = door.sheets().length;
  const pattern = makePattern(door, jobs);
  const madeRecord = record ? null : makeRecordSheet(door, pattern, position, jobs);
  const forms = jobs.map(formOf);
  const made = new Map<string, DoorSheet>();
  const taken: number[] = [];
  let form = freshForm;
  const order = orderByForm(forms, budget.colours);
  const widths = shareWidths(
    order.map((index) => forms[index]!),
    budget.widths,
  );
  for (const [turn, index] of order.entries()) {
    const { steps, reached } = formSteps(form, forms[index]!, widths[turn]!, budget.colours);
    form = reached;
    for (const step of steps) {
      if (step.set === 'frozenRows') pattern.frozenRows(step.count);
      else if (step.set === 'frozenColumns') pattern.frozenColumns(step.count);
      else if (step.set === 'tabColor') pattern.tabColor(step.color);
      else pattern.columnWidth(step.first, step.count, step.width);
    }
    const { sheet, name } = jobs[index]!;
    made.set(sheet, door.createLike(pattern, name, position + taken.filter((other) => other < index).length));
    taken.push(index);
  }
  pattern.hide();
  const { rows } = patternSize(jobs);
  return { made, stage: { sheet: pattern, before: 0, rows, record: record ?? madeRecord } };
}

/** What the new sheets of a run may cost; a run that goes on comes to the same. */
export function budgetOf(jobs: readonly SheetJob[], sources: number): FormBudget {
  return formBudget(jobs.map(needOf), sources);
}

/** Brings the contents of one new sheet from the stage, and what a paste does not carry. */
export function finishSheet(
  sheet: DoorSheet,
  job: SheetJob,
  { stage, places }: { readonly stage: DoorSheet | null; readonly places: Places },
  budget: FormBudget,
  idOf: (sheet: string) => number | null,
): void {
  const place = places.get(job.sheet);
  if (stage && place) {
    sheet.pasteAtTop(stage, { row: 1, column: place.column, rows: place.rows, columns: place.columns.length });
  }
  if (!canStage(job)) for (const { row, column, cells } of job.reconciled.blocks) sheet.writeCells(row, column, cells);
  const { image, region } = job.planned;
  writeLinks(sheet, job, idOf);
  writeNotes(sheet, job);
  if (image.validations.length > 0) writeDropDowns(sheet, job, columnRuns(job), region.rows);
  if (image.conditional.length > 0) writeRules(sheet, job);
  if (image.merges.length > 0) {
    sheet.merges(
      null,
      image.merges.map((merge) => moveRange(job, merge)),
    );
  }
  if (image.charts.length > 0) sheet.newCharts(image.charts);
  if (budget.protected.has(job.sheet)) {
    setProtections(sheet, fewProtections(image), image.protections[0]?.description ?? '', true);
  }
  if (image.filter) sheet.filter(moveRange(job, image.filter));
  for (const { fromRow, toRow } of fewGroups(image)) sheet.group(fromRow, toRow);
}

/** The outermost levels of groups, as many whole levels as may be made: 基本目標 fold even where the 事業 below them are too many. */
function fewGroups({ groups }: SheetImage): SheetImage['groups'] {
  let few: SheetImage['groups'] = [];
  for (const depth of [...new Set(groups.map((group) => group.depth))].sort((a, b) => a - b)) {
    const upTo = groups.filter((group) => group.depth <= depth);
    if (upTo.length > mostGroups) break;
    few = upTo;
  }
  return few;
}

function formOf({ planned }: SheetJob): Form {
  const { image, columns } = planned;
  return {
    frozenRows: image.frozen.rows,
    frozenColumns: image.frozen.columns,
    tabColor: image.tabColor,
    widths: Array.from({ length: Math.max(columns, ...image.widths.keys()) }, (_, index) =>
      Math.round(image.widths.get(index + 1) ?? 100),
    ),
  };
}

function needOf(job: SheetJob): NeedOfSheet {
  const { image } = job.planned;
  const linked = new Set([...image.cells].flatMap(([key, cell]) => (cell.kind === 'link' ? [key % 16384] : [])));
  const calculated = new Set([...image.cells].flatMap(([key, cell]) => (cell.kind === 'formula' ? [key % 16384] : [])));
  return {
    sheet: job.sheet,
    calculated: calculated.size,
    calls:
      linked.size +
      (image.notes.size > 0 ? 1 : 0) +
      (image.validations.length > 0 ? 1 : 0) +
      (image.conditional.length > 0 ? 1 : 0) +
      image.merges.length +
      image.charts.length +
      (image.filter ? 2 : 0) +
      fewGroups(image).length +
      (canStage(job) ? 0 : 1),
  };
}
