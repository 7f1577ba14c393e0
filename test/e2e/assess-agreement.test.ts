import { describe, expect, it } from 'vitest';
import { caseRows } from '../shared/assess/cases';
import { ROLL_UP_PROOFS, rollUpDifferences } from '../shared/assess/proof-roll-up';
import { differences, proofRows, proofSheet } from '../shared/assess/proof-rows';
import { calculateInLibreOffice } from './assess-libreoffice';

/** The long proof: FUZZ_INDICATORS=5000 (and FUZZ_SEED=… for other figures), which takes a minute or two. */
const INDICATORS = Number(process.env.FUZZ_INDICATORS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20261120);

describe('evaluator and formulas come to the same', () => {
  it(`in LibreOffice, for ${INDICATORS} random indicators over all states and rule sets, and for the cases by hand`, async () => {
    const rows = [...proofRows(INDICATORS, SEED), ...caseRows()];
    const [calculated = []] = await calculateInLibreOffice([proofSheet(rows)]);
    expect(differences(rows, calculated)).toEqual([]);
  }, 900_000);

  it('in LibreOffice, for every roll-up of every preset', async () => {
    const calculated = await calculateInLibreOffice(ROLL_UP_PROOFS.map(([, proof]) => proof.sheet));
    const found = ROLL_UP_PROOFS.map(([id, proof], index) => [id, rollUpDifferences(proof, calculated[index] ?? [])]);
    expect(found).toEqual(ROLL_UP_PROOFS.map(([id]) => [id, []]));
  });
});
