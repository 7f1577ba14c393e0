import type { LevelPart, MilestonePart, MilestoneStage, QuantityPart, WordsPart } from './target';

type Common = 'label' | 'change' | 'accumulation' | 'baseline' | 'condition';

export function quantityPart(
  of: Pick<QuantityPart, 'kind' | 'comparator'> & Partial<Omit<QuantityPart, 'kind' | 'comparator'>>,
): QuantityPart {
  // Field by field: spreading partial objects takes ten times as long, and a sheet has tens of thousands of these.
  return {
    label: of.label ?? null,
    change: of.change ?? null,
    accumulation: of.accumulation ?? null,
    baseline: of.baseline ?? null,
    condition: of.condition ?? null,
    kind: of.kind,
    value: of.value ?? null,
    upper: of.upper ?? null,
    unit: of.unit ?? null,
    comparator: of.comparator,
    approximate: of.approximate ?? false,
  };
}

export function milestonePart(
  stage: MilestoneStage | null,
  of: Partial<Pick<MilestonePart, Common>> = {},
): MilestonePart {
  return { ...common(of), kind: 'milestone', value: null, unit: null, comparator: null, stage };
}

export function wordsPart(kind: WordsPart['kind'], of: Partial<Pick<WordsPart, Common>> = {}): WordsPart {
  return { ...common(of), kind, value: null, unit: null, comparator: null };
}

function common(of: Partial<Pick<QuantityPart, Common>>): Pick<QuantityPart, Common> {
  return {
    label: of.label ?? null,
    change: of.change ?? null,
    accumulation: of.accumulation ?? null,
    baseline: of.baseline ?? null,
    condition: of.condition ?? null,
  };
}

export type AnyPart = QuantityPart | MilestonePart | LevelPart | WordsPart;
