import type { Browser } from 'puppeteer-core';
import { firefoxWindow } from './firefox-window';

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

export async function firefoxSidebar(browser: Browser): Promise<FirefoxSidebar> {
  const { evaluate: inWindow, within } = await firefoxWindow(browser);
  const panel = "document.getElementById('sidebar')?.contentDocument?.querySelector('browser')";
  const evaluate = (expression: string) => within(panel, expression);
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
