import type { Cell } from 'exceljs';

/** Puts a note on a cell, in a font that has Japanese letters. */
export function noteOf(cell: Cell, text: string): void {
  cell.note = {
    texts: [{ font: { name: 'Yu Gothic', size: 9 }, text }],
    margins: { insetmode: 'auto', inset: [0.1, 0.1, 0.1, 0.1] },
    protection: { locked: 'False', lockText: 'False' },
    editAs: 'oneCells',
  };
}
