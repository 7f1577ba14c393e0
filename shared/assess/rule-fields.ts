import { type Locale, say } from '../messages/define';
import { ruleChoices, type ruleGroups, ruleHelp, ruleLabels } from '../messages/rules';
import type { Axis, Grade, RuleSet } from './rule-set';

/** One line of a rule set, as it stands in a cell of 設定 or in a form: always a text, a number written in digits. */
export interface RuleField {
  /** `increase`, `roundingDigits`, `grade1` (a threshold), `gradeLabel1` …; thresholds bear the names of the settings in the trees. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly help: string;
  readonly kind: 'choice' | 'number' | 'text';
  /** For `choice`: what can be chosen, in the language asked for. */
  readonly choices: readonly string[];
  /** Which part of the rule set the line belongs to: key of `ruleGroups`. */
  readonly group: keyof typeof ruleGroups;
}

/** Between the names of a list. */
export const LIST_SEPARATOR = '、';
/** Beyond the steps there are, lines in which another one can be written. */
const SPARE = 1;

type Word = { readonly ja: string; readonly en: string };

/** The whole rule set as lines; `readRuleFields` makes a rule set of them again. The order is that of 設定. */
export function ruleFields(rules: RuleSet, locale: Locale = 'ja'): RuleField[] {
  const label = (key: Exclude<keyof typeof ruleLabels, Numbered>): string => ruleLabels[key][locale]();
  const help = (key: keyof typeof ruleHelp): string => ruleHelp[key][locale]();
  const text = (key: string, name: string, value: string, said: string): RuleField => ({
    key,
    label: name,
    value,
    help: said,
    kind: 'text',
    choices: [],
    group: groupOf(key),
  });
  const figure = (key: string, name: string, value: number | null, said: string): RuleField => ({
    ...text(key, name, value === null ? '' : String(value), said),
    kind: 'number',
  });
  const choice = <Value extends string>(
    key: Exclude<keyof typeof ruleLabels, Numbered>,
    value: Value,
    words: Readonly<Record<Value, Word>>,
    said: string,
  ): RuleField => ({
    ...text(key, label(key), words[value][locale], said),
    kind: 'choice',
    choices: (Object.values(words) as Word[]).map((word) => word[locale]),
  });
  const names = (steps: readonly { readonly label: string }[]): string =>
    steps.map((step) => step.label).join(LIST_SEPARATOR);
  const scale = (grades: readonly Grade[], prefix: 'grade' | 'effect' | 'cost'): RuleField[] =>
    Array.from({ length: grades.length + SPARE }, (_, index) => index + 1).flatMap((number) => {
      const grade = grades[number - 1];
      const values = { number };
      return [
        text(
          `${prefix}Label${number}`,
          say(ruleLabels[`${prefix}Label`], locale, values),
          grade?.label ?? '',
          number === 1 ? help('gradeLabel') : '',
        ),
        figure(
          `${prefix}${number}`,
          say(ruleLabels[prefix], locale, values),
          grade?.from ?? null,
          number === 1 ? help(prefix === 'cost' ? 'costGrade' : 'grade') : '',
        ),
      ];
    });
  const axis = (id: Axis['id']): Axis | undefined => rules.axes.find((one) => one.id === id);
  const axisScale = (id: 'effect' | 'cost'): RuleField[] => {
    const grades = axis(id)?.grades;
    if (grades === undefined) return [];
    return [
      ...scale(grades, id),
      text(
        `${id}MoreThan`,
        label(`${id}MoreThan`),
        names(grades.filter(({ bound }) => bound === 'moreThan')),
        help('moreThan'),
      ),
      text(`${id}Achieved`, label(`${id}Achieved`), names(grades.filter(({ achieved }) => achieved)), help('achieved')),
    ];
  };
  const used = (key: 'progressAxis' | 'effectAxis' | 'costAxis', id: Axis['id']): RuleField =>
    choice(key, axis(id) === undefined ? 'false' : 'true', ruleChoices.used, help('axis'));
  const { denominators, formulas, grades, progress, rollUp, rounding } = rules;
  return [
    choice('increase', formulas.increase, ruleChoices.formula, help('formula')),
    choice('decrease', formulas.decrease, ruleChoices.formula, help('formula')),
    choice('order', formulas.order, ruleChoices.order, help('formula')),
    text(
      'expectedSteps',
      label('expectedSteps'),
      (rules.expectedSteps ?? []).join(LIST_SEPARATOR),
      help('expectedSteps'),
    ),
    choice('roundingMode', rounding.mode, ruleChoices.rounding, help('rounding')),
    figure('roundingDigits', label('roundingDigits'), rounding.digits, help('digits')),
    figure('maintainTolerance', label('maintainTolerance'), rules.maintainTolerance, help('maintainTolerance')),
    figure('capUpper', label('capUpper'), rules.cap.upper, help('capUpper')),
    figure('capLower', label('capLower'), rules.cap.lower, help('capLower')),
    ...scale(grades, 'grade'),
    text(
      'gradesMoreThan',
      label('gradesMoreThan'),
      names(grades.filter(({ bound }) => bound === 'moreThan')),
      help('moreThan'),
    ),
    text('gradesAchieved', label('gradesAchieved'), names(grades.filter(({ achieved }) => achieved)), help('achieved')),
    text(
      'gradesComment',
      label('gradesComment'),
      names(grades.filter(({ needsComment }) => needsComment)),
      help('comment'),
    ),
    ...Array.from({ length: progress.length + SPARE }, (_, index) => index + 1).flatMap((number) => [
      text(
        `markLabel${number}`,
        say(ruleLabels.markLabel, locale, { number }),
        progress[number - 1]?.label ?? '',
        number === 1 ? help('mark') : '',
      ),
      text(
        `markMeaning${number}`,
        say(ruleLabels.markMeaning, locale, { number }),
        progress[number - 1]?.meaning[locale] ?? '',
        '',
      ),
    ]),
    text('marksAchieved', label('marksAchieved'), names(progress.filter(({ achieved }) => achieved)), help('achieved')),
    text(
      'marksOutside',
      label('marksOutside'),
      names(progress.filter(({ inDenominator }) => !inDenominator)),
      help('outside'),
    ),
    ...(['notMeasured', 'notEvaluable', 'notComparable', 'discontinued', 'ended'] as const).map((key) =>
      choice(key, denominators[key] ? 'true' : 'false', ruleChoices.counted, help('denominator')),
    ),
    choice('rollUpMethod', rollUp.method, ruleChoices.rollUp, help('rollUp')),
    choice('rollUpRoundingMode', rollUp.rounding.mode, ruleChoices.rounding, help('rounding')),
    figure('rollUpRoundingDigits', label('rollUpRoundingDigits'), rollUp.rounding.digits, help('digits')),
    used('progressAxis', 'progress'),
    used('effectAxis', 'effect'),
    ...axisScale('effect'),
    used('costAxis', 'cost'),
    ...axisScale('cost'),
  ];
}

function groupOf(key: string): RuleField['group'] {
  if (/^(?:effect|cost|progressAxis)/.test(key)) return 'axes';
  if (/^grade/.test(key)) return 'grades';
  if (/^mark/.test(key)) return 'progress';
  return /^(?:not|discontinued|ended|rollUp)/.test(key) ? 'rollUp' : 'rate';
}

type Numbered = 'gradeLabel' | 'grade' | 'markLabel' | 'markMeaning' | 'effectLabel' | 'effect' | 'costLabel' | 'cost';
