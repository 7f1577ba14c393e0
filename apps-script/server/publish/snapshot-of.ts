import { otherRates } from '../../../shared/assess/alternatives';
import { assessYear } from '../../../shared/assess/assess';
import type { RuleSet } from '../../../shared/assess/rule-set';
import type { Series } from '../../../shared/assess/series';
import type { Locale } from '../../../shared/messages/define';
import type { Plan } from '../../../shared/plan/model';
import { projectLog } from '../../../shared/review/projection';
import { cycleOf } from '../../../shared/review/queue';
import { revisePlan } from '../../../shared/review/revise-plan';
import {
  buildSnapshot,
  type InitiativeExtras,
  type SnapshotAssessment,
  type WrittenSnapshot,
} from '../../../shared/snapshot/build';
import { initiativeExtras } from '../../../shared/snapshot/extras';
import { readGlossarySheet } from '../../../shared/workbook/glossary-findings';
import { planOfWorkbook } from '../../../shared/workbook/read-back/overlay-plan';
import { seriesRowsOf, splitIndicators } from '../../../shared/workbook/series-rows';
import { yearsOf } from '../../../shared/workbook/settings';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Door } from '../door';
import type { Kept } from '../kept';
import { openLog } from '../review/log-sheet';
import { japanTime } from '../review/look';
import { PresentBook } from '../review/present-book';
import { rulesInForce } from '../rules';
import type { State } from '../run/state';
import { settingsInForce } from '../settings-in-force';

/**
 * What employees get to see, from the plan workbook as it stands: plan with what the board accepted, rates, terms in use, and for each
 * initiative its next review, its row and its pages. `source` adds what the workbook has no room for; null = it stands for itself.
 */
export function snapshotOf(door: Door, state: State, kept: Kept, source: Plan | null, locale: Locale): WrittenSnapshot {
  const book = new PresentBook(door, state, kept);
  const plan = revisePlan(planOfWorkbook(book.content(), source), projectLog(openLog(door).entries));
  const { settings, schedule } = settingsInForce(door, kept, state, locale);
  const issued = japanTime(door.now());
  return buildSnapshot({
    plan,
    assessments: assessmentsOf(plan, rulesInForce(door, kept, locale, state)),
    glossary: readGlossarySheet(book.glossaryRows()).entries,
    meta: {
      issued,
      form: 'complete',
      ...schedule,
      initiatives: extrasOf(door, book, plan, settings.reviewCycle, issued.slice(0, 10)),
    },
  });
}

function extrasOf(
  door: Door,
  book: PresentBook,
  plan: Plan,
  rhythm: string,
  today: string,
): Record<string, InitiativeExtras> {
  const sheet = book.sheetNumber(SHEETS.initiatives);
  const file = door.address();
  const places = new Map(book.initiativePlaces().map((place) => [place.id, place]));
  const extras = initiativeExtras(plan, cycleOf(rhythm, plan), today, (id) => places.get(id)?.pages ?? '');
  return Object.fromEntries(
    Object.entries(extras).map(([id, extra]) => {
      const place = places.get(id);
      return [id, place && sheet !== null ? { ...extra, link: `${file}#gid=${sheet}&range=A${place.row}` } : extra];
    }),
  );
}

/** Rates and grades of the first series of each indicator, in every year with a result. */
export function assessmentsOf(plan: Plan, rules: RuleSet): SnapshotAssessment[] {
  const years = yearsOf(plan);
  return seriesRowsOf(plan, splitIndicators(plan).own)
    .filter((row) => row.series.part === 0)
    .flatMap((row) =>
      withOthers(
        row.series,
        rules,
        years.flatMap((year): SnapshotAssessment[] => {
          if (row.indicator.actuals[String(year)] === undefined) return [];
          const assessment = assessYear(row.series, year, rules);
          if (assessment.state !== 'rated') return [];
          const { rate, worked, grade } = assessment;
          return [{ indicator: row.indicator.id, year, rate, worked, grade }];
        }),
      ),
    );
}

/** The latest year also tells what the other formulas would give. */
function withOthers(series: Series, rules: RuleSet, years: SnapshotAssessment[]): SnapshotAssessment[] {
  const last = years[years.length - 1];
  if (last === undefined) return years;
  return [...years.slice(0, -1), { ...last, others: otherRates(series, last.year, rules) }];
}
