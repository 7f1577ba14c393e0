/** One piece of a format section: a literal text, or a run that stands for the value. */
export type FormatToken =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'code'; readonly text: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=1000]` */
  readonly condition: { readonly operator: string; readonly bound: number } | null;
  /** `[$-411]` and the like: the language of the dates. */
  readonly locale: string | null;
}

const parsed = new Map<string, readonly FormatSection[]>();

/** A number format cut into its sections (positive; negative; zero; text), each once for all cells that have it. */
export function sectionsOf(format: string): readonly FormatSection[] {
  let sections = parsed.get(format);
  if (!sections) {
    sections = parseSections(format);
    if (parsed.size < 2000) parsed.set(format, sections);
  }
  return sections;
}

function parseSections(format: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  let locale: string | null = null;
  const literal = (text: string) => {
    if (text !== '') tokens.push({ type: 'literal', text });
  };
  const pattern = /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(;)|(G\/標準|General)|([^"\\_*[;G]+|G)/gisu;
  for (const [, quoted, escaped, space, fill, bracket, end, general, code] of format.matchAll(pattern)) {
    if (quoted !== undefined) literal(quoted);
    else if (escaped !== undefined) literal(escaped);
    else if (space !== undefined) literal(' ');
    else if (fill !== undefined) continue;
    else if (bracket !== undefined) {
      const bound = /^(<=|>=|<>|=|<|>)\s*(-?[\d.]+)$/.exec(bracket);
      const currency = /^\$([^-]*)(?:-(.*))?$/.exec(bracket);
      if (bound) condition = { operator: bound[1] ?? '=', bound: Number(bound[2]) };
      else if (currency) {
        literal(currency[1] ?? '');
        locale = currency[2] ?? locale;
      } else if (/^(h+|m+|s+)$/i.test(bracket)) tokens.push({ type: 'code', text: `[${bracket}]` });
    } else if (end !== undefined) {
      sections.push({ tokens, condition, locale });
      tokens = [];
      condition = null;
      locale = null;
    } else if (general !== undefined) tokens.push({ type: 'code', text: 'General' });
    else if (code !== undefined) {
      const last = tokens[tokens.length - 1];
      if (last?.type === 'code' && last.text !== 'General' && !last.text.startsWith('[')) {
        tokens[tokens.length - 1] = { type: 'code', text: last.text + code };
      } else tokens.push({ type: 'code', text: code });
    }
  }
  sections.push({ tokens, condition, locale });
  return sections;
}
