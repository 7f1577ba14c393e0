import { preset } from '../../shared/assess/presets';
import type { RuleSet } from '../../shared/assess/rule-set';
import type { Locale } from '../../shared/messages/define';
import { addressOf } from '../../shared/workbook/address';
import { type LabelledCell, rulesInSettings } from '../../shared/workbook/read-rules';
import { SHEETS } from '../../shared/workbook/sheet-names';
import type { Door, PresentCell } from './door';
import { Failure } from './failure';
import type { Kept } from './kept';
import { readState, type State } from './run/state';

/**
 * The rule set in force: the lines of 設定 where the workbook has been built, else the preset that was chosen. An edit that cannot be
 * used is refused with its cell: nothing is calculated by half of a rule set. 3 calls where the workbook has been built.
 */
export function rulesInForce(
  door: Door,
  kept: Pick<Kept, 'settings'>,
  locale: Locale,
  state: State = readState(door),
): RuleSet {
  const chosen = preset(kept.settings.ruleSet);
  const id = state.made.sheets[SHEETS.settings];
  const sheet = id === undefined ? undefined : door.sheets().find((one) => one.id === id);
  if (sheet === undefined) return chosen;
  const reading = rulesInSettings(linesOf(sheet.readCells()), chosen, locale);
  if (reading.ok) return reading.rules;
  throw new Failure('rules', { why: reading.problems.map(({ message }) => message).join('\n') });
}

function linesOf(cells: readonly (readonly PresentCell[])[]): LabelledCell[] {
  return cells.map((line, row) => ({
    label: String(line[0]?.value ?? ''),
    text: String(line[1]?.value ?? ''),
    cell: addressOf(row + 1, 2),
  }));
}
