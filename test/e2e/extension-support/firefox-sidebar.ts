import type { Browser } from 'puppeteer-core';

/** Firefox's own sidebar beside the page in front. It is no tab: the browser's own window is asked (--remote-allow-system-access). */
export interface FirefoxSidebar {
  /** Width on the screen; null = it is closed, or shows something else. */
  width(): Promise<number | null>;
  /** What an expression gives within the panel, as text; `document` and `window` are the panel's. */
  evaluate(expression: string): Promise<string>;
  /** What stands in it, once `holds` says that it is what is waited for. */
  text(holds: (text: string) => boolean): Promise<string>;
  /** PNG as base64. */
  picture(): Promise<string>;
  setWidth(width: number): Promise<void>;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export async function firefoxSidebar(browser: Browser): Promise<FirefoxSidebar> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts as { context: string }[];
  const inWindow = async (expression: string): Promise<string> => {
    const target = { context: window!.context };
    const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const { type, result: value } = result as { type: string; result?: { value?: unknown } };
    if (type !== 'success') throw new Error(JSON.stringify(result));
    return String(value?.value);
  };
  const panel = "document.getElementById('sidebar')?.contentDocument?.querySelector('browser')";
  const evaluate = (expression: string) => {
    const within = `const { document } = content; const window = content; sendAsyncMessage('answer', String(${expression}))`;
    const script = `data:text/javascript;charset=utf-8,{${encodeURIComponent(within)}}`;
    return inWindow(`new Promise((resolve, reject) => {
      const { messageManager } = ${panel};
      const hear = ({ data }) => { messageManager.removeMessageListener('answer', hear); resolve(data); };
      messageManager.addMessageListener('answer', hear);
      messageManager.loadFrameScript(${JSON.stringify(script)}, false);
      setTimeout(reject, 5000);
    })`);
  };
  return {
    evaluate,
    async width() {
      const width = await inWindow(
        `${panel}?.currentURI.spec.startsWith('moz-extension:') ? ${panel}.getBoundingClientRect().width : 0`,
      );
      return Number(width) > 0 ? Number(width) : null;
    },
    async text(holds) {
      let text = '';
      for (let tries = 0; tries < 60; tries += 1) {
        text = await evaluate('document.body?.innerText').catch(() => '');
        if (holds(text)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return text;
    },
    picture: () =>
      inWindow(`${panel}.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white').then((shot) => {
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = shot.width;
        canvas.height = shot.height;
        canvas.getContext('2d').drawImage(shot, 0, 0);
        return canvas.toDataURL().split(',')[1];
      })`),
    async setWidth(width) {
      await inWindow(`document.getElementById('sidebar-box').style.width = '${width}px'`);
    },
  };
}
