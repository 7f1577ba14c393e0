// Builds only what is out of date: a target is fresh while nothing it is made from is newer than it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** Newest modification time (ms) below a file or folder; node_modules and hidden names are passed over. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let latest = 0;
  for (const name of readdirSync(path)) {
    if (name === 'node_modules' || name.startsWith('.')) continue;
    latest = Math.max(latest, newest(join(path, name)));
  }
  return latest;
}

/** True while `output` exists and is newer than everything in `inputs` (both relative to the root). */
export function isFresh(output, inputs) {
  const made = join(root, output);
  if (!existsSync(made)) return false;
  const time = statSync(made).mtimeMs;
  return ['package-lock.json', ...inputs].every((input) => newest(join(root, input)) <= time);
}
