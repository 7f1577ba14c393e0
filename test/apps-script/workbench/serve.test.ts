import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWorkbench } from '../../../apps-script/workbench/serve';

let folder: string;
let served: Awaited<ReturnType<typeof serveWorkbench>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>道しるべ</title>');
  await writeFile(join(folder, 'engine.wasm'), new Uint8Array([0, 0x61, 0x73, 0x6d]));
  await symlink('/etc/hostname', join(folder, 'link.txt'));
  served = await serveWorkbench({
    directory: folder,
    port: 0,
    files: { '/sample/計画.csv': { body: '事業,目標' } },
  });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** `fetch` tidies `..` away before sending; this sends the path as it is. */
function ask(path: string, options: { method?: string; host?: string } = {}) {
  const { port } = new URL(served.url);
  return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: options.host ? { host: options.host } : {},
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

describe('serveWorkbench', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
    ['/engine.wasm', 'application/wasm'],
    ['/opening.json', 'application/json; charset=utf-8'],
    [`/sample/${encodeURIComponent('計画.csv')}`, 'text/csv; charset=utf-8'],
  ])('%s is served as %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it.each([
    ['a missing file', '/nothing.js', 404],
    ['the parent folder', '/../package.json', 400],
    ['the parent folder in disguise', '/%2e%2e/%2e%2e/etc/passwd', 400],
    ['a backslash path', '/..%5c..%5cetc', 400],
    ['a broken escape', '/%E3%81', 400],
    ['a zero byte', '/index.html%00.js', 400],
    ['a link that leads out', '/link.txt', 404],
    ['an object property', '/constructor', 404],
  ])('%s is refused', async (_, path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('answers only to its own name and only to reading', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('hands over the file to open at the start, under its own name', async () => {
    await writeFile(join(folder, 'own.tsv'), '事業\t目標');
    const own = await serveWorkbench({
      directory: folder,
      port: 0,
      open: { path: join(folder, 'own.tsv'), name: '進捗.tsv' },
    });
    const { files } = (await (await fetch(`${own.url}opening.json`)).json()) as {
      files: { name: string; url: string }[];
    };
    expect(files.map((file) => file.name)).toEqual(['進捗.tsv']);
    expect(await (await fetch(new URL(files[0]?.url ?? '', own.url))).text()).toBe('事業\t目標');
    await own.close();
  });

  it('takes another port when the wished one is in use', async () => {
    const second = await serveWorkbench({ directory: folder, port: Number(new URL(served.url).port) });
    expect(second.url).not.toBe(served.url);
    await second.close();
  });
});
