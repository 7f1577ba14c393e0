import { DEFAULT_RULE_SET } from '../../shared/assess/presets';
import { formatFiscalYear } from '../../shared/calendar/fiscal-year';
import { type Locale, say } from '../../shared/messages/define';
import { planSettingProblems, planSettingWords } from '../../shared/messages/plan-settings';
import { workbookMessages } from '../../shared/messages/workbook';
import type { Plan } from '../../shared/plan/model';
import { type PlanSchedule, readSchedule, scheduleTexts } from '../../shared/roadmap/plan-schedule';
import { addressOf } from '../../shared/workbook/address';
import { planSettingTexts, readPlanSettings } from '../../shared/workbook/plan-lines';
import type { LabelledCell } from '../../shared/workbook/read-rules';
import { scheduleInSettings } from '../../shared/workbook/schedule-lines';
import { evaluationYearOf, yearLabel } from '../../shared/workbook/settings';
import { SHEETS } from '../../shared/workbook/sheet-names';
import type { Door, DoorSheet } from './door';
import { Failure } from './failure';
import { type Kept, keep, readKept } from './kept';
import type { Settings } from './protocol';
import type { State } from './run/state';

/** The settings as they hold: the lines of 設定 where the workbook has been built, else what the sidebar kept. */
export interface SettingsInForce {
  readonly settings: Settings;
  readonly schedule: PlanSchedule;
  /** Sentences about lines that cannot be used, each with its cell; for them the kept value holds. */
  readonly problems: readonly string[];
  /** The lines themselves; null where the workbook has not been built. */
  readonly lines: readonly LabelledCell[] | null;
}

/** 1 call where the workbook has been built. */
export function settingsInForce(door: Door, kept: Kept, state: State, locale: Locale): SettingsInForce {
  const lines = linesOfSettings(door, state);
  if (lines === null) {
    const { settings } = kept;
    return { settings, schedule: readSchedule(settings.schedule ?? NO_TEXTS), problems: [], lines };
  }
  const { settings, problems } = readPlanSettings(lines, kept.asRead, locale);
  const dates = scheduleInSettings(lines);
  const unread = (dates?.unread ?? []).map((text) =>
    planSettingProblems.date[locale]({ cell: cellOf(lines, text, locale), text }),
  );
  const schedule = dates ?? readSchedule(kept.settings.schedule ?? NO_TEXTS);
  return {
    settings: { ...kept.settings, ...(settings as Partial<Settings>), schedule: scheduleTexts(schedule) },
    schedule,
    problems: [...problems.map(({ message }) => message), ...unread],
    lines,
  };
}

/** The same for a run that writes: half of the settings must not be used. Throws `settings` with the cells. */
export function settingsToWriteWith(door: Door, kept: Kept, state: State, locale: Locale): SettingsInForce {
  const inForce = settingsInForce(door, kept, state, locale);
  if (inForce.problems.length > 0) throw new Failure('settings', { why: inForce.problems.join('\n') });
  return inForce;
}

/** Brings the lines of 設定 to what the sidebar was told; lines that say it already keep their words. 1 call for each that changes. */
export function writeSettingsToSheet(door: Door, kept: Kept, state: State, wanted: Settings, locale: Locale): void {
  const sheet = settingsSheet(door, state);
  const lines = linesOfSettings(door, state);
  if (!sheet || lines === null) return;
  const before = settingsInForce(door, kept, state, locale).settings;
  const texts = textsOf(wanted);
  for (const [label, text] of textsOf(before)) {
    const next = texts.get(label) ?? '';
    const row = lines.findIndex((line) => line.label.trim() === label);
    if (row < 0 || next === text) continue;
    sheet.writeCells(row + 1, 2, [[next === '' ? { kind: 'blank' } : { kind: 'text', text: next }]]);
  }
}

/** Remembers what a run writes only because the source says so, so that it is not taken for a person's word next year. */
export function keepAsRead(door: Door, plan: Plan, settings: Settings): void {
  const kept = readKept(door);
  const texts = planSettingTexts(plan, settings);
  const asRead: Record<string, string[]> = { ...kept.asRead };
  for (const key of ['title', 'organization', 'period', 'levels'] as const) {
    if (settings[key] !== null || texts[key] === '') continue;
    asRead[key] = [texts[key], ...(kept.asRead[key] ?? []).filter((text) => text !== texts[key])].slice(0, 3);
  }
  const year = evaluationYearOf(plan, { ...NO_CHOICE, evaluationYear: null });
  if (!settings.evaluationYear && year !== null) {
    const text = yearLabel(year);
    const before = (kept.asRead.evaluationYear ?? []).filter((one) => one !== text);
    asRead.evaluationYear = [text, ...before].slice(0, 3);
  }
  if (JSON.stringify(asRead) !== JSON.stringify(kept.asRead)) keep(door, kept, 'asRead', asRead);
}

/** By the label of the line. */
function textsOf(settings: Settings): Map<string, string> {
  const { title, organization, period, levels, evaluationYear } = settings;
  const plan = planSettingTexts({ title, organization, period, levels: levels ?? [] }, settings);
  const dates = settings.schedule ?? NO_TEXTS;
  return new Map([
    ...Object.entries(plan).map(([key, text]) => [planSettingWords[key as keyof typeof plan].ja(), text] as const),
    [planSettingWords.evaluationYear.ja(), evaluationYear ? formatFiscalYear(evaluationYear, 'ja') : ''],
    [say(workbookMessages.schedulePhases, 'ja', {}), dates.phases],
    [say(workbookMessages.scheduleMilestones, 'ja', {}), dates.milestones],
    [say(workbookMessages.scheduleReviews, 'ja', {}), dates.reviews],
  ]);
}

function settingsSheet(door: Door, state: State): DoorSheet | undefined {
  const id = state.made.sheets[SHEETS.settings];
  return id === undefined ? undefined : door.sheets().find((one) => one.id === id);
}

/** Columns A and B of 設定; null where the workbook has not been built. 2 calls. */
export function linesOfSettings(door: Door, state: State): LabelledCell[] | null {
  const values = settingsSheet(door, state)?.readValues();
  return (
    values?.map((line, row) => ({
      label: String(line[0] ?? ''),
      text: String(line[1] ?? ''),
      cell: addressOf(row + 1, 2),
    })) ?? null
  );
}

function cellOf(lines: readonly LabelledCell[], text: string, locale: Locale): string {
  const cell = lines.find((line) => line.text.includes(text))?.cell ?? '';
  return locale === 'ja' ? `「${SHEETS.settings}」${cell}` : `${SHEETS.settings}!${cell}`;
}

const NO_CHOICE = { rules: DEFAULT_RULE_SET, phases: [], reviews: [] };
const NO_TEXTS = { phases: '', milestones: '', reviews: '' };
