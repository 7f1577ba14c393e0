import { serialFromDate } from './engine';

/** What a value becomes when Google parses it as typed input, in the words of IronCalc's setUserInput. */
export interface TypedInput {
  readonly input: string;
  /** The format that typing gives to the cell (a date, a percentage); absent = the format stays. */
  readonly format?: string;
}

/** Google's bound for one cell. */
export const longestCellText = 50_000;

/**
 * Parses as Google Sheets with Japanese settings does on setValues and on typing: `5-15` is a day of the year `year`,
 * `=…` a formula, `12%` a number; a leading `'` or the format `@` keeps the text.
 */
export function parseTypedInput(value: unknown, format: string, year: number): TypedInput {
  if (value === null || value === undefined || value === '') return { input: '' };
  if (typeof value === 'boolean') return { input: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('数値が有限ではありません。');
    return { input: String(value) };
  }
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialFromDate(value as Date);
    return { input: String(serial), ...(format === 'general' ? { format: 'yyyy/mm/dd' } : {}) };
  }
  if (typeof value !== 'string') throw new Error(`セルに入れられない値です（${typeof value}）。`);
  if (value.length > longestCellText) {
    throw new Error(`入力した内容が 1 つのセルに入力できる最大文字数（${longestCellText} 文字）を超えています。`);
  }
  if (value.startsWith("'")) return { input: value };
  if (format === '@') return { input: `'${value}` };
  if (value.startsWith('=') && value.length > 1) return { input: value };
  const trimmed = value.trim();
  // A sign before anything but a number begins a formula, as in the interface.
  if (/^[+-]/.test(trimmed) && trimmed.length > 1 && !isNumber(trimmed)) return { input: `=${trimmed}` };
  if (/^(true|false)$/i.test(trimmed)) return { input: trimmed.toUpperCase() };
  const day = typedDay(trimmed, year);
  if (day !== null) return { input: String(day), format: 'yyyy/mm/dd' };
  if (isNumber(trimmed)) return typedNumber(trimmed);
  return { input: `'${value}` };
}

function isNumber(text: string): boolean {
  return /^[+-]?[¥$]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?\s?%?$/i.test(text) && /\d/.test(text);
}

function typedNumber(text: string): TypedInput {
  const percent = text.endsWith('%');
  const number = Number(text.replace(/[¥$,%\s]/g, ''));
  if (percent) return { input: String(number / 100), format: text.includes('.') ? '0.00%' : '0%' };
  if (text.includes(',')) return { input: String(number), format: '#,##0' };
  return { input: String(number) };
}

/** Serial of `5-15`, `5/15`, `2024/4/1`, `4月1日`, `令和5年4月1日`; null where it is no day. */
function typedDay(text: string, thisYear: number): number | null {
  const full =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? undefined;
  if (full) return serial(Number(full[1]), Number(full[2]), Number(full[3]));
  const reiwa = /^(?:令和|R)(\d{1,2})[年.](\d{1,2})[月.](\d{1,2})日?$/.exec(text);
  if (reiwa) return serial(2018 + Number(reiwa[1]), Number(reiwa[2]), Number(reiwa[3]));
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short) return serial(thisYear, Number(short[1]), Number(short[2]));
  return null;
}

function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return time / 86_400_000 + 25569;
}
