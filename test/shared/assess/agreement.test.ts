import { describe, expect, it } from 'vitest';
import { calculateInIronCalc, calculateRowsInIronCalc } from './ironcalc';
import { ROLL_UP_PROOFS, rollUpDifferences } from './proof-roll-up';
import { differences, proofRows, proofSheet } from './proof-rows';

/** The long proof: FUZZ_INDICATORS=5000 (and FUZZ_SEED=… for other figures), which takes a minute or two. */
const INDICATORS = Number(process.env.FUZZ_INDICATORS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20261120);

describe('evaluator and formulas come to the same', () => {
  it(`in IronCalc, for ${INDICATORS} random indicators over all states and rule sets`, async () => {
    const rows = proofRows(INDICATORS, SEED);
    const calculated = await calculateRowsInIronCalc(rows, proofSheet);
    expect(differences(rows, calculated)).toEqual([]);
    // The proof is worth nothing if most rows were never rated.
    expect(rows.filter((row) => typeof row.rate === 'number').length).toBeGreaterThan(rows.length / 4);
  }, 900_000);

  it.each(ROLL_UP_PROOFS)('in IronCalc, for every roll-up of %s', async (_id, proof) => {
    expect(rollUpDifferences(proof, await calculateInIronCalc(proof.sheet))).toEqual([]);
  });
});
