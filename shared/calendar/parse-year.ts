import { foldText } from '../text/fold';
import { type EraLetter, eraOf } from './era';
import type { FiscalYear } from './fiscal-year';
import { continuedYear, type YearAtom, yearAtomAt } from './year-atom';

/** A fiscal year, or a run of them, as a text names it. Offsets are UTF-16 into the text as given. */
export interface FiscalYearMention {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly start: number;
  readonly end: number;
  readonly kind: 'year' | 'range';
  /** The text says that it is a year (年度, 年, era, date); false for a mere 2023. */
  readonly explicit: boolean;
  /** Calendar month where the text gives a date (令和4年2月, which is 令和3年度); else null. */
  readonly month: number | null;
}

export interface YearContext {
  /** Era of numbers written without one: 5年度. Without it such a number is no mention. */
  readonly era?: EraLetter;
}

const CONNECTOR = /(?: ?年度?)? ?(?:[~〜―—–−ー-]|から|より|→|⇒|乃至) ?(?:同 ?)?/y;
const LIST = / ?[・、,及] ?び? ?/y;
const PARALLEL_OPEN = / ?[(/=・]/y;
const PARALLEL_CLOSE = / ?\)?(?: ?年度?)?(?:\))?/y;

/**
 * All fiscal years a text names, in reading order. Two writings of one year (2022年度（R4）, 平成31/令和元年度) are one mention;
 * 令和２～５年度 is one range. Calendar dates give the fiscal year they lie in. Impossible years (令和0年) are not mentioned; never throws.
 */
export function parseFiscalYears(text: string, context: YearContext = {}): FiscalYearMention[] {
  if (!/[\d０-９元一二三四五六七八九十]/.test(text)) return [];
  const { folded, originalIndex } = foldText(text);
  return mergeMentions(readAtoms(folded, context), folded).map((mention) => ({
    ...mention,
    start: originalIndex(mention.start),
    end: originalIndex(mention.end),
  }));
}

const DECORATION =
  /目標値?|実績値?|実績|見込み?値?|計画値?|予定|最終|現状値?|基準値?|策定時|時点|現在|期末|末|当初|成果指標|行動目標|指標|評価|結果|到達|達成|中間|終期|初年度|年次|通期|累計|単年度|予算|決算|取組|内容|年度|年|度|値|時|\d+か年|まで|の/g;

/**
 * The one fiscal year a heading cell stands for: 令和5年度目標, R5（最終）, 2022年度（R4）, H30.4. Null where the cell names none,
 * several, or says anything but a year and the usual words beside it.
 */
export function yearOfHeader(text: string, context: YearContext = {}): FiscalYear | null {
  if (text.length > 60) return null;
  const mentions = parseFiscalYears(text, context);
  const first = mentions[0];
  if (first === undefined || mentions.some((mention) => mention.kind === 'range' || mention.from !== first.from)) {
    return null;
  }
  let rest = '';
  let from = 0;
  for (const mention of mentions) {
    rest += text.slice(from, mention.start);
    from = mention.end;
  }
  rest += text.slice(from);
  const bare = rest
    .replace(DECORATION, '')
    .replace(/[\s　()（）[\]［］【】〔〕<>＜＞〈〉「」:：・･,，、。.．※*＊/／|｜-]/g, '');
  return bare === '' ? first.from : null;
}

type Draft = FiscalYearMention & { readonly last: YearAtom };

function readAtoms(folded: string, context: YearContext): YearAtom[] {
  const era = (context.era === undefined ? undefined : eraOf(context.era)) ?? null;
  const atoms: YearAtom[] = [];
  for (let at = 0; at < folded.length; ) {
    const previous = atoms[atoms.length - 1];
    const atom = yearAtomAt(folded, at, era) ?? (previous === undefined ? null : continuation(folded, at, previous));
    if (atom === null) {
      at += 1;
      continue;
    }
    atoms.push(atom);
    at = atom.end;
  }
  return atoms;
}

/** The 5年度 of 令和2～5年度 or 令和2・3年度: a number that borrows its era from the year before the connector. */
function continuation(folded: string, at: number, previous: YearAtom): YearAtom | null {
  if (!/[\d元]/.test(folded.charAt(at))) return null;
  const gap = folded.slice(previous.end, at).replace(/^[ )]*(?:\(\d{4}\))?/, '');
  const range = isWhole(CONNECTOR, gap);
  if (!range && !isWhole(LIST, gap)) return null;
  const next = continuedYear(folded, at, previous);
  if (next === null) return null;
  const written = folded.slice(next.start, next.end);
  const tilde = /[~〜]/.test(gap) && !/^[\d.]*[%件人]/.test(folded.slice(next.end));
  const sayable = written.includes('年') || tilde || (previous.era === null && range && /^\d{2}$/.test(written));
  return sayable && next.year > previous.year ? next : null;
}

function mergeMentions(atoms: readonly YearAtom[], folded: string): Draft[] {
  const parallel: YearAtom[] = [];
  for (const atom of atoms) {
    const previous = parallel[parallel.length - 1];
    const joined = previous === undefined ? null : joinParallel(previous, atom, folded);
    if (joined === null) parallel.push(atom);
    else parallel[parallel.length - 1] = joined;
  }
  const drafts: Draft[] = [];
  for (const atom of parallel) {
    const previous = drafts[drafts.length - 1];
    const gap = previous === undefined ? '' : folded.slice(previous.end, atom.start);
    if (previous !== undefined && previous.kind === 'year' && atom.year > previous.to && isWhole(CONNECTOR, gap)) {
      const explicit = previous.explicit || atom.explicit;
      drafts[drafts.length - 1] = { ...previous, to: atom.year, end: atom.end, kind: 'range', explicit, last: atom };
      continue;
    }
    const { year, start, end, explicit, month } = atom;
    drafts.push({ from: year, to: year, start, end, kind: 'year', explicit, month, last: atom });
  }
  return drafts;
}

/** 2022年度（R4）, 令和5(2023)年度, 平成31/令和元年度: one year in two writings, with its closing bracket and 年度. */
function joinParallel(first: YearAtom, second: YearAtom, folded: string): YearAtom | null {
  if (first.year !== second.year || first.month !== second.month) return null;
  const gap = folded.slice(first.end, second.start);
  if (!isWhole(PARALLEL_OPEN, gap)) return null;
  PARALLEL_CLOSE.lastIndex = second.end;
  const closing = gap.includes('(') ? (PARALLEL_CLOSE.exec(folded)?.[0].length ?? 0) : 0;
  return { ...first, end: second.end + closing, explicit: true, era: first.era ?? second.era };
}

function isWhole(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0].length === text.length && text.length > 0;
}
