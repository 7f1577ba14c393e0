import { describe, expect, it, vi } from 'vitest';
import schema from '../../../extension/public/managed_schema.json';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

import { NO_POLICY, readPolicy } from '../../../extension/data/policy';

describe('a policy', () => {
  it.each([[undefined], [null], [{}], ['text'], [[]]])('%j is none', (raw) =>
    expect(readPolicy(raw)).toEqual(NO_POLICY),
  );
  it('is taken key by key: a wrong one does not spoil the others', () => {
    const policy = readPolicy({
      sources: [{ url: 'https://portal.example.lg.jp/plan.json' }],
      occurrences: 'often',
      refreshMinutes: 1,
      lockSettings: true,
      sitesOff: 'x',
    });
    expect(policy).toEqual({
      ...NO_POLICY,
      sources: [{ name: '', url: 'https://portal.example.lg.jp/plan.json' }],
      lockSettings: true,
    });
  });
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x'])('%s is no source', (url) =>
    expect(readPolicy({ sources: [{ url }] }).sources).toEqual([]),
  );
  it('every key has a title and a description for the IT department', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(NO_POLICY).sort());
    for (const property of Object.values(schema.properties)) {
      expect(property.title).toBeTruthy();
      expect(property.description).toBeTruthy();
    }
  });
});
