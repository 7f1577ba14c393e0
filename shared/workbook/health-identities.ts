import { addressOf } from './address';
import { cellPlace, type SheetImage } from './image';

/** A row of ours that no longer carries its ID: everything else in it says which it is. */
export interface ChangedIdentity {
  readonly id: string;
  /** What stands there now; empty where the cell was cleared. */
  readonly found: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

/** Share of a row's texts that must still stand in a row for it to be that row. */
const ENOUGH = 0.6;
/** Fewer texts than this tell no row from another. */
const FEWEST = 2;

/**
 * IDs that were changed or cleared: rows whose ID is none of ours and whose texts are those of a row that is missing. A deleted row leaves no
 * such texts behind, a person's own row has others. `places`: where each wanted column stands now.
 */
export function changedIdentities(
  wanted: SheetImage,
  texts: ReadonlyMap<number, string>,
  places: ReadonlyMap<number, number>,
  header: { readonly wanted: number; readonly now: number },
): ChangedIdentity[] {
  const identity = places.get(1);
  if (identity === undefined) return [];
  const planned = rowsOf(
    [...wanted.cells].flatMap(([key, input]) => (input.kind === 'text' ? [[key, input.text] as const] : [])),
    header.wanted,
    (column) => places.get(column),
  );
  const present = rowsOf([...texts], header.now, (column) => column);
  const idsThere = new Set([...present.values()].flatMap((row) => row.get(identity) ?? []));
  const missing = [...planned.values()].filter((row) => {
    const id = row.get(identity);
    return id !== undefined && !idsThere.has(id);
  });
  const known = new Set([...planned.values()].map((row) => row.get(identity)));
  return [...present].flatMap(([at, row]): ChangedIdentity[] => {
    const found = row.get(identity) ?? '';
    if (known.has(found)) return [];
    const same = missing.find((candidate) => {
      const told = [...candidate].filter(([column]) => column !== identity);
      const alike = told.filter(([column, text]) => row.get(column) === text).length;
      return alike >= FEWEST && alike >= told.length * ENOUGH;
    });
    const id = same?.get(identity);
    if (id === undefined) return [];
    return [{ id, found, row: at, column: identity, cell: addressOf(at, identity) }];
  });
}

/** Texts below the headings by row and column. */
function rowsOf(
  cells: readonly (readonly [key: number, text: string])[],
  header: number,
  placeOf: (column: number) => number | undefined,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const [key, text] of cells) {
    const { row, column } = cellPlace(key);
    const place = placeOf(column);
    if (row <= header || place === undefined || text === '') continue;
    const line = rows.get(row) ?? new Map<number, string>();
    rows.set(row, line.set(place, text));
  }
  return rows;
}
