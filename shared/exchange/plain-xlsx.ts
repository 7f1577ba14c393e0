import { unzipSync, zipSync } from 'fflate/browser';
import { decodeUtf8, encodeUtf8 } from '../text/utf8';
import { columnLetters } from '../workbook/address';
import { elements } from './xml-text';

/** A sheet of texts: what goes out and comes back between people, nothing calculated. */
export interface PlainSheet {
  /** At most 31 characters, none of \ / ? * [ ] :. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Widths in characters, from the first column. */
  readonly widths?: readonly number[];
  /** Number of rows at the top that are bold and stay in view. */
  readonly headerRows?: number;
  /** Columns (from 0) that people fill in, from the first row after the headings. */
  readonly inputs?: readonly number[];
}

/**
 * A small XLSX of plain texts, written where neither ExcelJS nor TextEncoder is at hand (Apps Script). Every cell is a text: nothing is
 * calculated, nothing can become a formula.
 */
export function writePlainXlsx(sheets: readonly PlainSheet[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encodeUtf8(text)]));
  // A fixed date: the same texts make the same file.
  return zipSync(bytes, { level: 6, mtime: '1980-01-02T00:00:00Z' });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** 0 text, 1 heading, 2 to be filled in. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EBF2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF7DA"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">${[
  [0, 0],
  [1, 2],
  [0, 3],
]
  .map(
    ([font, fill]) =>
      `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  )
  .join('')}</cellXfs></styleSheet>`;

function sheetXml({ rows, widths = [], headerRows = 0, inputs = [] }: PlainSheet): string {
  const pane =
    headerRows > 0
      ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
      : '';
  const columns =
    widths.length > 0
      ? `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
      : '';
  const lines = rows.map((row, index) => {
    const cells = row.map((text, column) => {
      const style = index < headerRows ? 1 : inputs.includes(column) ? 2 : 0;
      const place = `r="${columnLetters(column + 1)}${index + 1}" s="${style}"`;
      return text === ''
        ? `<c ${place}/>`
        : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}">${pane}${columns}<sheetData>${lines.join('')}</sheetData><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these have no place in XML
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** More than a filled-in form ever holds; a file that unpacks to more is refused. */
const MOST_BYTES = 20_000_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/**
 * The texts of an XLSX that came back, sheet by sheet, whoever saved it in between (Excel, LibreOffice). Numbers come as they are stored.
 * Null where the bytes are no such file, or far too large.
 */
export function readPlainXlsx(bytes: Uint8Array): PlainSheet[] | null {
  try {
    let size = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/^(?:xl\/(?:workbook|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/.test(
            name,
          )
        )
          return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new Error('too large');
        return true;
      },
    });
    const text = (path: string) => (files[path] ? decodeUtf8(files[path]) : '');
    const shared = elements(text('xl/sharedStrings.xml'), 'si').map(({ content }) => textOf(content));
    const targets = new Map(
      elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id ?? '',
        attributes.Target ?? '',
      ]),
    );
    const sheets = elements(text('xl/workbook.xml'), 'sheet');
    if (sheets.length === 0) return null;
    return sheets.map(({ attributes }) => {
      const target = (targets.get(attributes.id ?? '') ?? '').replace(/^\/?(?:xl\/)?/, '');
      return { name: attributes.name ?? '', rows: rowsOf(text(`xl/${target}`), shared) };
    });
  } catch {
    return null;
  }
}

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const { attributes, content } of elements(xml, 'row')) {
    const row = Number(attributes.r ?? rows.length + 1) - 1;
    if (!(row >= 0 && row < MOST_ROWS)) continue;
    const line: string[] = [];
    for (const cell of elements(content, 'c')) {
      const column = columnOf(cell.attributes.r ?? '') ?? line.length;
      if (column >= MOST_COLUMNS) continue;
      const value = elements(cell.content, 'v')[0]?.content ?? '';
      const type = cell.attributes.t;
      line[column] =
        type === 's' ? (shared[Number(value)] ?? '') : type === 'inlineStr' ? textOf(cell.content) : unescapeXml(value);
    }
    rows[row] = Array.from(line, (one) => one ?? '');
  }
  return Array.from(rows, (row) => row ?? []);
}

/** All runs of a text, without what is only a reading aid (振り仮名). */
function textOf(xml: string): string {
  return elements(xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ content }) => unescapeXml(content))
    .join('');
}

function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (entity, decimal, hex) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }[entity as string] ?? '';
  });
}
