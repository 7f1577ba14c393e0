import type { IndicatorChoice } from '../../../shared/ingest/profile';
import type { IndicatorReading, ReadReport } from '../../server/protocol';

/** What a person chose for indicators, by id; only what differs from the sheet's reading. */
export type Choices = Readonly<Record<string, IndicatorChoice>>;

/** The indicator as it will be read: a person's choices before what is shown. */
export function chosenOf(indicator: IndicatorReading, choices: Choices): IndicatorReading {
  return { ...indicator, ...choices[indicator.id] };
}

/**
 * With one more choice. What the sheet says anyway is not kept, unless the report itself was read with such a choice: then
 * what the sheet says is not known here.
 */
export function withChoice(
  report: ReadReport,
  choices: Choices,
  indicator: IndicatorReading,
  choice: IndicatorChoice,
): Choices {
  const used: IndicatorChoice = report.profile.indicators?.[indicator.id] ?? {};
  const kept = Object.entries({ ...choices[indicator.id], ...choice }).filter(
    ([field, value]) => field in used || value !== indicator[field as keyof IndicatorChoice],
  );
  return kept.length === 0
    ? withoutChoice(choices, indicator.id)
    : { ...choices, [indicator.id]: Object.fromEntries(kept) };
}

export function withoutChoice(choices: Choices, id: string): Choices {
  const { [id]: _, ...rest } = choices;
  return rest;
}

/** True where the choices are not those that the report was read with. */
export function needReread(report: ReadReport, choices: Choices): boolean {
  const used = report.profile.indicators ?? {};
  return [...new Set([...Object.keys(used), ...Object.keys(choices)])].some((id) => {
    const [before, after]: IndicatorChoice[] = [used[id] ?? {}, choices[id] ?? {}];
    return (['unit', 'direction', 'accumulation'] as const).some((field) => before?.[field] !== after?.[field]);
  });
}

/** The indicators whose name or place holds every word of the search, whatever the width of its letters. */
export function found(indicators: readonly IndicatorReading[], search: string): readonly IndicatorReading[] {
  const words = folded(search).split(/\s+/);
  return indicators.filter(({ name, path }) => {
    const text = folded(`${path} ${name}`);
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
