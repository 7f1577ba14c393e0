import { PRESETS } from '../assess/presets';
import { type RuleField, ruleFields } from '../assess/rule-fields';
import type { RuleSet } from '../assess/rule-set';
import { ruleGroups, ruleHelp, ruleLabels } from '../messages/rules';
import { numberCell, textCell } from './cell-input';
import type { SettingLine } from './setting-line';

/** Keys of the lines that say which preset a rule set starts from. */
export const RULE_SET_LINE = 'ruleSet';
export const ORIGIN_LINE = 'origin';

/** The whole rule set as lines of 設定; what people write there is read by `rulesInSettings`. */
export function ruleLines(rules: RuleSet): SettingLine[] {
  const origin = PRESETS.find(({ id }) => id === rules.id) ?? rules;
  const lines: SettingLine[] = [
    heading('rules', '評価のきまり'),
    {
      key: RULE_SET_LINE,
      label: ruleLabels.ruleSet.ja(),
      input: textCell(origin.title.ja),
      help: ruleHelp.ruleSet.ja(),
      kind: 'input',
      choices: PRESETS.map(({ title }) => title.ja),
    },
    {
      key: ORIGIN_LINE,
      label: ruleLabels.origin.ja(),
      input: textCell(origin.title.ja),
      help: origin.source,
      kind: 'fixed',
    },
  ];
  let group: RuleField['group'] | null = null;
  for (const field of ruleFields(rules)) {
    if (field.group !== group) lines.push(heading(`rules:${field.group}`, ruleGroups[field.group].ja()));
    group = field.group;
    lines.push(lineOf(field));
  }
  return lines;
}

function lineOf({ key, label, value, help, kind, choices }: RuleField): SettingLine {
  const number = kind === 'number' && value !== '';
  return {
    key,
    label,
    input: number ? numberCell(Number(value)) : textCell(value),
    help,
    kind: 'input',
    ...(choices.length > 0 ? { choices } : {}),
    style: kind === 'number' ? { horizontal: 'left' } : { numberFormat: '@' },
  };
}

const heading = (key: string, label: string): SettingLine => ({
  key,
  label,
  input: textCell(''),
  help: '',
  kind: 'heading',
});
