import type { Comparator, MilestoneStage, TargetPart } from '../../../shared/target/target';

export type PartKind = TargetPart['kind'];
export const QUANTITIES = ['numeric', 'percent', 'ratio_to_previous', 'relative_to_baseline'] as const;
export const KINDS: readonly PartKind[] = [
  ...QUANTITIES,
  'milestone',
  'level',
  'qualitative',
  'not_applicable',
  'undecided',
  'empty',
];

/** A part while a person edits it: everything is text until it is applied. */
export interface PartDraft {
  readonly kind: PartKind;
  readonly value: string;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly stage: MilestoneStage | '';
  readonly level: string;
}

export function isQuantity(kind: PartKind): kind is (typeof QUANTITIES)[number] {
  return (QUANTITIES as readonly string[]).includes(kind);
}

export function draftOf(part: TargetPart): PartDraft {
  return {
    kind: part.kind,
    value: part.value === null ? '' : String(part.value),
    unit: part.unit ?? '',
    comparator: part.comparator ?? '=',
    stage: part.kind === 'milestone' ? (part.stage ?? '') : '',
    level: part.kind === 'level' ? part.level : '',
  };
}

/** Half-width digits of what a person typed in whatever width: １，２００ → 1200; null where it is no number. */
export function numberOf(text: string): number | null {
  const folded = text
    .replace(/[０-９．－＋]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/^[△▲]/, '-')
    .replace(/[,，、\s]/g, '');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(folded)) return null;
  return Number(folded);
}

export type DraftComplaint = 'value' | 'level';

/** What keeps the draft from being applied; null = nothing. */
export function complaintOf(draft: PartDraft): DraftComplaint | null {
  if (isQuantity(draft.kind) && numberOf(draft.value) === null) return 'value';
  if (draft.kind === 'level' && draft.level.trim() === '') return 'level';
  return null;
}

/** The part that the draft says; what the form does not show (label, baseline, condition) stays as it was read. */
export function partOf(draft: PartDraft, before: TargetPart): TargetPart {
  const { label, baseline, condition, accumulation } = before;
  const common = { label, baseline, condition, accumulation, change: null };
  const words = { ...common, value: null, unit: null };
  if (isQuantity(draft.kind)) {
    const sameShape = 'upper' in before && numberOf(draft.value) === before.value;
    return {
      ...common,
      change: before.change,
      kind: draft.kind,
      value: numberOf(draft.value),
      upper: sameShape ? before.upper : null,
      unit: draft.unit.trim() || (draft.kind === 'percent' ? '%' : null),
      comparator: draft.comparator,
      approximate: 'approximate' in before && before.approximate,
    };
  }
  switch (draft.kind) {
    case 'milestone':
      return { ...words, kind: 'milestone', comparator: null, stage: draft.stage || null };
    case 'level':
      return { ...words, kind: 'level', comparator: draft.comparator, level: draft.level.trim() };
    default:
      return { ...words, kind: draft.kind as 'qualitative', comparator: null };
  }
}
