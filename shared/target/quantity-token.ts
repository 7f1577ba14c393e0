import { type Numeral, numeralAt } from '../text/numerals';
import { reason } from './reason';
import type { QuantityToken } from './tokens';
import { unitAt } from './units';

const RANGE = / ?(?:[~〜]|―|—|±) ?|-(?=\d)|[、,](?=\d(?![\d,.]))/y;
/** 3人に1台. */
const SHARED = /(\d{1,3}(?:\.\d+)?)(人|名|世帯|課|校|学級|教室)に ?1(台|箇所|か所|校|回線|端末)/y;
const FRACTION =
  /(\d{1,4}) ?分の ?(\d{1,3})|(\d{1,2})\/(\d{1,2})(?= ?(?:以[上下内]|程度|に|を|の|へ|まで|削減|減|短縮|縮減|\(|$))|(\d{1,3})人に ?(\d{1,2})人/y;
const PER =
  / ?\/ ?(?:(年度?)|(か月|ヶ月|月|週|日|時間|回|人 ?・ ?日|人|件|校|課|館|施設|世帯|台|所属|団体))(?=[以未超程増減削短縮]|[^一-龠]|$)/y;
const LINKED_UNIT =
  /の?ある(?=手続)|の(?=手続|施設|業務|事業|団体|課|校|項目|システム|自治体|市町村|事例|サービス|指標)/y;

/** Words whose number is part of a name or a date and never a target. */
const NAMED =
  /(?:1|一)人(?:1|一)台|24時間365日|365日24時間|24(?:時間|[hH])(?=対応|受付|体制|利用|稼働|営業|オンライン|いつでも|申請|予約|どこでも|電子|開館|診療|運用|監視|・365|、365)|\d+ ?点満点(?:中|で|の)?|\d+ ?(?:年|か月|ヶ月|週間?|日|時間)(?:ごと|毎|おき)に?|\d+(?:[かヶカケヵ箇]年|年)(?:間の?)?(?:計画|戦略|構想|プラン|ビジョン)|\d+%値|(?<=震度)\d[強弱]?|(?:1\/\d+|\d+年)確率|\d+(?:t|トン)車|\d+人乗り?|\d類(?![似型])|\d(?:・\d)+(?:歳児?|年生|号|期|級)|(?:トップ|ベスト) ?\d+(?![\d%件人])|\d+(?:地区|校|か所|箇所|施設|団体|事業|業務|基|台|棟|店舗|件|人|社|園|路線|つ|期)目(?![標的])|[1-9]0歳?代(?![替表行目わ])|[注註]\d{1,2}(?=[)）\]]|$)|(?<=内線 ?|電話 ?|番号 ?|コード ?)\d[\d-]*(?![\d,]*[件人%回台])|(?<![\d/])(?:1[0-2]|[1-9])\/(?:[12]\d|3[01]|[1-9])(?= ?[~〜] ?\d{1,2}\/\d)|(?<=[~〜] ?)(?:1[0-2]|[1-9])\/(?:[12]\d|3[01]|[1-9])(?![\d%件人校課業])|(?:119|110|188|189)(?=番|通報|映像|要請|受信|受理)|誰一人|\d+(?:学期|時限)|\d級(?=[一-龠ァ-ヴ])|\d+in\d+|\d+年連続|地[上下] ?\d+階|\d+[~〜-]\d+階|\d+階(?=[^層]|$)|[*※]\d{1,2}(?=[\s)\]、,。]|$)|毎月 ?\d{1,2}日|(?<![一-龠])[小中高]\d(?:年生?)?(?![\d,.校%件人課台箇か団施])|第 ?\d+(?!\d| ?位以|(?<=[一-龠]第 ?\d+) ?位(?:[にをへ以。]|$))(?: ?(?:次|期|回|号|章|条|節|項|段階|弾|四半期|位))?|\d+次(?:元|計画)?|\d+(?:年生|学年|年次|年目|回目|丁目|番地?|号|段階)|(?:(?:1[0-2]|[1-9])月?[~〜-])?\d{1,2}月(?:\d{1,2}日)?(?:末|頃|から|まで)?(?!間|額|分)|\d{1,2}:\d{2}|\d{1,2}時(?:\d{1,2}分|半)?(?!間)|\d+(?:-\d+)+(?![\d,]*[件人%名回箇か台校円時])|[#＃]?No\.? ?\d+|\d+[A-Z](?![A-Za-z])|\d+\.\d+\.\d+/y;
/** Characters a number or a named number can begin with: all others are passed over without trying. */
const BEGINS = /[\d半倍ゼ△▲マ\-−－ー‐―—–+¥(〇○一二三四五六七八九十百千万億兆数]/;
const NAMED_BEGINS = /[\d一*※小中高第地誰毎#＃Nトベ注註]/;
const HOURS = /^\d+H(?![A-Za-z])/;

/** The end of a number at `at` that only names something (第2次, 1人1台, 4月), or null. */
export function namedNumberEnd(folded: string, at: number): number | null {
  if (!NAMED_BEGINS.test(folded.charAt(at))) return null;
  NAMED.lastIndex = at;
  const match = NAMED.exec(folded)?.[0];
  if (match === undefined || HOURS.test(match)) return null;
  return at + match.length;
}

/** The number at `at` of a folded text together with sign, range, magnitude and unit; null where none begins. */
export function quantityAt(folded: string, at: number): QuantityToken | null {
  if (!BEGINS.test(folded.charAt(at))) return null;
  const word = changeWordAt(folded, at) ?? zeroAt(folded, at);
  if (word !== null) return word;
  const fraction = fractionAt(folded, at);
  if (fraction !== null) return fraction;
  const shared = sharedAt(folded, at);
  if (shared !== null) return shared;
  const { sign, from } = signAt(folded, at);
  const bracketed = accountingAt(folded, at);
  if (bracketed !== null) return bracketed;
  const first = numeralAt(folded, from);
  if (first === null) return null;
  const token = withUnit(folded, at, first, sign);
  return withRange(folded, token, first) ?? withTotal(folded, token) ?? compound(folded, token);
}

function signAt(folded: string, at: number): { sign: '-' | '+' | ''; from: number } {
  const character = folded.charAt(at);
  const spaced = folded.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  if (character === '△' || character === '▲') return { sign: '-', from: spaced };
  if (folded.startsWith('マイナス', at)) return { sign: '-', from: at + 4 };
  if (/\d/.test(folded.charAt(at + 1))) {
    const opens = !/[\dA-Za-z%件人)〕】]/.test(folded.charAt(at - 1));
    if (/[-−－]/.test(character) && opens) return { sign: '-', from: at + 1 };
    if (/[ー‐―—–]/.test(character) && /^[\s(]?$/.test(folded.charAt(at - 1))) return { sign: '-', from: at + 1 };
    const onYear = /(?:^|[^\dA-Za-z])[RHrh]\d{1,2}(?:年度)?$/.test(folded.slice(Math.max(0, at - 8), at));
    if (character === '+' && (opens || onYear)) return { sign: '+', from: at + 1 };
    if (character === '¥') return { sign: '', from: at + 1 };
  }
  return { sign: '', from: at };
}

/** (12,000,000)円: brackets around the digits alone, with the unit outside, are the accountant's minus. */
function accountingAt(folded: string, at: number): QuantityToken | null {
  if (folded.charAt(at) !== '(' || !/\d/.test(folded.charAt(at + 1))) return null;
  const number = numeralAt(folded, at + 1);
  if (number === null || folded.charAt(number.end) !== ')') return null;
  const unit = unitAt(folded, number.end + 1);
  if (unit === null || unit.source === 'guessed' || !/^(?:円|%|人|件|時間)$/.test(unit.unit.name)) return null;
  return withUnit(folded, at, { ...number, end: number.end + 1 }, '-');
}

function withUnit(folded: string, start: number, number: Numeral, sign: '-' | '+' | ''): QuantityToken {
  LINKED_UNIT.lastIndex = number.end;
  const link = LINKED_UNIT.exec(folded)?.[0].length ?? 0;
  const gap = link > 0 ? link : folded.charAt(number.end) === ' ' ? 1 : 0;
  const match = unitAt(folded, number.end + gap);
  // A guess across a space is more likely the next word: Windows 10 端末, 5 導入.
  const unit = match !== null && gap === 1 && link === 0 && match.source === 'guessed' ? null : match;
  const yen = folded.charAt(number.start - 1) === '¥';
  const end = unit?.end ?? number.end;
  const per = perAt(folded, end);
  const scaled = number.value === null ? null : tidy(number.value * (unit?.unit.factor ?? 1));
  return {
    type: 'quantity',
    start,
    end: per.end,
    value: scaled === null ? null : sign === '-' ? -scaled : scaled,
    upper: null,
    unit: unit?.unit.name ?? (yen ? '円' : null),
    unitSource: unit?.source ?? (yen ? 'known' : 'none'),
    bareDecimal: unit === null && !yen && number.decimal,
    negative: sign === '-',
    plus: sign === '+',
    fraction: false,
    change: null,
    per: per.per,
    total: null,
    note: number.value === null ? reason('vagueNumber', { text: number.text }) : null,
  };
}

function perAt(folded: string, at: number): { per: string | null; end: number } {
  PER.lastIndex = at;
  const match = PER.exec(folded);
  if (match === null) return { per: null, end: at };
  return { per: match[1] === undefined ? (match[2] ?? null) : '年', end: at + match[0].length };
}

function withRange(folded: string, low: QuantityToken, first: Numeral): QuantityToken | null {
  RANGE.lastIndex = low.end;
  const sign = RANGE.exec(folded)?.[0];
  if (sign === undefined) return null;
  const next = numeralAt(folded, low.end + sign.length);
  if (next === null || (sign === '-' && !first.digits)) return null;
  const high = withUnit(folded, low.start, next, '');
  if (high.unit === null && low.unit === null && sign === '-') return null;
  const minutes = low.unit === '分' && high.unit === '時間' ? 1 / 60 : null;
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit && minutes === null) return null;
  // 2、3件 is about two or three; 5件、10件 is a list.
  if (/[、,]/.test(sign) && (low.unit !== null || high.unit === null || next.value !== (first.value ?? 0) + 1))
    return null;
  const factor = low.unit === null ? (unitAt(folded, next.end)?.unit.factor ?? 1) : (minutes ?? 1);
  const value = low.value === null ? null : tidy(low.value * factor);
  const falls = value !== null && high.value !== null && value > high.value && !low.negative && !sign.includes('±');
  const spread = sign.includes('±') && value !== null && high.value !== null ? high.value : null;
  return {
    ...high,
    value: spread === null || value === null ? value : tidy(value - spread),
    upper: spread === null || value === null ? high.value : tidy(value + spread),
    unit: high.unit ?? low.unit,
    unitSource: high.unit === null ? low.unitSource : high.unitSource,
    bareDecimal: false,
    negative: low.negative,
    note: low.note ?? high.note ?? (falls ? reason('fallingRange') : null),
  };
}

const PARTS: { readonly [unit: string]: { readonly next: string; readonly factor: number } } = {
  時間: { next: '分', factor: 1 / 60 },
  分: { next: '秒', factor: 1 / 60 },
  年: { next: 'か月', factor: 1 / 12 },
};

/** 3割5分 and 1時間30分: two numbers that are one amount. */
function compound(folded: string, token: QuantityToken): QuantityToken {
  if (token.value === null || token.unit === null) return token;
  const tenth = folded.charAt(token.end - 1) === '割';
  const rule = tenth ? { next: '分', factor: 1 } : PARTS[token.unit];
  const kanji = tenth ? '一二三四五六七八九'.indexOf(folded.charAt(token.end) || ' ') + 1 : 0;
  if (kanji > 0 && folded.charAt(token.end + 1) === '分')
    return { ...token, value: token.value + kanji, end: token.end + 2 };
  const next = rule === undefined ? null : numeralAt(folded, token.end);
  if (rule === undefined || next === null || next.value === null) return token;
  const unit = unitAt(folded, next.end);
  if (unit?.unit.name !== rule.next) return token;
  const size = Math.abs(token.value) + next.value * rule.factor;
  return { ...token, value: tidy(token.negative ? -size : size), end: unit.end };
}

function fractionAt(folded: string, at: number): QuantityToken | null {
  if (!isDigit(folded, at) || /[\d/]/.test(folded.charAt(at - 1))) return null;
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(folded);
  if (match === null) return null;
  const [over, under] = fractionOf(match);
  if (under === 0 || over > under) return null;
  const value = Math.round((over / under) * 1000) / 10;
  return {
    ...plain(at, at + match[0].length),
    value,
    unit: '%',
    fraction: true,
    note: reason('readAsPercent', { text: match[0], percent: String(value) }),
  };
}

function sharedAt(folded: string, at: number): QuantityToken | null {
  if (!isDigit(folded, at)) return null;
  SHARED.lastIndex = at;
  const match = SHARED.exec(folded);
  if (match === null || /[\d.]/.test(folded.charAt(at - 1))) return null;
  return { ...plain(at, at + match[0].length), value: Number(match[1]), unit: `${match[2]}/${match[3]}` };
}

function isDigit(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function fractionOf(match: RegExpExecArray): readonly [number, number] {
  if (match[1] !== undefined) return [Number(match[2]), Number(match[1])];
  if (match[3] !== undefined) return [Number(match[3]), Number(match[4])];
  return [Number(match[6]), Number(match[5])];
}

/** 48/51校: so many out of so many. */
function withTotal(folded: string, token: QuantityToken): QuantityToken | null {
  const slash = /^ ?\/ ?/.exec(folded.slice(token.end, token.end + 3))?.[0];
  const next = slash === undefined ? null : numeralAt(folded, token.end + slash.length);
  if (next === null || next.value === null || token.value === null || token.per !== null || token.unit === '%')
    return null;
  const total = withUnit(folded, next.start, next, '');
  const fits = total.unit !== null && (token.unit === null || token.unit === total.unit) && token.value <= next.value;
  if (!fits && !isScore(token, total)) return null;
  return {
    ...token,
    end: total.end,
    unit: total.unit,
    unitSource: total.unitSource,
    bareDecimal: false,
    total: folded.slice(next.start, total.end),
  };
}

/** 4.2/5.0: a decimal over the most points there are to be had. */
function isScore(token: QuantityToken, total: QuantityToken): boolean {
  const most = total.value ?? 0;
  const bare = token.unit === null && total.unit === null;
  return bare && token.bareDecimal && Math.abs(token.value ?? 0) <= most && /^(?:[3-7]|10|100)$/.test(String(most));
}

/** 職員ゼロ beside other figures; in a text of words alone ゼロ is read as a word. */
function zeroAt(folded: string, at: number): QuantityToken | null {
  if (!folded.startsWith('ゼロ', at) || !/\d/.test(folded)) return null;
  const end = at + 2;
  if (!/^ ?(?:$|[、。,;)\n]|[件人](?!材|口)|を|に(?:する|$)|の(?:維持|継続|実現))/.test(folded.slice(end, end + 5)))
    return null;
  const unit = unitAt(folded, end);
  const known = unit?.source === 'known' ? unit : null;
  return { ...plain(at, known?.end ?? end), value: 0, unit: known?.unit.name ?? null };
}

function changeWordAt(folded: string, at: number): QuantityToken | null {
  const character = folded.charAt(at);
  if (character !== '半' && character !== '倍') return null;
  const half = /^半[数分](?![の]*減)/.test(folded.slice(at, at + 4)) && folded.charAt(at - 1) !== '過';
  if (half)
    return {
      ...plain(at, at + 2),
      value: 50,
      unit: '%',
      note: reason('readAsPercent', { text: folded.slice(at, at + 2), percent: '50' }),
    };
  const halved = folded.startsWith('半減', at);
  if (!halved && !folded.startsWith('倍増', at)) return null;
  if (/\d/.test(folded.charAt(at - 1))) return null;
  return { ...plain(at, at + 2), value: halved ? 50 : 100, unit: '%', change: halved ? 'decrease' : 'increase' };
}

function plain(start: number, end: number): QuantityToken {
  return {
    type: 'quantity',
    start,
    end,
    value: null,
    upper: null,
    unit: null,
    unitSource: 'known',
    bareDecimal: false,
    negative: false,
    plus: false,
    fraction: false,
    change: null,
    per: null,
    total: null,
    note: null,
  };
}

function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
