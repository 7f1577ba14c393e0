import type { Locale } from '../messages/define';
import { readingWords } from '../messages/sidebar';
import type { Comparator, TargetPart } from '../target/target';

type QuantityPart = Extract<TargetPart, { upper: number | null }>;

const LIMITS = {
  '>=': readingWords.atLeast,
  '<=': readingWords.atMost,
  '>': readingWords.above,
  '<': readingWords.below,
} as const;

/** What was read, said back to the person: `15種類以上（単年度）`, `前年度比110%`, `平成30年度 140件から10%減`. */
export function readingInWords(parts: readonly TargetPart[], locale: Locale): string {
  return parts.map((part) => partInWords(part, locale)).join(locale === 'ja' ? '、' : ', ');
}

function partInWords(part: TargetPart, locale: Locale): string {
  const label = part.label ? `${part.label}: ` : '';
  return label + body(part, locale) + scope(part, locale);
}

function body(part: TargetPart, locale: Locale): string {
  switch (part.kind) {
    case 'milestone':
      return part.stage ?? readingWords.milestone[locale]();
    case 'level':
      return limited(part.level, part.comparator, locale);
    case 'qualitative':
    case 'empty':
    case 'not_applicable':
    case 'undecided':
      return readingWords[part.kind][locale]();
    default:
      return quantity(part, locale);
  }
}

function quantity(part: QuantityPart, locale: Locale): string {
  const about = part.approximate ? readingWords.about[locale]() : '';
  const upper = part.upper === null ? '' : `〜${figure(part.upper)}`;
  const amount =
    part.value === null ? (part.baseline ?? '') : `${about}${figure(part.value)}${upper}${part.unit ?? ''}`;
  return reference(part, locale) + changed(limited(amount, part.comparator, locale), part, locale);
}

/** What the amount is measured against, before it. */
function reference(part: QuantityPart, locale: Locale): string {
  if (part.kind === 'ratio_to_previous')
    return locale === 'ja' ? '前年度比 ' : `${readingWords.ratio_to_previous.en()} `;
  if (part.kind === 'relative_to_baseline' && part.value !== null) {
    const baseline = part.baseline ?? (locale === 'ja' ? '基準' : 'the baseline');
    return locale === 'ja' ? `${baseline}から ` : `from ${baseline} `;
  }
  return '';
}

function limited(amount: string, comparator: Comparator | null, locale: Locale): string {
  if (comparator === null || !Object.hasOwn(LIMITS, comparator)) return amount;
  const word = LIMITS[comparator as keyof typeof LIMITS][locale]();
  return locale === 'ja' ? amount + word : `${word} ${amount}`;
}

function changed(amount: string, part: QuantityPart, locale: Locale): string {
  const change =
    part.change ?? (part.comparator === 'increase' || part.comparator === 'decrease' ? part.comparator : null);
  if (change === null) return amount;
  const word = readingWords[change][locale]();
  return locale === 'ja' ? amount + word : `${word} ${amount}`;
}

function scope(part: TargetPart, locale: Locale): string {
  const word = part.accumulation === 'withinYear' || part.accumulation === 'wholePlan' ? part.accumulation : null;
  const notes = [word && readingWords[word][locale](), part.condition].filter(Boolean);
  if (notes.length === 0) return '';
  return locale === 'ja' ? `（${notes.join('、')}）` : ` (${notes.join(', ')})`;
}

/** With thousands separated and no noise of binary fractions: 0.30000000000000004 is 0.3. */
function figure(value: number): string {
  return value.toLocaleString('ja-JP', { maximumFractionDigits: 10 });
}
