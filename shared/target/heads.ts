import { isBreakdown } from './breakdown';
import { isAge, settle } from './conditions';
import type { Head, Heads } from './head';
import { modifiersAfter } from './modifiers';
import type { GroupToken, Token } from './tokens';
import { parseUnit } from './units';

/** Brackets within brackets are asked again and again by what stands around them; their tokens never change. */
const FOUND = new WeakMap<readonly Token[], Heads>();

/** Finds what the tokens of one item aim at, and sets aside the numbers that are conditions or references. */
export function findHeads(folded: string, tokens: readonly Token[]): Heads {
  const known = FOUND.get(tokens);
  if (known !== undefined) return known;
  const found = searchHeads(folded, tokens);
  FOUND.set(tokens, found);
  return found;
}

function searchHeads(folded: string, tokens: readonly Token[]): Heads {
  const candidates: Head[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || !canHead(folded, tokens, index, candidates)) continue;
    const after = modifiersAfter(folded, tokens, index);
    candidates.push({ index, last: index, after, baseline: null, upper: null });
  }
  return settle(folded, tokens, joinBounds(tokens, candidates));
}

/** The last token index that belongs to a head: its modifiers, and brackets that stand right behind. */
export function headEnd(folded: string, tokens: readonly Token[], head: Head): number {
  let end = Math.max(head.after.end, head.last + 1);
  for (let at = end; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'separator' && isSpace(folded, token)) continue;
    if (isParticle(folded, token) && tokens[at + 1]?.type === 'group') continue;
    if (token?.type !== 'group') break;
    // 【上期】5件【下期】8件: such brackets are headings of what follows.
    if (/[【〔]/.test(token.open) && at + 1 < tokens.length && findHeads(folded, token.tokens).heads.length === 0)
      break;
    end = at + 1;
  }
  return end;
}

function canHead(folded: string, tokens: readonly Token[], index: number, before: readonly Head[]): boolean {
  const token = tokens[index];
  if (token?.type === 'quantity') return token.unitSource !== 'none' || standsAlone(folded, tokens, index);
  if (token?.type === 'level') return true;
  if (token?.type === 'group') return groupHeads(folded, tokens, token, index, before);
  if (token?.type !== 'reference') return false;
  const after = modifiersAfter(folded, tokens, index);
  if (token.form === 'ratio' && after.change === null) return false;
  if (after.comparator === null && after.change === null) return false;
  return !quantityFollows(tokens, index);
}

/** A number without a unit counts only where nothing else follows that could make it part of a name. */
function standsAlone(folded: string, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const token = tokens[index];
  if (token === undefined || folded.charAt(token.start - 1) === '-') return false;
  if (next === undefined || next.type === 'break' || next.type === 'stop') return true;
  if (next.type === 'words') return /^(?:[~〜]|[強弱]|を|に|とする)/.test(folded.slice(next.start, next.end));
  return next.type !== 'quantity' && next.type !== 'level' && next.type !== 'year';
}

function groupHeads(
  folded: string,
  tokens: readonly Token[],
  group: GroupToken,
  index: number,
  before: readonly Head[],
): boolean {
  const { heads } = findHeads(folded, group.tokens);
  if (heads.length === 0 || heads.every((head) => isAged(group.tokens[head.index], head))) return false;
  if (parseUnit(folded.slice(group.start, group.end)) !== null) return false;
  if (/^.\d[\d,]*[^\d()]{0,5}(?:中|のうち).$/.test(folded.slice(group.start, group.end))) return false;
  if (
    figureFollows(folded, tokens, index) ||
    isPartOfName(folded, tokens, group, index) ||
    isWhole(folded, tokens, index)
  )
    return false;
  const previous = before[before.length - 1];
  if (previous === undefined) return true;
  const whole = tokens[previous.index];
  if (whole?.type === 'quantity' && isBreakdown(group.tokens, heads, whole)) return false;
  // (男性67.0%) (女性77.4%): a bracket behind a bracket explains nothing, it is the next figure.
  if (tokens[previous.index]?.type === 'group') return true;
  return tokens.slice(Math.max(previous.after.end, previous.last + 1), index).some((token) => {
    return (
      token.type !== 'group' && !isParticle(folded, token) && !(token.type === 'separator' && isSpace(folded, token))
    );
  });
}

/** 3兆円へ（2013年1.4兆円）: a particle between a figure and its brackets parts nothing. */
function isParticle(folded: string, token: Token | undefined): boolean {
  return (
    token?.type === 'words' && /^(?:へ|に|を|とする|を目指す|に増加|に拡大)$/.test(folded.slice(token.start, token.end))
  );
}

/** 予定子ども数（2.12）実績 95%: a mere number in the middle of a name belongs to the name. */
function isPartOfName(folded: string, tokens: readonly Token[], group: GroupToken, index: number): boolean {
  const inner = group.tokens.filter((token) => token.type !== 'separator');
  const [number] = inner;
  if (inner.length !== 1 || number?.type !== 'quantity' || number.unitSource !== 'none') return false;
  const before = tokens[index - 1];
  const behind = tokens[index + 1];
  const named = (token: Token | undefined) =>
    token?.type === 'words' && /[一-龠ァ-ヴ]/.test(folded.slice(token.start, token.end));
  return named(before) && named(behind) && quantityFollows(tokens, index);
}

/** 施設入所者（1,274人）の6%: of how many a share is taken. */
function isWhole(folded: string, tokens: readonly Token[], index: number): boolean {
  const name = tokens[index - 1];
  const link = tokens[index + 1];
  const share = tokens.slice(index + 2).find((token) => token.type !== 'approximate' && token.type !== 'separator');
  if (name?.type !== 'words' || link?.type !== 'words' || share?.type !== 'quantity' || share.unit !== '%')
    return false;
  return /^の(?:うち)?$/.test(folded.slice(link.start, link.end));
}

/** 整備率（全60か所） 100%: behind a name and before the figure itself, brackets explain the name. */
function figureFollows(folded: string, tokens: readonly Token[], index: number): boolean {
  const name = tokens[index - 1];
  if (name?.type !== 'words' || !/[一-龠ァ-ヴA-Za-z]$/.test(folded.slice(name.start, name.end))) return false;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'quantity') return token.unitSource !== 'none';
    const passes = token?.type === 'approximate' || token?.type === 'comparator';
    if (!passes && !(token?.type === 'separator' && isSpace(folded, token))) return false;
  }
  return false;
}

function quantityFollows(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'quantity' && token.unitSource !== 'none') return true;
    if (token?.type === 'separator' && token.strong) return false;
  }
  return false;
}

/** 80%以上90%未満 is one range. */
function joinBounds(tokens: readonly Token[], candidates: readonly Head[]): Head[] {
  const joined: Head[] = [];
  for (const head of candidates) {
    const previous = joined[joined.length - 1];
    const low = previous === undefined ? undefined : tokens[previous.index];
    const high = tokens[head.index];
    const bounded =
      previous !== undefined &&
      low?.type === 'quantity' &&
      high?.type === 'quantity' &&
      (previous.after.end === head.index || isCommaBetween(tokens, previous, head, low.value, high.value)) &&
      (low.unit === high.unit || low.unit === null) &&
      /^>=?$/.test(previous.after.comparator ?? '') &&
      /^<=?$/.test(head.after.comparator ?? '');
    if (bounded) {
      joined[joined.length - 1] = {
        ...previous,
        last: head.index,
        after: { ...head.after, comparator: previous.after.comparator },
        upper: high.value,
      };
    } else joined.push(head);
  }
  return joined;
}

/** 40%以上、60%以下 goes on from the lower bound to the higher one. */
function isCommaBetween(
  tokens: readonly Token[],
  previous: Head,
  head: Head,
  low: number | null,
  high: number | null,
): boolean {
  const comma = tokens[previous.after.end];
  const rises = low !== null && high !== null && low < high;
  return rises && previous.after.end + 1 === head.index && comma?.type === 'separator' && comma.strong;
}

function isAged(token: Token | undefined, head: Head): boolean {
  return token?.type === 'quantity' && isAge(token, head);
}

function isSpace(folded: string, token: Token): boolean {
  return folded.slice(token.start, token.end).trim() === '';
}
