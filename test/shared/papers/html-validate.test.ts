import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { annualReport } from '../../../shared/papers/annual-report';
import { boardPapers } from '../../../shared/papers/board-papers';
import { type PaperFacts, paperFacts, plainInput } from '../../../shared/papers/facts';
import { initiativeSheets } from '../../../shared/papers/initiative-sheets';
import type { Plan } from '../../../shared/plan/model';
import { digitalPlan } from '../../support/digital-plan';
import { fivePlans } from '../../support/five-plans';
import { planOf } from '../../support/plan-of';

/** By the rules of the HTML standard and for accessibility; none is set aside. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended', 'html-validate:a11y'] });

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, severity }) => `${severity} ${ruleId} ${line}:${column} ${message}`),
  );
}

const facts = (plan: Plan): PaperFacts =>
  paperFacts({
    ...plainInput(plan, PRESETS[0]!),
    today: '2022-11-20',
    milestones: [{ date: '2021-10-01', name: '庁議' }],
  });
const plans: readonly (readonly [string, Plan])[] = [
  ['みほん市', digitalPlan()],
  ...fivePlans().map(({ title, plan }) => [title, plan] as const),
];

describe.each(plans)('%s', (_title, plan) => {
  it.each<[string, (given: PaperFacts) => string]>([
    ['年次報告', annualReport],
    ['個票', initiativeSheets],
    ['会議資料', (given) => boardPapers(given, { board: '調整会議', before: planOf(), cycle: null })],
  ])('%s is valid HTML', async (_paper, write) => {
    expect(await faults(write(facts(plan)))).toEqual([]);
  });
});

it('the validator finds what is wrong', async () => {
  expect(await faults('<!DOCTYPE html><html lang="ja"><body><p><table></table></p><img></body></html>')).not.toEqual(
    [],
  );
});
