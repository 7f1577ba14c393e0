import { ruleChoices, ruleProblems } from '../messages/rules';
import { PRESETS, preset } from './presets';
import type { RuleLines } from './rule-lines';
import type { Axis, Grade, ProgressMark } from './rule-set';

/** Steps of a scale and marks beyond this number are not looked for. */
const MOST_STEPS = 12;

/** A scale of grades; `lists` heads the keys of the lines that name grades. */
export function readScale(
  lines: RuleLines,
  prefix: 'grade' | 'effect' | 'cost',
  lists: 'grades' | 'effect' | 'cost',
  base: readonly Grade[],
): Grade[] {
  const numbers: number[] = [];
  for (let number = 1; number <= MOST_STEPS; number++) {
    if (lines.text(`${prefix}Label${number}`) !== '') numbers.push(number);
    else if (lines.text(`${prefix}${number}`) !== '') {
      lines.refuse(`${prefix}Label${number}`, ruleProblems.thresholdWithoutLabel, {
        text: lines.text(`${prefix}${number}`),
      });
    }
  }
  const keys = numbers.map((number) => `${prefix}Label${number}`);
  if (numbers.length < 2) lines.refuse(`${prefix}Label${numbers.length + 1}`, ruleProblems.fewGrades, {});
  lines.names(keys);
  const labels = keys.map((key) => lines.text(key));
  const more = lines.named(`${lists}MoreThan`, labels);
  const achieved = lines.named(`${lists}Achieved`, labels);
  const comment = lists === 'grades' ? lines.named('gradesComment', labels) : null;
  const last = numbers[numbers.length - 1];
  const grades = numbers.map((number, index): Grade => {
    const label = labels[index] ?? '';
    return {
      label,
      from: threshold(lines, `${prefix}${number}`, number === last),
      bound: more.has(label) ? 'moreThan' : 'atLeast',
      achieved: achieved.has(label),
      needsComment: comment?.has(label) ?? base.find((one) => one.label === label)?.needsComment ?? false,
    };
  });
  checkDescending(lines, grades, numbers, prefix);
  return grades;
}

function threshold(lines: RuleLines, key: string, last: boolean): number | null {
  const text = lines.text(key);
  if (last) {
    if (text !== '') lines.refuse(key, ruleProblems.thresholdOnLast, {});
    return null;
  }
  if (text === '') {
    lines.refuse(key, ruleProblems.thresholdMissing, {});
    return null;
  }
  return lines.figure(key, null, () => true);
}

function checkDescending(lines: RuleLines, grades: readonly Grade[], numbers: readonly number[], prefix: string): void {
  for (let at = 1; at < grades.length; at++) {
    const [before, now] = [grades[at - 1], grades[at]];
    if (before === undefined || now === undefined || before.from === null || now.from === null) continue;
    const touching = now.from === before.from && before.bound === 'moreThan' && now.bound === 'atLeast';
    if (now.from < before.from || touching) continue;
    lines.refuse(`${prefix}${numbers[at]}`, ruleProblems.notDescending, {
      other: lines.label(`${prefix}${numbers[at - 1]}`),
      bound: lines.text(`${prefix}${numbers[at - 1]}`),
    });
  }
}

/** The marks of progress and what they mean. */
export function readMarks(lines: RuleLines): ProgressMark[] {
  const numbers: number[] = [];
  for (let number = 1; number <= MOST_STEPS; number++)
    if (lines.text(`markLabel${number}`) !== '') numbers.push(number);
  const keys = numbers.map((number) => `markLabel${number}`);
  if (numbers.length === 0) lines.refuse('markLabel1', ruleProblems.noMarks, {});
  lines.names(keys);
  const labels = keys.map((key) => lines.text(key));
  const achieved = lines.named('marksAchieved', labels);
  const outside = lines.named('marksOutside', labels);
  return numbers.map((number, index): ProgressMark => {
    const label = labels[index] ?? '';
    const meaning = lines.text(`markMeaning${number}`);
    const before = [lines.rules, ...PRESETS]
      .flatMap(({ progress }) => progress)
      .find((mark) => mark.meaning[lines.locale] === meaning);
    return {
      label,
      meaning: before?.meaning ?? { ja: meaning, en: meaning },
      achieved: achieved.has(label),
      inDenominator: !outside.has(label),
    };
  });
}

/** The axes beside the rate that are switched on. */
export function readAxes(lines: RuleLines): Axis[] {
  const known = new Map([...preset('musashino').axes, ...lines.rules.axes].map((axis) => [axis.id, axis]));
  return (['progress', 'effect', 'cost'] as const).flatMap((id): Axis[] => {
    const axis = known.get(id);
    if (axis === undefined || !lines.yes(`${id}Axis`, ruleChoices.used)) return [];
    const told = lines.tells(`${id}Label1`);
    // An axis that was switched on just now has no lines yet: it starts from the plan that has these axes.
    return [id === 'progress' || !told ? axis : { ...axis, grades: readScale(lines, id, id, axis.grades) }];
  });
}
