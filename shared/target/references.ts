import type { ReferenceToken } from './tokens';

const LINK = '(?:より|から|に比べて?|に対して?|と比べて?|と比較して)';
const PREVIOUS_RATIO = /(?:対 ?)?(?:前年(?:度|同期|同月)*|昨年度?)(?:の?実績)?(?:同期|同月)?(?:対)?比(?:較|で|の)?/y;
const PREVIOUS_VALUE = new RegExp(
  `(?:対)?(?:前年(?:度|同期|同月)*|昨年度?)(?:の?実績|末)?(?:値|数|件数|水準)?(?:${LINK}|の(?=[約\\d]))?`,
  'y',
);
const BASE_WORDS =
  '(?:現状|現在|基準(?:年度?|時)?|導入前|実施前|着手前|従来|当初|開始時|開始前|(?:計画)?策定時|前回(?:調査|測定|計画)?(?:の?結果)?|コロナ禍?前|移行前)';
const BASE_RATIO = new RegExp(`(?:対 ?)?${BASE_WORDS}(?:値)?(?:対)?比(?:較|で|の)?`, 'y');
const BASE_VALUE = new RegExp(`${BASE_WORDS}(?:の?水準|値|数)?(?:${LINK}|の(?=[約\\d半])|(?=[維以をと並]))`, 'y');
const AVERAGE =
  /(?:全国|都道府県|県内?|府内?|道内?|都内?|市内?|国|類似団体|政令(?:指定都)?市|指定都市|中核市|近隣市?|他市|同規模[市団体自治]*|前年度)(?:等)?の?平均(?:値|点|水準)?/y;
/** 過去5年平均, 直近3か年の平均値. */
const PAST_AVERAGE =
  /(?:過去|直近|直前|最近)(?:の? ?\d{1,2} ?(?:[かヶカケヵ箇]年|年|[かヶカケヵ箇]月|回)間?)?の?平均(?:値|実績|件数|人数)?/y;
const BEGINNINGS = '過直最対前昨現基導実着従当開計策コ移全都県府道市国類政指中近他同';
const YEAR_RATIO = /^(?:末|末時点|実績)?(?:の?値)?(?:対)?比(?:較|で|の)?/;
const YEAR_LINK = new RegExp(
  `^(?:末|末時点|実績)?(?:の?(?:実績|水準))?(?:値|数)?(?:${LINK}|(?=以上|以下|を[上下]回|並み|と同|未満|超))`,
);

/** What a value is compared with, where such a word begins at `at`: 前年度比, 導入前より, 全国平均. */
export function referenceAt(folded: string, at: number): ReferenceToken | null {
  if (!BEGINNINGS.includes(folded.charAt(at))) return null;
  const average = matched(AVERAGE, folded, at) ?? matched(PAST_AVERAGE, folded, at);
  if (average !== null) return token(at, average, 'value', false, average);
  const ratio = matched(PREVIOUS_RATIO, folded, at);
  if (ratio !== null) return token(at, ratio, 'ratio', true, '前年度');
  const previous = matched(PREVIOUS_VALUE, folded, at);
  if (previous !== null && !folded.startsWith('調査', at + previous.length)) {
    return token(at, previous, 'value', true, '前年度');
  }
  const baseRatio = matched(BASE_RATIO, folded, at);
  if (baseRatio !== null) return token(at, baseRatio, 'ratio', false, named(baseRatio));
  const base = matched(BASE_VALUE, folded, at);
  if (base !== null) return token(at, base, 'value', false, named(base));
  return null;
}

/** 平成30年度比, H30比, 令和元年度より: the year mention and the word that makes it a reference; null without such a word. */
export function yearReference(
  folded: string,
  mention: { readonly start: number; readonly end: number },
): ReferenceToken | null {
  const rest = folded.slice(mention.end, mention.end + 12);
  const name = folded.slice(mention.start, mention.end);
  const ratio = YEAR_RATIO.exec(rest)?.[0];
  if (ratio !== undefined) return token(mention.start, name + ratio, 'ratio', false, name);
  const link = YEAR_LINK.exec(rest)?.[0];
  return link === undefined ? null : token(mention.start, name + link, 'value', false, name);
}

function token(
  start: number,
  text: string,
  form: 'ratio' | 'value',
  previousYear: boolean,
  name: string,
): ReferenceToken {
  return { type: 'reference', start, end: start + text.length, form, previousYear, name };
}

function named(text: string): string {
  return text.replace(/^対 ?/, '').replace(/(?:対?比(?:較|で|の)?|より|から|に.*|と.*|の)$/, '');
}

function matched(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found === '' ? null : found;
}
