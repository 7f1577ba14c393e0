import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The stand-in for a browser's extension interfaces, with what it leaves open: Japanese, version 9.9.9, every site allowed. For `vi.mock('wxt/browser', …)`. */
export function fakeExtension(): { browser: typeof fakeBrowser } {
  fakeBrowser.i18n.getUILanguage = () => 'ja';
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: '道しるべ', version: '9.9.9' });
  fakeBrowser.permissions.contains = async () => true;
  return { browser: fakeBrowser };
}
