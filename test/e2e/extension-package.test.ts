import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, '../../dist/extension');
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe.each(['chrome', 'edge', 'firefox'])('the package for %s', (browser) => {
  const folder = join(dist, `${browser}-mv3`);
  it('has a page script of at most 20 kB, without React and zod', () => {
    const script = readFileSync(join(folder, 'content-scripts/content.js'));
    expect(gzipSync(script).length).toBeLessThanOrEqual(20_000);
    expect(script.toString()).not.toMatch(/_zod|ZodError|react/i);
  });
  it('asks for no site at install', () => {
    const manifest = json(join(folder, 'manifest.json'));
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.permissions.sort()).toEqual(['activeTab', 'alarms', 'scripting', 'storage']);
  });
  it('has every word in both languages', () => {
    const [ja, en] = ['ja', 'en'].map((locale) => Object.keys(json(join(folder, `_locales/${locale}/messages.json`))));
    expect(ja).toEqual(en);
  });
  it('calls nothing on the internet', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|html|css)$/.test(name),
    );
    const addresses = names.flatMap(
      (name) => readFileSync(join(folder, name), 'utf8').match(/https?:\/\/[a-z0-9.-]+/g) ?? [],
    );
    const harmless = [
      'http://www.w3.org',
      'http://localhost',
      'http://127.0.0.1',
      'https://json-schema.org',
      'http://json-schema.org',
    ];
    expect([...new Set(addresses)].filter((address) => !harmless.includes(address))).toEqual([]);
  });
});
