const LONGEST = 31;

/**
 * Names of sheets as XLSX allows them (31 characters, none of `[]:*?/\`, no apostrophe at either end, all different
 * without regard to case), by the names they have. Names that are allowed stay.
 */
export function sheetNames(names: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const clean = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'+|'+$/g, '') || 'シート';
    let candidate = clean.slice(0, LONGEST);
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) {
      const tail = `_${n}`;
      candidate = clean.slice(0, LONGEST - tail.length) + tail;
    }
    taken.add(candidate.toLowerCase());
    given.set(name, candidate);
  }
  return given;
}
