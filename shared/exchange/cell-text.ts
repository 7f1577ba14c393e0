import type { CellModel } from 'exceljs';
import { civilDate, isoDate } from './date-format';
import { formatNumber, formatText, isDateFormat, showsDay } from './number-format';

/** What a cell of a workbook holds and how a person sees it. */
export interface SeenCell {
  readonly text: string;
  readonly number?: number;
  readonly date?: string;
}

/** A value of the library's cell model: text, number, truth, date object, rich text, error. */
export function seenCell(value: unknown, format: string): SeenCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: cleanText(formatText(value, format)) };
  if (typeof value === 'number') return seenNumber(value, format);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value !== 'object') return { text: '' };
  if ('richText' in value && Array.isArray(value.richText)) {
    const runs: readonly { readonly text?: unknown }[] = value.richText;
    return { text: cleanText(runs.map((run) => (typeof run?.text === 'string' ? run.text : '')).join('')) };
  }
  if ('error' in value) return { text: String(value.error) };
  if ('getTime' in value && typeof value.getTime === 'function') {
    // The library turns every number under a date format into a date object; the serial number is what the cell holds.
    const milliseconds: unknown = value.getTime();
    if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds)) return { text: '' };
    return seenNumber(milliseconds / 86_400_000 + 25_569, format);
  }
  return { text: '' };
}

function seenNumber(value: number, format: string): SeenCell {
  if (Number.isNaN(value)) return { text: '' };
  const text = formatNumber(value, format);
  if (isDateFormat(format) && showsDay(format)) {
    const day = civilDate(value);
    return day ? { text, date: isoDate(day) } : { text, number: value };
  }
  return { text, number: Number(value.toPrecision(15)) };
}

/** Line ends as `\n`; `_x000D_` is how workbooks write a carriage return inside a text. */
function cleanText(text: string): string {
  const plain = text.includes('_x') ? text.replace(/_x000D_/g, '').replace(/_x005F_/g, '_') : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** True where the cell holds a formula of its own or shares one. */
export function hasFormula(model: CellModel): boolean {
  return model.formula !== undefined || model.sharedFormula !== undefined;
}
