import * as z from 'zod/mini';
import type { Locale } from '../../shared/messages/define';
import { openDocument } from './google/open-document';
import { userLanguage } from './google/ui';
import { readKept } from './kept';
import { ShowSidebar } from './protocol-document';

/** The language asked for, else the document's. */
export function sidebarLanguage(given: unknown): Locale {
  try {
    const asked = z.safeParse(ShowSidebar, typeof given === 'string' ? JSON.parse(given) : given);
    return asked.success ? asked.data.locale : documentLanguage();
  } catch {
    return documentLanguage();
  }
}

/**
 * The language of 設定; where nobody has saved one, the person's own. Before the person has agreed to anything (AuthMode NONE) Google refuses
 * the document's properties, and the person's language is all there is to go by.
 */
export function documentLanguage(): Locale {
  try {
    const { raw, settings } = readKept(openDocument());
    return raw.settings === undefined ? accountLanguage() : settings.locale;
  } catch {
    return accountLanguage();
  }
}

/** Everybody who reads no Japanese gets English. What Google does not tell must keep neither menu nor sidebar away: Japanese. */
function accountLanguage(): Locale {
  try {
    const language = userLanguage();
    return language === '' || /^ja\b/i.test(language) ? 'ja' : 'en';
  } catch {
    return 'ja';
  }
}
