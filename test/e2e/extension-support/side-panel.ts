import type { ExtensionBrowser } from './chromium';

/** The side panel beside a page, as it opens from the popup; the testing library does not know such targets, the debugger does. */
export async function openSidePanel({ context, id }: Pick<ExtensionBrowser, 'context' | 'id'>) {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html`);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'サイドパネル' }).click({ noWaitAfter: true });
  await closed;
  const session = await context.browser()!.newBrowserCDPSession();
  let target: string | undefined;
  for (let tries = 0; target === undefined; tries += 1) {
    if (tries > 50) throw new Error('no side panel has opened');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { targetInfos } = await session.send('Target.getTargets');
    target = targetInfos.find(({ url }) => url.includes(`${id}/sidepanel.html`))?.targetId;
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
    /** What stands in the panel, once `holds` says that it is what is waited for. */
    async text(holds: (text: string) => boolean): Promise<string> {
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
