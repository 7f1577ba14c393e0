const TAG =
  /<\/?(?:p|ul|ol|li|br|div|span|b|strong|i|em|u|a|table|tr|td|th|tbody|sup|sub|font|input)(?:\s[^<>]*)?\/?>/gi;
const LINE = /<(?:br|\/p|\/li|\/div|\/tr)(?:\s[^<>]*)?\/?>/gi;
const CHECKBOX = /<input\b[^<>]*>/gi;
const ENTITIES: { readonly [name: string]: string } = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * Text of a cell that was copied out of a web page or a document converter: known HTML tags become line breaks or nothing,
 * checkboxes become ☑ and ☐. A text without tags stays as it is, and <電子申請の推進> is no tag.
 */
export function plainText(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  if (text.search(TAG) < 0 && !/&(?:nbsp|lt|gt|quot|amp|#39);/.test(text)) return text;
  return text
    .replace(CHECKBOX, (tag) => (/\bchecked\b/i.test(tag) ? '☑' : '☐'))
    .replace(LINE, '\n')
    .replace(TAG, '')
    .replace(/&(?:nbsp|lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
