import { describe, expect, it } from 'vitest';
import { matrixOf, scenarios } from './whole-file';

/** One call of each run, in its midst or at its commit; `npm run prove` kills at every one. */
const killed: Readonly<Record<string, number>> = {
  import: 0.6,
  refresh: 0.7,
  'next-year': 0.5,
  'undo-next-year': 0.6,
  undo: 0.9,
  repair: 0.8,
};

describe.each(scenarios())('$name of the whole workbook, killed at a call', (scenario) => {
  it('ends in the old state or the new one', { timeout: 240_000 }, () => {
    const [share, matrix] = [killed[scenario.name]!, matrixOf(scenario)];
    const moment = matrix.moments[Math.floor((matrix.moments.length - 1) * share)]!;
    expect(matrix.recovered(moment), `call ${moment.k} of ${matrix.calls}`).toMatch(/^(old|new)$/);
  });
});
