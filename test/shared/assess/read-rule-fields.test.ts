import { describe, expect, it } from 'vitest';
import { PRESETS, preset } from '../../../shared/assess/presets';
import { readRuleFields } from '../../../shared/assess/read-rule-fields';
import { ruleFields } from '../../../shared/assess/rule-fields';
import type { RuleSet } from '../../../shared/assess/rule-set';

const valuesOf = (rules: RuleSet, change: Readonly<Record<string, string>> = {}, locale: 'ja' | 'en' = 'ja') =>
  new Map([...ruleFields(rules, locale).map(({ key, value }) => [key, value] as const), ...Object.entries(change)]);

function edit(id: string, change: Readonly<Record<string, string>>): RuleSet {
  const reading = readRuleFields(valuesOf(preset(id), change), preset(id));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.rules;
}

function problemsOf(id: string, change: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const reading = readRuleFields(valuesOf(preset(id), change), preset(id));
  return reading.ok ? [] : reading.problems.map(({ key, message }) => [key, message]);
}

describe('a rule set written as lines and read again', () => {
  it.each(PRESETS.map((rules) => [rules.id, rules] as const))('%s is the same, in both languages', (_id, rules) => {
    for (const locale of ['ja', 'en'] as const) {
      expect(readRuleFields(valuesOf(rules, {}, locale), rules, locale)).toEqual({ ok: true, rules });
    }
  });
  it.each(PRESETS.map((rules) => [rules.id, rules] as const))(
    '%s is complete: read over any other preset it is itself',
    (_id, rules) => {
      for (const base of PRESETS) {
        const reading = readRuleFields(valuesOf(rules), {
          ...base,
          id: rules.id,
          title: rules.title,
          source: rules.source,
        });
        expect(reading).toEqual({ ok: true, rules });
      }
    },
  );
  it('has one label a line', () => {
    for (const rules of PRESETS) {
      const labels = ruleFields(rules).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe('what people change', () => {
  it.each<[string, string, Record<string, string>, (rules: RuleSet) => unknown, unknown]>([
    ['a threshold in full width with %', 'abcd-100', { grade2: '７５％' }, (rules) => rules.grades[1]?.from, 75],
    ['a negative threshold as △', 'survey', { grade2: '△5' }, (rules) => rules.grades[1]?.from, -5],
    [
      'rounding',
      'sagamihara',
      { roundingMode: '四捨五入', roundingDigits: '1' },
      (rules) => rules.rounding,
      { mode: 'halfUp', digits: 1 },
    ],
    [
      'a formula',
      'sagamihara',
      { increase: '実績 ÷ 最終目標（減らす指標は 最終目標 ÷ 実績）' },
      (rules) => rules.formulas.increase,
      'againstFinal',
    ],
    [
      'a formula with other blanks and brackets',
      'sagamihara',
      { increase: '実績÷最終目標(減らす指標は最終目標÷実績)' },
      (rules) => rules.formulas.increase,
      'againstFinal',
    ],
    ['a cap', 'isehara', { capUpper: '150', capLower: '0' }, (rules) => rules.cap, { upper: 150, lower: 0 }],
    [
      'a step more',
      'sagamihara',
      { gradeLabel1: '◎', grade1: '120', gradeLabel2: '○', grade2: '100', gradeLabel3: '△', gradesAchieved: '◎、○' },
      (rules) => rules.grades.map(({ label, from, achieved }) => [label, from, achieved]),
      [
        ['◎', 120, true],
        ['○', 100, true],
        ['△', null, false],
      ],
    ],
    [
      'a step less',
      'abcd-100',
      { gradeLabel3: '', grade3: '' },
      (rules) => rules.grades.map(({ label }) => label),
      ['A', 'B', 'D'],
    ],
    [
      'what is above its threshold only',
      'sagamihara',
      { gradesMoreThan: '○' },
      (rules) => rules.grades[0]?.bound,
      'moreThan',
    ],
    [
      'who owes a comment',
      'sagamihara',
      { gradesComment: '' },
      (rules) => rules.grades.some(({ needsComment }) => needsComment),
      false,
    ],
    [
      'a mark outside the denominator',
      'sagamihara',
      { marksOutside: '×' },
      (rules) => rules.progress[2]?.inDenominator,
      false,
    ],
    [
      'a mark more',
      'sagamihara',
      { markLabel4: '休止', markMeaning4: '当面休む' },
      (rules) => rules.progress[3],
      { label: '休止', meaning: { ja: '当面休む', en: '当面休む' }, achieved: false, inDenominator: true },
    ],
    ['a denominator', 'sagamihara', { notMeasured: '数える' }, (rules) => rules.denominators.notMeasured, true],
    ['the roll-up', 'sagamihara', { rollUpMethod: 'いちばん低い評価' }, (rules) => rules.rollUp.method, 'worst'],
    [
      'steps of the expected value',
      'expected-steps',
      { expectedSteps: '10、30、60、100' },
      (rules) => rules.expectedSteps,
      [10, 30, 60, 100],
    ],
    [
      'an axis switched on',
      'sagamihara',
      { costAxis: '使う' },
      (rules) => rules.axes.map(({ id, grades }) => [id, grades.length]),
      [['cost', 3]],
    ],
    [
      'an axis switched off',
      'musashino',
      { effectAxis: '使わない' },
      (rules) => rules.axes.map(({ id }) => id),
      ['progress', 'cost'],
    ],
    ['a bound of the cost axis', 'musashino', { cost2: '95' }, (rules) => rules.axes[2]?.grades[1]?.from, 95],
  ])('%s', (_name, id, change, of, expected) => {
    expect(of(edit(id, change))).toEqual(expected);
  });
});

describe('what is refused, with the line and how to mend it', () => {
  it.each<[string, string, Record<string, string>, string, string]>([
    [
      'thresholds that rise',
      'abcd-100',
      { grade2: '40' },
      'grade3',
      '「評価3の下限（%）」の50が「評価2の下限（%）」の40より小さくありません',
    ],
    ['equal thresholds', 'abcd-100', { grade2: '50' }, 'grade3', '小さくありません'],
    ['≥ 100 before > 100', 'four-marks', { gradesMoreThan: '○' }, 'grade2', '小さくありません'],
    ['two grades of one name', 'abcd-100', { gradeLabel2: 'A' }, 'gradeLabel2', '「評価1の名前」と同じ名前です'],
    ['a wildcard in a name', 'abcd-100', { gradeLabel1: 'A*' }, 'gradeLabel1', '名前に使えません'],
    ['a word of ours as a name', 'abcd-100', { gradeLabel4: '未測定' }, 'gradeLabel4', '別の名前'],
    ['one grade only', 'sagamihara', { gradeLabel2: '', gradesComment: '' }, 'gradeLabel2', '2つ以上'],
    ['a threshold without a name', 'sagamihara', { grade3: '50' }, 'gradeLabel3', '下限50に名前がありません'],
    ['no threshold in between', 'abcd-100', { grade2: '' }, 'grade2', '空欄です'],
    ['a threshold on the last grade', 'sagamihara', { grade2: '50' }, 'grade2', 'いちばん下の段階は'],
    ['a threshold in words', 'abcd-100', { grade1: '満点' }, 'grade1', '「満点」は数値として読めません'],
    ['99 digits', 'sagamihara', { roundingDigits: '99' }, 'roundingDigits', '99は使えません。0から4までの整数'],
    ['one and a half digits', 'sagamihara', { roundingDigits: '1.5' }, 'roundingDigits', '0から4までの整数'],
    ['no digits', 'sagamihara', { roundingDigits: '' }, 'roundingDigits', '空欄です'],
    [
      'an unknown formula',
      'sagamihara',
      { increase: '目標÷実績' },
      'increase',
      '「目標÷実績」は選べる値ではありません',
    ],
    ['an unknown rounding', 'sagamihara', { roundingMode: '五捨六入' }, 'roundingMode', '選べる値ではありません'],
    ['a cap below 100', 'sagamihara', { capUpper: '90' }, 'capUpper', '100以上の数'],
    ['a floor above 0', 'sagamihara', { capLower: '10' }, 'capLower', '0以下の数'],
    ['a tolerance below 0', 'sagamihara', { maintainTolerance: '-1' }, 'maintainTolerance', '0から100まで'],
    [
      'a grade that is not there',
      'sagamihara',
      { gradesAchieved: '◎' },
      'gradesAchieved',
      '「◎」という名前はありません（あるのは ○・△）',
    ],
    [
      'a renamed grade in a list of old names',
      'sagamihara',
      { gradeLabel1: '◯' },
      'gradesAchieved',
      '「○」という名前はありません',
    ],
    ['two marks of one name', 'sagamihara', { markLabel2: '○' }, 'markLabel2', '同じ名前'],
    [
      'no marks',
      'sagamihara',
      { markLabel1: '', markLabel2: '', markLabel3: '', marksAchieved: '' },
      'markLabel1',
      '1つもありません',
    ],
    ['stepped formula without steps', 'expected-steps', { expectedSteps: '' }, 'expectedSteps', '空欄です'],
    ['steps that fall', 'expected-steps', { expectedSteps: '20、40、30' }, 'expectedSteps', '下がっています'],
    ['steps in words', 'expected-steps', { expectedSteps: '前半、後半' }, 'expectedSteps', '読めません'],
    ['cost thresholds that rise', 'musashino', { cost2: '120' }, 'cost2', '費用の評価2の下限（%）'],
    ['an axis neither used nor not', 'sagamihara', { costAxis: 'たぶん' }, 'costAxis', '選べる値ではありません'],
  ])('%s', (_name, id, change, key, sentence) => {
    const problems = problemsOf(id, change);
    expect(problems.find(([where]) => where === key)?.[1]).toContain(sentence);
  });
  it('everything at once, not only the first', () => {
    expect(
      problemsOf('sagamihara', { roundingDigits: '99', capUpper: '1', increase: '?' }).map(([key]) => key),
    ).toEqual(['increase', 'roundingDigits', 'capUpper']);
  });
});
