import type { TargetPart, TargetReading } from '../target/target';

/** One measured thing of an indicator's cells: 「①」 of ①80%以上 ②55%以上, or the only one. */
export interface Slot {
  readonly label: string | null;
  readonly unit: string | null;
  readonly position: number;
}

const WORDS: readonly TargetPart['kind'][] = ['empty', 'undecided', 'not_applicable'];
/** A cell that says of everything in it that there is nothing, or nothing yet. */
export const speaksForAll = (reading: TargetReading): boolean =>
  reading.parts.length === 1 && WORDS.includes(reading.parts[0]?.kind ?? 'empty');

/**
 * The measured things of an indicator, found over its target cells (its result cells where it has no target): parts belong together by
 * label, else unit, else place in the cell. Where every cell says one thing, it is one thing, even when its unit changes on the way.
 */
export function findSlots(readings: readonly TargetReading[]): readonly Slot[] {
  const telling = readings.filter((reading) => !speaksForAll(reading));
  if (telling.every((reading) => reading.parts.length === 1)) return [slotOfAll(telling)];
  const slots: Slot[] = [];
  for (const reading of [...telling].sort((one, two) => two.parts.length - one.parts.length)) {
    const places = matchParts(reading.parts, slots);
    reading.parts.forEach((part, position) => {
      const place = places[position] ?? null;
      const slot = place === null ? undefined : slots[place];
      if (place === null || slot === undefined) slots.push({ label: part.label, unit: part.unit, position });
      else slots[place] = { ...slot, label: slot.label ?? part.label, unit: slot.unit ?? part.unit };
    });
  }
  return slots;
}

/** The part of the cell that belongs to the slot, or null. What matches no slot takes the free ones in its order. */
export function partInSlot(reading: TargetReading, slots: readonly Slot[], slot: number): TargetPart | null {
  if (slots.length === 1 || speaksForAll(reading)) return reading.parts[0] ?? null;
  const places = matchParts(reading.parts, slots);
  const matched = places.indexOf(slot);
  if (matched >= 0) return reading.parts[matched] ?? null;
  const free = slots.map((_, index) => index).filter((index) => !places.includes(index));
  const left = reading.parts.filter((_, position) => places[position] === null);
  return left[free.indexOf(slot)] ?? null;
}

function slotOfAll(readings: readonly TargetReading[]): Slot {
  const parts = readings.map((reading) => reading.parts[0]);
  const units = new Set(parts.map((part) => part?.unit ?? null).filter((unit) => unit !== null));
  const labels = new Set(parts.map((part) => part?.label ?? null).filter((label) => label !== null));
  const only = (of: ReadonlySet<string>): string | null => (of.size === 1 ? ([...of][0] ?? null) : null);
  return { label: only(labels), unit: only(units), position: 0 };
}

/** For each part the index of its slot, or null where none fits. No slot is given twice. */
function matchParts(parts: readonly TargetPart[], slots: readonly Slot[]): readonly (number | null)[] {
  const pairs = parts
    .flatMap((part, position) =>
      slots.map((slot, index) => ({ position, index, likeness: likenessOf(part, position, slot) })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((one, two) => two.likeness - one.likeness || one.position - two.position || one.index - two.index);
  const places: (number | null)[] = parts.map(() => null);
  const taken = new Set<number>();
  for (const { position, index } of pairs) {
    if (places[position] !== null || taken.has(index)) continue;
    places[position] = index;
    taken.add(index);
  }
  return places;
}

/** 0 = cannot be the same thing. A label decides, then the unit, then the place in the cell. */
function likenessOf(part: TargetPart, position: number, slot: Slot): number {
  const samePlace = position === slot.position ? 1 : 0;
  const [label, slotLabel] = [foldLabel(part.label), foldLabel(slot.label)];
  if (label !== null && label === slotLabel) return 8 + samePlace;
  if (part.unit !== null && slot.unit !== null && part.unit !== slot.unit) return 0;
  const sameUnit = part.unit !== null && part.unit === slot.unit ? 4 : 0;
  if (label !== null && slotLabel !== null) return sameUnit > 0 ? 1 + samePlace : 0;
  return 2 + sameUnit + samePlace;
}

const foldLabel = (label: string | null): string | null => {
  if (label === null) return null;
  const folded = label.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return folded === '' ? null : folded;
};
