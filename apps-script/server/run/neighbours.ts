/** Runs of columns that stand side by side. */
export function neighbours(columns: readonly number[]): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
