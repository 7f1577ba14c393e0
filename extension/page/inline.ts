import { isOurs } from './host';

/** Elements whose text flows with its surroundings. By name, because asking the layout for each element is what makes scanners slow. */
const INLINE =
  /^(A|ABBR|ACRONYM|B|BDI|BDO|BIG|BR|CITE|DATA|DEL|DFN|EM|FONT|I|INS|LABEL|MARK|NOBR|OUTPUT|Q|RB|RTC|RUBY|S|SLOT|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR|TSPAN)$/i;

/** What is no running text, or belongs to somebody who is typing. */
const SKIPPED =
  /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|INPUT|SELECT|OPTION|DATALIST|CODE|KBD|SAMP|CANVAS|IFRAME|FRAME|FRAMESET|OBJECT|EMBED|VIDEO|AUDIO|MATH|RT|RP|TITLE|HEAD|DESC|METADATA)$/i;

export const isInline = (element: Element) => INLINE.test(element.nodeName);

/** Whether the text below `element` is left alone: code, editors, inputs, what is hidden from assistive technology, and ourselves. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.test(element.nodeName) || isOurs(element)) return true;
  // Asked of every element: a list of attributes would be made for each.
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return element.getAttribute('role') === 'textbox' || element.getAttribute('aria-hidden') === 'true';
}

/** Whether `node` lies within something that is left alone. Looks through shadow roots. */
export function isWithinSkipped(node: Node): boolean {
  let current: Node | null = node;
  while (current !== null) {
    if (current instanceof Element && isSkipped(current)) return true;
    current = current.parentNode ?? (current instanceof ShadowRoot ? current.host : null);
  }
  return node.ownerDocument?.designMode === 'on';
}

/** The nearest element around `node` that begins its own lines; the root's first element where there is none. */
export function blockOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element !== null && isInline(element) && element.parentElement !== null) element = element.parentElement;
  return element;
}
