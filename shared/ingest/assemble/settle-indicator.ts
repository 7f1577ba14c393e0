import type { IdRegister } from '../../plan/identity';
import type { Indicator, Reading } from '../../plan/model';
import type { DraftIndicator } from '../draft';
import type { ReadingProfile } from '../profile';
import { inferDirection, readCell } from '../reading';

/** An indicator of the plan from its draft: its id, unit, direction and accumulation; a person's choices win. */
export function settleIndicator(
  draft: DraftIndicator,
  owner: string | null,
  ids: IdRegister,
  profile: ReadingProfile,
): Indicator {
  const readUnit = draft.unit ?? commonUnit(draft);
  const id = ids.indicator(owner, draft.name, draft.unit);
  const choice = profile.indicators?.[id];
  const unit = choice?.unit === undefined ? readUnit : choice.unit;
  const inferred = inferDirection({ name: draft.name, unit, baseline: draft.baseline, targets: draft.targets });
  const direction = choice?.direction === undefined ? inferred.direction : choice.direction;
  const accumulation = choice?.accumulation === undefined ? inferred.accumulation : choice.accumulation;
  const chosen = '利用者の指定';
  return {
    id,
    kind: draft.kind,
    owner,
    name: draft.name,
    undecided: isUndecided(draft.name),
    unit,
    direction,
    accumulation,
    reasons: {
      direction: direction === inferred.direction ? inferred.reasons.direction : chosen,
      accumulation: accumulation === inferred.accumulation ? inferred.reasons.accumulation : chosen,
    },
    baseline: draft.baseline,
    targets: { ...draft.targets },
    actuals: { ...draft.actuals },
    finalYear: draft.finalYear,
    statedGrades: { ...draft.statedGrades },
    source: draft.source,
  };
}

function isUndecided(name: string): boolean {
  return readCell(name).parts.every(({ kind }) => kind === 'undecided');
}

/** The unit all targets share, else the baseline's; null where they differ or say none. */
function commonUnit(draft: DraftIndicator): string | null {
  const readings: Reading[] = [...Object.values(draft.targets), ...Object.values(draft.actuals)];
  const units = new Set<string>();
  for (const { parts } of readings) {
    if (parts.length > 1 && new Set(parts.map(({ unit }) => unit)).size > 1) return null;
    for (const { unit } of parts) if (unit !== null) units.add(unit);
  }
  if (units.size === 0) return draft.baseline?.parts.find(({ unit }) => unit !== null)?.unit ?? null;
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
