/** Font of the cells, as the canvas and the measuring of rows must both know it. */
export const CELL_FONT = '"Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif';
