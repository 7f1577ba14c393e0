import { formatDate, isDateSection } from './date-format';
import { type FormatSection, sectionsOf } from './format-section';
import { generalNumber } from './general-number';

/**
 * A number as a person sees it under a number format of a workbook (ECMA-376 18.8.31): `#,##0`, `0%`, `0"件"`, `[=0]"なし";0`,
 * `[$-411]ggge"年"m"月"d"日"`. Fractions and exponents fall back to the plain number, which loses no digit.
 */
export function formatNumber(value: number, format: string): string {
  const sections = sectionsOf(format);
  const chosen = choose(sections, value);
  if (!chosen) return generalNumber(value);
  const { section, unsigned } = chosen;
  if (isDateSection(section)) return formatDate(value, section) ?? generalNumber(value);
  return formatSection(unsigned ? Math.abs(value) : value, section);
}

/** A text under its format: only the fourth section (`@"様"`) changes it. */
export function formatText(text: string, format: string): string {
  const section = sectionsOf(format)[3];
  if (!section) return text;
  return section.tokens.map((token) => (token.type === 'code' ? token.text.replace(/@/g, text) : token.text)).join('');
}

/** True where the format shows a date or a time for positive values. */
export function isDateFormat(format: string): boolean {
  const section = sectionsOf(format)[0];
  return section !== undefined && isDateSection(section);
}

/** True where the format shows a day, month or year: a time of day alone is no date. */
export function showsDay(format: string): boolean {
  const section = sectionsOf(format)[0];
  if (!section || !isDateSection(section)) return false;
  const code = section.tokens.map((token) => (token.type === 'code' ? token.text.toLowerCase() : '')).join('');
  return /[ydega]/.test(code.replace(/am\/pm|a\/p/g, '').replace(/\[[hms]+\]/g, ''));
}

function choose(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection; unsigned: boolean } | null {
  const numeric = sections.slice(0, 3);
  const [first, second, third] = numeric;
  if (!first) return null;
  if (numeric.some((section) => section.condition)) {
    const fitting = numeric.find((section) => section.condition && holds(section.condition, value));
    const fallback = numeric.find((section) => !section.condition) ?? numeric[numeric.length - 1];
    const section = fitting ?? fallback;
    // A condition such as [<0] writes its own sign, as the second of two plain sections does.
    return section ? { section, unsigned: fitting?.condition?.operator.startsWith('<') === true && value < 0 } : null;
  }
  if (value < 0 && second) return { section: second, unsigned: true };
  if (value === 0 && third) return { section: third, unsigned: false };
  return { section: first, unsigned: false };
}

function holds({ operator, bound }: { operator: string; bound: number }, value: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '<>':
      return value !== bound;
    default:
      return value === bound;
  }
}

const placeholder = /[0#?]/;

function formatSection(value: number, section: FormatSection): string {
  const code = section.tokens.map((token) => (token.type === 'code' ? token.text : '')).join('');
  if (/General/i.test(code)) return join(section, () => generalNumber(value));
  if (!placeholder.test(code)) {
    return join(section, (text) => text.replace(/@/g, generalNumber(value)));
  }
  if (/[0#?]\s*\/\s*[0#?\d]/.test(code) || /e[+-]/i.test(code)) return generalNumber(value);

  const percents = code.match(/[%％]/g)?.length ?? 0;
  const scaled = value * 100 ** percents;
  const digits = code.replace(/[^0#?.,]/g, '');
  const [whole = '', fraction = ''] = splitOnce(digits, '.');
  const trailingCommas = /,+$/.exec(fraction === '' && !digits.includes('.') ? whole : fraction)?.[0].length ?? 0;
  const shown = roundHalfUp(Math.abs(scaled) / 1000 ** trailingCommas, fraction.replace(/,/g, '').length);
  const grouped = /[0#?],+[0#?]/.test(whole);
  const figure = figureOf(shown, whole.replace(/,/g, ''), fraction.replace(/,/g, ''), grouped);
  const negative = value < 0 && /[1-9]/.test(figure);

  let written = false;
  const body = join(section, (text) =>
    text.replace(/[0#?.,]+/g, (run) => {
      if (!placeholder.test(run) && !run.includes('.')) return written ? '' : run;
      if (written) return '';
      written = true;
      return figure;
    }),
  );
  return negative ? `-${body}` : body;
}

function join(section: FormatSection, code: (text: string) => string): string {
  return section.tokens
    .map((token) => (token.type === 'literal' ? token.text : code(token.text)))
    .join('')
    .trim();
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Decimal text rounded half up as spreadsheets do: through the 15 digits they keep, so that 1.005 shows as 1.01. */
function roundHalfUp(value: number, digits: number): string {
  const kept = Number(value.toPrecision(15));
  const shifted = Number(`${kept}e${digits}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${digits}`) : kept;
  return (Number.isFinite(rounded) ? rounded : kept).toFixed(digits);
}

function figureOf(shown: string, whole: string, fraction: string, grouped: boolean): string {
  const [shownWhole, shownFraction] = splitOnce(shown, '.');
  const least = (whole.match(/0/g) ?? []).length;
  let integer = shownWhole === '0' && least === 0 ? '' : shownWhole.padStart(least, '0');
  if (grouped) integer = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  let decimals = shownFraction;
  for (let at = fraction.length - 1; at >= 0 && fraction[at] !== '0' && decimals[at] === '0'; at--) {
    decimals = decimals.slice(0, at);
  }
  const point = fraction.length > 0 ? '.' : '';
  return `${integer}${point}${decimals}`;
}
