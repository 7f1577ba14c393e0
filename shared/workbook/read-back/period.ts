import { readPeriodText } from '../plan-lines';
import type { PresentCells } from './present-table';

/** 計画期間 in 設定: 令和2年度〜令和5年度. Null where the line is missing or says something else. */
export function readPeriod(cells: PresentCells): { readonly from: number; readonly to: number } | null {
  return readPeriodText(readSetting(cells, '計画期間') ?? '') ?? null;
}

/** A line of 設定 by its label, e.g. 計画名; null where it is missing or blank. */
export function readSetting(cells: PresentCells, label: string): string | null {
  const line = cells.find((one) => String(one[0] ?? '').trim() === label);
  return String(line?.[1] ?? '').trim() || null;
}
