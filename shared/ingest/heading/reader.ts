import type { SheetView } from '../sheet-view';
import { type Heading, parseHeading, type RoleChoices } from './parse-heading';

/** Reads heading cells and remembers: the same words stand in hundreds of cells. */
export class HeadingReader {
  readonly #known = new Map<string, Heading | null>();

  constructor(readonly choices: RoleChoices) {}

  at(sheet: SheetView, row: number, column: number): Heading | null {
    const cell = sheet.cell(row, column);
    return cell === undefined ? null : this.read(cell.text, cell.date);
  }

  read(text: string, date?: string): Heading | null {
    if (text.length > 80) return null;
    const key = date === undefined ? text : `${date}\u0000${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const heading = parseHeading(text, date, this.choices);
    this.#known.set(key, heading);
    return heading;
  }
}

/** True where the cell says something that only headings say: a known word or a year. */
export function isKnown(heading: Heading | null): heading is Heading {
  return (
    heading !== null &&
    (heading.role !== null || heading.year !== null || (heading.half !== null && heading.key === ''))
  );
}
