import { expect, it } from 'vitest';
import { BY, CASES, caseRows } from './cases';
import { calculateRowsInIronCalc } from './ironcalc';
import { differences, proofSheet } from './proof-rows';

const rows = caseRows();

it.each(CASES)('by hand and by every preset: $name', ({ name, expected }) => {
  expect(expected).toHaveLength(BY.length);
  const found = rows
    .filter(({ title }) => BY.some((id) => title === `${name} (${id})`))
    .map(({ rate, grade }) => (rate === grade ? rate : `${rate} ${grade}`));
  expect(found).toEqual(expected);
});

it('and the formulas say the same in IronCalc', async () => {
  expect(differences(rows, await calculateRowsInIronCalc(rows, proofSheet))).toEqual([]);
});
