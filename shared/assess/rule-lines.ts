import { type Locale, say } from '../messages/define';
import { ruleLabels, ruleProblems, ruleRanges } from '../messages/rules';
import { foldWidth } from '../text/fold';
import { REASON_WORDS } from './outcome';
import { ruleFields } from './rule-fields';
import type { RuleSet } from './rule-set';

/** A line that cannot be used: which one, and what is wrong with it and how to mend it in one sentence. */
export interface RuleProblem {
  readonly key: string;
  readonly label: string;
  readonly message: string;
}

const NOT_IN_A_NAME = /[<>=*?~"、,，]/;
const reserved: ReadonlySet<string> = new Set<string>(Object.values(REASON_WORDS));
const NUMBERED = /^(gradeLabel|grade|markLabel|markMeaning|effectLabel|effect|costLabel|cost)(\d+)$/;

/** grade and gradeLabel stand and fall with gradeLabel. */
const headOf = (name: string): string => `${name.replace(/(?:Label|Meaning)$/, '')}Label`;

type Words<Value extends string> = Readonly<Record<Value, { readonly ja: string; readonly en: string }>>;
interface Said {
  readonly label: string;
  readonly text: string;
}

/** The lines of a rule set as people left them, one value at a time. */
export class RuleLines {
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

  /** True where the line stands, here or in the rule set that is being changed. */
  tells(key: string): boolean {
    return this.values.has(key) || this.#base.has(key);
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
