import type { CDPSession } from 'playwright-core';
import type { ExtensionBrowser } from './chromium';

/** A page of the extension that stands in no tab; the testing library does not know such targets, the debugger does. */
export interface BesideTabs {
  evaluate(expression: string): Promise<unknown>;
  /** What stands in it, once `holds` says that it is what is waited for. */
  text(holds: (text: string) => boolean): Promise<string>;
}

/** The side panel beside a page, as it opens from the popup. */
export async function openSidePanel({ context, id }: Pick<ExtensionBrowser, 'context' | 'id'>): Promise<BesideTabs> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html`);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'サイドパネル' }).click({ noWaitAfter: true });
  await closed;
  return attach(await context.browser()!.newBrowserCDPSession(), `${id}/sidepanel.html`);
}

/** The popup over a page, as a press on the toolbar opens it. */
export async function openPopup({ context, id }: Pick<ExtensionBrowser, 'context' | 'id'>): Promise<BesideTabs> {
  await context.serviceWorkers()[0]!.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
    return chrome.action.openPopup();
  });
  return attach(await context.browser()!.newBrowserCDPSession(), `${id}/popup.html`);
}

async function attach(session: CDPSession, address: string): Promise<BesideTabs> {
  let target: string | undefined;
  for (let tries = 0; target === undefined; tries += 1) {
    if (tries > 50) throw new Error(`${address} has not opened`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { targetInfos } = await session.send('Target.getTargets');
    target = targetInfos.find(({ url }) => url.includes(address))?.targetId;
  }
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target, flatten: false });
  const waiting = new Map<number, (value: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id: answered, result } = JSON.parse(message);
    waiting.get(answered)?.(result?.result?.value);
  });
  let asked = 0;
  const evaluate = (expression: string) =>
    new Promise<unknown>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      const params = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
      const message = JSON.stringify({ id: asked, method: 'Runtime.evaluate', params });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  return {
    evaluate,
    async text(holds) {
      let text = '';
      for (let tries = 0; tries < 60; tries += 1) {
        text = String(await evaluate('document.body.innerText'));
        if (holds(text)) return text;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return text;
    },
  };
}
