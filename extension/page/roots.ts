interface ShadowAccess {
  dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}

type WithFirefoxAccess = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Built-in elements that may have a shadow root; every custom element may. */
const HOSTS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(' '),
);

const access = (globalThis as { chrome?: ShadowAccess }).chrome?.dom;

/** The shadow root of an element, open or closed, through the door the browser gives to extensions; null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const name = element.nodeName;
  if (!HOSTS.has(name) && name.indexOf('-') < 0) return null;
  if (element.shadowRoot !== null) return element.shadowRoot;
  const { openOrClosedShadowRoot } = element as WithFirefoxAccess;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot ?? null;
  if (!(element instanceof HTMLElement)) return null;
  return access?.openOrClosedShadowRoot?.(element) ?? null;
}

/**
 * Whether it may wait to be asked for its root: in Chrome a question takes as long as reading a line of text. What has text and nothing
 * else inside shows that text, unless a root hides it.
 */
export function mayBeAskedLater(element: Element): boolean {
  if ('openOrClosedShadowRoot' in element || mayGetRootLater(element)) return false;
  const { firstChild } = element;
  return firstChild !== null && firstChild.nodeType === Node.TEXT_NODE && element.firstElementChild === null;
}

/** A custom element may get its root any time after it is seen, and nothing tells of it. */
export const mayGetRootLater = (element: Element) => element.nodeName.indexOf('-') > 0;
