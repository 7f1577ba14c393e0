import type { Locale } from '../messages/define';
import { ruleChoices, ruleProblems } from '../messages/rules';
import { readAxes, readMarks, readScale } from './read-rule-scales';
import { RuleLines, type RuleProblem } from './rule-lines';
import { type RuleSet, RuleSet as RuleSetSchema } from './rule-set';

export type RuleReading =
  | { readonly ok: true; readonly rules: RuleSet }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * Makes a rule set of the lines of `ruleFields`, as people left them: by key, the text of each cell. A line that is absent keeps what
 * `base` says; a blank one means blank. Full-width digits, % and either language's words are understood. Every line that cannot be
 * used is named; nothing is guessed.
 */
export function readRuleFields(values: ReadonlyMap<string, string>, base: RuleSet, locale: Locale = 'ja'): RuleReading {
  const problems: RuleProblem[] = [];
  const lines = new RuleLines(values, base, locale, problems);
  const rules: RuleSet = {
    ...base,
    formulas: {
      increase: lines.choice('increase', ruleChoices.formula),
      decrease: lines.choice('decrease', ruleChoices.formula),
      order: lines.choice('order', ruleChoices.order),
    },
    expectedSteps: lines.steps(),
    maintainTolerance: lines.figure('maintainTolerance', 'tolerance', (value) => value >= 0 && value <= 100) ?? 0,
    rounding: { mode: lines.choice('roundingMode', ruleChoices.rounding), digits: lines.digits('roundingDigits') },
    cap: {
      upper: lines.figure('capUpper', 'upper', (value) => value >= 100, true),
      lower: lines.figure('capLower', 'lower', (value) => value <= 0, true),
    },
    grades: readScale(lines, 'grade', 'grades', base.grades),
    progress: readMarks(lines),
    denominators: {
      notMeasured: lines.yes('notMeasured', ruleChoices.counted),
      notEvaluable: lines.yes('notEvaluable', ruleChoices.counted),
      notComparable: lines.yes('notComparable', ruleChoices.counted),
      discontinued: lines.yes('discontinued', ruleChoices.counted),
      ended: lines.yes('ended', ruleChoices.counted),
    },
    rollUp: {
      method: lines.choice('rollUpMethod', ruleChoices.rollUp),
      rounding: {
        mode: lines.choice('rollUpRoundingMode', ruleChoices.rounding),
        digits: lines.digits('rollUpRoundingDigits'),
      },
    },
    axes: readAxes(lines),
  };
  const stepped = rules.formulas.increase === 'expectedSteps' || rules.formulas.decrease === 'expectedSteps';
  if (stepped && rules.expectedSteps === null) lines.refuse('expectedSteps', ruleProblems.stepsMissing, {});
  if (problems.length > 0) return { ok: false, problems };
  const checked = RuleSetSchema.safeParse(rules);
  if (checked.success) return { ok: true, rules: checked.data };
  const issue = checked.error.issues[0];
  return { ok: false, problems: [{ key: String(issue?.path[0] ?? ''), label: '', message: issue?.message ?? '' }] };
}
