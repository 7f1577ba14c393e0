import type { Provenance } from '../plan/model';
import { BLANK, linkCell } from './cell-input';
import type { CellInput } from './write-op';

/** A link to where a value stands in the city's own sheet; blank where it has no place. */
export function sourceCell(source: Provenance | null | undefined): CellInput {
  return source ? linkCell(`${source.sheet}!${source.cell}`, source.sheet, source.cell) : BLANK;
}
