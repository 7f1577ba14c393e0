import type { Borders, Fill, Font, Style } from 'exceljs';
import type { CellStyle } from '../workbook/write-op';

/** On every Windows and Mac with Office; LibreOffice falls back to its Japanese font. */
const FONT = 'Yu Gothic';
const LINE = { style: 'thin', color: { argb: 'FFB8C2CE' } } as const;
const BOX: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** Style as the file format has it. Equal styles give the same object, which the writer stores once. */
export function styleBook(): (style: CellStyle, link: boolean) => Partial<Style> {
  const plain = new Map<CellStyle, Partial<Style>>();
  const links = new Map<CellStyle, Partial<Style>>();
  return (style, link) => {
    const known = link ? links : plain;
    const made = known.get(style) ?? styleOf(style, link);
    known.set(style, made);
    return made;
  };
}

function styleOf(style: CellStyle, link: boolean): Partial<Style> {
  return {
    font: { ...fontOf(style), name: FONT, size: style.fontSize ?? 10, ...(link ? LINK : {}) },
    alignment: {
      vertical: style.vertical ?? 'middle',
      ...(style.horizontal ? { horizontal: style.horizontal } : {}),
      ...(style.wrap !== undefined ? { wrapText: style.wrap } : {}),
    },
    ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } } : {}),
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    ...(style.border === 'thin' ? { border: BOX } : style.border === 'bottom' ? { border: { bottom: LINE } } : {}),
  };
}

const LINK: Partial<Font> = { underline: true, color: { argb: 'FF0B57A4' } };

/** Bold, italic and colour only, as conditional formats need it. */
export function fontOf(style: CellStyle): Partial<Font> {
  return {
    ...(style.bold !== undefined ? { bold: style.bold } : {}),
    ...(style.italic !== undefined ? { italic: style.italic } : {}),
    ...(style.color ? { color: argb(style.color) } : {}),
  };
}

/** Ground of a conditional format; there the format wants the colour as background. */
export function fillOf(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: argb(colour) };
}

/** `#rrggbb` → opaque ARGB. */
function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}
