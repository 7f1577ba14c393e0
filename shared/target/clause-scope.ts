import { isBreakdown } from './breakdown';
import type { Clause } from './draft';
import type { Head } from './head';
import { findHeads } from './heads';
import type { Accumulation } from './target';
import type { GroupToken, QuantityToken, Token } from './tokens';
import { parseUnit } from './units';

export function accumulationOf(
  clause: Clause,
  token: QuantityToken | null,
  groups: readonly GroupToken[],
): Accumulation | null {
  if (token?.per === '年' || clause.head.after.yearly || perYearBehind(clause)) return 'withinYear';
  const beside = clause.tokens.filter((part): part is GroupToken => part.type === 'group' && !groups.includes(part));
  const all = [
    ...clause.tokens,
    ...[...groups, ...beside]
      .filter((group) => findHeads(clause.folded, group.tokens).heads.length === 0)
      .flatMap((group) => group.tokens),
  ];
  for (const candidate of all) {
    if (candidate.type === 'period' && candidate.accumulation !== null) return candidate.accumulation;
  }
  if (token !== null && token.unit !== '%' && runsOverYears(clause, groups)) return 'wholePlan';
  const before = clause.tokens[clause.head.index - 1];
  const spaced = before?.type === 'separator' && clause.folded.slice(before.start, before.end).trim() === '';
  const previous = spaced ? clause.tokens[clause.head.index - 2] : before;
  const text = previous?.type === 'words' ? clause.folded.slice(previous.start, previous.end) : '';
  if (/(?:^|[^一-龠])年$/.test(text)) return 'withinYear';
  if (/(?:^|[^一-龠合累小会統推設集])計$/.test(text)) return 'wholePlan';
  return /ずつ/.test(clause.folded) ? 'withinYear' : null;
}

export function conditionOf(clause: Clause, groups: readonly GroupToken[]): string | null {
  const { folded, tokens } = clause;
  const conditions = [...clause.conditions];
  const whole = tokens[clause.head.index];
  if (whole?.type === 'quantity' && whole.total !== null) conditions.push(`全${whole.total}`);
  const often = frequencyBefore(clause);
  if (often !== null) conditions.push(often);
  for (const group of groups) {
    const wordsOnly = findHeads(folded, group.tokens).heads.every((head) => {
      const inner = group.tokens[head.index];
      return isLevel(inner) || (whole?.type === 'quantity' && isSpan(inner, head, whole));
    });
    const inner = folded.slice(group.start + 1, group.end - 1).trim();
    const plain = wordsOnly && !group.tokens.some((token) => token.type === 'period' || token.type === 'reference');
    const { heads } = findHeads(folded, group.tokens);
    const explains = TOTAL_GROUP.test(inner) || (whole?.type === 'quantity' && isBreakdown(group.tokens, heads, whole));
    const footnote = /^[注註※*] ?\d{0,2}$/.test(inner);
    if ((plain || explains) && !footnote && parseUnit(inner) === null && !clause.several) conditions.push(inner);
  }
  const deadline = tokens.findIndex((token) => token.type === 'year');
  const year = tokens[deadline];
  if (year !== undefined && deadline < clause.head.index && !clause.several && clause.head.baseline === null) {
    const until = tokens.slice(deadline, deadline + 3).find((token) => token.type === 'until');
    if (until !== undefined) conditions.push(folded.slice(year.start, until.end));
  }
  return conditions.filter((text) => text !== '').join('、') || null;
}

/** 100%（AA準拠）: a level beside a figure is what the figure holds for. */
export function isLevel(token: Token | undefined): boolean {
  return token?.type === 'level';
}

/** 85%（2週間以上）: how long, of those whose share is meant. */
export function isSpan(token: Token | undefined, head: Head | undefined, whole: QuantityToken): boolean {
  if (whole.unit !== '%' || token?.type !== 'quantity' || head?.index !== 0) return false;
  return head.after.comparator !== null && /^(?:時間|日|週間|か月|年|回)$/.test(token.unit ?? '');
}

/** 月 in 月1,000件以上: how often, which is no part of the name. */
function frequencyBefore(clause: Clause): string | null {
  const previous = clause.tokens[clause.head.index - 1];
  if (previous?.type !== 'words') return null;
  return /(?:^|[^一-龠\d])(毎?[月週日])$/.exec(clause.folded.slice(previous.start, previous.end))?.[1] ?? null;
}

/** 30基更新/年: what is done each year. */
function perYearBehind({ folded, tokens, head }: Clause): boolean {
  const behind = tokens.slice(head.after.end);
  const [words, , year] = behind;
  const text = folded.slice(words?.start ?? 0, year?.end ?? 0);
  return behind.length === 3 && /^[一-龠]{1,4} ?\/ ?年度?$/.test(text);
}

/** 5年間で2,500人, 1,300人（4か年）: what is counted over several years. */
function runsOverYears({ folded, conditions }: Clause, groups: readonly GroupToken[]): boolean {
  const inner = groups.map((group) => folded.slice(group.start + 1, group.end - 1));
  return [...conditions, ...inner].some((text) => YEARS_LONG.test(text));
}

/** 5年間, 4か年累計: over how many years, where that is all a bracket says. */
export const YEARS_LONG =
  /^ ?(?:計画期間)?(?:[2-9]|[1-9]\d)(?:[かヶカケヵ箇]年|年間)(?:で|の)?(?:累計|合計|延べ|通算|総計|計)? ?$/;

export const TOTAL_GROUP =
  /^(?:全|残り?|総数|対象|全体|母数|うち|内訳|\d[\d,]*[^\d()]{0,5} ?(?:[/／÷]|中|のうち) ?\d|\d[\d,]*[^\d()]{0,5}(?:中|のうち)$|.*(?:除く|含む|含まない|内数|再掲)$)/;
