import type { Inserted, PresentCell } from '../door';
import { type AddressMap, moveFormula } from './address-map';

/**
 * What cells will hold once rows and columns have come in: Google moves the addresses in every formula by itself. What then reads as
 * planned need not be written, and a formula of a person's that is written back reads as it would have.
 */
export function formulasMoved(
  sheets: readonly { readonly name: string; readonly inserted: Inserted }[],
): (name: string, cells: readonly (readonly PresentCell[])[]) => readonly (readonly PresentCell[])[] {
  const maps = new Map(sheets.map(({ name, inserted }): [string, AddressMap] => [name, mapOf(name, inserted)]));
  const still = sheets.every(({ inserted }) => inserted.rows === null && inserted.columns.length === 0);
  return (name, cells) => {
    const own = maps.get(name);
    if (still || !own) return cells;
    return cells.map((line) =>
      line.map((cell) =>
        cell.formula === '' ? cell : { ...cell, formula: moveFormula(cell.formula, own, (other) => maps.get(other)) },
      ),
    );
  };
}

function mapOf(name: string, { rows, columns }: Inserted): AddressMap {
  return {
    name,
    row: (row) => (rows !== null && row > rows.after ? row + rows.count : row),
    column: (column) => columns.reduce((at, put) => (at >= put ? at + 1 : at), column),
  };
}
