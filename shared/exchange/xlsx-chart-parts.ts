import { strFromU8, strToU8, type Unzipped } from 'fflate';
import type { Chart } from '../workbook/chart';
import { chartXml } from './xlsx-chart-xml';
import { escapeXml } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** English Metric Units in a pixel at 96 dots an inch. */
const EMU = 9525;

/** A sheet of the file with its charts; `number` is its place in the workbook from 1, by which exceljs names its part. */
export interface SheetCharts {
  readonly number: number;
  readonly name: string;
  readonly charts: readonly Chart[];
  /** Column widths in pixels by number; what is absent is as wide as usual. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Adds drawings with charts to the parts of an XLSX file, which exceljs cannot write. Changes `parts`. */
export function addCharts(parts: Unzipped, sheets: readonly SheetCharts[]): void {
  const types: string[] = [];
  let count = 0;
  sheets
    .filter(({ charts }) => charts.length > 0)
    .forEach(({ number, name, charts, widths }, index) => {
      // A number of its own: exceljs numbers its drawings from 1.
      const drawing = 901 + index;
      const numbers = charts.map(() => ++count);
      charts.forEach((chart, at) => {
        put(parts, `xl/charts/chart${numbers[at]}.xml`, chartXml(chart, name));
        types.push(override(`/xl/charts/chart${numbers[at]}.xml`, 'drawingml.chart'));
      });
      put(parts, `xl/drawings/drawing${drawing}.xml`, drawingXml(charts, widths));
      put(
        parts,
        `xl/drawings/_rels/drawing${drawing}.xml.rels`,
        relationships(numbers.map((one, at) => relation(`rId${at + 1}`, 'chart', `../charts/chart${one}.xml`))),
      );
      types.push(override(`/xl/drawings/drawing${drawing}.xml`, 'drawing'));
      addToSheet(parts, number, drawing);
    });
  if (types.length > 0) {
    edit(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.join('')}</Types>`));
  }
}

/** `drawing` stands behind page setup and breaks and before the notes (CT_Worksheet is a sequence). */
function addToSheet(parts: Unzipped, number: number, drawing: number): void {
  const id = `rIdCharts${drawing}`;
  const book = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const entry = relation(id, 'drawing', `../drawings/drawing${drawing}.xml`);
  if (parts[book]) edit(parts, book, (xml) => xml.replace('</Relationships>', `${entry}</Relationships>`));
  else put(parts, book, relationships([entry]));
  edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) => {
    const linked = xml.includes('xmlns:r=') ? xml : xml.replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `);
    return linked.replace(
      /(?=<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>)/,
      `<drawing r:id="${id}"/>`,
    );
  });
}

function drawingXml(charts: readonly Chart[], widths: SheetCharts['widths']): string {
  const frames = charts.map((chart, index) => {
    const { anchor, title, description } = chart;
    const end = cornerOf(chart, widths);
    // Held by both corners: programs differ in how wide a column is, and charts must not lie over one another.
    const from = `<xdr:from><xdr:col>${anchor.column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${anchor.row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${end.column - 1}</xdr:col><xdr:colOff>${end.right * EMU}</xdr:colOff><xdr:row>${end.row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
    const properties = `<xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(description)}"/>`;
    return `<xdr:twoCellAnchor editAs="oneCell">${from}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">${frames.join('')}</xdr:wsDr>`;
}

const USUAL_WIDTH = 64;
/** 15 points. */
const USUAL_HEIGHT = 20;

/** Cell in which the chart's bottom-right corner lies; `right`: pixels from that cell's left edge. */
export function cornerOf(
  { anchor, width, height }: Chart,
  widths: SheetCharts['widths'],
): { readonly row: number; readonly column: number; readonly right: number } {
  let column = anchor.column;
  let right = width;
  for (let wide = widths.get(column) ?? USUAL_WIDTH; right > wide; wide = widths.get(column) ?? USUAL_WIDTH) {
    right -= wide;
    column++;
  }
  return { row: anchor.row + Math.ceil(height / USUAL_HEIGHT), column, right: Math.round(right) };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(entries: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
}

function put(parts: Unzipped, path: string, xml: string): void {
  parts[path] = strToU8(xml);
}

function edit(parts: Unzipped, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(change(strFromU8(part)));
}
