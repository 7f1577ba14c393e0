import type { Locale } from '../../../shared/messages/define';

/** The language that this page was built in; the other one is another page (`reopenIn`). */
export const pageLanguage: Locale = document.documentElement.lang === 'en' ? 'en' : 'ja';
