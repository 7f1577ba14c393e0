import { defaultFontSize } from './book';
import type { TextStyleInside } from './builders';
import type { EngineStyle } from './engine';
import { type Methods, type RangeContext, restyle } from './range-context';
import type { Area } from './sheet-side';
import { lookInside, wantBoolean, wantMatrix, wantString } from './strict';

/** IronCalc wants all three. */
const standing = { horizontal: 'general', vertical: 'bottom', wrap_text: false };

type Horizontal = 'left' | 'center' | 'right' | 'normal' | null;

/** How a block looks: colours, fonts, alignment, number formats, borders. */
export function lookMethods(context: RangeContext): Methods {
  const { book, sheet, area, served, table } = context;
  return {
    getBackgrounds: () =>
      table((_index, row, column) => {
        const { color } = book.styles.at(sheet, row, column).fill;
        return typeof color === 'string' ? color.toLowerCase() : '#ffffff';
      }),
    setBackgrounds(colors: unknown) {
      const matrix = wantMatrix<string | null>(colors, area.rows, area.columns);
      restyle(
        context,
        (r, c) => matrix[r]![c] ?? null,
        (style, color) => {
          const none = color === null || color.toLowerCase() === '#ffffff';
          return { ...style, fill: none ? {} : { color: wantColor(color) } };
        },
      );
      return served();
    },
    getNumberFormats: () =>
      table((_index, row, column) => {
        const format = book.styles.at(sheet, row, column).num_fmt;
        return format === 'general' ? '' : format;
      }),
    setNumberFormats(formats: unknown) {
      const matrix = wantMatrix<unknown>(formats, area.rows, area.columns);
      restyle(
        context,
        (r, c) => matrix[r]![c],
        (style, format) => ({ ...style, num_fmt: wantString(format, 'numberFormat') || 'general' }),
      );
      return served();
    },
    setTextStyles(styles: unknown) {
      const matrix = wantMatrix<unknown>(styles, area.rows, area.columns);
      restyle(
        context,
        (r, c) => matrix[r]![c],
        (style, text) => withTextStyle(style, text === null ? {} : lookInside<TextStyleInside>(text, 'TextStyle')),
      );
      return served();
    },
    setHorizontalAlignments(values: unknown) {
      const matrix = wantMatrix<Horizontal>(values, area.rows, area.columns);
      restyle(
        context,
        (r, c) => matrix[r]![c] ?? null,
        (style, value) => {
          if (value !== null && !['left', 'center', 'right', 'normal'].includes(value))
            throw new Error(`横位置 ${value}`);
          const horizontal = value === null || value === 'normal' ? 'general' : value;
          return { ...style, alignment: { ...standing, ...style.alignment, horizontal } };
        },
      );
      return served();
    },
    setVerticalAlignments(values: unknown) {
      const matrix = wantMatrix<string | null>(values, area.rows, area.columns);
      restyle(
        context,
        (r, c) => matrix[r]![c] ?? null,
        (style, value) => {
          if (value !== null && !['top', 'middle', 'bottom'].includes(value)) throw new Error(`縦位置 ${value}`);
          const vertical = value === 'middle' ? 'center' : (value ?? 'bottom');
          return { ...style, alignment: { ...standing, ...style.alignment, vertical } };
        },
      );
      return served();
    },
    setWraps(values: unknown) {
      const matrix = wantMatrix<unknown>(values, area.rows, area.columns);
      restyle(
        context,
        (r, c) => matrix[r]![c],
        (style, value) => {
          const wrap_text = wantBoolean(value, 'isWrapEnabled');
          return { ...style, alignment: { ...standing, ...style.alignment, wrap_text } };
        },
      );
      return served();
    },
    setBorder(...edges: unknown[]) {
      drawBorder(context, edges);
      return served();
    },
  };
}

/** Lines around and inside a block, or none at all; other line styles than the ones used are refused. */
export function drawBorder(context: RangeContext, edges: readonly unknown[]): void {
  if (edges.length !== 6 && edges.length !== 8) throw new Error('setBorder の引数は 6 個か 8 個です。');
  if (edges.slice(0, 6).every((edge) => edge === false)) {
    restyle(
      context,
      () => null,
      ({ border: _lines, ...style }) => ({ ...style, border: {} }),
    );
    return;
  }
  const color = typeof edges[6] === 'string' ? wantColor(edges[6]) : '#000000';
  for (const edge of edges.slice(0, 6)) {
    if (edge !== null && edge !== true) throw new Error('Range.setBorder で罫線を一部だけ消すことは未対応です。');
  }
  const [top, left, bottom, right, vertical, horizontal] = edges;
  const { rows, columns }: Area = context.area;
  const line = { style: 'thin', color };
  restyle(
    context,
    (r, c) =>
      ((r === 0 ? top : horizontal) ? 1 : 0) +
      ((r === rows - 1 ? bottom : horizontal) ? 2 : 0) +
      ((c === 0 ? left : vertical) ? 4 : 0) +
      ((c === columns - 1 ? right : vertical) ? 8 : 0),
    (style, sides) => ({
      ...style,
      border: {
        ...style.border,
        ...(sides & 1 ? { top: line } : {}),
        ...(sides & 2 ? { bottom: line } : {}),
        ...(sides & 4 ? { left: line } : {}),
        ...(sides & 8 ? { right: line } : {}),
      },
    }),
  );
}

function withTextStyle(style: EngineStyle, { bold, italic, size, color }: Partial<TextStyleInside>): EngineStyle {
  const { color: present, ...font } = style.font;
  const next = color === undefined ? present : color === null || color === '#000000' ? undefined : wantColor(color);
  return {
    ...style,
    font: {
      ...font,
      ...(next === undefined ? {} : { color: next }),
      ...(bold === undefined ? {} : { b: bold }),
      ...(italic === undefined ? {} : { i: italic }),
      ...(size === undefined ? {} : { sz: size + defaultFontSize - 10 }),
    },
  };
}

function wantColor(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`色は #rrggbb で渡してください（${value}）。`);
  return value.toLowerCase();
}
