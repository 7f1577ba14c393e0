import type { CellStyle, ConditionalRule } from './write-op';

/**
 * Colours of the plan workbook. Light grounds with dark text; every pair of neighbouring meanings also differs in
 * brightness, and every state has a sign of its own (○ △ ×), so that a black-and-white print says the same.
 */
export const COLOURS = {
  text: '#1f2937',
  quiet: '#6b7280',
  title: '#1e3a5f',
  header: '#d9e4f1',
  group: '#c3d3e6',
  inputHeader: '#f6e7b8',
  formulaHeader: '#e3e3e3',
  formula: '#f6f6f6',
  level0: '#cfdcec',
  level1: '#e6eef7',
  level2: '#f3f6fa',
  today: '#fde68a',
  todayColumn: '#fef6da',
  /** Of a whole initiative, of one action, of one whose end is not known: each lighter than the one before. */
  wholeBar: '#1e3a5f',
  bar: '#5b8ec4',
  openBar: '#bdd3ec',
  good: { fill: '#d7eedb', color: '#14532d' },
  fair: { fill: '#fdeacc', color: '#7c3a00' },
  poor: { fill: '#f6cfcf', color: '#7f1d1d' },
  none: { fill: '#ededed', color: '#4b5563' },
} as const;

/** Ground of a heading row by its depth in the plan's tree. */
export function levelFill(depth: number): string {
  return [COLOURS.level0, COLOURS.level1, COLOURS.level2][depth] ?? COLOURS.level2;
}

export const STYLES = {
  title: { bold: true, fontSize: 14, color: COLOURS.title, vertical: 'middle' },
  lead: { color: COLOURS.quiet, fontSize: 9, vertical: 'middle' },
  header: {
    bold: true,
    fill: COLOURS.header,
    color: COLOURS.text,
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
  },
  body: { vertical: 'middle', wrap: true, border: 'thin', color: COLOURS.text },
  text: { numberFormat: '@' },
  number: { horizontal: 'right' },
  sign: { horizontal: 'center' },
  identity: { color: COLOURS.quiet, fontSize: 8, numberFormat: '@', wrap: false },
  /** For calculated IDs: a text format would turn an edited formula into text. */
  helper: { color: COLOURS.quiet, fontSize: 8, wrap: false },
  formula: { fill: COLOURS.formula },
  /** Calculated, never shown. */
  hidden: { numberFormat: ';;;', fontSize: 8, wrap: false },
  quiet: { color: COLOURS.quiet, fontSize: 9 },
  strong: { bold: true },
  /** One line, cut at the next filled cell: for long texts that stand beside what matters. */
  oneLine: { wrap: false },
} as const satisfies Record<string, CellStyle>;

export type Tone = 'good' | 'fair' | 'poor' | 'none';

/** Colours of a tone, for conditional rules and legends. */
export function toneStyle(tone: Tone): ConditionalRule['style'] {
  return { ...COLOURS[tone], bold: tone !== 'none' };
}
