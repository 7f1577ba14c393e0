import { preset } from '../../shared/assess/presets';
import type { RuleSet } from '../../shared/assess/rule-set';
import type { Locale } from '../../shared/messages/define';
import { type LabelledCell, rulesInSettings } from '../../shared/workbook/read-rules';
import type { Door } from './door';
import { Failure } from './failure';
import type { Kept } from './kept';
import { readState, type State } from './run/state';
import { linesOfSettings } from './settings-in-force';

/**
 * The rule set in force: the lines of 設定 where the workbook has been built, else the preset that was chosen. An edit that cannot be
 * used is refused with its cell: nothing is calculated by half of a rule set. 2 calls where the workbook has been built, none where `lines` are
 * known.
 */
export function rulesInForce(
  door: Door,
  kept: Pick<Kept, 'settings'>,
  locale: Locale,
  state: State = readState(door),
  lines: readonly LabelledCell[] | null = linesOfSettings(door, state),
): RuleSet {
  const chosen = preset(kept.settings.ruleSet);
  if (lines === null) return chosen;
  const reading = rulesInSettings(lines, chosen, locale);
  if (reading.ok) return reading.rules;
  throw new Failure('rules', { why: reading.problems.map(({ message }) => message).join('\n') });
}
