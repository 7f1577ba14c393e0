import { foldKey } from '../../text/fold';
import type { HeadingReader } from '../heading/reader';
import { LEAF_RANK } from '../heading/vocabulary';
import { markIn } from '../list/initiative-cells';
import { timeOfHeading } from '../schedule/time-axis';
import type { SheetView } from '../sheet-view';
import { couldBeValue, type Label, labelAt, strip } from './label';

/** A filled cell of a row: a label, or anything else. */
export interface Token {
  readonly column: number;
  readonly label: Label | null;
}

/** The rows of a sheet as labels and values; each row is looked at once. */
export class CardRows {
  readonly #tokens = new Map<number, readonly Token[]>();

  constructor(
    readonly sheet: SheetView,
    readonly reader: HeadingReader,
  ) {}

  /** Tokens of a row from the left; a word that could be a value is one where it follows its label and nothing follows it. */
  at(row: number): readonly Token[] {
    const known = this.#tokens.get(row);
    if (known) return known;
    const tokens: Token[] = [];
    for (const column of this.sheet.filled(row)) {
      tokens.push({ column, label: labelAt(this.sheet, row, column, this.reader) });
    }
    tokens.forEach((token, at) => {
      const next = tokens[at + 1];
      if (next === undefined || token.label?.role !== 'priority' || next.label !== null) return;
      const label = namingLabel(token.label, this.sheet.text(row, next.column));
      if (label !== null) tokens[at] = { ...token, label };
    });
    for (let at = 1; at < tokens.length; at++) {
      const { column, label } = tokens[at]!;
      const before = tokens[at - 1]!.label;
      const after = tokens[at + 1];
      if (label === null || before === null || before.inline !== null) continue;
      const last = after === undefined || after.label !== null;
      if (last && couldBeValue(label) && !couldBeValue(before)) tokens[at] = { column, label: null };
    }
    this.#tokens.set(row, tokens);
    return tokens;
  }

  /** Sure labels of a row with a value in the same cell or right of it. */
  pairs(row: number): Label[] {
    const tokens = this.at(row);
    return tokens.flatMap(({ label }, at) => {
      if (label === null || !label.sure) return [];
      if (label.inline !== null) return [label];
      const next = tokens[at + 1];
      if (next === undefined || next.label?.sure) return [];
      return this.isTime(row, next.column) ? [] : [label];
    });
  }

  /** The value right of a label or in its cell; '' where there is none. */
  valueBeside(label: Label): string {
    if (label.inline !== null) return label.inline;
    const tokens = this.at(label.row);
    const next = tokens.find(({ column }) => column > label.column);
    if (next === undefined || next.label?.sure) return '';
    return this.sheet.text(label.row, next.column);
  }

  /** A label that only its place tells: its words are kept, its values become texts. */
  unknownLabel(row: number, column: number): Label {
    const text = strip(this.sheet.text(row, column));
    const key = foldKey(text);
    const heading = {
      text,
      key,
      role: 'attribute' as const,
      level: null,
      sure: false,
      year: null,
      range: null,
      half: null,
      relative: null,
      final: false,
      bareYear: false,
    };
    return { row, column, text, key, role: 'attribute', heading, sure: false, inline: null, marked: false };
  }

  isTime(row: number, column: number): boolean {
    const heading = this.reader.at(this.sheet, row, column);
    return heading !== null && timeOfHeading(heading) !== null;
  }
}

export function isBlankRow(rows: CardRows, row: number): boolean {
  return rows.sheet.filled(row).length === 0;
}

/** 重点取組 | 災害時の情報発信 names the card; 重点取組 | ○ only marks it. */
function namingLabel(label: Label, value: string): Label | null {
  if (!/^重点.+/.test(label.text) || markIn(value) !== null || value.length < 3) return null;
  const level = { name: label.text, rank: LEAF_RANK };
  return { ...label, role: 'name', heading: { ...label.heading, role: 'name', level } };
}
