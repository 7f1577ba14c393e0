import type { TargetPart } from '../../../shared/target/target';
import type { ReadingLine, ReadingProfile, ReadReport } from '../../server/protocol';
import type { Choices } from './choices';

/** Readings that a person confirmed or changed, by place. */
export type Corrections = ReadonlyMap<string, NonNullable<ReadingProfile['readings']>[number]>;

export function placeOf(line: { readonly sheet: string; readonly cell: string }): string {
  return `${line.sheet}!${line.cell}`;
}

/** The corrections that the profile brought along. */
export function correctionsOf(profile: ReadingProfile): Corrections {
  return new Map((profile.readings ?? []).map((reading) => [placeOf(reading), reading]));
}

/** With one more reading put right; the same parts again mean that the person confirmed them. */
export function withCorrection(corrections: Corrections, line: ReadingLine, parts: readonly TargetPart[]): Corrections {
  const { sheet, cell, text } = line;
  return new Map(corrections).set(placeOf(line), { sheet, cell, text, parts: [...parts] });
}

export function withoutCorrection(corrections: Corrections, line: ReadingLine): Corrections {
  const rest = new Map(corrections);
  rest.delete(placeOf(line));
  return rest;
}

/** The line as it stands after the person's hand: sure, where they spoke and the cell still says the same. */
export function corrected(line: ReadingLine, corrections: Corrections): ReadingLine & { readonly byHand: boolean } {
  const correction = corrections.get(placeOf(line));
  if (!correction || correction.text !== line.text) return { ...line, byHand: false };
  return { ...line, parts: correction.parts, sure: true, byHand: true };
}

/** The way of reading as the person has it now: the sheets that were read, their columns, and the corrected cells. */
export function profileOf(
  report: ReadReport,
  roles: ReadonlyMap<string, string>,
  corrections: Corrections,
  choices: Choices = report.profile.indicators ?? {},
  identities: Readonly<Record<string, string>> = report.profile.identities ?? {},
): ReadingProfile {
  const changed = new Map(report.profile.columns.map((column) => [`${column.sheet}!${column.column}`, column]));
  for (const column of report.columns) {
    const role = roles.get(`${column.sheet}!${column.column}`);
    if (role !== undefined)
      changed.set(`${column.sheet}!${column.column}`, { sheet: column.sheet, column: column.column, role });
  }
  return {
    ...report.profile,
    columns: [...changed.values()],
    readings: [...corrections.values()],
    indicators: choices,
    identities: { ...identities },
  };
}
