import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of something that `npm run build` made. Throws a sentence where it is missing. */
export function builtPath(path: string): string {
  const absolute = fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
  if (!existsSync(absolute)) throw new Error(`dist/${path} がありません。先に「npm run build」を実行してください。`);
  return absolute;
}

export function builtText(path: string): string {
  return readFileSync(builtPath(path), 'utf8');
}
