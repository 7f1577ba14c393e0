import { strToU8, zipSync } from 'fflate';
import { normaliseSheet } from './sheet-xml';
import type { WorkbookOutline } from './workbook-outline';
import { elements } from './xml-text';

/**
 * Number formats that a Japanese Excel keeps by number only (ECMA-376 18.8.30, ja-jp): without them 和暦 dates would come out as
 * bare serial numbers. 14 and 22 are shown in Japanese order.
 */
const japaneseFormats: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"-"',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/**
 * A fresh package with nothing but sheets, texts and styles, in the one form the library reads without stumbling. What can make it
 * fail or hang (named ranges over whole columns, drawings, tables, notes with odd relations) never reaches it.
 */
export function repackWorkbook(
  outline: WorkbookOutline,
  sheetXml: readonly string[],
  texts: { readonly sharedStrings: string | null; readonly styles: string | null },
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const sheetTags: string[] = [];
  const relations: string[] = [];
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  sheetXml.forEach((xml, index) => {
    const id = index + 1;
    sheetTags.push(`<sheet name="s${id}" sheetId="${id}" r:id="rId${id}"/>`);
    relations.push(`<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`);
    files[`xl/worksheets/sheet${id}.xml`] = strToU8(normaliseSheet(xml));
  });
  const add = (type: string, file: string, xml: string | null) => {
    if (xml === null) return;
    relations.push(`<Relationship Id="r${type}" Type="${office}/${type}" Target="${file}"/>`);
    files[`xl/${file}`] = strToU8(xml);
  };
  add('sharedStrings', 'sharedStrings.xml', texts.sharedStrings && withoutPrefix(texts.sharedStrings, 'sst'));
  add('styles', 'styles.xml', texts.styles && withJapaneseFormats(withoutPrefix(texts.styles, 'styleSheet')));

  const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  files['_rels/.rels'] = strToU8(
    `<Relationships xmlns="${packageSpace}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  files['xl/workbook.xml'] = strToU8(
    `<workbook xmlns="${mainSpace}" xmlns:r="${office}"><workbookPr${outline.date1904 ? ' date1904="1"' : ''}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    `<Relationships xmlns="${packageSpace}">${relations.join('')}</Relationships>`,
  );
  return zipSync(files, { level: 0 });
}

function withoutPrefix(xml: string, root: string): string {
  const prefix = new RegExp(`<(\\w+):${root}[\\s>]`).exec(xml)?.[1];
  return prefix ? xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1') : xml;
}

function withJapaneseFormats(styles: string): string {
  const used = new Set<number>();
  for (const { attributes } of elements(styles, 'xf')) used.add(Number(attributes.numFmtId));
  const defined = new Set(elements(styles, 'numFmt').map(({ attributes }) => Number(attributes.numFmtId)));
  const missing = [...used].filter((id) => japaneseFormats[id] !== undefined && !defined.has(id));
  if (missing.length === 0) return styles;
  const added = missing
    .map((id) => `<numFmt numFmtId="${id}" formatCode="${(japaneseFormats[id] ?? '').replace(/"/g, '&quot;')}"/>`)
    .join('');
  const opening = /<numFmts(?:\s[^>]*[^/])?>/.exec(styles);
  if (opening) return styles.replace(opening[0], () => `${opening[0]}${added}`);
  return styles.replace(/<styleSheet(?:\s[^>]*)?>/, (root) => `${root}<numFmts>${added}</numFmts>`);
}
