import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import schema from '../../extension/public/managed_schema.json';

vi.mock('wxt/browser', async () => (await import('../support/fake-extension')).fakeExtension());

import { readPolicy } from '../../extension/data/policy';

const bytes = (name: string) => readFileSync(join('docs/policy', name));
const text = (name: string) =>
  bytes(name)
    .toString('utf8')
    .replace(/^\ufeff/, '');
const json = (name: string) => JSON.parse(text(name));
const ID = 'abcdefghijklmnopabcdefghijklmnop';
const ADDON = 'michishirube@example.org';

interface Shape {
  type: string;
  items?: Shape;
  properties?: Record<string, Shape>;
  enum?: string[];
}

/** What of a value does not fit the schema that browsers read; empty = nothing. */
function misfits(value: unknown, shape: Shape, place = ''): string[] {
  const kind = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (kind !== shape.type) return [`${place}: ${kind} is no ${shape.type}`];
  if (shape.enum !== undefined && !shape.enum.includes(String(value))) return [`${place}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((item, at) => misfits(item, shape.items!, `${place}[${at}]`));
  if (kind !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, item]) => {
    const known = shape.properties?.[key];
    return known === undefined ? [`${place}.${key}: unknown`] : misfits(item, known, `${place}.${key}`);
  });
}

/** What a registry file writes under the extension's key, as browsers read it: lists are JSON in a text. */
function registryValues(file: string): Record<string, unknown> {
  const [, section = ''] = bytes(file).toString('utf16le').split(`${ID}\\policy]\r\n`);
  const values: Record<string, unknown> = {};
  for (const line of section.split('\r\n').filter((one) => one !== '')) {
    const [, key = '', number, words = ''] = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line) ?? [];
    const { type } = (schema.properties as Record<string, Shape>)[key] ?? { type: 'unknown' };
    const plain = words.replace(/\\(.)/g, '$1');
    const count = Number.parseInt(number ?? '', 16);
    values[key] =
      type === 'boolean' ? count === 1 : type === 'integer' ? count : type === 'array' ? JSON.parse(plain) : plain;
  }
  return values;
}

const EXAMPLES: [string, () => Record<string, unknown>][] = [
  ['firefox-policies.json', () => json('firefox-policies.json').policies['3rdparty'].Extensions[ADDON]],
  ['chrome-linux.json', () => json('chrome-linux.json')['3rdparty'].extensions[ID]],
  [
    'google-admin.json',
    () =>
      Object.fromEntries(
        Object.entries(json('google-admin.json')).map(([key, of]) => [key, (of as { Value: unknown }).Value]),
      ),
  ],
  ['intune-chrome.ps1', () => JSON.parse(/@'\r\n([\s\S]*?)\r\n'@/.exec(text('intune-chrome.ps1'))![1]!)],
  ['chrome-gpo.reg', () => registryValues('chrome-gpo.reg')],
  ['edge-gpo.reg', () => registryValues('edge-gpo.reg')],
];

describe.each(EXAMPLES)('the example %s', (_, read) => {
  it('fits the schema and shows every key', () => {
    expect(misfits(read(), schema as Shape)).toEqual([]);
    expect(Object.keys(read()).sort()).toEqual(Object.keys(schema.properties).sort());
  });
  it('is understood as a whole by the extension', () => expect(readPolicy(read())).toEqual(read()));
});

describe('the templates for Windows', () => {
  const admx = text('michishirube.admx');
  it('set every key, for both browsers', () => {
    const keys = Object.keys(schema.properties).sort();
    for (const vendor of ['Google\\Chrome', 'Microsoft\\Edge']) {
      const own = admx
        .split('<policy ')
        .filter((part) => part.includes(`Policies\\${vendor}\\3rdparty\\extensions\\${ID}\\policy`));
      expect(own.map((part) => /valueName="(\w+)"/.exec(part)?.[1]).sort()).toEqual(keys);
    }
  });
  it.each(['ja-JP', 'en-US'])('have every word in %s', (language) => {
    const adml = text(`${language}/michishirube.adml`);
    const wanted = [...admx.matchAll(/\$\((string|presentation)\.(\w+)\)/g)].map(
      ([, kind, id]) => `<${kind} id="${id}">`,
    );
    expect(wanted.filter((one) => !adml.includes(one))).toEqual([]);
  });
});

it('the schema says nothing that Chrome does not read', () => {
  const known = ['type', 'title', 'description', 'items', 'properties', 'enum'];
  const walk = (shape: object): void => {
    for (const [key, value] of Object.entries(shape)) {
      expect(known).toContain(key);
      if (key === 'items') walk(value);
      if (key === 'properties') Object.values(value as object).forEach(walk);
    }
  };
  walk(schema);
});
