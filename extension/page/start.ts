import type { browser as Extension } from 'wxt/browser';
import type { CompiledGlossary } from '../../shared/glossary/compile';
import { unpackGlossary } from '../../shared/glossary/pack';
import type { CardData, CardKit, PageInitiative, PageOrder, PageStart, Request } from '../data/protocol';
import { lookForTerms } from './first-look';
import { removeForeignHosts } from './host';
import type { Session, SessionInput } from './session';
import { sharedWorld } from './shared-world';

/** How often it is looked whether the extension is still there. */
const WATCH_MS = 2000;

/** What is being looked for in this document. */
interface Search {
  start: SessionInput['start'];
  glossary: CompiledGlossary;
  /** Ends the look for the first term. */
  found: () => void;
  signal: AbortSignal;
}

/** Finds the terms of this document, and has them shown where there are any. */
export function startPage(extension: typeof Extension): void {
  const { runtime } = extension;
  const world = sharedWorld();
  world.stop?.();
  // Left by an older version, it would not know what this one tells it.
  if (!import.meta.env.FIREFOX) delete world.startSession;
  const end = new AbortController();
  let session: Session | null = null;
  let running = new AbortController();
  let search: Search | null = null;

  const ask = <Answer>(request: Request): Promise<Answer> => runtime.sendMessage(request);

  async function begin(): Promise<void> {
    running.abort();
    delete world.lives;
    session = null;
    search = null;
    running = new AbortController();
    const { signal } = running;
    const answer = await ask<PageStart | undefined>({ type: 'page-start', host: siteOf(), url: addressOf() });
    if (signal.aborted || end.signal.aborted || answer?.on !== true) return;
    if (import.meta.env.FIREFOX) removeForeignHosts();
    // What the glossary was packed in is let go.
    const { packed, ...start } = answer;
    const glossary = unpackGlossary(packed, (text) => new TextEncoder().encode(text));
    const begun: Search = { start, glossary, signal, found() {} };
    search = begun;
    if (start.belongsTo !== null) await show(begun);
    else begun.found = lookForTerms(glossary, signal, () => void show(begun).catch(() => {}));
  }

  /** Shows what is found and will be found. May be asked for again. */
  async function show({ start, glossary, found, signal }: Search): Promise<void> {
    found();
    if (world.startSession === undefined) await ask({ type: 'bring-marks' });
    if (signal.aborted || session !== null) return;
    // Nothing tells a page that its extension was updated, switched off or removed. Where nothing is shown, nothing has to go.
    watch ??= setInterval(() => {
      if (extension.runtime?.id === undefined) stop();
    }, WATCH_MS);
    session =
      world.startSession?.({
        start,
        glossary,
        kit: () => ask<CardKit>({ type: 'card-kit' }),
        describe: (entry) => ask<CardData | null>({ type: 'describe', entry, generation: start.generation }),
        report: (term, told) => {
          const page = (location.origin + location.pathname).slice(0, 500);
          return ask({ type: 'report', report: { ...told, term, page, at: new Date().toISOString() } });
        },
        stripClosed: ({ label, mark }) => void ask({ type: 'close-strip', label, mark }).catch(() => {}),
        signal,
      }) ?? null;
  }

  const obey = (order: PageOrder, _sender: unknown, answer: (value: unknown) => void) => {
    if (order.type === 'changed') void begin().catch(() => {});
    else if (order.type === 'step') answer(document.hasFocus() || window === top ? (session?.step() ?? false) : false);
    else if (order.type === 'go-to') answer(session?.goTo(order.label, order.nth) ?? false);
    else answer(session?.terms() ?? []);
  };
  let watch: ReturnType<typeof setInterval> | undefined;
  // Single-page sites go to another page without loading one.
  let address = addressOf();
  const moved = () => {
    if (addressOf() === address || search === null) return;
    address = addressOf();
    void belong(address).catch(() => {});
  };
  async function belong(url: string): Promise<void> {
    const asked = search;
    if (asked === null) return;
    const initiative = await ask<PageInitiative | null>({ type: 'belongs', url });
    if (initiative !== null && session === null) await show(asked);
    if (search === asked) session?.belong(initiative);
  }
  const { navigation } = globalThis as { navigation?: EventTarget };

  function stop(): void {
    end.abort();
    running.abort();
    clearInterval(watch);
    try {
      runtime.onMessage.removeListener(obey);
    } catch {
      // It went with the extension.
    }
  }
  world.stop = stop;
  runtime.onMessage.addListener(obey);
  if (window === top) navigation?.addEventListener('currententrychange', moved, { signal: end.signal });
  // The background may be asleep or gone: then the page simply has no marks.
  void begin().catch(() => {});
}

/** What patterns of pages are compared with. */
const addressOf = () => location.href.slice(0, 2000);

/** Sites are switched by the host of the page one sees, also within its frames; a sandboxed frame may ask only for its ancestors. */
function siteOf(): string {
  if (window === top) return location.host;
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const outermost = ancestorOrigins?.[ancestorOrigins.length - 1];
  if (outermost !== undefined && outermost !== 'null') return new URL(outermost).host;
  try {
    return top?.location.host ?? location.host;
  } catch {
    return location.host;
  }
}
