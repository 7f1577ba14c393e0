/** The part of what IronCalc's `init` gives back that hands out its memory. */
export interface EngineMemory {
  __wbindgen_malloc(bytes: number, alignment: number): number;
  __wbindgen_free(place: number, bytes: number, alignment: number): void;
}

/** Enough for a workbook of 1,000 initiatives and 3,000 indicators. */
const ROOM = 256 * 1024 * 1024;

/**
 * Lets the engine's memory grow once, before the first workbook. It grows by 64 kB at a time otherwise, thousands of times for a large
 * workbook, and the browser's memory management searches through everything at each: that took longer than all formulas
 * together. Only addresses are taken: what no cell uses costs no memory. Where there is no such room the engine goes on without.
 */
export function giveRoom(engine: EngineMemory, bytes: number = ROOM): void {
  try {
    engine.__wbindgen_free(engine.__wbindgen_malloc(bytes, 1), bytes, 1);
  } catch {
    // A small machine: the memory grows as it did.
  }
}
