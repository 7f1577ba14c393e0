import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, type MigrationStep, migrate } from '../../../shared/snapshot/migrate';
import { readSnapshot } from '../../../shared/snapshot/read';
import { SNAPSHOT_VERSION } from '../../../shared/snapshot/schema';

describe('older snapshots', () => {
  it('the first version with nothing but what it must have is read, for ever', () => {
    const result = readSnapshot(readFileSync('test/fixtures/snapshot-version-1.json', 'utf8'));
    expect(result.ok && result.snapshot.plan.initiatives).toEqual([
      { id: 'a', name: '窓口の改善', divisions: [], states: [], indicators: [], actions: [], pages: [] },
    ]);
  });
  it('every version below the present one has its step', () => {
    const from = Array.from({ length: SNAPSHOT_VERSION - 1 }, (_, at) => String(at + 1));
    expect(Object.keys(MIGRATIONS)).toEqual(from);
  });
});

describe('step by step', () => {
  const steps: Record<number, MigrationStep> = {
    1: ({ old, ...rest }) => ({ ...rest, renamed: old }),
    2: (content) => ({ ...content, added: true }),
  };
  it.each([
    [
      { version: 1, old: 'x' },
      { version: 3, renamed: 'x', added: true },
    ],
    [
      { version: 2, renamed: 'x' },
      { version: 3, renamed: 'x', added: true },
    ],
    [
      { version: 3, unknown: 1 },
      { version: 3, unknown: 1 },
    ],
    [{ version: 0 }, null],
    [{ version: 1.5 }, null],
    [{ version: '1' }, null],
    [{}, null],
  ])('%j', (raw, content) => expect(migrate(raw, 3, steps)).toEqual(content));
  it('without a step it is refused, not guessed', () =>
    expect(migrate({ version: 1 }, 3, { 2: steps[2]! })).toBeNull());
  it('what was given stays as it was', () => {
    const raw = Object.freeze({ version: 1, old: 'x' });
    migrate(raw, 3, steps);
    expect(raw).toEqual({ version: 1, old: 'x' });
  });
});
