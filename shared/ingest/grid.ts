/**
 * A sheet as it is, before anything is understood: what every reader (Google Sheets, XLSX, CSV) hands to ingest.
 * Rows and columns count from 0 here; A1 addresses are made only for people.
 */
export interface GridCell {
  /** What a person sees in the cell. Never empty: an empty cell is absent unless it has a fill or a note. */
  readonly text: string;
  /** The number behind the text where the cell holds one (percent format: 0.6 behind "60%"). */
  readonly number?: number;
  /** `YYYY-MM-DD` where the cell holds a date. */
  readonly date?: string;
  /** Formula as text, for information; it is never evaluated. */
  readonly formula?: string;
  /** Background as `#rrggbb`; white is absent. */
  readonly fill?: string;
  /** Comment or note. */
  readonly note?: string;
}

/** A merged range; all four are inclusive, counted from 0. The text stands in the top-left cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** `rows[row]?.[column]`; sparse. */
  readonly rows: ReadonlyArray<ReadonlyArray<GridCell | undefined> | undefined>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hidden: boolean;
}

/** The cell at a place, or undefined. */
export function cellAt(grid: Grid, row: number, column: number): GridCell | undefined {
  return grid.rows[row]?.[column];
}

/** `A1` for (0, 0), `AB12` for (11, 27). */
export function a1(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Row and column of an A1 address; null for anything else. */
export function placeOf(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,4})(\d{1,8})$/.exec(address);
  if (match?.[1] === undefined) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
