/** A table as data: the text alternative of a drawing, and what the papers print. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  /** One cell a column. */
  readonly rows: readonly (readonly string[])[];
  /** Headings between the rows, each before the row of its index. */
  readonly sections?: readonly { readonly before: number; readonly label: string; readonly depth: number }[];
}

export interface DataColumn {
  readonly label: string;
  /** The heading of its row. */
  readonly heads?: boolean;
  readonly align?: 'right' | 'center';
  /** Columns of one group stand beside one another under its name. */
  readonly group?: string;
  /** Share of the table's width, for prints. */
  readonly weight?: number;
}
