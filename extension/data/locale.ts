import { browser } from 'wxt/browser';
import type { Locale } from '../../shared/messages/define';

/** The language of the browser's own interface: Japanese, or English for everybody else. */
export const localeOf = (): Locale => (browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en');
