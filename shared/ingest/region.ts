/** A block of a sheet that is read on its own; all four are inclusive, counted from 0. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
