import type { Book } from './book';
import { a1 } from './engine';

/** A sheet as text that can be compared: every cell with its style, and all that stands beside the cells. */
export interface CanonicalSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `A1` → content and style; only cells that differ from an untouched one. */
  readonly cells: Readonly<Record<string, string>>;
  readonly rest: string;
}

/**
 * The whole file for comparison, sheet by sheet in the order of the tabs. `skip` leaves out sheets (the hidden backups of
 * runs); position and name of the others still count.
 */
export function canonicalBook(book: Book, skip: (name: string) => boolean = () => false): CanonicalSheet[] {
  const { model } = book;
  book.settle();
  book.styles.forget();
  const untouched = JSON.stringify({});
  return model
    .getWorksheetsProperties()
    .map((properties, index): CanonicalSheet => {
      const side = book.side(properties.sheet_id);
      const cells: Record<string, string> = {};
      const lines = new Set<string>();
      for (let column = 1; column <= side.maxColumns; column++) {
        for (const row of model.getRowsWithData(index, column)) {
          const content = wordsOf(model.getCellContent(index, row, column));
          const look = book.styles.own(properties.sheet_id, index, row, column);
          for (const line of linesOf(look.border, row, column)) lines.add(line);
          const style = styleText(look);
          if (content === '' && style === untouched) continue;
          const type = content === '' ? '' : model.getCellType(index, row, column);
          cells[a1(row, column)] = `${content}\u0000${type}${style}`;
        }
      }
      const widths: Record<number, number> = {};
      for (let column = 1; column <= side.maxColumns; column++) {
        const width = model.getColumnWidth(index, column);
        if (width !== defaultWidth) widths[column] = width;
      }
      const rest = JSON.stringify(
        sortedKeys({
          ...side,
          merges: [...side.merges].sort((a, b) => a.row - b.row || a.column - b.column),
          protections: side.protections.map(({ id: _id, ...protection }) => protection),
          charts: (side.charts ?? []).map(({ id: _id, ...chart }) => chart),
          lines: [...lines].sort(),
          frozen: [model.getFrozenRowsCount(index), model.getFrozenColumnsCount(index)],
          widths,
          color: properties.color ?? null,
        }),
      );
      return { name: properties.name, hidden: properties.state !== 'visible', cells, rest };
    })
    .filter((sheet) => !skip(sheet.name));
}

/** Where two files differ, in words; empty when they are equal. */
export function compareBooks(one: readonly CanonicalSheet[], other: readonly CanonicalSheet[]): string[] {
  const differences: string[] = [];
  const names = (sheets: readonly CanonicalSheet[]) =>
    sheets.map(({ name, hidden }) => `${name}${hidden ? '（非表示）' : ''}`);
  if (names(one).join('/') !== names(other).join('/')) {
    return [`シート: ${names(one).join('/')} ≠ ${names(other).join('/')}`];
  }
  for (const [index, sheet] of one.entries()) {
    const partner = other[index]!;
    for (const cell of new Set([...Object.keys(sheet.cells), ...Object.keys(partner.cells)])) {
      const [left, right] = [sheet.cells[cell], partner.cells[cell]];
      if (left !== right) differences.push(`${sheet.name}!${cell}: ${show(left)} ≠ ${show(right)}`);
    }
    if (sheet.rest !== partner.rest) differences.push(`${sheet.name}: ${sheet.rest} ≠ ${partner.rest}`);
  }
  return differences;
}

const defaultWidth = 90;

/** The apostrophe that keeps a text a text is no part of it. */
function wordsOf(content: string): string {
  return content.startsWith("'") ? content.slice(1) : content;
}

function show(cell: string | undefined): string {
  return cell === undefined ? '（空）' : cell.replace('\u0000', ' ');
}

/** A border is one line between two cells, whichever of them it was given to. */
function linesOf(border: Record<string, unknown>, row: number, column: number): string[] {
  const line = (place: string, item: unknown) => (item ? [`${place} ${JSON.stringify(sortedKeys(item))}`] : []);
  return [
    ...line(`above ${a1(row, column)}`, border.top),
    ...line(`above ${a1(row + 1, column)}`, border.bottom),
    ...line(`before ${a1(row, column)}`, border.left),
    ...line(`before ${a1(row, column + 1)}`, border.right),
  ];
}

/** Only what differs from an untouched cell. */
function styleText(style: ReturnType<Book['model']['getCellStyle']>['style']): string {
  const { font, fill, alignment, num_fmt } = style;
  const shown: Record<string, unknown> = {};
  if (num_fmt !== 'general') shown.format = num_fmt;
  if (font.b) shown.bold = true;
  if (font.i) shown.italic = true;
  if (font.u) shown.underline = true;
  if (font.sz !== 12) shown.size = font.sz;
  if (font.color) shown.color = font.color;
  if (fill.color) shown.fill = fill.color;
  if (alignment?.horizontal && alignment.horizontal !== 'general') shown.horizontal = alignment.horizontal;
  if (alignment?.vertical && alignment.vertical !== 'bottom') shown.vertical = alignment.vertical;
  if (alignment?.wrap_text) shown.wrap = true;
  return JSON.stringify(sortedKeys(shown));
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortedKeys(one)]),
  );
}
