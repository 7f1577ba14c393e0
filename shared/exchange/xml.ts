/** An XML element: text, or elements in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly Element[],
): Element {
  return { name, attributes, content };
}

/** An XML 1.0 document in UTF-8. Text and attributes are escaped; characters that XML 1.0 forbids become U+FFFD. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, content }: Element, indent: string): string {
  const head = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`;
  if (content.length === 0) return `${head}/>\n`;
  if (typeof content === 'string') return `${head}>${escapeXml(content)}</${name}>\n`;
  return `${head}>\n${content.map((child) => write(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** For text and for attributes in double quotes; characters that XML 1.0 forbids become U+FFFD. */
export function escapeXml(text: string): string {
  let safe = '';
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const allowed =
      point === 9 ||
      point === 10 ||
      point === 13 ||
      (point >= 32 && point < 0xd800) ||
      (point > 0xdfff && point !== 0xfffe && point !== 0xffff);
    safe += allowed ? (entities[character] ?? character) : '\ufffd';
  }
  return safe;
}
