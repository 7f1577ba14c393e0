import { existsSync, readFileSync } from 'node:fs';
import type { Grid } from '../../shared/ingest/grid';
import { gridOf } from './grid-of';

/** The folder of documents and data that a clone of the project need not have. */
const BESIDE = '../shared';

/** True where the file beside the project is there; prints why a test is skipped where it is not. */
export function isBeside(path: string): boolean {
  const there = existsSync(`${BESIDE}/${path}`);
  if (!there) process.stdout.write(`left out: ${BESIDE}/${path} is not there\n`);
  return there;
}

export function textBeside(path: string): string {
  return readFileSync(`${BESIDE}/${path}`, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r/g, '');
}

/** A sheet from tab-separated lines, one row a line: a file, or a chapter of a document in which tables stand among texts. */
export function gridOfLines(lines: readonly string[], sheet = 'Sheet1'): Grid {
  return gridOf(
    lines.map((line) => line.split('\t')),
    { sheet },
  );
}

/** Lines from the first that begins with `from` to the last that begins with `to`. */
export function linesBetween(text: string, from: string, to: string): string[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(from));
  let last = first;
  lines.forEach((line, at) => {
    if (at > first && line.startsWith(to)) last = at;
  });
  return lines.slice(first, last + 1);
}
