import type { Browser } from 'puppeteer-core';

/** Firefox's own window, which may look where no page may (--remote-allow-system-access). */
export interface FirefoxWindow {
  /** What an expression gives in the browser's own window, as text. */
  evaluate(expression: string): Promise<string>;
  /** What an expression gives within the document that `place`, an expression for one of the window's browsers, shows. */
  within(place: string, expression: string): Promise<string>;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts as { context: string }[];
  const evaluate = async (expression: string): Promise<string> => {
    const target = { context: window!.context };
    const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const { type, result: value } = result as { type: string; result?: { value?: unknown } };
    if (type !== 'success') throw new Error(JSON.stringify(result));
    return String(value?.value);
  };
  return {
    evaluate,
    within(place, expression) {
      const script = `const { document } = content; const window = content; sendAsyncMessage('answer', String(${expression}))`;
      const address = `data:text/javascript;charset=utf-8,{${encodeURIComponent(script)}}`;
      return evaluate(`new Promise((resolve, reject) => {
      const { messageManager } = ${place};
      const hear = ({ data }) => { messageManager.removeMessageListener('answer', hear); resolve(data); };
      messageManager.addMessageListener('answer', hear);
      messageManager.loadFrameScript(${JSON.stringify(address)}, false);
      setTimeout(reject, 5000);
    })`);
    },
  };
}

/** The browser of the tab whose address ends so. */
export const tabOf = (ending: string) =>
  `gBrowser.browsers.find(({ currentURI }) => currentURI.spec.endsWith(${JSON.stringify(ending)}))`;

/** An expression for what our closed roots show, by class, joined by |. */
export const shownIn = (className: string) =>
  `[...document.querySelectorAll('michishirube-host, body > div')].flatMap((host) => [...(host.openOrClosedShadowRoot?.querySelectorAll('.${className}') ?? [])]).map((part) => part.textContent).join('|')`;
