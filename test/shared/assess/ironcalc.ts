import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import type { Cell } from '../../../shared/assess/expression';

/** A cell that is calculated, or one that holds a value. */
export type SheetCell = Cell | { readonly formula: string };

let ready: Promise<unknown> | null = null;
async function start(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  ready ??= readFile(wasm).then((bytes) => init({ module_or_path: bytes }));
  await ready;
}

/** Enough digits to compare numbers by 1e-9. */
export const FULL_FORMAT = '0.000000000000';

/** IronCalc slows down as a model fills with long formulas. */
const ROWS_A_MODEL = 800;

/** Like `calculateInIronCalc`, for sheets whose formulas look only at their own row: `sheetOf` writes some rows from line 1 on. */
export async function calculateRowsInIronCalc<Row>(
  rows: readonly Row[],
  sheetOf: (rows: readonly Row[]) => readonly (readonly SheetCell[])[],
): Promise<readonly Cell[][]> {
  const calculated: Cell[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_MODEL)
    calculated.push(...(await calculateInIronCalc(sheetOf(rows.slice(from, from + ROWS_A_MODEL)))));
  return calculated;
}

/** The values IronCalc shows for one sheet: what the formulas come to; texts are entered as texts whatever they look like. */
export async function calculateInIronCalc(rows: readonly (readonly SheetCell[])[]): Promise<readonly Cell[][]> {
  await start();
  const model = new Model('proof', 'en', 'UTC', 'en');
  try {
    model.pauseEvaluation();
    rows.forEach((row, rowIndex) => {
      row.forEach((cell, columnIndex) => {
        if (cell === null) return;
        const typed = typeof cell === 'object' ? cell.formula : typeof cell === 'string' ? `'${cell}` : String(cell);
        model.setUserInput(0, rowIndex + 1, columnIndex + 1, typed);
      });
    });
    const width = Math.max(...rows.map((row) => row.length));
    model.updateRangeStyle({ sheet: 0, row: 1, column: 1, height: rows.length, width }, 'num_fmt', FULL_FORMAT);
    model.evaluate();
    return rows.map((row, rowIndex) =>
      row.map((_, columnIndex) => {
        const shown = model.getFormattedCellValue(0, rowIndex + 1, columnIndex + 1);
        const isNumber = model.getCellType(0, rowIndex + 1, columnIndex + 1) === 1;
        return shown === '' ? null : isNumber ? Number(shown) : shown;
      }),
    );
  } finally {
    model.free();
  }
}
