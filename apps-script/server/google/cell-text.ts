import type { CellInput } from '../../../shared/workbook/write-op';
import type { NextCell } from '../door';

/** Beyond this Google refuses the cell. */
const longestText = 50_000;

/**
 * What is handed to setValues, which parses texts like typed input: `5-15` would become a day, `=…` be calculated. Every
 * text that could be anything but itself gets the apostrophe that keeps it a text; only our own formulas go without.
 */
export function cellForSetValues(cell: NextCell): string | number | boolean | Date {
  if (cell.kind === 'present') {
    const { formula, value } = cell.cell;
    if (formula !== '') return formula;
    return typeof value === 'string' ? protectedText(value) : value;
  }
  return ownCell(cell);
}

function ownCell(cell: CellInput): string | number | boolean {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'formula':
      return cell.formula;
    case 'text':
    case 'link':
      return protectedText(cell.text);
  }
}

/** Texts without digits or signs at the start read as themselves in every locale. */
const harmless = /^[\p{L}\p{Po}\p{Ps}○●◎△▲▽▼×□■◇◆☆★―—ー][^\d\p{Nd}]*$/u;
const risky = /^[=+\-@'"#¥￥$＝＋－＠\t\r\n ]|^(true|false)$/i;

/** A text that stays a text. Cut at Google's bound, with a mark at the end, rather than refused. */
export function protectedText(text: string): string {
  if (text === '') return '';
  const whole = text.length < longestText ? text : `${text.slice(0, longestText - 20)}…（以下略）`;
  return harmless.test(whole) && !risky.test(whole) ? whole : `'${whole}`;
}
