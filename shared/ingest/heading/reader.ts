import type { EraLetter } from '../../calendar/era';
import type { SheetView } from '../sheet-view';
import { type Heading, parseHeading, type RoleChoices } from './parse-heading';

const MOST_KNOWN = 20_000;

/** Reads heading cells and remembers: the same words stand in hundreds of cells. */
export class HeadingReader {
  readonly #known = new Map<string, Heading | null>();

  constructor(
    readonly choices: RoleChoices,
    /** Era of 5年度, where the sheet names years without one. */
    readonly era: EraLetter = 'R',
  ) {}

  /** A reader that knows what was chosen for this sheet alone, and the era of its bare years. */
  forSheet(sheet: string, era: EraLetter = 'R'): HeadingReader {
    const prefix = sheetKey(sheet, '');
    const own = Object.entries(this.choices).filter(([key]) => key.startsWith(prefix));
    if (own.length === 0 && era === this.era) return this;
    const choices = Object.fromEntries(own.map(([key, role]) => [key.slice(prefix.length), role]));
    return new HeadingReader({ ...this.choices, ...choices }, era);
  }

  at(sheet: SheetView, row: number, column: number): Heading | null {
    const cell = sheet.cell(row, column);
    return cell === undefined ? null : this.read(cell.text, cell.date);
  }

  read(text: string, date?: string): Heading | null {
    if (text.length > 80) return null;
    const key = date === undefined ? text : `${date}\u0000${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const heading = parseHeading(text, date, this.choices, this.era);
    if (this.#known.size < MOST_KNOWN) this.#known.set(key, heading);
    return heading;
  }
}

/** Key of a choice that holds for one sheet only. */
export function sheetKey(sheet: string, key: string): string {
  return `${sheet}!${key}`;
}

/** True where the cell says something that only headings say: a known word or a year. */
export function isKnown(heading: Heading | null): heading is Heading {
  return (
    heading !== null &&
    (heading.role !== null || heading.year !== null || (heading.half !== null && heading.key === ''))
  );
}
