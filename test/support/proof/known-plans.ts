import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESETS } from '../../../shared/assess/presets';
import { readFileBytes } from '../../../shared/exchange/read-file';
import { readPlan } from '../../../shared/ingest/read-plan';
import type { Plan } from '../../../shared/plan/model';
import { books } from '../../fixtures/books/books';
import { cards } from '../../fixtures/sheets/cards';
import { strangers } from '../../fixtures/sheets/strangers';
import { digitalPlan } from '../digital-plan';
import { planWithReference, previousPlan } from '../previous-plan';
import { readBook } from '../read-book';
import type { ProofPlan } from './random-plan';

const SAMPLE = 'assets/sample/sagamihara-ict-kpi.csv';
/** Plans as cities published them, where they lie beside the project. */
export const BESIDE = '../shared/data';

/** Plans that come with the project: the sample, the fixtures' sheets and books, and the plans by hand. Rule sets take turns. */
export async function ownPlans(): Promise<ProofPlan[]> {
  const sheets = Object.entries({ ...strangers, ...cards });
  const plans: (readonly [string, Plan])[] = [
    ['previous plan', previousPlan()],
    ['table about another plan', planWithReference()],
    ['digital plan', digitalPlan()],
    [SAMPLE, await planOfFile(SAMPLE)],
    ...sheets.map(([name, make]): readonly [string, Plan] => {
      const grids = make();
      return [name, readPlan(Array.isArray(grids) ? grids : [grids]).plan];
    }),
  ];
  for (const [name, sheetsOfBook] of Object.entries(books))
    plans.push([name, (await readBook(name, sheetsOfBook)).plan]);
  return plans.map(withRules);
}

/** Every CSV and TSV beside the project that holds anything of a plan. */
export async function plansBeside(): Promise<ProofPlan[]> {
  if (!existsSync(BESIDE)) return [];
  const files = readdirSync(BESIDE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|tsv)$/.test(name));
  const plans: (readonly [string, Plan])[] = [];
  for (const name of files.sort()) {
    const plan = await planOfFile(join(BESIDE, name)).catch(() => null);
    if (plan !== null && plan.indicators.length + plan.initiatives.length > 0) plans.push([name, plan]);
  }
  return plans.map(withRules);
}

async function planOfFile(path: string): Promise<Plan> {
  const file = await readFileBytes(path, new Uint8Array(readFileSync(path)));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return readPlan(file.value.grids).plan;
}

function withRules([name, plan]: readonly [string, Plan], index: number): ProofPlan {
  const rules = PRESETS[index % PRESETS.length];
  if (rules === undefined) throw new Error('no preset');
  return { name: `${name} (${rules.id})`, plan, rules };
}
