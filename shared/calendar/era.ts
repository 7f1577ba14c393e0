/** Letter by which offices abbreviate an era: R5, H30, S63. */
export type EraLetter = 'M' | 'T' | 'S' | 'H' | 'R';

export interface Era {
  readonly letter: EraLetter;
  readonly name: string;
  readonly english: string;
  /** Western year of its 元年. */
  readonly first: number;
  /** Last year number that is understood. */
  readonly last: number;
}

/**
 * Our own table, since Intl differs between engines. 平成 goes beyond 31: plans decided before May 2019 write 平成32年度 and
 * mean 2020.
 */
export const ERAS: readonly Era[] = [
  { letter: 'R', name: '令和', english: 'Reiwa', first: 2019, last: 99 },
  { letter: 'H', name: '平成', english: 'Heisei', first: 1989, last: 45 },
  { letter: 'S', name: '昭和', english: 'Showa', first: 1926, last: 64 },
  { letter: 'T', name: '大正', english: 'Taisho', first: 1912, last: 15 },
  { letter: 'M', name: '明治', english: 'Meiji', first: 1868, last: 45 },
];

/** The era of a name (令和) or letter (R, r); undefined where there is none. */
export function eraOf(nameOrLetter: string): Era | undefined {
  const letter = nameOrLetter.toUpperCase();
  return ERAS.find((era) => era.name === nameOrLetter || era.letter === letter);
}

/** Western year of 令和`year`年; null for a year the era does not have (令和0年, 昭和65年). */
export function westernYear(era: Era, year: number): number | null {
  return Number.isInteger(year) && year >= 1 && year <= era.last ? era.first + year - 1 : null;
}

/** The era in which a Western year is written today: 2019 is 令和元年. Null before 1868. */
export function eraYear(western: number): { era: Era; year: number } | null {
  const era = ERAS.find((candidate) => candidate.first <= western);
  return era === undefined ? null : { era, year: western - era.first + 1 };
}

/** 令和5, 令和元, or in short form R5, R1. The Western year itself before 1868. */
export function formatEra(western: number, form: 'long' | 'short' = 'long'): string {
  const found = eraYear(western);
  if (found === null) return String(western);
  if (form === 'short') return `${found.era.letter}${found.year}`;
  return `${found.era.name}${found.year === 1 ? '元' : found.year}`;
}
