import type { Locale } from '../messages/define';
import type { Plan } from '../plan/model';
import { checkActions } from './actions';
import { checkArithmetic } from './arithmetic';
import { checkBaseline } from './baseline';
import { checkClassification } from './classification';
import { checkContinuity } from './continuity';
import { checkCostSums } from './cost-sums';
import { checkCounts } from './counts';
import { checkEmptyYears } from './empty-years';
import { checkExpectedValue } from './expected-value';
import type { Finding } from './finding';
import { checkKgi } from './kgi';
import { checkNames } from './names';
import { checkNumbering } from './numbering';
import { type UnreadCell, viewPlan } from './plan-view';
import { checkPreviousPlan } from './previous-plan';
import { checkRatios } from './ratios';
import { checkReading, type Remark, remarks } from './reading';
import type { Rule } from './report';
import { checkResults } from './results';
import { checkSameText } from './same-text';
import { checkStructure } from './structure';
import { checkTargetsOverYears } from './targets-over-years';
import { checkUnits } from './units';
import { checkWording } from './wording';

/** One line a family: the order in which a section chief would go through the plan. */
const rules: readonly Rule[] = [
  checkStructure,
  checkNumbering,
  checkNames,
  checkCounts,
  checkCostSums,
  checkClassification,
  checkKgi,
  checkTargetsOverYears,
  checkEmptyYears,
  checkBaseline,
  checkPreviousPlan,
  checkArithmetic,
  checkRatios,
  checkUnits,
  checkWording,
  checkActions,
  checkSameText,
  checkContinuity,
  checkResults,
  checkExpectedValue,
  checkReading,
];

export interface CheckContext {
  readonly locale?: Locale;
  /** What the reader remarked on the sheets as a whole. */
  readonly notes?: readonly Remark[];
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/**
 * What a section chief would want to know about the plan, gravest first. `error`: the plan contradicts itself or breaks its own rule;
 * `warning`: someone should look; `info`: good to know. Pure, and linear in the number of cells but for sorting.
 */
export function checkPlan(
  plan: Plan,
  coverage: { readonly unread: readonly UnreadCell[] },
  context: CheckContext = {},
): Finding[] {
  const view = viewPlan(plan, coverage.unread, context.locale ?? 'ja');
  const findings: Finding[] = [...remarks(view, context.notes ?? [])];
  for (const rule of rules) findings.push(...rule(view));
  return findings.sort((one, other) => rank[one.severity] - rank[other.severity]);
}
