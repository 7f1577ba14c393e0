import { type Locale, say } from '../messages/define';
import { targetMessages } from '../messages/target';
import type { QuantityPart, TargetPart, TargetReading } from './target';

/** Prints a reading back, to stand beside the original: 15種類以上（単年度）, or in English "at least 15 種類 (within the year)". */
export function describeReading(reading: Pick<TargetReading, 'parts'>, locale: Locale): string {
  const several = reading.parts.length > 1;
  return reading.parts.map((part) => describePart(part, locale, several)).join(locale === 'ja' ? '、' : '; ');
}

function describePart(part: TargetPart, locale: Locale, labelled: boolean): string {
  const text = withAccumulation(describeWhat(part, locale), part, locale);
  if (!labelled || part.label === null) return text;
  return say(targetMessages.labelled, locale, { label: part.label, text });
}

function describeWhat(part: TargetPart, locale: Locale): string {
  switch (part.kind) {
    case 'milestone':
      return say(targetMessages.milestone, locale, { stage: part.stage });
    case 'level':
      return say(targetMessages.level, locale, { level: part.level, comparator: part.comparator });
    case 'qualitative':
    case 'empty':
    case 'not_applicable':
    case 'undecided':
      return say(targetMessages[part.kind], locale, {});
    default:
      return describeQuantity(part, locale);
  }
}

function describeQuantity(part: QuantityPart, locale: Locale): string {
  const { comparator, approximate, change, baseline } = part;
  if (part.value === null && part.upper === null) {
    if (part.kind === 'numeric' || part.kind === 'percent')
      return say(targetMessages.open, locale, { unit: part.unit ?? '' });
    return say(targetMessages.comparison, locale, { baseline, comparator });
  }
  const amount = say(targetMessages.amount, locale, {
    amount: amountText(part, locale),
    // 500件以上1,000件未満: both ends stand in the range itself.
    comparator: part.upper === null ? comparator : '=',
    approximate,
    change,
  });
  if (part.value === null) return say(targetMessages.upTo, locale, { amount });
  if (baseline === null) return amount;
  const compared = part.kind === 'ratio_to_previous' || part.kind === 'relative_to_baseline';
  const changed = comparator === 'increase' || comparator === 'decrease' || (change !== null && comparator !== '=');
  return say(compared || changed ? targetMessages.against : targetMessages.beside, locale, { amount, baseline });
}

function amountText(part: QuantityPart, locale: Locale): string {
  const unit = part.unit === null ? '' : locale === 'en' && part.unit !== '%' ? ` ${part.unit}` : part.unit;
  const ends = [part.value, part.upper].filter((end) => end !== null).map(formatNumber);
  return `${ends.join('～')}${unit}`;
}

/** 1234567.5 → 1,234,567.5; the minus is △ nowhere: a plain sign can be typed back. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (whole.includes('e')) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function withAccumulation(text: string, part: TargetPart, locale: Locale): string {
  return part.accumulation === null
    ? text
    : say(targetMessages.accumulation, locale, { text, accumulation: part.accumulation });
}
