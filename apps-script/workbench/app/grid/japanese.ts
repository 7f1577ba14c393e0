import i18next, { type i18n } from 'i18next';
import type { Locale } from '../../../../shared/messages/define';
import japanese from './ironcalc-ja.json';

/**
 * IronCalc's grid comes in five languages, none of them Japanese, and makes its own i18next instance when it is loaded.
 * This module must be imported before it: the instance then starts in Japanese. Words that we do not know stay English.
 */
const create = i18next.createInstance.bind(i18next);
let grid: i18n | undefined;

i18next.createInstance = (options, callback) => {
  const resources = options?.resources;
  if (!resources || !Object.hasOwn(resources, 'en-US')) return create(options, callback);
  grid = create(
    {
      ...options,
      lng: 'ja-JP',
      fallbackLng: 'en-US',
      resources: { ...resources, 'ja-JP': { translation: japanese } },
    },
    callback,
  );
  return grid;
};

/** From now on the grid's buttons and menus speak this language. */
export function speakInGrid(locale: Locale): void {
  const language = locale === 'ja' ? 'ja-JP' : 'en-US';
  if (grid?.isInitialized && grid.language !== language) void grid.changeLanguage(language);
}
