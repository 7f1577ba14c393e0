import * as z from 'zod/mini';
import type { Locale } from '../../shared/messages/define';
import { openDocument } from './google/open-document';
import { readKept } from './kept';
import { ShowSidebar } from './protocol-document';

/** The language asked for, else the document's. A document that cannot be read must not keep the sidebar shut: Japanese. */
export function sidebarLanguage(given: unknown): Locale {
  try {
    const asked = z.safeParse(ShowSidebar, typeof given === 'string' ? JSON.parse(given) : given);
    return asked.success ? asked.data.locale : readKept(openDocument()).settings.locale;
  } catch {
    return 'ja';
  }
}
