import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';

import { addCharts, type SheetCharts } from './xlsx-chart-parts';

/**
 * Sets right what exceljs 4.4 writes against the file format, and packs the file:
 * - `sheetPr` names the fit to page before the outline; Excel then offers to "repair" the file,
 * - print areas lose the `$` before their rows,
 * - links inside the workbook are written as links to an outside file,
 * - row heights are written as set by hand, so that rows would no longer grow while people type,
 * - grouped rows are written as folded away,
 * - the boxes of notes are two columns wide, too narrow for a calculation,
 * - charts it does not write at all.
 */
export function mendWorkbook(bytes: Uint8Array, charts: readonly SheetCharts[] = []): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (name === 'xl/workbook.xml') parts[name] = strToU8(mendPrintAreas(strFromU8(content)));
    else if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) parts[name] = mendSheet(name, strFromU8(content), parts);
    else if (/^xl\/drawings\/vmlDrawing\d+\.vml$/.test(name)) parts[name] = strToU8(widenNotes(strFromU8(content)));
  }
  addCharts(parts, charts);
  return zipSync(parts, { level: 6 });
}

function mendPrintAreas(xml: string): string {
  return xml.replace(/!\$([A-Z]+)(\d+):\$([A-Z]+)(\d+)(?=<)/g, '!$$$1$$$2:$$$3$$$4');
}

/** An anchor is left, offset, top, offset, right, offset, bottom, offset; columns and rows from 0. */
function widenNotes(xml: string): string {
  const anchor = /(<x:Anchor>(?:\d+, ){4})(\d+)((?:, \d+){3}<)/g;
  return xml.replace(
    anchor,
    (_, before: string, right: string, after: string) => `${before}${Number(right) + 2}${after}`,
  );
}

function mendSheet(name: string, xml: string, parts: Unzipped): Unzipped[string] {
  const ordered = xml
    .replace(/(<pageSetUpPr[^>]*\/>)(<outlinePr[^>]*\/>)/, '$2$1')
    .replace(/<row [^>]*>/g, (row) => row.replace(' customHeight="1"', '').replace(' collapsed="1"', ''));
  const book = name.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
  const relations = parts[book];
  if (!relations) return strToU8(ordered);
  const targets = new Map<string, string>();
  const kept = strFromU8(relations).replace(/<Relationship [^>]*\/>/g, (relation) => {
    const id = /\bId="([^"]*)"/.exec(relation)?.[1];
    const target = /\bTarget="#([^"]*)"/.exec(relation)?.[1];
    if (id === undefined || target === undefined || !relation.includes('/hyperlink"')) return relation;
    targets.set(id, target);
    return '';
  });
  parts[book] = strToU8(kept);
  const linked = ordered.replace(/<hyperlink ref="([^"]*)" r:id="([^"]*)"/g, (whole, cell: string, id: string) => {
    const target = targets.get(id);
    return target === undefined ? whole : `<hyperlink ref="${cell}" location="${target}"`;
  });
  return strToU8(linked);
}
