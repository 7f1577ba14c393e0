import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { CardData, CardKit, PageInitiative, PageOrder, PageStart, Request } from '../data/protocol';
import { type Session, startSession } from '../page/session';

/** Runs in every frame of an allowed page. Registered by the background for the sites that were granted: nothing at install. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main(context) {
    let session: Session | null = null;
    let running = new AbortController();

    const ask = <Answer>(request: Request): Promise<Answer> => browser.runtime.sendMessage(request);

    async function begin(): Promise<void> {
      running.abort();
      session = null;
      running = new AbortController();
      const { signal } = running;
      const start = await ask<PageStart | undefined>({
        type: 'page-start',
        host: siteOf(),
        url: addressOf(),
      });
      if (signal.aborted || context.isInvalid || start?.on !== true) return;
      session = startSession({
        start,
        kit: () => ask<CardKit>({ type: 'card-kit' }),
        describe: (entry) => ask<CardData | null>({ type: 'describe', entry, generation: start.generation }),
        report: (term, told) => {
          const page = (location.origin + location.pathname).slice(0, 500);
          return ask({ type: 'report', report: { ...told, term, page, at: new Date().toISOString() } });
        },
        stripClosed: ({ label, mark }) => void ask({ type: 'close-strip', label, mark }).catch(() => {}),
        signal,
      });
    }

    const obey = (order: PageOrder, _sender: unknown, answer: (value: unknown) => void) => {
      if (order.type === 'changed') void begin().catch(() => {});
      else if (order.type === 'step')
        answer(document.hasFocus() || window === top ? (session?.step() ?? false) : false);
      else if (order.type === 'go-to') answer(session?.goTo(order.label, order.nth) ?? false);
      else answer(session?.terms() ?? []);
    };
    browser.runtime.onMessage.addListener(obey);
    context.onInvalidated(() => {
      running.abort();
      browser.runtime.onMessage.removeListener(obey);
    });
    // Nothing tells a page that its extension was updated, switched off or removed.
    context.setInterval(() => context.isInvalid, 2000);
    // Single-page sites go to another page without loading one.
    let address = addressOf();
    const moved = () => {
      if (addressOf() === address || session === null) return;
      address = addressOf();
      const asked = session;
      void ask<PageInitiative | null>({ type: 'belongs', url: address }).then(
        (initiative) => session === asked && asked.belong(initiative),
        () => {},
      );
    };
    const { navigation } = globalThis as { navigation?: EventTarget };
    if (window === top) navigation?.addEventListener('currententrychange', moved);
    context.onInvalidated(() => navigation?.removeEventListener('currententrychange', moved));
    // The background may be asleep or gone: then the page simply has no marks.
    void begin().catch(() => {});
  },
});

/** What patterns of pages are compared with. */
const addressOf = () => location.href.slice(0, 2000);

/** Sites are switched by the host of the page one sees, also within its frames; a sandboxed frame may ask only for its ancestors. */
function siteOf(): string {
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const outermost = ancestorOrigins?.[ancestorOrigins.length - 1];
  if (outermost !== undefined && outermost !== 'null') return new URL(outermost).host;
  try {
    return top?.location.host ?? location.host;
  } catch {
    return location.host;
  }
}
