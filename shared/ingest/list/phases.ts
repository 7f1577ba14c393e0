import type { RoughColumn } from './rough-column';

/** フェーズ１（2022-2023年度） | フェーズ２（2024-2025年度）, in words: what is to be done in those years. */
export function phasesAreActions(columns: readonly RoughColumn[]): void {
  const phases = columns.filter(
    ({ role, path, year, chosen, content }) =>
      (role === null || role === 'value') && path.range !== null && year === null && !chosen && content.figures < 0.3,
  );
  if (phases.length < 2) return;
  for (const column of phases) column.role = 'action';
}
