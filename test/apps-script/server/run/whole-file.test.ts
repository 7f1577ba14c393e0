import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf, scenarios } from './whole-file';

/** A few calls of each run; `npm run prove` kills at every one. */
const few = 1;

describe.each(scenarios())('$name of the whole workbook, killed at a call', (scenario) => {
  it('ends in the old state or the new one', { timeout: 240_000 }, () => {
    const matrix = matrixOf(scenario);
    const calls = fc.sample(fc.integer({ min: 1, max: matrix.calls }), { seed: 20_261_120, numRuns: few });
    // The last calls are the commit and what follows it.
    for (const k of new Set([...calls, matrix.calls - 3])) {
      expect(matrix.killedAt(k), `call ${k} of ${matrix.calls}`).toMatch(/^(old|new)$/);
    }
  });
});
