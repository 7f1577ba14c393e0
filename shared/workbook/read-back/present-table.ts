/** Values of a sheet as they stand, rows and columns from 0. Dates come as texts. */
export type PresentCells = readonly (readonly (string | number | boolean)[])[];

/** Where headings stand: the row, and the place of each heading under its group's heading. */
interface Headings {
  readonly row: number;
  readonly texts: readonly string[];
  /** A group's heading stands over its first column and holds until the next one. */
  readonly groups: readonly string[];
}

/** One line of a generated table; `row` counts from 1, as the sheet does. */
export interface PresentRow {
  readonly row: number;
  readonly id: string;
  readonly text: (column: number) => string;
  readonly value: (column: number) => string | number | boolean;
}

/**
 * A generated sheet read back. Columns are known by their headings and rows by their ID, wherever people have sorted, inserted or moved
 * them; rows without an ID are people's own and are left out.
 */
export class PresentTable {
  readonly #cells: PresentCells;
  readonly #headings: Headings;

  private constructor(cells: PresentCells, headings: Headings) {
    this.#cells = cells;
    this.#headings = headings;
  }

  /** Null where no row among the first thirty has all these headings. */
  static find(cells: PresentCells, headings: readonly string[]): PresentTable | null {
    for (let row = 0; row < Math.min(30, cells.length); row++) {
      const texts = (cells[row] ?? []).map((value) => String(value).trim());
      if (!headings.every((heading) => texts.includes(heading))) continue;
      let group = '';
      const groups = texts.map((_, at) => {
        group = String(cells[row - 1]?.[at] ?? '').trim() || group;
        return group;
      });
      return new PresentTable(cells, { row, texts, groups });
    }
    return null;
  }

  /** Row of the headings, from 1. */
  get headerRow(): number {
    return this.#headings.row + 1;
  }

  /** Place of a column from 0; −1 where it is not there. */
  column(heading: string, group?: string): number {
    const { texts, groups } = this.#headings;
    return texts.findIndex((text, at) => text === heading && (group === undefined || groups[at] === group));
  }

  /** Columns under a group's heading, with their own headings. */
  under(group: string): { readonly heading: string; readonly column: number }[] {
    const { texts, groups } = this.#headings;
    return texts.flatMap((heading, column) =>
      groups[column] === group && heading !== '' ? [{ heading, column }] : [],
    );
  }

  /** The first row of each ID. */
  rows(): PresentRow[] {
    const ids = this.column('ID');
    const seen = new Set<string>();
    const rows: PresentRow[] = [];
    for (let index = this.#headings.row + 1; index < this.#cells.length; index++) {
      const line = this.#cells[index] ?? [];
      const id = String(line[ids] ?? '').trim();
      if (id === '' || seen.has(id)) continue;
      seen.add(id);
      rows.push({
        row: index + 1,
        id,
        text: (column) => (column < 0 ? '' : String(line[column] ?? '').trim()),
        value: (column) => (column < 0 ? '' : (line[column] ?? '')),
      });
    }
    return rows;
  }
}
