import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../../shared/workbook/image';
import { calculate } from '../../support/calculate';
import { ownPlans } from '../../support/proof/known-plans';
import { type ProofPlan, randomPlans } from '../../support/proof/random-plan';
import { compareWithEvaluator, settingsFor } from '../../support/proof/workbook-proof';

/** The long proof, with LibreOffice and the plans beside the project: npm run prove. */
async function proof({ plan, rules }: ProofPlan) {
  const calculated = await calculate(applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settingsFor(rules))));
  const errors = calculated.errors();
  const compared = compareWithEvaluator(plan, rules, calculated.inFull());
  calculated.model.free();
  return { errors, ...compared };
}

describe('the workbook says what the evaluator says, and counts what can be counted by hand', () => {
  it.each(randomPlans(5, 30, 20261120))('$name', async (of) => {
    const { errors, differences, cells } = await proof(of);
    expect(errors).toEqual([]);
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(400);
  });

  it('in every plan that comes with the project', async () => {
    const found: string[] = [];
    for (const of of await ownPlans()) {
      const { errors, differences } = await proof(of);
      found.push(...[...errors, ...differences].map((line) => `${of.name}: ${line}`));
    }
    expect(found).toEqual([]);
  });
});
