import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeTogether } from '../../../apps-script/workbench/commands/write-together';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'michishirube-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('replaces all files of the last time', async () => {
  await writeFile(join(folder, 'a'), 'old');
  await writeTogether(folder, { a: 'new a', b: 'new b' });
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new a');
  expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
});

it('moves everything back where one file cannot be placed', async () => {
  await writeFile(join(folder, 'a'), 'old a');
  await mkdir(join(folder, 'b', 'inside'), { recursive: true });
  await writeFile(join(folder, 'c'), 'old c');
  const written = writeTogether(folder, { a: 'new a', b: 'new b', c: 'new c' });
  await expect(written).rejects.toThrow('何も書き換えていません');
  expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'c']);
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old a');
  expect(await readdir(join(folder, 'b'))).toEqual(['inside']);
});

it('leaves no trace where not even the temporary files can be written', async () => {
  await expect(writeTogether(folder, { a: 'new a', ['x'.repeat(300)]: 'b' })).rejects.toThrow('何も書き換えていません');
  expect(await readdir(folder)).toEqual([]);
});
