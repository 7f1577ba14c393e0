import { describe, expect, it } from 'vitest';
import { matrixOf, scenarios } from './whole-file';

/** One call of each run, in its midst or at its commit; `npm run prove` kills at every one. */
const killed: Readonly<Record<string, (calls: number) => number>> = {
  import: (calls) => Math.floor(calls * 0.6),
  refresh: (calls) => Math.floor(calls * 0.7),
  undo: (calls) => calls - 3,
  repair: (calls) => calls - 5,
};

describe.each(scenarios())('$name of the whole workbook, killed at a call', (scenario) => {
  it('ends in the old state or the new one', { timeout: 240_000 }, () => {
    const matrix = matrixOf(scenario);
    const k = killed[scenario.name]!(matrix.calls);
    expect(matrix.killedAt(k), `call ${k} of ${matrix.calls}`).toMatch(/^(old|new)$/);
  });
});
