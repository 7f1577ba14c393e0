import { columnLetters, sheetInFormula } from '../../../shared/workbook/address';

/** Where the planned rows and columns of a generated sheet really are: people insert, sort, move and rename. */
export interface AddressMap {
  /** The sheet's present name. */
  readonly name: string;
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

const reference = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})/.source;
/** A text in quotes | a sheet's name with ! (quoted or not) and a reference or range | a reference or range of the own sheet. */
const tokens = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.!$'])(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(${reference})(?::(${reference}))?(?![\\p{L}\\p{N}_(!])`,
  'gu',
);

/**
 * A formula as it was planned, with every address moved to where it is now. `own` is the sheet that the formula stands in;
 * sheets that are not ours keep their addresses. Texts in quotes are not touched.
 */
export function moveFormula(
  formula: string,
  own: AddressMap,
  others: (sheet: string) => AddressMap | undefined,
): string {
  return formula.replace(tokens, (whole: string, sheet: string | undefined, ...rest: (string | undefined)[]) => {
    if (whole.startsWith('"')) return whole;
    const [first, , , , , second] = rest;
    if (first === undefined) return whole;
    const name =
      sheet === undefined ? undefined : sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
    const map = name === undefined ? own : others(name);
    if (!map) return whole;
    const prefix = name === undefined ? '' : `${sheetInFormula(map.name)}!`;
    const moved = moveReference(first, map);
    return `${prefix}${moved}${second === undefined ? '' : `:${moveReference(second, map)}`}`;
  });
}

/** A formula without its addresses, broken ones (#REF!) among them: what it does, wherever it looks. */
export function withoutAddresses(formula: string): string {
  return formula
    .replace(/('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?#REF!/gu, '@')
    .replace(tokens, (whole: string) => (whole.startsWith('"') ? whole : '@'))
    .replace(/@(:@)+/g, '@');
}

function moveReference(text: string, map: AddressMap): string {
  const parts = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(text);
  if (!parts) return text;
  const column = map.column(columnNumber(parts[2]!));
  return `${parts[1]}${columnLetters(column)}${parts[3]}${map.row(Number(parts[4]))}`;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
