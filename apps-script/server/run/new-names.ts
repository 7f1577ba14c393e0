import type { Door } from '../door';

/** Asks the names of all sheets where that is cheaper than asking for each name: both are a call each. */
export function namesForNew(door: Door, planned: number): (name: string) => string {
  let taken: Set<string> | null = null;
  const given = new Set<string>();
  const isTaken = (name: string): boolean => {
    const unknown = door.sheets().filter((sheet) => !sheet.named()).length;
    if (taken === null && unknown > planned) return given.has(name.toLowerCase()) || door.sheetByName(name) !== null;
    taken ??= new Set(door.sheets().map((sheet) => sheet.name().toLowerCase()));
    return taken.has(name.toLowerCase()) || given.has(name.toLowerCase());
  };
  return (name) => freeName(name, isTaken, given);
}

/**
 * The planned name, or one that says whose sheet it is where an office has its own sheet of that name. Without brackets or
 * spaces, so that formulas name it without quotes.
 */
function freeName(name: string, isTaken: (name: string) => boolean, given: Set<string>): string {
  let free = name;
  for (let number = 1; isTaken(free); number++) {
    free = number === 1 ? `${name}_道しるべ` : `${name}_道しるべ${number}`;
  }
  given.add(free.toLowerCase());
  return free;
}
