import { type Modifiers, modifiersAfter, modifiersBefore } from './modifiers';
import type { GroupToken, QuantityToken, Token } from './tokens';
import { parseUnit } from './units';

/** The token a sub-indicator turns on: its number, its level, or the thing it is compared with. */
export interface Head {
  readonly index: number;
  /** Last token that belongs to it (of a range 80%以上90%未満 the second number). */
  readonly last: number;
  readonly after: Modifiers;
  /** 平成30年度 140件 in 平成30年度に140件発生した…の10%減; 10件 in 10件→20件. */
  readonly baseline: string | null;
  readonly upper: number | null;
}

export interface Heads {
  readonly heads: readonly Head[];
  /** Texts of numbers that only condition: 月1回以上, 65歳以上. */
  readonly conditions: readonly { readonly index: number; readonly text: string }[];
}

const FREQUENCY = /(?:^|[^一-龠\d])(?:月|週|日|毎月|毎週|毎日|四半期|半期|学期|年|か月)(?:に|で)?$/;
const FREQUENT_UNITS = new Set(['回', '日', '度', '時間', '件', '分']);
const PAST = /した|された|だった|であった|あった|のうち|(?:の)?中$|中の|に対し|を除[いくき]|ある/;
const SHARE = /割合|率|比率|シェア/;

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
  const conditions: { index: number; text: string }[] = [];
  const heads = settle(folded, tokens, joinBounds(tokens, candidates), conditions);
  return { heads, conditions };
}

/** The last token index that belongs to a head: its modifiers, and brackets that stand right behind. */
export function headEnd(folded: string, tokens: readonly Token[], head: Head): number {
  let end = Math.max(head.after.end, head.last + 1);
  for (let at = end; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'separator' && isSpace(folded, token)) continue;
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
  if (figureFollows(folded, tokens, index)) return false;
  const previous = before[before.length - 1];
  if (previous === undefined) return true;
  return tokens.slice(Math.max(previous.after.end, previous.last + 1), index).some((token) => {
    return token.type !== 'group' && !(token.type === 'separator' && isSpace(folded, token));
  });
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
      previous.after.end === head.index &&
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

type Conditions = { index: number; text: string }[];

function settle(folded: string, tokens: readonly Token[], candidates: readonly Head[], conditions: Conditions): Head[] {
  let heads = [...candidates];
  const drop = (head: Head) => {
    heads = heads.filter((other) => other !== head);
    conditions.push({ index: head.index, text: conditionText(folded, tokens, head) });
  };
  for (const head of candidates) {
    const token = tokens[head.index];
    if (token?.type !== 'quantity' || heads.length < 2) continue;
    if (
      isFrequency(folded, tokens, head.index, token) ||
      isAgeOfSubject(folded, tokens, token, head, heads) ||
      isDuration(folded, token) ||
      isYear(token, head)
    )
      drop(head);
  }
  // A評価の事業割合 70%: the level says which ones are counted.
  for (const head of candidates) {
    const behind = tokens[head.index + 1];
    const names =
      behind?.type === 'words' &&
      /^(?:ランク|評価|判定|等級)?[のをが]?[一-龠ァ-ヴ]/.test(folded.slice(behind.start, behind.end));
    const followed = heads.indexOf(head) < heads.length - 1;
    if (tokens[head.index]?.type === 'level' && names && followed && head.after.comparator === null) drop(head);
  }
  heads = withBaselines(folded, tokens, heads, conditions);
  for (const head of [...heads]) {
    if (heads.length > 1 && isAttributive(folded, tokens, head, heads)) drop(head);
  }
  for (const head of [...heads]) {
    const token = tokens[head.index];
    const subject = heads[heads.indexOf(head) - 1];
    if (subject === undefined || token?.type !== 'quantity' || token.unit === '%') continue;
    const first = tokens[subject.index];
    const next = tokens[subject.after.end];
    const isSubject = next?.type === 'words' && folded.charAt(next.start) === 'が' && gapIsClose(tokens, subject, head);
    if (first?.type === 'quantity' && first.unit === '%' && isSubject) drop(head);
  }
  return heads;
}

/** 平成30年度に140件発生した…の10%減, 10件→20件, 10件から20件に, 58手続のうち31手続: the first number is not the target. */
function withBaselines(
  folded: string,
  tokens: readonly Token[],
  heads: readonly Head[],
  conditions: Conditions,
): Head[] {
  const kept: Head[] = [];
  for (const head of heads) {
    const previous = kept[kept.length - 1];
    const from = previous === undefined ? undefined : tokens[previous.index];
    const to = tokens[head.index];
    const text =
      previous === undefined ? '' : folded.slice(tokens[previous.last + 1]?.start ?? 0, tokens[head.index]?.start ?? 0);
    if (
      previous !== undefined &&
      from?.type === 'group' &&
      /^(?:対?比|の|から|より|に比べ|に対し)/.test(text) &&
      head.after.change !== null
    ) {
      const year = tokens[previous.index - 1];
      const named = year?.type === 'year' || year?.type === 'words' ? year.start : from.start;
      kept[kept.length - 1] = { ...head, baseline: folded.slice(named, from.end) };
      continue;
    }
    // 年間数件程度だった寄附件数を増やす（千件程度）: what was is no target.
    if (
      previous !== undefined &&
      from?.type === 'quantity' &&
      /^(?:だった|であった|でした)/.test(after(folded, tokens, previous))
    ) {
      kept[kept.length - 1] = { ...head, baseline: folded.slice(from.start, from.end) };
      continue;
    }
    if (previous === undefined || from?.type !== 'quantity' || to?.type !== 'quantity') {
      kept.push(head);
      continue;
    }
    const between = tokens.slice(previous.after.end, head.index);
    const gap = folded.slice(tokens[previous.after.end]?.start ?? to.start, to.start);
    const arrow = between.some((token) => token.type === 'arrow') || /^(?:の現状)?から/.test(gap);
    const strong = between.some((token) => token.type === 'separator' && token.strong);
    const amount = head.after.change !== null && !head.after.toLevel;
    const past = !strong && PAST.test(gap) && (amount || /のうち|中/.test(gap)) && previous.after.change === null;
    if (!arrow && !past) {
      kept.push(head);
      continue;
    }
    if (!arrow && /のうち|中/.test(gap)) {
      conditions.push({ index: previous.index, text: conditionText(folded, tokens, previous) });
      kept[kept.length - 1] = head;
      continue;
    }
    const year = yearBefore(folded, tokens, previous.index);
    const written = folded.slice(from.start, from.end);
    kept[kept.length - 1] = { ...head, baseline: year === null ? written : `${year} ${written}` };
  }
  return kept;
}

function after(folded: string, tokens: readonly Token[], head: Head): string {
  const start = tokens[head.after.end]?.start;
  return start === undefined ? '' : folded.slice(start, start + 8);
}

function yearBefore(folded: string, tokens: readonly Token[], index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at];
    if (token?.type === 'year') return folded.slice(token.start, token.end);
  }
  return null;
}

function isFrequency(folded: string, tokens: readonly Token[], index: number, token: QuantityToken): boolean {
  if (token.unit === null || !FREQUENT_UNITS.has(token.unit) || Math.abs(token.value ?? 0) > 60) return false;
  if (token.per !== null && token.per !== '年') return true;
  const previous = tokens[index - 1];
  const next = tokens[modifiersAfter(folded, tokens, index).end];
  if (previous?.type !== 'words' || next === undefined || next.type === 'separator' || next.type === 'group')
    return false;
  return FREQUENCY.test(folded.slice(previous.start, previous.end));
}

/** 2025年1,000人, 2025 1,000人. */
function isYear(token: QuantityToken, head: Head): boolean {
  const named = token.unit === '年' || (token.unit === null && token.end - token.start === 4);
  const { comparator, change } = head.after;
  return named && comparator === null && change === null && /^(?:19|20)\d\d$/.test(String(token.value));
}

/** 5年間で20%削減. */
function isDuration(folded: string, token: QuantityToken): boolean {
  return (
    /^(?:年|か月|週間|日)$/.test(token.unit ?? '') &&
    /^(?:で|にわたり|のうちに|以内に|の?累計|の?合計)/.test(folded.slice(token.end, token.end + 4))
  );
}

function isAged(token: Token | undefined, head: Head): boolean {
  return token?.type === 'quantity' && isAge(token, head);
}

function isAge(token: QuantityToken, head: Head): boolean {
  return token.unit === '歳' && (head.after.comparator !== null || token.upper !== null || head.after.attributive);
}

/** 65歳以上の利用率, 65歳健康寿命: an age that says whom is meant; 健康寿命 83.1歳以上 at the end is what is aimed at. */
function isAgeOfSubject(
  folded: string,
  tokens: readonly Token[],
  token: QuantityToken,
  head: Head,
  heads: readonly Head[],
): boolean {
  if (token.unit !== '歳') return false;
  const behind = tokens[head.after.end];
  if (behind?.type === 'words' && heads.indexOf(head) < heads.length - 1) return true;
  const named = tokens[head.index - 1]?.type === 'separator' && behind === undefined;
  return isAge(token, head) && !(named && /[命齢]/.test(folded.slice(tokens[0]?.start, token.start)));
}

function isAttributive(folded: string, tokens: readonly Token[], head: Head, heads: readonly Head[]): boolean {
  const at = heads.indexOf(head);
  const next = heads[at + 1];
  const previous = heads[at - 1];
  const token = tokens[head.index];
  if (token?.type !== 'quantity') return false;
  const behind = tokens[head.after.end];
  const words = behind?.type === 'words' ? folded.slice(behind.start, behind.end) : '';
  if (next !== undefined && limits(folded, tokens, head, next)) return true;
  const happens = /^の(?:設置|導入|実施|開設|開催|整備|登録|作成|公開|達成|増|減|削)/.test(words);
  if (next !== undefined && gapIsClose(tokens, head, next)) {
    const gap = folded.slice(tokens[head.after.end]?.start ?? 0, tokens[next.index]?.start ?? 0);
    const share = tokens[next.index];
    if (share?.type === 'quantity' && share.unit === '%' && SHARE.test(gap) && gap.length > 2 && token.unit !== '%')
      return true;
    if (head.after.attributive && head.after.comparator !== null && !happens) return true;
  }
  return previous !== undefined && gapIsClose(tokens, previous, head) && head.after.attributive && !happens;
}

/** 1,000㎡以上の施設のうち、…した割合 30%; 2回以上受講した職員 150人: a bounded number that only says which ones are counted. */
function limits(folded: string, tokens: readonly Token[], head: Head, next: Head): boolean {
  const behind = tokens[head.after.end];
  if (head.after.comparator === null || behind?.type !== 'words') return false;
  const words = folded.slice(behind.start, behind.end);
  const gap = folded.slice(behind.start, tokens[next.index]?.start ?? behind.end);
  if (/[\n。]/.test(gap)) return false;
  if (/^の.{1,24}のうち[、 ]?/.test(gap)) return true;
  return /^(?:の[一-龠ァ-ヴ]{0,12}を)?[一-龠ぁ-んァ-ヴ]{1,10}(?:した|している|する|されている|された|される|ある|いる)[一-龠ァ-ヴ]/.test(
    words,
  );
}

/** True where no separator, not even a space, parts the two. */
function gapIsClose(tokens: readonly Token[], first: Head, second: Head): boolean {
  return !tokens.slice(first.after.end, second.index).some((token) => token.type === 'separator' && token.strong);
}

function conditionText(folded: string, tokens: readonly Token[], head: Head): string {
  const token = tokens[head.index];
  const previous = tokens[head.index - 1];
  const last = tokens[head.after.end - 1];
  if (token === undefined || last === undefined) return '';
  const text = previous?.type === 'words' ? folded.slice(previous.start, previous.end) : '';
  const prefix = FREQUENCY.exec(text)?.[0].replace(/^[^月週日毎四半学年か]/, '') ?? '';
  const start = modifiersBefore(folded, tokens, head.index).start;
  return prefix + folded.slice(tokens[start]?.start ?? token.start, last.end).trim();
}

function isSpace(folded: string, token: Token): boolean {
  return folded.slice(token.start, token.end).trim() === '';
}
