import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import { type PlanSchedule, readSchedule, scheduleTexts } from '../roadmap/plan-schedule';
import { textCell } from './cell-input';
import type { LabelledCell } from './read-rules';
import type { SettingLine } from './setting-line';
import type { WorkbookSettings } from './settings';

/** Lines of 設定 that state the plan's own dates, by what they hold. */
const KEYS = ['phases', 'milestones', 'reviews'] as const satisfies readonly (keyof PlanSchedule)[];

const LABELS = { phases: 'schedulePhases', milestones: 'scheduleMilestones', reviews: 'scheduleReviews' } as const;
const HELP = {
  phases: 'schedulePhasesHelp',
  milestones: 'scheduleMilestonesHelp',
  reviews: 'scheduleReviewsHelp',
} as const;

/** 時期の区分, 計画の節目, 見直しの日 in 設定: one entry a line within the cell. What people write there is read by `scheduleInSettings`. */
export function scheduleLines({ phases, reviews, milestones = [] }: WorkbookSettings): SettingLine[] {
  const texts = scheduleTexts({ phases, reviews, milestones });
  return [
    {
      key: 'schedule',
      label: say(workbookMessages.scheduleHeading, 'ja', {}),
      input: textCell(''),
      help: '',
      kind: 'heading',
    },
    ...KEYS.map(
      (key): SettingLine => ({
        key,
        label: say(workbookMessages[LABELS[key]], 'ja', {}),
        input: textCell(texts[key]),
        help: say(workbookMessages[HELP[key]], 'ja', {}),
        kind: 'input',
        style: { wrap: true, bold: false, numberFormat: '@' },
      }),
    ),
  ];
}

/**
 * The plan's own dates as 設定 states them. Lines are known by their label, wherever they stand; `unread` names the lines of their cells
 * that say no date. Null where the sheet has none of these lines (a workbook of an earlier version).
 */
export function scheduleInSettings(
  lines: readonly LabelledCell[],
): (PlanSchedule & { readonly unread: readonly string[] }) | null {
  const found = KEYS.map((key) =>
    lines.find(({ label }) => label.trim() === say(workbookMessages[LABELS[key]], 'ja', {})),
  );
  if (found.every((line) => line === undefined)) return null;
  const [phases, milestones, reviews] = found.map((line) => line?.text ?? '');
  return readSchedule({ phases: phases ?? '', milestones: milestones ?? '', reviews: reviews ?? '' });
}
