import { assessYear } from '../../../shared/assess/assess';
import type { RuleSet } from '../../../shared/assess/rule-set';
import type { Plan } from '../../../shared/plan/model';
import { buildSnapshot, type SnapshotAssessment } from '../../../shared/snapshot/build';
import { seriesRowsOf, splitIndicators } from '../../../shared/workbook/series-rows';
import { yearsOf } from '../../../shared/workbook/settings';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { readKept } from '../kept';
import { planInForce } from '../review/plan-in-force';
import { rulesInForce } from '../rules';
import { readState } from '../run/state';

/** 「スナップショットを保存」: the published JSON as text, for networks where a file is carried to the intranet server. */
export const saveSnapshot = endpoint('saveSnapshot', 'read', ({ door, locale }) => {
  const state = readState(door);
  if (state.sources.length === 0) throw new Failure('not-built');
  const kept = readKept(door);
  const plan = planInForce(door, state, kept, locale);
  const issued = japanTime(door.now());
  const snapshot = buildSnapshot({
    plan,
    assessments: assessmentsOf(plan, rulesInForce(door, kept, locale, state)),
    glossary: [],
    meta: { issued, form: 'complete' },
  });
  return { fileName: `michishirube-${issued.slice(0, 10)}.json`, json: JSON.stringify(snapshot) };
});

/** Rates and grades of the first series of each indicator, in every year with a result. */
function assessmentsOf(plan: Plan, rules: RuleSet): SnapshotAssessment[] {
  const years = yearsOf(plan);
  return seriesRowsOf(plan, splitIndicators(plan).own)
    .filter((row) => row.series.part === 0)
    .flatMap((row) =>
      years.flatMap((year): SnapshotAssessment[] => {
        if (row.indicator.actuals[String(year)] === undefined) return [];
        const assessment = assessYear(row.series, year, rules);
        if (assessment.state !== 'rated') return [];
        const { rate, worked, grade } = assessment;
        return [{ indicator: row.indicator.id, year, rate, worked, grade }];
      }),
    );
}

/** ISO 8601 with Japan's offset. */
function japanTime(now: number): string {
  return `${new Date(now + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
