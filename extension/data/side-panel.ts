import { browser } from 'wxt/browser';

const LOOK_UP = 'lookUp';

/** Opens the side panel of Chrome and Edge or the sidebar of Firefox; false where it cannot. Must be called while a press is being answered. */
export function openPanel(windowId: number | undefined): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as {
    sidePanel?: { open?(where: { windowId: number }): Promise<void> };
    sidebarAction?: { open(): Promise<void> };
  };
  const opening =
    sidePanel?.open !== undefined && windowId !== undefined ? sidePanel.open({ windowId }) : sidebarAction?.open();
  if (opening === undefined) return Promise.resolve(false);
  return opening.then(
    () => true,
    () => false,
  );
}

/** The panel as a page of its own, with something looked up in it. */
export function panelAddress(query = ''): string {
  const hash = query === '' ? '' : `#q=${encodeURIComponent(query)}`;
  const { runtime } = browser as unknown as { runtime: { getURL(path: string): string } };
  return `${runtime.getURL('/sidepanel.html')}${hash}`;
}

/** Leaves a word for the panel, whether it is open already or about to be. */
export async function wantLookUp(text: string): Promise<void> {
  await browser.storage.session.set({ [LOOK_UP]: { text } });
}

/** Hands over every word that is left for the panel, once. Returns the end of listening. */
export function onLookUp(show: (text: string) => void): () => void {
  const take = async () => {
    const stored = await browser.storage.session.get(LOOK_UP);
    const text = (stored[LOOK_UP] as { text?: unknown } | undefined)?.text;
    if (typeof text !== 'string') return;
    await browser.storage.session.remove(LOOK_UP);
    show(text);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[LOOK_UP]?.newValue !== undefined) void take();
  };
  browser.storage.onChanged.addListener(changed);
  void take();
  return () => browser.storage.onChanged.removeListener(changed);
}
