import type { Locale } from '../../shared/messages/define';
import { japanTime } from '../server/review/look';
import { answerOf } from './answer';
import { jsonAnswer, openPublished, publishedId } from './google/web-app';

/** The one entry point of the publisher: the snapshot in its envelope. `?lang=en` chooses the language of refusals. */
export function doGet(event?: { readonly parameter?: Readonly<Record<string, string>> }) {
  const locale: Locale = event?.parameter?.lang === 'en' ? 'en' : 'ja';
  return jsonAnswer(JSON.stringify(answerOf({ publishedId, openPublished }, japanTime(Date.now()), locale)));
}
