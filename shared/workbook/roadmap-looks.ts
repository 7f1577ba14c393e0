import { cellsOfYear } from '../assess/cells';
import type { FiscalYear } from '../calendar/fiscal-year';
import { rangeOf } from './address';
import type { Layout } from './layout';
import { COLOURS, levelFill, STYLES } from './palette';
import { AXIS_COLUMN, BEFORE_AXIS, roadmapColumn } from './roadmap-frame';
import type { RoadmapLine } from './roadmap-lines';
import { SHEETS } from './sheet-names';
import { runsOf } from './table-ops';
import { valueFormat } from './value-format';
import type { CellStyle, WriteOp } from './write-op';

const sheet = SHEETS.roadmap;

/** How the rows of the roadmap look: levels by colour and weight, figures in the unit of their row. */
export function bodyStyles(layout: Layout, lines: readonly RoadmapLine[], first: number, width: number): WriteOp[] {
  const { axis, years, rules } = layout;
  if (lines.length === 0) return [];
  const column = (key: Parameters<typeof roadmapColumn>[0], columns: number, style: CellStyle): WriteOp => ({
    op: 'style',
    sheet,
    range: rangeOf(first, roadmapColumn(key), lines.length, columns),
    style,
  });
  const lookOf = (line: RoadmapLine): CellStyle => {
    if (line.kind === 'node') return { bold: true, fill: levelFill(line.depth), fontSize: line.depth === 0 ? 11 : 10 };
    if (line.kind === 'initiative') return { bold: true };
    return { fontSize: 9 };
  };
  const looks = new Map<string, CellStyle>();
  const shared = (line: RoadmapLine): CellStyle => {
    const look = lookOf(line);
    const key = JSON.stringify(look);
    const known = looks.get(key) ?? look;
    looks.set(key, known);
    return known;
  };
  const formats = lines.map((line) => {
    if (line.kind !== 'indicator') return null;
    const { series } = line.item;
    return valueFormat(
      series.unit,
      years.map((year) => cellsOfYear(series, year, rules).target ?? null),
    );
  });
  return [
    { op: 'style', sheet, range: rangeOf(first, 1, lines.length, width), style: STYLES.body },
    ...runsOf(lines, shared).map(
      ({ start, length, value }): WriteOp => ({
        op: 'style',
        sheet,
        range: rangeOf(first + start, 1, length, width),
        style: value,
      }),
    ),
    column('id', 1, STYLES.identity),
    column('lead', 2, { fontSize: 9 }),
    column('progress', 1, { fontSize: 9, horizontal: 'center' }),
    ...runsOf(lines, ({ kind }) => kind === 'action' || kind === 'indicator').flatMap(({ start, length, value }) =>
      value
        ? [
            {
              op: 'style' as const,
              sheet,
              range: rangeOf(first + start, roadmapColumn('lead'), length, 3),
              style: { fontSize: 8, color: COLOURS.quiet },
            },
          ]
        : [],
    ),
    column('picture', 1, { fontSize: 8, wrap: false, horizontal: 'left' }),
    column('state', 1, { fontSize: 9 }),
    column('from', 3, STYLES.hidden),
    ...(axis.length > 0
      ? [
          {
            op: 'style' as const,
            sheet,
            range: rangeOf(first, AXIS_COLUMN, lines.length, axis.length),
            style: { ...STYLES.sign, fontSize: 9, vertical: 'middle' as const },
          },
          ...runsOf(formats, (format) => format).flatMap(({ start, length, value }): WriteOp[] =>
            value === null
              ? []
              : [
                  {
                    op: 'style',
                    sheet,
                    range: rangeOf(first + start, AXIS_COLUMN, length, axis.length),
                    style: { numberFormat: value },
                  },
                ],
          ),
        ]
      : []),
  ];
}

/** Texts that belong to a year span all its columns. */
export function mergeYears({ axis, grain }: Layout, lines: readonly RoadmapLine[], first: number): WriteOp[] {
  const parts = grain === 'year' ? 1 : grain === 'half' ? 2 : 4;
  if (parts === 1) return [];
  const spans = (line: RoadmapLine, year: FiscalYear): boolean =>
    line.kind === 'indicator' || (line.kind === 'initiative' && line.initiative.actionTexts[year] !== undefined);
  return lines.flatMap((line, index) =>
    axis.flatMap((at, offset): WriteOp[] =>
      at.part === 0 && spans(line, at.year)
        ? [{ op: 'merge', sheet, range: rangeOf(first + index, AXIS_COLUMN + offset, 1, parts) }]
        : [],
    ),
  );
}

/** Width of a sign of the picture, in pixels at its font size. */
const SIGN = 11;

/** Wide enough for the longest figure with its unit, so that no cell shows ####. */
export function widthsOf({ axis, grain, series, years, rules, plan }: Layout): Record<number, number> {
  const lengths = series.flatMap(({ series: one }) =>
    years.map((year) => {
      const cell = cellsOfYear(one, year, rules).target;
      return typeof cell === 'number' ? printedLength(cell) + 2 * (one.unit ?? '').length : 0;
    }),
  );
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const year = Math.min(180, Math.max(110, longest * 7 + 10));
  const each = grain === 'year' ? year : Math.ceil(year / (grain === 'half' ? 2 : 4));
  const leads = plan.initiatives.some(({ leadDivisions }) => leadDivisions.length > 0);
  const widthBefore = (key: (typeof BEFORE_AXIS)[number]['key'], width: number): number => {
    if (key === 'picture') return Math.max(width, axis.length * SIGN + 12);
    return key === 'lead' && !leads ? 48 : width;
  };
  return Object.fromEntries([
    ...BEFORE_AXIS.map(({ key, width }, index) => [index + 1, widthBefore(key, width)]),
    ...axis.map((_, index) => [AXIS_COLUMN + index, each]),
  ]);
}

/** Characters of a figure with its thousands separators, sign and point. */
function printedLength(figure: number): number {
  const digits = String(Math.round(Math.abs(figure))).length;
  return digits + Math.floor((digits - 1) / 3) + 2;
}
