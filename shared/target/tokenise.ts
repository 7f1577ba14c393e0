import { type FiscalYearMention, parseFiscalYears } from '../calendar/parse-year';
import { lexiconAt } from './lexicon';
import { namedNumberEnd, quantityAt } from './quantity-token';
import { referenceAt, yearReference } from './references';
import type { Token } from './tokens';

const ENUMERATOR =
  /[①-⑳㉑-㉟❶-❿⑴-⒇]|(?<![^\s、])(?:\((?:[1-9]|[ア-オａ-ｅa-e])\)|[1-9]\)|[ア-オ]\)|[1-9]\.(?=[ぁ-ん一-龠ァ-ヴA-Za-z]|\s)|[ア-オ][.．]) ?/y;
/** (1)…(2)… run together on one line. */
const NUMBERED = /\([1-9]\)(?=[^\s])/y;
const BULLET =
  /(?<![^\n])(?: *)(?:[・･■◆◇▪•‣□▶►➢]|●(?!●)|[-*](?= )|[○◯〇](?=[^\s〇○◯件%箇か人名回台校円割以未、()])) */y;
const REMARK = /(?<![^\s(])[※*注](?=[^\d])/y;
const QUOTED = /「[^「」]*」|『[^『』]*』|<[^<>\d\n]{1,12}>/y;
const OPENS = '([【〔〈《<';
const CLOSES = ')]】〕〉》>';
const STRONG = /[、,，;；／]|及び|および|並びに|ならびに|かつ/y;
const PLACEHOLDER = /[〇○◯]{2,}|[●]{2,}|[×✕]{2,}|[＊*]{2,}|[□_＿]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[?？]{2,}/y;
const LEVEL =
  /(?:適合)?レベル ?([A-Z]{1,3}|[1-9])(?![A-Za-z\d])|(?<![A-Za-z])(A{1,3}|[B-Z])(?: ?(?:評価|判定|ランク|等級|区分))(?= ?以[上下])|(?<![A-Za-z])(A{1,3}|[B-Z])(?= ?(?:に準拠|準拠|に適合|適合|ランク|評価|判定|等級))|(?:ランク|評価|等級|判定) ?(A{1,3}|[B-Z]|[1-9])(?![A-Za-z\d.,人件割%])|(?<![A-Za-z])(A{2,3})(?= ?以上|$)|(?<![A-Za-z])([A-ES])(?= ?以上)|[Ll]v\.? ?([1-9])(?!\d)|(?:ステージ|フェーズ|ステップ) ?([1-9])(?=$|[\n、。,)]| ?以[上下]|[へに](?:到達|移行))/y;
const PER_EACH =
  /(?:(?:1|一) ?)?(?:日|月|か月|ヶ月|週|人|件|回|世帯|施設|校|台|時間|年)(?:間)?(?:あたり|当たり|当り|平均|につき)の?|(?:1|一)[一-龠ァ-ヴー]{1,4}(?:あたり|当たり|当り|につき)の?|(?:人口 ?)?\d[\d,]*[十百千万]*(?:人|件|世帯|台|回)(?:あたり|当たり|当り|につき)の?|(?:1|一) ?(?:㎡|m2|km|m|ha|kg|t|kWh|冊|便|基|本|票|コマ|クラス)(?:あたり|当たり|当り|につき)の?|\d+ ?(?:日|週間?|か月|ヶ月|年)(?:間)?に(?=(?:\d+|一)(?:回|度))|(?:1|一)(?:日|人|件|回|課|所属|校|施設|館|部署|世帯|団体|事業所|係)(?=\d)|(?:1|一)年間(?:で|に|の(?=[一-龠ァ-ヴ]))|\d(?:か年|ヶ年|カ年)(?=\d+[一-龠])/y;
const LATIN = /[A-Za-z][A-Za-z&'’+]*(?:[-.][A-Za-z]+)*/y;
/** Products and standards whose number is a version, whatever stands behind it. */
const VERSIONED =
  /(?:(?:Windows|Office|Microsoft|iOS|Android|Excel|Society|WCAG|ISO|IEC|JIS X?) ?|Web|Wi-?Fi|PHP|SDGs|COVID-?)\d[\d.:-]*(?![\d,]*[件人%])|[nN] ?= ?\d[\d,]*/y;
const DIGITS_BEHIND_LATIN = /(?:[-.]?\d+(?:\.\d+)*)(?![\d,]|[^\d]{0,1}%)/y;
/** Characters an enumerator, a remark, a quotation, a separator, a blank to fill in or a level can begin with. */
const SYMBOLIC = /[①-⑳㉑-㉟❶-❿⑴-⒇(\dア-オａ-ｅa-e※*注「『</・+〇○◯●×✕＊□_＿Xx?？A-ZLl適レラスフ評等判]/;
/** Characters at which something other than plain words may begin; all others are passed over quickly. */
const PLAIN = /[ぁ-うえ-おき-くけ-ごさ-てとなぬ-のは-ぴふ-ほむ-ゎん]/;

/** 27年度, 27～31年度, 09年比 without an era or a century: never an amount, whichever year it is. */
const BARE_YEARS =
  /(?:19|20)\d0年代(?:初頭|前半|半ば|後半)?|(?:\d{1,2}|元)(?: ?年度)?(?: ?[~〜～・-] ?\d{1,2})? ?年度(?![間分連以内])|(?<=[%件人名回円台校館課所設業務日間点]\()(?:19|20)\d{2}(?=\))|\d{2}年(?=(?:の?実績|対?比|時点|末|現在|調査))/y;

/** Splits a folded target text into its tokens; every character belongs to one. Brackets nest. Never fails. */
export function tokenise(folded: string): Token[] {
  return nest(flat(folded), folded);
}

function flat(folded: string): Token[] {
  const years = /[年/.RHSTM平令昭大明'’]/i.test(folded) ? parseFiscalYears(folded).filter((year) => year.explicit) : [];
  const tokens: Token[] = [];
  let words = 0;
  let at = 0;
  const flush = () => {
    if (words < at) tokens.push({ type: 'words', start: words, end: at });
  };
  let year = 0;
  while (at < folded.length) {
    while ((years[year]?.start ?? Number.POSITIVE_INFINITY) < at) year += 1;
    const token = tokenAt(folded, at, years[year]);
    if (token === null) {
      at += 1;
      continue;
    }
    if (token.type === 'words') {
      at = token.end;
      continue;
    }
    flush();
    tokens.push(token);
    at = token.end;
    words = at;
  }
  flush();
  return tokens;
}

function tokenAt(folded: string, at: number, year: FiscalYearMention | undefined): Token | null {
  const character = folded.charAt(at);
  const one = { start: at, end: at + 1 };
  if (character === '\n' || character === '\r') return { type: 'break', ...one };
  if (character === '。') return { type: 'stop', ...one };
  const bullet = at === 0 || folded.charAt(at - 1) === '\n' ? matchEnd(BULLET, folded, at) : null;
  if (bullet !== null) return { type: 'bullet', start: at, end: bullet };
  if (character === ' ') return { type: 'separator', strong: false, ...one };
  if (year?.start === at) {
    return yearReference(folded, year) ?? { type: 'year', start: at, end: year.end };
  }
  const bare = /[\d元]/.test(character) ? bareYearEnd(folded, at) : null;
  if (bare !== null) return yearReference(folded, { start: at, end: bare }) ?? { type: 'year', start: at, end: bare };
  if (PLAIN.test(character) && character !== 'か' && character !== 'の') return lexical(folded, at);
  return (SYMBOLIC.test(character) ? symbolic(folded, at) : null) ?? numeric(folded, at) ?? lexical(folded, at);
}

function bareYearEnd(folded: string, at: number): number | null {
  return /[\d.,一-龠]/.test(folded.charAt(at - 1)) && !/[元対]/.test(folded.charAt(at) + folded.charAt(at - 1))
    ? null
    : matchEnd(BARE_YEARS, folded, at);
}

function symbolic(folded: string, at: number): Token | null {
  const character = folded.charAt(at);
  const enumerator = matchEnd(ENUMERATOR, folded, at) ?? numberedEnd(folded, at);
  if (enumerator !== null) {
    return { type: 'enumerator', start: at, end: enumerator, text: folded.slice(at, enumerator).trim() };
  }
  const remark = matchEnd(REMARK, folded, at);
  if (remark !== null && (character !== '注' || folded.charAt(at + 1) === ')')) {
    return { type: 'remark', start: at, end: remark };
  }
  const quoted = matchEnd(QUOTED, folded, at);
  if (quoted !== null) return { type: 'words', start: at, end: quoted };
  if (character === '/' || character === '・' || character === '+') {
    return quantityAt(folded, at) ?? { type: 'separator', start: at, end: at + 1, strong: false };
  }
  const placeholder = matchEnd(PLACEHOLDER, folded, at);
  if (placeholder !== null) return { type: 'placeholder', start: at, end: placeholder };
  LEVEL.lastIndex = at;
  const level = LEVEL.exec(folded);
  if (level !== null) {
    const name = level[1] ?? level[2] ?? level[3] ?? level[4] ?? level[5] ?? level[6] ?? level[7] ?? level[8] ?? '';
    return { type: 'level', start: at, end: at + level[0].length, level: name };
  }
  return null;
}

function numeric(folded: string, at: number): Token | null {
  const latin = /[A-Za-z]/.test(folded.charAt(at)) ? matchEnd(LATIN, folded, at) : null;
  if (latin !== null) return lexical(folded, at) ?? { type: 'words', start: at, end: nameEnd(folded, at, latin) };
  const named = namedNumberEnd(folded, at);
  if (named !== null) return { type: 'words', start: at, end: named };
  const each = /[\d一日月かヶ週人件回世施校台時年]/.test(folded.charAt(at)) ? matchEnd(PER_EACH, folded, at) : null;
  if (each !== null) {
    const yearly = /年/.test(folded.slice(at, each));
    return { type: 'period', start: at, end: each, accumulation: yearly ? 'withinYear' : null };
  }
  return quantityAt(folded, at) ?? bracket(folded, at);
}

function numberedEnd(folded: string, at: number): number | null {
  const end = matchEnd(NUMBERED, folded, at);
  return end !== null && folded.includes('(1)') && folded.includes('(2)') ? end : null;
}

/** The end of a Latin name with the digits that belong to it: A4, ISO27001, Office 365; but not the 5 of RPA5業務. */
function nameEnd(folded: string, at: number, end: number): number {
  const versioned = matchEnd(VERSIONED, folded, at);
  if (versioned !== null) return versioned;
  const digits = matchEnd(DIGITS_BEHIND_LATIN, folded, end);
  if (digits !== null) {
    const number = folded.charAt(end) === '-' ? null : quantityAt(folded, end);
    const counted = number !== null && number.unitSource === 'known' && end - at > 1;
    return counted ? end : digits;
  }
  if (folded.charAt(end) !== ' ') return end;
  const spaced = matchEnd(DIGITS_BEHIND_LATIN, folded, end + 1);
  if (spaced === null || spaced === folded.length) return end;
  const number = quantityAt(folded, end + 1);
  return number?.unitSource === 'none' &&
    /[ぁ-ん一-龠ァ-ヴA-Za-z]/.test(folded.charAt(number.end)) &&
    !lexiconAt(folded, number.end)
    ? spaced
    : end;
}

function bracket(folded: string, at: number): Token | null {
  const character = folded.charAt(at);
  if (OPENS.includes(character) && !/[<]/.test(character)) return { type: 'open', start: at, end: at + 1 };
  if (CLOSES.includes(character) && !/[>]/.test(character)) return { type: 'close', start: at, end: at + 1 };
  return null;
}

function lexical(folded: string, at: number): Token | null {
  const reference = referenceAt(folded, at);
  if (reference !== null) return reference;
  const strong = matchEnd(STRONG, folded, at);
  if (strong !== null) return { type: 'separator', start: at, end: strong, strong: true };
  const found = lexiconAt(folded, at);
  if (found !== null) return { ...found.entry, start: at, end: found.end };
  return null;
}

/** Puts what stands in brackets under one group token. An opening bracket that never closes holds the rest of the text. */
function nest(tokens: readonly Token[], folded: string): Token[] {
  const stack: { open: Token | null; tokens: Token[] }[] = [{ open: null, tokens: [] }];
  const shut = (end: number) => {
    const level = stack.pop();
    const outer = stack[stack.length - 1];
    if (level === undefined || outer === undefined || level.open === null) return;
    const open = folded.slice(level.open.start, level.open.end);
    outer.tokens.push({ type: 'group', start: level.open.start, end, open, tokens: level.tokens });
  };
  for (const token of tokens) {
    // Deeper than any cell means it: such brackets are only characters.
    if (token.type === 'open' && stack.length > 6) stack[stack.length - 1]?.tokens.push({ ...token, type: 'words' });
    else if (token.type === 'open') stack.push({ open: token, tokens: [] });
    else if (token.type === 'close' && stack.length > 1) shut(token.end);
    else if (token.type === 'close') stack[0]?.tokens.push({ type: 'words', start: token.start, end: token.end });
    else stack[stack.length - 1]?.tokens.push(token);
  }
  while (stack.length > 1) shut(folded.length);
  return stack[0]?.tokens ?? [];
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null || match[0] === '' ? null : at + match[0].length;
}
