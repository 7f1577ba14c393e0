import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directionAndAccumulation } from '../../../shared/target/infer';
import { readTarget } from '../../../shared/target/read-target';

/** Indicators of many plans with their unit, start and targets; the direction and the way they add up were labelled beforehand. */
const rows = readFileSync('test/fixtures/indicator-names.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([name = '', unit = '', baseline = '', targets = '', direction = '', accumulation = '']) => ({
    name,
    unit,
    baseline,
    targets: targets.split(';'),
    direction,
    accumulation,
  }));

describe('direction and accumulation of an indicator', () => {
  it.each(rows)('$name $baseline → $targets: $direction, $accumulation', (row) => {
    const context = { name: row.name, unit: row.unit, others: [row.baseline, ...row.targets] };
    const inferred = directionAndAccumulation({
      name: row.name,
      unit: row.unit === '' ? null : row.unit,
      baseline: row.baseline === '' ? null : readTarget(row.baseline, context),
      targets: row.targets.map((text) => readTarget(text, context)),
    });
    expect([inferred.direction, inferred.accumulation]).toEqual([row.direction, row.accumulation]);
  });
});
