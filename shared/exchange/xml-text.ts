/**
 * As much of XML as the small parts of a workbook need (book, relations, theme, notes). Elements of one name that do not nest in
 * themselves; prefixes are ignored, because generators choose them freely.
 */
export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** All elements of a local name, in order. */
export function elements(xml: string, localName: string): XmlElement[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?${localName}(\\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?${localName}\\s*>)`,
    'g',
  );
  return [...xml.matchAll(pattern)].map((match) => ({
    attributes: attributesOf(match[1] ?? ''),
    content: match[2] ?? '',
  }));
}

/** Attributes by local name, entities decoded. */
export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name.replace(/^.*:/, '')] = decodeEntities(double ?? single ?? '');
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&amp;` and its kin; an unknown entity stays as it is written, and none is ever fetched. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
