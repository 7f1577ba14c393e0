import { HARD_BREAK } from './characters';
import type { CompiledGlossary } from './compile';
import { findTerms, type TermHit } from './find';

/** The running text of a page's source; character i stands at starts[i] … ends[i] of the source (UTF-16 offsets). */
export interface HtmlText {
  text: string;
  starts: number[];
  ends: number[];
}

/** Elements whose text flows with its surroundings; every other one parts it. */
const INLINE =
  ' a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb rtc ruby s small span strike strong sub sup time tt u var wbr ';
/** Elements whose content is no running text. The reading above a word (rt, rp) parts nothing. */
const SKIPPED =
  ' script style noscript template textarea select option datalist code kbd samp canvas iframe object embed video audio math rt rp title head ';
/** Elements that end where the next of their kind begins. */
const SELF_ENDING = ' p li td th tr dt dd ';
const VOID = ' area base br col embed hr img input link meta source track wbr ';
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  middot: '·',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  zwnj: '\u200c',
  zwj: '\u200d',
  ZeroWidthSpace: '\u200b',
  NoBreak: '\u2060',
  lrm: '\u200e',
  rlm: '\u200f',
  thinsp: '\u2009',
  laquo: '«',
  raquo: '»',
  times: '×',
  copy: '©',
  reg: '®',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** Reads the running text out of the source of a page, as a reader would see it, keeping where everything stands. Runs nothing. */
export function htmlText(source: string): HtmlText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  /** White space is laid out as one break a run; tabs are spaces. */
  let afterBreak = false;
  const put = (text: string, start: number, end: number) => {
    for (let at = 0; at < text.length; at += 1) {
      starts.push(start);
      ends.push(end);
    }
    parts.push(text);
    afterBreak = text === '\n' || (afterBreak && text === ' ');
  };
  const part = (at: number) => put(String.fromCharCode(HARD_BREAK), at, at);
  let skipped: string | null = null;
  /** Elements of that name that are open, where they may stand within each other. */
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const unit = source.charAt(at);
    const tag = unit === '<' ? tagAt(source, at) : null;
    if (tag !== null) {
      const { name, closing, empty, end } = tag;
      if (skipped !== null && name === skipped && !closing && SELF_ENDING.indexOf(` ${name} `) >= 0) skipped = null;
      if (skipped !== null) {
        if (name === skipped && !empty && SKIPPED.indexOf(` ${name} `) < 0) depth += closing ? -1 : 1;
        if (closing && name === skipped && depth === 0) skipped = null;
      } else if (!closing && !empty && (SKIPPED.indexOf(` ${name} `) >= 0 || isLeftAlone(name, source, at, end))) {
        skipped = name;
        depth = SKIPPED.indexOf(` ${name} `) < 0 ? 1 : 0;
        if (name !== 'rt' && name !== 'rp') part(at);
      } else if (name === 'br') put('\n', at, at);
      else if (name !== '' && INLINE.indexOf(` ${name} `) < 0) part(at);
      at = end;
      continue;
    }
    const entity = unit === '&' && skipped === null ? entityAt(source, at) : null;
    const end = entity?.end ?? at + 1;
    if (entity !== null) put(entity.text, at, end);
    else if (skipped === null) {
      const isBreak = unit === '\n' || unit === '\r';
      put(unit === '\t' || (isBreak && afterBreak) ? ' ' : isBreak ? '\n' : unit, at, end);
    }
    at = end;
  }
  return { text: parts.join(''), starts, ends };
}

/** Finds the terms in the source of a page; `start` and `end` are offsets of the source. */
export function findTermsInHtml(compiled: CompiledGlossary, source: string): TermHit[] {
  const { text, starts, ends } = htmlText(source);
  return findTerms(compiled, text).map((hit) => ({ ...hit, start: starts[hit.start]!, end: ends[hit.end - 1]! }));
}

interface Tag {
  name: string;
  closing: boolean;
  empty: boolean;
  end: number;
}

/** The tag, comment or declaration at `at`; null where < is only a sign. */
function tagAt(source: string, at: number): Tag | null {
  const nothing = (end: number): Tag => ({ name: '', closing: false, empty: true, end: end < 0 ? source.length : end });
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return nothing(end < 0 ? -1 : end + 3);
  }
  if (/[!?]/.test(source.charAt(at + 1))) {
    const end = source.indexOf('>', at);
    return nothing(end < 0 ? -1 : end + 1);
  }
  const head = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(source.slice(at, at + 80));
  if (head === null) return null;
  let quote = '';
  let end = at + head[0].length;
  while (end < source.length) {
    const unit = source.charAt(end);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if ((unit === '"' || unit === "'") && source.charAt(end - 1) === '=') quote = unit;
    else if (unit === '>') break;
    end += 1;
  }
  const empty = source.charAt(end - 1) === '/';
  return { name: head[2]!.toLowerCase(), closing: head[1] === '/', empty, end: Math.min(end + 1, source.length) };
}

/** As on a page that is shown: what is hidden, or belongs to somebody who is typing. */
function isLeftAlone(name: string, source: string, at: number, end: number): boolean {
  if (VOID.indexOf(` ${name} `) >= 0) return false;
  const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  attribute.lastIndex = at + 1 + name.length;
  for (let found = attribute.exec(source); found !== null && found.index < end; found = attribute.exec(source)) {
    const value = (found[2] ?? found[3] ?? found[4] ?? '').toLowerCase();
    const key = found[1]!.toLowerCase();
    if (key === 'hidden' && value !== 'until-found') return true;
    if (key === 'contenteditable' && value !== 'false') return true;
    if ((key === 'aria-hidden' && value === 'true') || (key === 'role' && value === 'textbox')) return true;
  }
  return false;
}

function entityAt(source: string, at: number): { text: string; end: number } | null {
  const found = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]{2,20}));?/.exec(source.slice(at, at + 24));
  if (found === null) return null;
  const [whole, hexadecimal, decimal, name] = found;
  const end = at + whole.length;
  if (name !== undefined) {
    const text = ENTITIES[name];
    return text === undefined || !Object.hasOwn(ENTITIES, name) ? null : { text, end };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? { text: String.fromCodePoint(code), end } : null;
}
