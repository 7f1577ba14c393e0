import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as z from 'zod/mini';
import type { Book, BookState } from '../google/book';
import type { SheetSide } from '../google/sheet-side';

/**
 * What XLSX has no place for — which sheets the add-on made, what it last wrote, dropdowns and rules as Google keeps them —
 * travels in the saved file as a custom XML part, which Excel keeps and nobody sees. With it a saved plan workbook is the
 * same workbook when it is opened here again.
 */
const ITEM = 'customXml/item1.xml';
const NAMESPACE = 'urn:michishirube:workbench:1';
const CONTENT = new RegExp(`<workbench xmlns="${NAMESPACE}">([A-Za-z0-9+/=]+)</workbench>`);

const Area = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const Side = z.object({
  maxRows: z.number().check(z.minimum(1), z.maximum(1_048_576)),
  maxColumns: z.number().check(z.minimum(1), z.maximum(16_384)),
  merges: z.array(Area),
  notes: z.record(z.string(), z.string()),
  validations: z.record(
    z.string(),
    z.object({ values: z.array(z.string()), allowInvalid: z.boolean(), help: z.nullable(z.string()) }),
  ),
  links: z.record(z.string(), z.string()),
  protections: z.array(z.object({ id: z.number(), area: Area, description: z.string(), warningOnly: z.boolean() })),
  rules: z.array(
    z.object({
      areas: z.array(Area),
      type: z.string(),
      values: z.array(z.unknown()),
      bold: z.nullable(z.boolean()),
      color: z.nullable(z.string()),
      fill: z.nullable(z.string()),
    }),
  ),
  groups: z.array(z.object({ row: z.number(), depth: z.number() })),
  filter: z.nullable(z.object({ area: Area, criteria: z.record(z.string(), z.unknown()) })),
  hiddenRows: z.array(z.number()),
  hiddenColumns: z.array(z.number()),
  charts: z.optional(
    z.array(
      z.object({
        id: z.number(),
        type: z.enum(['BAR', 'COLUMN', 'LINE']),
        areas: z.array(Area),
        headers: z.number(),
        options: z.record(z.string(), z.unknown()),
        row: z.number(),
        column: z.number(),
      }),
    ),
  ),
});
const Carried = z.object({
  model: z.string(),
  sides: z.record(z.string(), Side),
  metadata: z.array(z.object({ id: z.number(), key: z.string(), value: z.string() })),
  properties: z.record(z.string(), z.string()),
  nextId: z.number(),
});

/** The XLSX with the state of its book inside. What belongs to one person alone stays behind. */
export function carryState(xlsx: Uint8Array, book: Book): Uint8Array {
  const { model, sides, metadata, properties, nextId } = book.state();
  const carried: z.infer<typeof Carried> = {
    model: base64(model),
    sides: sides as Record<string, z.infer<typeof Side>>,
    metadata: [...metadata],
    properties: { ...properties },
    nextId,
  };
  const files = unzipSync(xlsx);
  const edit = (path: string, change: (text: string) => string) => {
    const file = files[path];
    if (file) files[path] = strToU8(change(strFromU8(file)));
  };
  files[ITEM] = strToU8(
    `${XML}<workbench xmlns="${NAMESPACE}">${base64(strToU8(JSON.stringify(carried)))}</workbench>`,
  );
  files['customXml/itemProps1.xml'] = strToU8(
    `${XML}<ds:datastoreItem ds:itemID="{6B1F4C1E-5D0B-4C55-9C33-6D6963686901}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdWorkbench" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  return zipSync(files);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bigger than any workbook that opens here; keeps a swollen part from filling the memory. */
const LARGEST_PART = 64 * 1024 * 1024;

/** The state that a saved file carries; null where it carries none, or one that we cannot read. */
export function carriedState(xlsx: Uint8Array): BookState | null {
  try {
    const files = unzipSync(xlsx, {
      filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/.test(name) && originalSize < LARGEST_PART,
    });
    for (const file of Object.values(files)) {
      const content = CONTENT.exec(strFromU8(file))?.[1];
      if (content === undefined) continue;
      const carried = Carried.parse(JSON.parse(strFromU8(bytesOf(content))));
      return {
        ...carried,
        model: bytesOf(carried.model),
        sides: carried.sides as Record<string, SheetSide>,
        userProperties: {},
      };
    }
  } catch {
    // Another version's or a damaged part: the sheets themselves still open.
  }
  return null;
}

const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += PIECE) letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(letters);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
