import { fiscalYearOrNull } from '../../../shared/calendar/fiscal-year';
import { readRoleGroups, writeRoleGroups } from '../../../shared/review/roles';
import type { Settings } from '../../server/protocol';
import type { CityPreset } from './city-presets';

/** Settings while a person edits them: text as it stands in the boxes. */
export interface SettingsDraft {
  readonly title: string;
  readonly organization: string;
  readonly from: string;
  readonly to: string;
  readonly levels: string;
  readonly ruleSet: string;
  readonly reviewCycle: Settings['reviewCycle'];
  readonly board: string;
  readonly divisions: string;
  readonly roles: string;
  readonly evaluationYear: string;
  readonly phases: string;
  readonly milestones: string;
  readonly reviews: string;
  readonly locale: Settings['locale'];
}

export function draftOfSettings(settings: Settings): SettingsDraft {
  return {
    title: settings.title ?? '',
    organization: settings.organization ?? '',
    from: settings.period ? String(settings.period.from) : '',
    to: settings.period ? String(settings.period.to) : '',
    levels: (settings.levels ?? []).join('\n'),
    ruleSet: settings.ruleSet,
    reviewCycle: settings.reviewCycle,
    board: settings.board ?? '',
    divisions: settings.divisions.join('\n'),
    roles: writeRoleGroups(settings.roles ?? []),
    evaluationYear: settings.evaluationYear ? String(settings.evaluationYear) : '',
    ...(settings.schedule ?? { phases: '', milestones: '', reviews: '' }),
    locale: settings.locale,
  };
}

/** What a person can mend in the boxes: two years that make no period, a year that is none. */
export type DraftProblem = 'period' | 'evaluationYear';

/** The settings that the boxes say, or which box does not say any. */
export function settingsOf(draft: SettingsDraft): Settings | DraftProblem {
  const period = periodOf(draft.from, draft.to);
  if (period === 'wrong') return 'period';
  const evaluationYear = draft.evaluationYear.trim() === '' ? null : western(draft.evaluationYear);
  if (evaluationYear === null && draft.evaluationYear.trim() !== '') return 'evaluationYear';
  const { phases, milestones, reviews } = draft;
  const dated = [phases, milestones, reviews].some((text) => text.trim() !== '');
  const { groups } = readRoleGroups(draft.roles);
  const levels = lines(draft.levels);
  return {
    title: draft.title.trim() || null,
    organization: draft.organization.trim() || null,
    period,
    levels: levels.length > 0 ? levels : null,
    ruleSet: draft.ruleSet,
    reviewCycle: draft.reviewCycle,
    board: draft.board.trim() || null,
    divisions: lines(draft.divisions),
    ...(groups.length > 0 ? { roles: groups.map(({ group, people }) => ({ group, people: [...people] })) } : {}),
    ...(evaluationYear === null ? {} : { evaluationYear }),
    ...(dated ? { schedule: { phases, milestones, reviews } } : {}),
    locale: draft.locale,
  };
}

/** The boxes with what a city's plan settles; title, period and people stay. */
export function withPreset(draft: SettingsDraft, preset: CityPreset): SettingsDraft {
  const { levels, ruleSet, reviewCycle, board } = preset;
  return { ...draft, levels: levels.join('\n'), ruleSet, reviewCycle, board: board ?? draft.board };
}

function periodOf(first: string, last: string): Settings['period'] | 'wrong' {
  if (first.trim() === '' && last.trim() === '') return null;
  const from = western(first);
  const to = western(last);
  return from === null || to === null || from > to ? 'wrong' : { from, to };
}

function western(text: string) {
  const folded = text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d{4}$/.test(folded) ? fiscalYearOrNull(Number(folded)) : null;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
