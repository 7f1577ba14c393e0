import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../shared/assess/presets';
import { readDelimited } from '../../shared/exchange/read-delimited';
import { readPlan } from '../../shared/ingest/read-plan';
import { annualReport } from '../../shared/papers/annual-report';
import { boardPapers } from '../../shared/papers/board-papers';
import { type PaperFacts, paperFacts, plainInput } from '../../shared/papers/facts';
import { initiativeSheets } from '../../shared/papers/initiative-sheets';
import type { Plan } from '../../shared/plan/model';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { digitalPlan } from '../support/digital-plan';
import { planOf } from '../support/plan-of';
import { openText } from './papers-support/component-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

function samplePlan(): Plan {
  const read = readDelimited(new Uint8Array(readFileSync('assets/sample/sagamihara-ict-kpi.csv')), {
    name: 'sample.csv',
  });
  if (!read.ok) throw new Error(read.error.message);
  return readPlan([read.value.grid]).plan;
}
const plans = { sample: samplePlan(), invented: digitalPlan() };
const papers: Readonly<Record<string, (facts: PaperFacts) => string>> = {
  report: annualReport,
  sheets: initiativeSheets,
  board: (facts) => boardPapers(facts, { board: '調整会議', before: planOf(), cycle: null }),
};
const cases = [
  ['report', 'sample'],
  ['report', 'invented'],
  ['sheets', 'invented'],
  ['board', 'invented'],
] as const;
const pageOf = (paper: string, plan: string) =>
  papers[paper]!(
    paperFacts({
      ...plainInput(plans[plan as keyof typeof plans], PRESETS[0]!),
      today: '2022-11-20',
      phases: [],
      milestones: [{ date: '2021-10-01', name: '庁議' }],
    }),
  );

describe.each(cases)('%s of %s', (paper, plan) => {
  const text = pageOf(paper, plan);

  it.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    const { page, troubles } = await openText(browser, text, { colorScheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('is the document that it was written as: the parser mends nothing', async () => {
    const { page } = await openText(browser, text);
    const parsed = await page.evaluate(() => ({
      elements: document.querySelectorAll('*').length,
      scripts: document.scripts.length,
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      dangling: [...document.querySelectorAll('[aria-labelledby]')].filter(
        (one) => !document.getElementById(one.getAttribute('aria-labelledby') ?? ''),
      ).length,
      links: [...document.querySelectorAll('a')].filter(
        (one) => !document.querySelector(one.getAttribute('href') ?? ''),
      ).length,
      misplaced: document.querySelectorAll('p p, p table, p div, p figure, table > tr, dl > :not(dt, dd)').length,
      widths: [...document.querySelectorAll('table')].filter(
        (table) =>
          new Set([...table.tBodies[0]!.rows].map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)))
            .size > 1,
      ).length,
    }));
    expect(parsed.elements).toBe([...text.matchAll(/<[a-z][a-z0-9]*[\s/>]/gi)].length);
    expect(new Set(parsed.ids).size).toBe(parsed.ids.length);
    expect(parsed).toMatchObject({ scripts: 0, dangling: 0, links: 0, misplaced: 0, widths: 0 });
    await page.context().close();
  });

  it('prints with no table wider than its page', async () => {
    const { page } = await openText(browser, text, { viewport: { width: 703, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const beyond = (selector: string) =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll(wanted)]
            .filter(
              (one) =>
                one.scrollWidth > document.documentElement.clientWidth + 1 ||
                one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
            )
            .map((one) => one.textContent?.slice(0, 40)),
        selector,
      );
    expect(await beyond('.narrow table, figure > svg')).toEqual([]);
    await page.setViewportSize({ width: 1496, height: 1000 });
    expect(await beyond('.wide table')).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});
