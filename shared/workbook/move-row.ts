const REFERENCE = /(?<![\p{L}\p{N}_$.'])(\$?[A-Z]{1,3})(\d+)(?![\p{L}\p{N}_(!])/gu;

/** A formula as it would be copied `by` rows down: `$K5` → `$K9`; rows with `$` and texts in quotes stay. */
export function moveRow(formula: string, by: number): string {
  if (by === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(REFERENCE, (_, letters: string, row: string) => `${letters}${Number(row) + by}`),
    )
    .join('');
}
