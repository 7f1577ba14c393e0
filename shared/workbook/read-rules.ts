import { PRESETS } from '../assess/presets';
import { readRuleFields } from '../assess/read-rule-fields';
import { ruleFields } from '../assess/rule-fields';
import type { RuleSet } from '../assess/rule-set';
import { type Locale, say } from '../messages/define';
import { ruleLabels, ruleProblems, ruleWords } from '../messages/rules';
import { SHEETS } from './sheet-names';

/** A line of 設定 as it stands there: the text of column A, that of column B, and where B is. */
export interface LabelledCell {
  readonly label: string;
  readonly text: string;
  /** A1 address of the value. */
  readonly cell: string;
}

/** What is wrong with a line of 設定, with the place of the cell in front: 「設定」B23：…. */
export interface SettingProblem {
  readonly key: string;
  readonly label: string;
  readonly cell: string | null;
  readonly message: string;
}

export type SettingsReading =
  | { readonly ok: true; readonly rules: RuleSet }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/**
 * The rule set that 設定 asks for. Lines are known by their label, so rows may have been moved. A preset that was chosen anew, in the
 * cell 評価基準 or elsewhere (`chosen`, a preset's id), comes with its own values; otherwise the lines are what counts.
 * A label that stands twice counts where it stands first.
 */
export function rulesInSettings(
  lines: readonly LabelledCell[],
  chosen: RuleSet,
  locale: Locale = 'ja',
): SettingsReading {
  const byLabel = new Map<string, LabelledCell>();
  for (const line of lines) {
    const label = line.label.trim();
    if (label !== '' && !byLabel.has(label)) byLabel.set(label, line);
  }
  const named = byLabel.get(ruleLabels.ruleSet.ja());
  const origin = PRESETS.find(({ title }) => title.ja === byLabel.get(ruleLabels.origin.ja())?.text.trim());
  const selected = PRESETS.find(({ title }) => title.ja === named?.text.trim());
  if (named !== undefined && selected === undefined) {
    const values = { label: ruleLabels.ruleSet[locale](), text: named.text.trim() };
    const message = placed(named.cell, ruleProblems.notOffered[locale](values), locale);
    return { ok: false, problems: [{ key: 'ruleSet', label: values.label, cell: named.cell, message }] };
  }
  if (origin === undefined) return { ok: true, rules: selected ?? chosen };
  if (selected !== undefined && selected.id !== origin.id) return { ok: true, rules: selected };
  if (chosen.id !== origin.id) return { ok: true, rules: chosen };
  return edited(byLabel, origin, locale);
}

function edited(byLabel: ReadonlyMap<string, LabelledCell>, origin: RuleSet, locale: Locale): SettingsReading {
  const values = new Map<string, string>();
  const cells = new Map<string, string>();
  for (const [key, label] of labelsOf(origin)) {
    const line = byLabel.get(label);
    if (line === undefined) continue;
    values.set(key, line.text);
    cells.set(key, line.cell);
  }
  const reading = readRuleFields(values, origin, locale);
  if (!reading.ok) {
    return {
      ok: false,
      problems: reading.problems.map(({ key, label, message }) => {
        const cell = cells.get(key) ?? null;
        return { key, label, cell, message: placed(cell, message, locale) };
      }),
    };
  }
  return { ok: true, rules: renamed(reading.rules, origin) };
}

/** A rule set that differs from its preset says so wherever its name is printed. */
function renamed(rules: RuleSet, origin: RuleSet): RuleSet {
  const before = new Map(ruleFields(origin).map(({ key, value }) => [key, value]));
  const same = ruleFields(rules).every(({ key, value }) => (before.get(key) ?? '') === value);
  if (same) return origin;
  return {
    ...rules,
    title: {
      ja: say(ruleWords.edited, 'ja', { title: origin.title.ja }),
      en: say(ruleWords.edited, 'en', { title: origin.title.en }),
    },
  };
}

function placed(cell: string | null, message: string, locale: Locale): string {
  if (cell === null) return message;
  return locale === 'ja' ? `「${SHEETS.settings}」${cell}：${message}` : `${SHEETS.settings}!${cell}: ${message}`;
}

/** More grades and marks than any preset has. */
const MOST_STEPS = 12;

function* labelsOf(origin: RuleSet): Iterable<readonly [string, string]> {
  for (const { key, label } of ruleFields(origin)) if (!/\d$/.test(key)) yield [key, label];
  for (const name of [
    'gradeLabel',
    'grade',
    'markLabel',
    'markMeaning',
    'effectLabel',
    'effect',
    'costLabel',
    'cost',
  ] as const) {
    for (let number = 1; number <= MOST_STEPS; number++)
      yield [`${name}${number}`, say(ruleLabels[name], 'ja', { number })];
  }
  for (const key of ['effectMoreThan', 'effectAchieved', 'costMoreThan', 'costAchieved'] as const) {
    yield [key, ruleLabels[key].ja()];
  }
}
