import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import type { IdRegister } from '../../plan/identity';
import type { Indicator, Reading } from '../../plan/model';
import { reason } from '../../target/reason';
import type { DraftIndicator, DraftValue } from '../draft';
import type { ReadingProfile } from '../profile';
import { inferDirection, isUndecided, readValue } from '../reading';
import { unitOfName } from './unit-of-name';

/** An indicator of the plan from its draft: its cells read, its id, unit, direction and accumulation; a person's choices win. */
export function settleIndicator(
  draft: DraftIndicator,
  owner: string | null,
  ids: IdRegister,
  profile: ReadingProfile,
): Indicator {
  const id = ids.indicator(owner, draft.name, draft.unit);
  const choice = profile.indicators?.[id];
  const unitInName = draft.unit === null ? unitOfName(draft.name) : null;
  const asRead = readCells(unitInName === null ? draft : { ...draft, unit: unitInName });
  const unit = choice?.unit === undefined ? asRead.unit : choice.unit;
  // A unit that a person gave helps to read the cells that name none.
  const { baseline, targets, actuals } = unit === asRead.unit ? asRead : readCells({ ...draft, unit });
  const inferred = inferDirection({ name: draft.name, unit, baseline, targets, actuals });
  const direction = choice?.direction === undefined ? inferred.direction : choice.direction;
  const accumulation = choice?.accumulation === undefined ? inferred.accumulation : choice.accumulation;
  const chosen = reason('chosen');
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
    baseline,
    targets,
    actuals,
    finalYear: draft.finalYear,
    statedGrades: { ...draft.statedGrades },
    attributes: [...(draft.attributes ?? [])],
    source: draft.source,
  };
}

/** All cells of the indicator, and the unit that they tell. */
function readCells(draft: DraftIndicator): Pick<Indicator, 'unit' | 'baseline' | 'targets' | 'actuals'> {
  const read = reader(draft);
  const baseline =
    draft.baseline === null
      ? null
      : { ...read(draft.baseline), year: draft.baseline.year ?? yearIn(draft.baseline.text) };
  const targets = readAll(draft.targets, read);
  const actuals = readAll(draft.actuals, read);
  const unit = draft.unit ?? commonUnit([...Object.values(targets), ...Object.values(actuals)], baseline);
  return { unit, baseline, targets, actuals };
}

/** 15.2%（R4）: the year that the value itself names. */
function yearIn(text: string): FiscalYear | null {
  const [mention, ...others] = parseFiscalYears(text);
  return mention?.kind === 'year' && mention.explicit && others.length === 0 ? mention.from : null;
}

/** Reads one cell of the indicator with the help of all the others. */
function reader(draft: DraftIndicator): (value: DraftValue) => Reading {
  const values = [...Object.values(draft.targets), ...Object.values(draft.actuals)];
  if (draft.baseline) values.unshift(draft.baseline);
  const texts = values.map(({ text }) => text.trim()).filter((text) => text !== '');
  return ({ sheet, cell, text, notes, doubtful }) => {
    const reading = readValue(text, {
      name: draft.name,
      ...(draft.unit === null ? {} : { unit: draft.unit }),
      // Asked for only where the cell itself names no unit.
      get others() {
        return texts.filter((other) => other !== text.trim());
      },
    });
    return {
      text: reading.text,
      parts: reading.parts,
      sure: reading.sure && doubtful !== true,
      notes: notes === undefined ? reading.notes : [...reading.notes, ...notes],
      sheet,
      cell,
    };
  };
}

function readAll(
  values: Readonly<Record<string, DraftValue>>,
  read: (value: DraftValue) => Reading,
): Record<string, Reading> {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, read(value)]));
}

/** The unit all figures share, else the baseline's; null where they differ or say none. */
function commonUnit(readings: readonly Reading[], baseline: Reading | null): string | null {
  const units = new Set<string>();
  for (const { parts } of readings) for (const { unit } of parts) if (unit !== null) units.add(unit);
  if (units.size === 0) return baseline?.parts.find(({ unit }) => unit !== null)?.unit ?? null;
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
