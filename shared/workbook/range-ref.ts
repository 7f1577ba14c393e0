/** A block of cells; rows and columns count from 1, as in A1 notation. */
export interface RangeRef {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
