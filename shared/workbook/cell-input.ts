import type { Cell } from '../assess/expression';
import type { CellInput } from './write-op';

export const BLANK: CellInput = { kind: 'blank' };

/** A text stays a text, whatever it begins with; an empty one is a blank cell. */
export function textCell(text: string | null | undefined): CellInput {
  return text === null || text === undefined || text === '' ? BLANK : { kind: 'text', text };
}

export function numberCell(number: number | null): CellInput {
  return number === null || !Number.isFinite(number) ? BLANK : { kind: 'number', number };
}

/** `formula` begins with `=`. */
export function formulaCell(formula: string): CellInput {
  return { kind: 'formula', formula };
}

/** A text that jumps to `cell` (A1) of `sheet`. */
export function linkCell(text: string, sheet: string, cell: string): CellInput {
  return { kind: 'link', text, sheet, cell };
}

/** A value as the rules take it: number, text or nothing. */
export function valueCell(cell: Cell): CellInput {
  return typeof cell === 'number' ? numberCell(cell) : textCell(cell);
}
