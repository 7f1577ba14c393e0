import { type Locale, say } from '../messages/define';
import { ruleChoices, ruleLabels, ruleProblems, ruleRanges } from '../messages/rules';
import { foldWidth } from '../text/fold';
import { REASON_WORDS } from './outcome';
import { PRESETS, preset } from './presets';
import { ruleFields } from './rule-fields';
import type { Axis, Grade, ProgressMark, RuleSet } from './rule-set';
import { RuleSet as RuleSetSchema } from './rule-set';

/** A line that cannot be used: which one, and what is wrong with it and how to mend it in one sentence. */
export interface RuleProblem {
  readonly key: string;
  readonly label: string;
  readonly message: string;
}

export type RuleReading =
  | { readonly ok: true; readonly rules: RuleSet }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/** Steps of a scale and marks beyond this number are not looked for. */
const MOST_STEPS = 12;
const NOT_IN_A_NAME = /[<>=*?~"、,，]/;
const reserved: ReadonlySet<string> = new Set<string>(Object.values(REASON_WORDS));

/**
 * Makes a rule set of the lines of `ruleFields`, as people left them: by key, the text of each cell. A line that is absent keeps what
 * `base` says; a blank one means blank. Full-width digits, % and either language's words are understood. Every line that cannot be
 * used is named; nothing is guessed.
 */
export function readRuleFields(values: ReadonlyMap<string, string>, base: RuleSet, locale: Locale = 'ja'): RuleReading {
  const problems: RuleProblem[] = [];
  const reader = new FieldReader(values, base, locale, problems);
  const rules: RuleSet = {
    ...base,
    formulas: {
      increase: reader.choice('increase', ruleChoices.formula),
      decrease: reader.choice('decrease', ruleChoices.formula),
      order: reader.choice('order', ruleChoices.order),
    },
    expectedSteps: reader.steps(),
    maintainTolerance: reader.figure('maintainTolerance', 'tolerance', (value) => value >= 0 && value <= 100) ?? 0,
    rounding: { mode: reader.choice('roundingMode', ruleChoices.rounding), digits: reader.digits('roundingDigits') },
    cap: {
      upper: reader.figure('capUpper', 'upper', (value) => value >= 100, true),
      lower: reader.figure('capLower', 'lower', (value) => value <= 0, true),
    },
    grades: reader.scale('grade', 'grades', base.grades),
    progress: reader.marks(),
    denominators: {
      notMeasured: reader.yes('notMeasured', ruleChoices.counted),
      notEvaluable: reader.yes('notEvaluable', ruleChoices.counted),
      notComparable: reader.yes('notComparable', ruleChoices.counted),
      discontinued: reader.yes('discontinued', ruleChoices.counted),
      ended: reader.yes('ended', ruleChoices.counted),
    },
    rollUp: {
      method: reader.choice('rollUpMethod', ruleChoices.rollUp),
      rounding: {
        mode: reader.choice('rollUpRoundingMode', ruleChoices.rounding),
        digits: reader.digits('rollUpRoundingDigits'),
      },
    },
    axes: reader.axes(),
  };
  const stepped = rules.formulas.increase === 'expectedSteps' || rules.formulas.decrease === 'expectedSteps';
  if (stepped && rules.expectedSteps === null) reader.refuse('expectedSteps', ruleProblems.stepsMissing, {});
  if (problems.length > 0) return { ok: false, problems };
  const checked = RuleSetSchema.safeParse(rules);
  if (checked.success) return { ok: true, rules: checked.data };
  const issue = checked.error.issues[0];
  return { ok: false, problems: [{ key: String(issue?.path[0] ?? ''), label: '', message: issue?.message ?? '' }] };
}

const NUMBERED = /^(gradeLabel|grade|markLabel|markMeaning|effectLabel|effect|costLabel|cost)(\d+)$/;

/** grade and gradeLabel stand and fall with gradeLabel. */
const headOf = (name: string): string => `${name.replace(/(?:Label|Meaning)$/, '')}Label`;

type Words<Value extends string> = Readonly<Record<Value, { readonly ja: string; readonly en: string }>>;
interface Said {
  readonly label: string;
  readonly text: string;
}

class FieldReader {
  readonly #base: ReadonlyMap<string, string>;

  constructor(
    readonly values: ReadonlyMap<string, string>,
    readonly rules: RuleSet,
    readonly locale: Locale,
    readonly problems: RuleProblem[],
  ) {
    this.#base = new Map(ruleFields(rules, locale).map(({ key, value }) => [key, value]));
  }

  text(key: string): string {
    const given = this.values.get(key);
    if (given !== undefined) return given.trim();
    // Where the first step has a line, a missing line is a step that was taken out.
    const numbered = NUMBERED.exec(key);
    if (numbered !== null && this.values.has(`${headOf(numbered[1] ?? '')}1`)) return '';
    return (this.#base.get(key) ?? '').trim();
  }

  label(key: string): string {
    const numbered = NUMBERED.exec(key);
    if (numbered === null) return ruleLabels[key as 'increase'][this.locale]();
    return say(ruleLabels[numbered[1] as 'grade'], this.locale, { number: Number(numbered[2]) });
  }

  /** Books a problem; `label` and `text` of the line fill the sentence. */
  refuse<More extends object>(
    key: string,
    message: { ja: (values: Said & More) => string; en: (values: Said & More) => string },
    more: More & { readonly text?: string },
  ): void {
    const label = this.label(key);
    const values = { text: this.text(key), ...more, label };
    this.problems.push({ key, label, message: message[this.locale](values) });
  }

  choice<Value extends string>(key: string, words: Words<Value>): Value {
    const said = plainWord(this.text(key));
    const found = (Object.keys(words) as Value[]).find(
      (value) => plainWord(words[value].ja) === said || plainWord(words[value].en) === said,
    );
    if (found !== undefined) return found;
    this.refuse(key, ruleProblems.notOffered, {});
    return (Object.keys(words) as Value[])[0]!;
  }

  yes(key: string, words: Words<'true' | 'false'>): boolean {
    return this.choice(key, words) === 'true';
  }

  /** The number of a line; null where it is blank and may be, or cannot be used. */
  figure(
    key: string,
    range: keyof typeof ruleRanges | null,
    fits: (value: number) => boolean,
    optional = false,
  ): number | null {
    const text = this.text(key);
    if (text === '' && optional) return null;
    const value = numberIn(text);
    if (value === null) this.refuse(key, ruleProblems.noNumber, {});
    else if (!fits(value) && range !== null) {
      this.refuse(key, ruleProblems.outOfRange, { range: ruleRanges[range][this.locale]() });
    } else return value;
    return null;
  }

  digits(key: string): number {
    return this.figure(key, 'digits', (value) => Number.isInteger(value) && value >= 0 && value <= 4) ?? 0;
  }

  steps(): number[] | null {
    const text = this.text('expectedSteps');
    if (text === '') return null;
    const steps = listIn(text).map(numberIn);
    const known = steps.filter((step) => step !== null);
    if (known.length < steps.length) {
      this.refuse('expectedSteps', ruleProblems.noNumber, {});
      return null;
    }
    const rising = known.every((step, at) => step > 0 && step <= 100 && step >= (known[at - 1] ?? 0));
    if (!rising) this.refuse('expectedSteps', ruleProblems.stepsFall, {});
    return known;
  }

  /** A scale of grades; `lists` heads the keys of the lines that name grades. */
  scale(prefix: 'grade' | 'effect' | 'cost', lists: 'grades' | 'effect' | 'cost', base: readonly Grade[]): Grade[] {
    const numbers: number[] = [];
    for (let number = 1; number <= MOST_STEPS; number++) {
      if (this.text(`${prefix}Label${number}`) !== '') numbers.push(number);
      else if (this.text(`${prefix}${number}`) !== '') {
        this.refuse(`${prefix}Label${number}`, ruleProblems.thresholdWithoutLabel, {
          text: this.text(`${prefix}${number}`),
        });
      }
    }
    const keys = numbers.map((number) => `${prefix}Label${number}`);
    if (numbers.length < 2) this.refuse(`${prefix}Label${numbers.length + 1}`, ruleProblems.fewGrades, {});
    this.names(keys);
    const labels = keys.map((key) => this.text(key));
    const more = this.named(`${lists}MoreThan`, labels);
    const achieved = this.named(`${lists}Achieved`, labels);
    const comment = lists === 'grades' ? this.named('gradesComment', labels) : null;
    const last = numbers[numbers.length - 1];
    const grades = numbers.map((number, index): Grade => {
      const label = labels[index] ?? '';
      return {
        label,
        from: this.threshold(`${prefix}${number}`, number === last),
        bound: more.has(label) ? 'moreThan' : 'atLeast',
        achieved: achieved.has(label),
        needsComment: comment?.has(label) ?? base.find((one) => one.label === label)?.needsComment ?? false,
      };
    });
    this.descending(grades, numbers, prefix);
    return grades;
  }

  threshold(key: string, last: boolean): number | null {
    const text = this.text(key);
    if (last) {
      if (text !== '') this.refuse(key, ruleProblems.thresholdOnLast, {});
      return null;
    }
    if (text === '') {
      this.refuse(key, ruleProblems.thresholdMissing, {});
      return null;
    }
    return this.figure(key, null, () => true);
  }

  descending(grades: readonly Grade[], numbers: readonly number[], prefix: string): void {
    for (let at = 1; at < grades.length; at++) {
      const [before, now] = [grades[at - 1], grades[at]];
      if (before === undefined || now === undefined || before.from === null || now.from === null) continue;
      const touching = now.from === before.from && before.bound === 'moreThan' && now.bound === 'atLeast';
      if (now.from < before.from || touching) continue;
      this.refuse(`${prefix}${numbers[at]}`, ruleProblems.notDescending, {
        other: this.label(`${prefix}${numbers[at - 1]}`),
        bound: this.text(`${prefix}${numbers[at - 1]}`),
      });
    }
  }

  /** Names differ from one another, hold nothing that counting would take for a sign, and are no words of ours. */
  names(keys: readonly string[]): void {
    const seen = new Map<string, string>();
    for (const key of keys) {
      const text = this.text(key);
      const other = seen.get(text);
      if (NOT_IN_A_NAME.test(text)) this.refuse(key, ruleProblems.badLabel, {});
      else if (reserved.has(text) && !key.startsWith('mark')) this.refuse(key, ruleProblems.reservedLabel, {});
      else if (other !== undefined) this.refuse(key, ruleProblems.sameLabel, { other: this.label(other) });
      else seen.set(text, key);
    }
  }

  /** The names of a list line, each of which must be one of `labels`. */
  named(key: string, labels: readonly string[]): ReadonlySet<string> {
    const names = listIn(this.text(key));
    for (const name of names) {
      if (!labels.includes(name)) {
        this.refuse(key, ruleProblems.unknownLabel, {
          text: name,
          known: labels.join(this.locale === 'ja' ? '・' : ', '),
        });
      }
    }
    return new Set(names);
  }

  marks(): ProgressMark[] {
    const numbers: number[] = [];
    for (let number = 1; number <= MOST_STEPS; number++)
      if (this.text(`markLabel${number}`) !== '') numbers.push(number);
    const keys = numbers.map((number) => `markLabel${number}`);
    if (numbers.length === 0) this.refuse('markLabel1', ruleProblems.noMarks, {});
    this.names(keys);
    const labels = keys.map((key) => this.text(key));
    const achieved = this.named('marksAchieved', labels);
    const outside = this.named('marksOutside', labels);
    return numbers.map((number, index): ProgressMark => {
      const label = labels[index] ?? '';
      const meaning = this.text(`markMeaning${number}`);
      const before = [this.rules, ...PRESETS]
        .flatMap(({ progress }) => progress)
        .find((mark) => mark.meaning[this.locale] === meaning);
      return {
        label,
        meaning: before?.meaning ?? { ja: meaning, en: meaning },
        achieved: achieved.has(label),
        inDenominator: !outside.has(label),
      };
    });
  }

  axes(): Axis[] {
    const known = new Map([...preset('musashino').axes, ...this.rules.axes].map((axis) => [axis.id, axis]));
    return (['progress', 'effect', 'cost'] as const).flatMap((id): Axis[] => {
      const axis = known.get(id);
      if (axis === undefined || !this.yes(`${id}Axis`, ruleChoices.used)) return [];
      const lines = this.values.has(`${id}Label1`) || this.#base.has(`${id}Label1`);
      // An axis that was switched on just now has no lines yet: it starts from the plan that has these axes.
      return [id === 'progress' || !lines ? axis : { ...axis, grades: this.scale(id, id, axis.grades) }];
    });
  }
}

/** Width, blanks and brackets of either kind make no difference to a chosen word. */
function plainWord(text: string): string {
  return foldWidth(text)
    .replace(/[\s　−–-]+/g, '')
    .toLowerCase();
}

/** 80, ８０, 80%, △3 */
function numberIn(text: string): number | null {
  const plain = foldWidth(text)
    .trim()
    .replace(/[%％]$/, '')
    .replace(/^[△▲−–]/, '-')
    .replace(/,/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function listIn(text: string): string[] {
  return text
    .split(/[、,，\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
