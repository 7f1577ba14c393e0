import type { FiscalYear } from '../../calendar/fiscal-year';
import { ingestMessages } from '../../messages/ingest';
import type { Provenance, SourcedText } from '../../plan/model';
import { reason } from '../../target/reason';
import { type DraftIndicator, type DraftValue, UNDATED } from '../draft';

/** A cell that the plan has no place for after all, with the reason in Japanese. */
export interface Unplaced extends SourcedText {
  readonly reason: string;
}

/**
 * Gives values without a year (目標値, 最終目標) the plan's last year and says so; where the plan has no period, or the year
 * is taken, they stay out and are reported.
 */
export function dateValues(indicator: DraftIndicator, last: FiscalYear | null, unplaced: Unplaced[]): DraftIndicator {
  const undated = [indicator.targets[UNDATED], indicator.actuals[UNDATED], indicator.statedGrades[UNDATED]];
  if (undated.every((value) => value === undefined)) return indicator;
  const leaveOut = (value: SourcedText) => {
    // The indicator's own name cell is read in any case.
    if (value.sheet === indicator.source?.sheet && value.cell === indicator.source.cell) return;
    unplaced.push({ sheet: value.sheet, cell: value.cell, text: value.text, reason: ingestMessages.unreadYear.ja() });
  };
  const assume = (value: DraftValue): DraftValue => ({
    ...value,
    notes: [...(value.notes ?? []), reason('finalYearAssumed', { year: String(last) })],
  });
  const hadTarget = indicator.targets[UNDATED] !== undefined;
  return {
    ...indicator,
    targets: dated(indicator.targets, last, assume, leaveOut),
    actuals: dated(indicator.actuals, last, (value) => ({ ...assume(value), doubtful: true }), leaveOut),
    statedGrades: dated<SourcedText>(indicator.statedGrades, last, (grade) => grade, leaveOut),
    finalYear: indicator.finalYear ?? (hadTarget ? last : null),
  };
}

function dated<Value extends Provenance & { readonly text: string }>(
  values: Readonly<Record<string, Value>>,
  last: FiscalYear | null,
  assume: (value: Value) => Value,
  leaveOut: (value: Value) => void,
): Record<string, Value> {
  const { [UNDATED]: value, ...rest } = values;
  if (value === undefined) return rest;
  if (last !== null && (rest[last]?.text.trim() ?? '') === '') return { ...rest, [last]: assume(value) };
  leaveOut(value);
  return rest;
}
