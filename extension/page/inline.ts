import { isApart, isInline } from './element-kind';
import { isOurs } from './host';

/** Whether the text below `element` is left alone: code, editors, inputs, what is hidden from assistive technology, and ourselves. */
export function isSkipped(element: Element): boolean {
  if (isApart(element) || isOurs(element)) return true;
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
