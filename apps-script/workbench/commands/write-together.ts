import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure } from './failure';

/**
 * Writes several files of one folder so that a reader finds either all the old ones or all the new ones: everything is first written
 * under other names, then moved, and moved back where one cannot be.
 */
export async function writeTogether(
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<void> {
  const suffix = `${process.pid}-${Date.now().toString(36)}`;
  const moves = Object.keys(files).map((name) => ({
    name,
    target: join(folder, name),
    fresh: join(folder, `.${name}.${suffix}.new`),
    old: join(folder, `.${name}.${suffix}.old`),
  }));
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, fresh } of moves) await writeFile(fresh, files[name] ?? '');
    await moveAll(moves);
  } catch (error) {
    throw failure('not-written', { name: folder, reason: reasonOf(error) });
  } finally {
    for (const { fresh, old } of moves) {
      await rm(fresh, { force: true }).catch(() => undefined);
      await rm(old, { force: true }).catch(() => undefined);
    }
  }
}

interface Move {
  readonly target: string;
  readonly fresh: string;
  readonly old: string;
}

async function moveAll(moves: readonly Move[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { target, fresh, old } of moves) {
      if (await moveIfThere(target, old)) undo.unshift(() => rename(old, target));
      await rename(fresh, target);
      undo.unshift(() => rm(target, { force: true }));
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    if ((await stat(from)).isDirectory()) throw Object.assign(new Error(from), { code: 'EEXIST' });
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false;
    throw error;
  }
}

function reasonOf(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return '書き込む権限がないか、別のソフトで開いています';
    case 'EROFS':
      return '書き込めない場所です';
    case 'ENOSPC':
      return '空き容量が足りません';
    case 'EEXIST':
    case 'ENOTDIR':
      return '同じ名前のファイルかフォルダーがあります';
    default:
      return error instanceof Error ? (error.message.split('\n')[0] ?? '') : '不明な理由';
  }
}
