import { type FiscalYear, fiscalYear } from '../calendar/fiscal-year';
import { parseFiscalYears } from '../calendar/parse-year';
import { type Locale, say } from '../messages/define';
import { planSettingProblems, planSettingWords } from '../messages/plan-settings';
import { settingsWords } from '../messages/sidebar-settings';
import type { Plan } from '../plan/model';
import { textCell } from './cell-input';
import type { LabelledCell } from './read-rules';
import { REVIEW_CYCLES, type ReviewSettings } from './review-settings';
import type { SettingLine } from './setting-line';
import { yearLabel } from './settings';
import { SHEETS } from './sheet-names';

/** What a person settled about the plan; null = as read from the source. */
export interface PlanSettings extends ReviewSettings {
  readonly title: string | null;
  readonly organization: string | null;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  readonly levels: readonly string[] | null;
  /** Year that 評価一覧 shows; null = the latest with a result. */
  readonly evaluationYear: FiscalYear | null;
}
export type PlanSettingKey = keyof PlanSettings;

const LONGEST = 500;
const label = (key: PlanSettingKey) => say(planSettingWords[key], 'ja', {} as never);

/** The texts of the lines, by key: what `readPlanSettings` reads back. */
export function planSettingTexts(
  plan: Pick<Plan, 'title' | 'organization' | 'period' | 'levels'>,
  review: ReviewSettings,
): Record<Exclude<PlanSettingKey, 'evaluationYear'>, string> {
  return {
    title: plan.title ?? '',
    organization: plan.organization ?? '',
    period: plan.period ? periodText(plan.period) : '',
    levels: plan.levels.join(' › '),
    reviewCycle: settingsWords[review.reviewCycle].ja(),
    board: review.board ?? '',
    divisions: review.divisions.join('\n'),
  };
}

/** 令和2年度〜令和5年度 */
export function periodText({ from, to }: { readonly from: FiscalYear; readonly to: FiscalYear }): string {
  return `${yearLabel(from)}〜${yearLabel(to)}`;
}

/** The lines 計画名 to 階層. */
export function planLines(plan: Plan, review: ReviewSettings): SettingLine[] {
  const texts = planSettingTexts(plan, review);
  const help = { title: 'titleHelp', organization: 'titleHelp', period: 'periodHelp', levels: 'levelsHelp' } as const;
  return (['title', 'organization', 'period', 'levels'] as const).map((key) => line(key, texts[key], help[key]));
}

/** The lines 見直しの周期 to 部署. */
export function reviewLines(plan: Plan, review: ReviewSettings): SettingLine[] {
  const texts = planSettingTexts(plan, review);
  return [
    {
      ...line('reviewCycle', texts.reviewCycle, 'cycleHelp'),
      choices: REVIEW_CYCLES.map((cycle) => settingsWords[cycle].ja()),
    },
    line('board', texts.board, 'boardHelp'),
    line('divisions', texts.divisions, 'divisionsHelp'),
  ];
}

function line(key: PlanSettingKey, text: string, help: keyof typeof planSettingWords): SettingLine {
  return {
    key,
    label: label(key),
    input: textCell(text),
    help: say(planSettingWords[help], 'ja', {} as never),
    kind: 'input',
    style: { wrap: true, numberFormat: '@' },
  };
}

export interface PlanSettingProblem {
  readonly key: PlanSettingKey;
  /** Says the cell, what is wrong and what mends it. */
  readonly message: string;
}

export interface PlanSettingsReading {
  /** Only the lines that stand there and can be read. */
  readonly settings: Partial<PlanSettings>;
  readonly problems: readonly PlanSettingProblem[];
}

/**
 * What 設定 says of the plan and its review. Lines are known by their label, wherever they stand. `asRead` gives for a line the texts that
 * earlier runs wrote because nobody had chosen anything: such a text, like a blank one, means "as read from the source".
 */
export function readPlanSettings(
  lines: readonly LabelledCell[],
  asRead: Readonly<Partial<Record<PlanSettingKey, readonly string[]>>> = {},
  locale: Locale = 'ja',
): PlanSettingsReading {
  const settings: { -readonly [Key in PlanSettingKey]?: PlanSettings[Key] } = {};
  const problems: PlanSettingProblem[] = [];
  const take = <Key extends PlanSettingKey>(
    key: Key,
    read: (text: string) => PlanSettings[Key] | undefined,
    blank: PlanSettings[Key],
  ) => {
    const found = lines.find((one) => one.label.trim() === label(key));
    if (!found) return;
    const text = found.text.trim();
    if (text === '' || asRead[key]?.includes(text)) {
      settings[key] = blank;
      return;
    }
    const value = text.length > LONGEST && key !== 'divisions' ? undefined : read(text);
    if (value !== undefined) settings[key] = value;
    else {
      const cell = locale === 'ja' ? `「${SHEETS.settings}」${found.cell}` : `${SHEETS.settings}!${found.cell}`;
      const word = text.length > LONGEST || !(key in planSettingProblems) ? 'tooLong' : (key as 'period');
      problems.push({ key, message: planSettingProblems[word][locale]({ cell, text: text.slice(0, 60) }) });
    }
  };
  take('title', (text) => text, null);
  take('organization', (text) => text, null);
  take('period', readPeriodText, null);
  take('levels', readLevels, null);
  take(
    'reviewCycle',
    (text) => REVIEW_CYCLES.find((cycle) => settingsWords[cycle].ja() === text || settingsWords[cycle].en() === text),
    'halfYearly',
  );
  take('board', (text) => text, null);
  take('divisions', readNames, []);
  take('evaluationYear', readYear, null);
  return { settings, problems };
}

/** 令和2年度〜令和5年度, 2020-2023; one year is a period of one year. Undefined where there is none, or it runs backwards. */
export function readPeriodText(text: string): { from: FiscalYear; to: FiscalYear } | undefined {
  const bare = /^(\d{4})\D+(\d{4})$/.exec(text.normalize('NFKC').trim());
  const mentions = bare ? [] : parseFiscalYears(text);
  const from = bare ? year(bare[1]) : mentions[0]?.from;
  const to = bare ? year(bare[2]) : mentions[mentions.length - 1]?.to;
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

function readYear(text: string): FiscalYear | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{4}$/.test(plain)) return year(plain);
  const mentions = parseFiscalYears(text);
  return mentions.length === 1 && mentions[0]?.from === mentions[0]?.to ? mentions[0]?.from : undefined;
}

function year(text: string | undefined): FiscalYear | undefined {
  const western = Number(text);
  return western >= 1868 && western <= 2200 ? fiscalYear(western) : undefined;
}

function readLevels(text: string): string[] | undefined {
  const names = text
    .split(/[›＞>\n、,，→]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 ? names : undefined;
}

function readNames(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n、，,]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}
