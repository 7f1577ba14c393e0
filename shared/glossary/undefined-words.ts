import { compileGlossary } from './compile';
import type { GlossaryEntry } from './entry';
import { findTerms } from './find';

/** A word of the texts that no entry explains. */
export interface UndefinedWord<Place> {
  readonly word: string;
  readonly count: number;
  /** Where it stands first. */
  readonly place: Place;
}

/** Abbreviations in capitals, also with digits and hyphens: RPA, AI-OCR, BYOD, LGWAN-ASP, IoT, DaaS. */
const ABBREVIATION = /(?<![A-Za-z0-9-])[A-Za-z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*(?![A-Za-z0-9])/g;

/** Capitals that are no terms: eras, sizes, file kinds, units. */
const ORDINARY =
  /^(?:[MTSHR]\d{0,2}|FY\d{2,4}|[ABCSMLX]|XL|A[0-5]|B[0-5]|No|NO|PDF|CSV|XLSX?|DOCX?|PPTX?|OK|NG|[kKMGT]B(?:ps)?|[kMG]?W[h]?|CO|CO2|TEL|FAX|URL|AM|PM|Q[1-4]|[IVX]+)$/;

/**
 * Words in the texts that have no entry: those that the known glossary explains, and abbreviations in capitals, which no reader can
 * guess. Sorted by count, then by first occurrence. Ordinary words are not guessed at: a list with false alarms is not read twice.
 */
export function undefinedWords<Place>(
  entries: readonly GlossaryEntry[],
  known: readonly GlossaryEntry[],
  texts: readonly { readonly text: string; readonly place: Place }[],
): UndefinedWord<Place>[] {
  const own = compileGlossary(entries.map(findable));
  const others = compileGlossary(known.filter((entry) => entry.kind === 'term').map(findable));
  const found = new Map<string, { count: number; place: Place; order: number }>();
  const add = (word: string, place: Place) => {
    const before = found.get(word);
    if (before === undefined) found.set(word, { count: 1, place, order: found.size });
    else before.count += 1;
  };
  for (const { text, place } of texts) {
    const taken = findTerms(own, text).map(({ start, end }) => ({ start, end }));
    const free = (start: number, end: number) => !taken.some((span) => start < span.end && end > span.start);
    for (const hit of findTerms(others, text)) {
      if (!free(hit.start, hit.end)) continue;
      add(hit.label, place);
      taken.push({ start: hit.start, end: hit.end });
    }
    // Full-width letters have the width of their narrow twins in UTF-16, so that offsets stay.
    const narrow = text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    for (const match of narrow.matchAll(ABBREVIATION)) {
      const word = match[0];
      const start = match.index;
      if (isAbbreviation(word) && free(start, start + word.length) && !isAddress(narrow, start)) add(word, place);
    }
  }
  return [...found]
    .sort(([, one], [, other]) => other.count - one.count || one.order - other.order)
    .map(([word, { count, place }]) => ({ word, count, place }));
}

const findable = (entry: GlossaryEntry): GlossaryEntry => ({
  ...entry,
  match: { ...entry.match, off: false, oneCharacter: true },
});

function isAbbreviation(word: string): boolean {
  const capitals = word.replace(/[^A-Z]/g, '').length;
  return capitals >= 2 && word.length <= 12 && !ORDINARY.test(word);
}

/** Part of an address or a mail address. */
const isAddress = (text: string, start: number) => /[@/.]$/.test(text.slice(Math.max(0, start - 1), start));
