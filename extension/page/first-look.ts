import type { CompiledGlossary } from '../../shared/glossary/compile';
import { findTerms } from '../../shared/glossary/find';
import { findRoots, watchRoot } from './roots';
import { walkText } from './text-walk';

/**
 * Nodes of all looks together, a few milliseconds on an office computer. What has more, or changes again and again, is left to the scanner,
 * which reads in slices and reads only what changed.
 */
const MOST_NODES = 4000;
const STEPS = 100;
/** Longer running text is read in parts: by the scanner. */
const LONG_TEXT = 8000;
/** Changes are gathered for this long. */
const GATHER_MS = 100;

/**
 * Looks whether the document has any term, now or after a change: all that is asked of most pages. Keeps nothing and marks nothing. It is
 * over with the first term, or with what takes too long for it: then `found` is called, once, and the scanner reads the page. Returns
 * what ends it.
 */
export function lookForTerms(glossary: CompiledGlossary, signal: AbortSignal, found: () => void): () => void {
  const known = new Set<Document | ShadowRoot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let steps = 0;
  let isOver = false;

  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, GATHER_MS);
  });
  const roots = findRoots(open, look, signal);
  const listener = {
    element: roots.meet,
    run({ text }: { text: string }) {
      if (text.length > LONG_TEXT || (text.length > 1 && findTerms(glossary, text).length > 0)) end();
    },
  };

  function open(root: Document | ShadowRoot): void {
    if (known.has(root)) return;
    known.add(root);
    watchRoot(observer, root);
  }

  function look(): void {
    timer = undefined;
    // Roots that are met on the way come last.
    for (const root of known) {
      const top = root === document ? document.body : (root as ShadowRoot);
      if (top === null) continue;
      const advance = walkText(top, listener);
      while (!isOver && advance(STEPS)) {
        steps += STEPS;
        if (steps > MOST_NODES) end();
      }
    }
  }

  function stop(): void {
    isOver = true;
    observer.disconnect();
    clearTimeout(timer);
    roots.clear();
  }

  function end(): void {
    if (isOver) return;
    stop();
    found();
  }

  signal.addEventListener('abort', stop, { once: true });
  open(document);
  look();
  return stop;
}
