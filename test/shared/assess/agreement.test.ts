import { describe, expect, it } from 'vitest';
import { calculateInIronCalc } from './ironcalc';
import { differences, proofRows, proofSheet } from './proof-rows';

/** The long proof: FUZZ_INDICATORS=5000 (and FUZZ_SEED=… for other figures). */
const INDICATORS = Number(process.env.FUZZ_INDICATORS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20261120);

describe('evaluator and formulas come to the same', () => {
  it(`in IronCalc, for ${INDICATORS} random indicators over all states and rule sets`, async () => {
    const rows = proofRows(INDICATORS, SEED);
    const calculated = await calculateInIronCalc(proofSheet(rows));
    expect(differences(rows, calculated)).toEqual([]);
    // The proof is worth nothing if most rows were never rated.
    expect(rows.filter((row) => typeof row.rate === 'number').length).toBeGreaterThan(rows.length / 4);
  });
});
