import i18next from 'i18next';
import japanese from './ironcalc-ja.json';

/**
 * IronCalc's grid comes in five languages, none of them Japanese, and makes its own i18next instance when it is loaded.
 * This module must be imported before it: the instance then starts in Japanese. Words that we do not know stay English.
 */
const create = i18next.createInstance.bind(i18next);
i18next.createInstance = (options, callback) => {
  const resources = options?.resources;
  if (!resources || !Object.hasOwn(resources, 'en-US')) return create(options, callback);
  return create(
    {
      ...options,
      lng: 'ja-JP',
      fallbackLng: 'en-US',
      resources: { ...resources, 'ja-JP': { translation: japanese } },
    },
    callback,
  );
};
