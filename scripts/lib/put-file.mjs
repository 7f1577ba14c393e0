// A built file stands whole or not at all: freshness is told by its age alone, so a half-written one would count as made.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes `content` beside `path` and moves it there in one step; makes the folder. */
export function putFile(path, content) {
  const beside = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(beside, content);
  renameSync(beside, path);
}
