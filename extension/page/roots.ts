import { isCustom, isLine, mayHost } from './element-kind';

interface ShadowAccess {
  dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}

type WithFirefoxAccess = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, open or closed, through the door the browser gives to extensions; null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!mayHost(element)) return null;
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (import.meta.env.FIREFOX) return (element as WithFirefoxAccess).openOrClosedShadowRoot ?? null;
  if (!(element instanceof HTMLElement)) return null;
  // Named only here: what belongs to it is made when it is first named.
  return (globalThis as { chrome?: ShadowAccess }).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** Text and nothing else is inside: that is what shows, unless a root hides it. */
function isMereText({ firstChild }: Element): boolean {
  return firstChild !== null && firstChild.nodeType === 3 && firstChild.nextSibling === null;
}

/** Of a page with more elements that hold mere text, the others are taken for what they look like. */
const MOST_LATER = 2000;
/** When custom elements, and once those that hold mere text, are looked at again for a shadow root, after they were first seen. */
const LATER_MS = [300, 1500, 5000];

/** Has the observer told of every change by which text comes, goes or turns into an editor. */
export function watchRoot(observer: MutationObserver, root: Document | ShadowRoot): void {
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    // What turns into an editor is let go at once.
    attributeFilter: ['contenteditable', 'aria-hidden', 'role'],
  });
}

export interface RootFinder {
  /** For every element that a walk enters. */
  meet(element: Element): void;
  clear(): void;
}

/**
 * Finds the shadow roots of the elements that a walk meets, those that come later as well, until the signal. `found` is told each root,
 * `looked` when some came later.
 *
 * In Chrome a question takes longer than reading a line of text. Headings and paragraphs, in which most text of most pages stands, are
 * asked only on a page that has shadow roots or custom elements at all; what holds mere text is asked later.
 */
export function findRoots(found: (root: ShadowRoot) => void, looked: () => void, signal: AbortSignal): RootFinder {
  const later = new Set<Element>();
  let hasRoots = false;
  let looks = 0;

  function lookAgain(): void {
    looks -= 1;
    if (signal.aborted) return;
    let any = false;
    for (const element of later) {
      if (!hasRoots && isLine(element)) continue;
      const root = element.isConnected ? shadowRootOf(element) : null;
      if (root !== null || !isCustom(element)) later.delete(element);
      if (root === null) continue;
      found(root);
      any = true;
    }
    if (any) looked();
  }

  return {
    meet(element) {
      if (!mayHost(element)) return;
      const custom = isCustom(element);
      const line = isLine(element);
      const waits = !import.meta.env.FIREFOX && !custom && (line || isMereText(element));
      const root = waits ? element.shadowRoot : shadowRootOf(element);
      if (custom || root !== null) hasRoots = true;
      if (root !== null) found(root);
      else if (custom || (waits && later.size < MOST_LATER)) later.add(element);
      if (looks > 0 || later.size === 0 || (line && !hasRoots)) return;
      looks = LATER_MS.length;
      for (const delay of LATER_MS) setTimeout(lookAgain, delay);
    },
    clear() {
      later.clear();
    },
  };
}
