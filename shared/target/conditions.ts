import { withBaselines } from './baseline-heads';
import type { Head, Heads } from './head';
import { modifiersAfter, modifiersBefore } from './modifiers';
import type { QuantityToken, Token } from './tokens';

const FREQUENCY = /(?:^|[^一-龠\d])(?:月|週|日|毎月|毎週|毎日|四半期|半期|学期|年|か月)(?:に|で)?$/;
const FREQUENT_UNITS = new Set(['回', '日', '度', '時間', '件', '分']);
const SHARE = /割合|率|シェア/;

/** 4館の利用者総数 624,895人: a name that ends in what is counted belongs to the next figure, and the number before it to the name. */
const WHOSE = /^の[一-龠ァ-ヴーA-Za-z・]{2,14}(?:数|額|量|人数|件数|時間|枚数)[ :：はが]*$/;

type Condition = Heads['conditions'][number];
type Test = (head: Head, previous: Head | undefined, next: Head | undefined) => boolean;

/** Sets aside the heads that are only conditions (月1回以上, 65歳以上) or baselines (10件→20件). The last one left always stays. */
export function settle(folded: string, tokens: readonly Token[], candidates: readonly Head[]): Heads {
  const conditions: Condition[] = [];
  const setAside = (head: Head) => conditions.push({ index: head.index, text: conditionText(folded, tokens, head) });
  const without = (heads: readonly Head[], test: Test): Head[] => {
    const kept: Head[] = [];
    heads.forEach((head, at) => {
      const others = kept.length > 0 || at < heads.length - 1;
      if (others && test(head, kept[kept.length - 1], heads[at + 1])) setAside(head);
      else kept.push(head);
    });
    return kept;
  };
  const timed = without(candidates, (head, _, next) => isTimeOrAge(folded, tokens, head, next));
  const figures = without(timed, (head, _, next) => next !== undefined && isLevelOfNoun(folded, tokens, head));
  const parts = without(figures, (head, previous) => isTotal(folded, tokens, head, previous));
  const targets = withBaselines(folded, tokens, parts, setAside);
  const aimed = without(targets, (head, previous, next) => isAttributive(folded, tokens, head, previous, next));
  const heads = without(aimed, (head, subject) => subject !== undefined && isPredicate(folded, tokens, subject, head));
  return { heads, conditions };
}

function isTimeOrAge(folded: string, tokens: readonly Token[], head: Head, next: Head | undefined): boolean {
  const token = tokens[head.index];
  if (token?.type !== 'quantity') return false;
  return (
    isFrequency(folded, tokens, head.index, token) ||
    isFrequencyOfShare(folded, tokens, token, head, next) ||
    isAgeOfSubject(folded, tokens, token, head, next) ||
    isDuration(folded, token) ||
    isYear(token, head)
  );
}

/** A評価の事業割合 70%: the level says which ones are counted. */
function isLevelOfNoun(folded: string, tokens: readonly Token[], head: Head): boolean {
  const behind = tokens[head.index + 1];
  if (tokens[head.index]?.type !== 'level' || behind?.type !== 'words' || head.after.comparator !== null) return false;
  return /^(?:ランク|評価|判定|等級)?[のをが]?[一-龠ァ-ヴ]/.test(folded.slice(behind.start, behind.end));
}

/** 80点以上/100点, 8業務移行/20業務: right behind a slash, the same unit and no smaller a number say out of how many. */
function isTotal(folded: string, tokens: readonly Token[], head: Head, previous: Head | undefined): boolean {
  const total = tokens[head.index];
  const part = previous === undefined ? undefined : tokens[previous.index];
  const before = tokens[head.index - 1];
  const whole = before?.type === 'words' && folded.slice(before.start, before.end) === '全';
  const slash = whole ? tokens[head.index - 2] : before;
  if (total?.type !== 'quantity' || part?.type !== 'quantity' || slash?.type !== 'separator') return false;
  if (!/[/／]/.test(folded.slice(slash.start, slash.end)) || total.unit === null || total.unit !== part.unit)
    return false;
  const words = folded.slice(part.end, slash.start).trim();
  const ends = head.after.end >= tokens.length && head.after.comparator === null && head.after.change === null;
  return (
    ends && (part.value ?? 0) <= (total.value ?? -1) && /^[一-龠ぁ-んァ-ヴ]{0,6}$/.test(words) && total.unit !== '%'
  );
}

/** 職員の25%が月1回以上: what a share of the people do is its condition. */
function isPredicate(folded: string, tokens: readonly Token[], subject: Head, head: Head): boolean {
  const token = tokens[head.index];
  const share = tokens[subject.index];
  const next = tokens[subject.after.end];
  if (token?.type !== 'quantity' || token.unit === '%' || share?.type !== 'quantity' || share.unit !== '%')
    return false;
  return next?.type === 'words' && folded.charAt(next.start) === 'が' && gapIsClose(tokens, subject, head);
}

function isFrequency(folded: string, tokens: readonly Token[], index: number, token: QuantityToken): boolean {
  if (token.unit === null || !FREQUENT_UNITS.has(token.unit) || Math.abs(token.value ?? 0) > 60) return false;
  if (token.per !== null && token.per !== '年') return true;
  const previous = tokens[index - 1];
  const next = tokens[modifiersAfter(folded, tokens, index).end];
  if (previous?.type !== 'words' || next === undefined || next.type === 'separator' || next.type === 'group')
    return false;
  // 復旧4時間以内、年2回の訓練: behind a 読点 it is a figure of its own.
  const parted = tokens[index - 2];
  if (parted?.type === 'separator' && parted.strong && modifiersAfter(folded, tokens, index).comparator === null)
    return false;
  return FREQUENCY.test(folded.slice(previous.start, previous.end));
}

/** 実施率 週1回以上 30%: how often, set apart from the share of those who do it. */
function isFrequencyOfShare(
  folded: string,
  tokens: readonly Token[],
  token: QuantityToken,
  head: Head,
  next: Head | undefined,
): boolean {
  const share = next === undefined ? undefined : tokens[next.index];
  const before = tokens[head.index - 1];
  if (share?.type !== 'quantity' || share.unit !== '%' || before?.type !== 'words' || next === undefined) return false;
  if (!FREQUENCY.test(folded.slice(before.start, before.end))) return false;
  if (token.unit === '回' && SHARE.test(folded.slice(0, token.start))) return true;
  return /^[回日]$|^時間$/.test(token.unit ?? '') && head.after.comparator !== null && gapIsClose(tokens, head, next);
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
    (/^(?:で|にわたり|のうちに|以内に|の?累計|の?合計)/.test(folded.slice(token.end, token.end + 4)) ||
      (/期間 ?$/.test(folded.slice(0, token.start)) && /^間?[:： は]/.test(folded.slice(token.end, token.end + 2))))
  );
}

export function isAge(token: QuantityToken, head: Head): boolean {
  return token.unit === '歳' && (head.after.comparator !== null || token.upper !== null || head.after.attributive);
}

/** 65歳以上の利用率, 65歳健康寿命: an age that says whom is meant; 健康寿命 83.1歳以上 at the end is what is aimed at. */
function isAgeOfSubject(
  folded: string,
  tokens: readonly Token[],
  token: QuantityToken,
  head: Head,
  next: Head | undefined,
): boolean {
  if (token.unit !== '歳') return false;
  const behind = tokens[head.after.end];
  if (behind?.type === 'words' && next !== undefined) return true;
  const named = tokens[head.index - 1]?.type === 'separator' && behind === undefined;
  return isAge(token, head) && !(named && /[命齢]/.test(folded.slice(tokens[0]?.start, token.start)));
}

function isAttributive(
  folded: string,
  tokens: readonly Token[],
  head: Head,
  previous: Head | undefined,
  next: Head | undefined,
): boolean {
  const token = tokens[head.index];
  if (token?.type !== 'quantity') return false;
  const behind = tokens[head.after.end];
  const words = behind?.type === 'words' ? folded.slice(behind.start, behind.end) : '';
  if (next !== undefined && (limits(folded, tokens, head, next) || namesSpan(folded, tokens, head, next))) return true;
  const happens = /^の(?:設置|導入|実施|開設|開催|整備|登録|作成|公開|達成|増|減|削)/.test(words);
  if (next !== undefined && gapIsClose(tokens, head, next)) {
    const gap = folded.slice(tokens[head.after.end]?.start ?? 0, tokens[next.index]?.start ?? 0);
    const share = tokens[next.index];
    if (token.unit !== '%' && token.end - token.start < 8 && WHOSE.test(gap) && head.after.change === null) return true;
    const ownFigure = behind?.type === 'separator' && head.after.comparator === null && isNamed(folded, tokens, head);
    if (
      share?.type === 'quantity' &&
      share.unit === '%' &&
      SHARE.test(gap) &&
      gap.length > 2 &&
      token.unit !== '%' &&
      !ownFigure
    )
      return true;
    if (head.after.attributive && head.after.comparator !== null && !happens) return true;
  }
  return previous !== undefined && gapIsClose(tokens, previous, head) && head.after.attributive && !happens;
}

/** 発行額1億円 利用率98%: a figure with a name of its own, and a space or ・ behind it, is no mere condition of the next. */
function isNamed(folded: string, tokens: readonly Token[], head: Head): boolean {
  const name = tokens[modifiersBefore(folded, tokens, head.index).start - 1];
  return (
    name?.type === 'words' &&
    /(?:[数額量費]|年|延べ|者|発行|利用|開催|実施) ?$/.test(folded.slice(name.start, name.end))
  );
}

/** 24時間死者数 2,000人, 30日以内死者数 10人: a span of time grown together with the name of what is counted. */
function namesSpan(folded: string, tokens: readonly Token[], head: Head, next: Head): boolean {
  const span = tokens[head.index];
  const name = tokens[head.after.end];
  if (span?.type !== 'quantity' || name?.type !== 'words' || tokens[next.index]?.type !== 'quantity') return false;
  if (!/^(?:時間|日|分|年|か月|週間|回)$/.test(span.unit ?? '') || head.after.change !== null) return false;
  if (!gapIsClose(tokens, head, next)) return false;
  const text = folded.slice(name.start, name.end);
  return head.after.comparator === null
    ? /^[一-龠]{2,8}(?:数|率|件数|人数|割合)/.test(text)
    : /^[一-龠]{1,6}(?:者|児|人|職員|生徒|世帯|数|率|割合)/.test(text);
}

/** 1,000㎡以上の施設のうち、…した割合 30%; 2回以上受講した職員 150人: a bounded number that only says which ones are counted. */
function limits(folded: string, tokens: readonly Token[], head: Head, next: Head): boolean {
  const behind = tokens[head.after.end];
  if (head.after.comparator === null || behind?.type !== 'words') return false;
  const words = folded.slice(behind.start, behind.end);
  const gap = folded.slice(behind.start, tokens[next.index]?.start ?? behind.end);
  if (/[\n。]/.test(gap)) return false;
  if (/^の.{1,24}のうち[、 ]?/.test(gap)) return true;
  if (isClause(folded, tokens, head) && /^[一-龠ァ-ヴA-Z]/.test(words) && gapIsClose(tokens, head, next)) return true;
  return /^(?:の[一-龠ァ-ヴ]{0,12}を)?[一-龠ぁ-んァ-ヴ]{1,10}(?:した|している|する|されている|された|される|ある|いる)[一-龠ァ-ヴ]/.test(
    words,
  );
}

/** 750時間を超える…: a verb before a noun only says which ones are counted. */
function isClause(folded: string, tokens: readonly Token[], head: Head): boolean {
  const verb = tokens[head.after.end - 1];
  return verb?.type === 'comparator' && /[るむえ]$|ない$/.test(folded.slice(verb.start, verb.end));
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
