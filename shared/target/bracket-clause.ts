import { isBreakdown } from './breakdown';
import { labelOf } from './clause-label';
import { accumulationOf, isLevel, isSpan, TOTAL_GROUP, YEARS_LONG } from './clause-scope';
import type { Clause, Draft } from './draft';
import { findHeads, headEnd } from './heads';
import { quantityPart } from './parts';
import { reason } from './reason';
import type { Change, Comparator, TargetPart } from './target';
import type { GroupToken, QuantityToken } from './tokens';
import { parseUnit } from './units';

/** Numbers that stand only in brackets: フォロワー数 (50 人), 付与した人数【460人(前年度比110%)】, …の増加(前年比10%増). */
export function readGroup(clause: Clause, group: GroupToken): Draft[] {
  const { folded, head } = clause;
  const compared = comparedWithGroup(clause, group);
  if (compared !== null) return [compared];
  const drafts = clause.read(folded, group.tokens);
  const outer = labelOf(clause, head.index);
  const accumulation = accumulationOf(clause, null, []);
  return drafts.map((draft, at) => {
    const { part } = draft;
    const own = at > 0 || drafts.length > 1 ? part.label : null;
    const label = own ?? (at === 0 ? (outer ?? part.label) : null);
    return {
      ...draft,
      bare: false,
      part: {
        ...bounded(part, drafts.length === 1 ? head.after.comparator : null),
        label,
        accumulation: part.accumulation ?? (at === 0 ? accumulation : null),
      },
    };
  });
}

/** 国の目標（60%）以上: the bound behind the brackets is the bound of the number within. */
function bounded(part: TargetPart, comparator: Comparator | null): TargetPart {
  return 'upper' in part && part.comparator === '=' && comparator !== null ? { ...part, comparator } : part;
}

/** 現状（50%）以上, R元年度実績（1,234件）以上: the number in brackets is what is compared with. */
function comparedWithGroup(clause: Clause, group: GroupToken): Draft | null {
  const { folded, tokens, head } = clause;
  const start = tokens[0]?.start ?? group.start;
  const change = comparedChange(clause, group);
  if (change !== null) {
    const baseline = folded.slice(start, group.end);
    const part = quantityPart({ kind: 'relative_to_baseline', comparator: change, change, baseline });
    return { part, notes: [reason('comparedOnly', { baseline })], bare: false };
  }
  if (head.after.comparator === null) return null;
  const name = /(?:現状値?|現在値?|実績値?|平均値?|基準値?|前年度?値?|前回(?:調査)?(?:結果)?|昨年度?|策定時)$/.exec(
    folded.slice(start, group.start).trim(),
  );
  if (name === null) return null;
  const front = folded.slice(start, group.end);
  const part = quantityPart({ kind: 'relative_to_baseline', comparator: head.after.comparator, baseline: front });
  return { part, notes: [reason('comparedOnly', { baseline: front })], bare: false };
}

/** 2020年度決算（767億円）より減少: the figure in brackets is where the change begins. */
function comparedChange({ folded, tokens, head }: Clause, group: GroupToken): Change | null {
  const link = tokens[head.last + 1];
  const change = tokens[head.last + 2];
  const compares = link !== undefined && /^(?:より|から|に比べて?|に対して?)$/.test(folded.slice(link.start, link.end));
  return group.start > (tokens[0]?.start ?? 0) && compares && change?.type === 'change' ? change.change : null;
}

export function trailingGroups(clause: Clause): GroupToken[] {
  const end = headEnd(clause.folded, clause.tokens, clause.head);
  return clause.tokens.slice(clause.head.last + 1, end).filter((token): token is GroupToken => token.type === 'group');
}

export function paraphrased(clause: Clause, groups: readonly GroupToken[]): Draft[] | null {
  const group = groups.find((candidate) => findHeads(clause.folded, candidate.tokens).heads.length > 0);
  return group === undefined ? null : clause.read(clause.folded, group.tokens);
}

/** 98.7%（▲0.3）: a change without a unit is in the unit before the brackets. */
function inUnitOf(draft: Draft, { unit }: QuantityToken): Draft {
  const { part } = draft;
  const change = 'upper' in part && part.unit === null && part.value !== null && part.value < 0;
  if (!change || unit === null) return draft;
  const kind = unit === '%' ? 'relative_to_baseline' : part.kind;
  return { ...draft, bareDecimal: false, part: { ...part, unit, kind } };
}

const BASELINE_GROUP = /^(?:現状|現在|現況|基準|実績|策定時|当初|参考|前回|前年|元年|平成|[RH]\d)/;

/** What brackets behind a number add: further parts, a baseline (平成30年度 12,137件), or only a condition (全58手続). */
export function extraParts(
  clause: Clause,
  groups: readonly GroupToken[],
  token: QuantityToken,
): { drafts: Draft[]; baseline: string | null } {
  const { folded } = clause;
  const drafts: Draft[] = [];
  let baseline: string | null = null;
  for (const group of groups) {
    const inner = folded.slice(group.start + 1, group.end - 1).trim();
    const { heads } = findHeads(folded, group.tokens);
    const only = heads[0] === undefined ? undefined : group.tokens[heads[0].index];
    if (
      only === undefined ||
      isLevel(only) ||
      isSpan(only, heads[0], token) ||
      parseUnit(inner) !== null ||
      TOTAL_GROUP.test(inner) ||
      YEARS_LONG.test(inner) ||
      /^\d+(?:年|か月)間?で/.test(inner)
    )
      continue;
    const frequent =
      only.type === 'quantity' && ((only.per !== null && only.per !== '年') || /^(?:毎?月|毎?週|毎?日)/.test(inner));
    if (heads.length === 1 && frequent && only.unit === '回') continue;
    const dated = group.tokens[0]?.type === 'year';
    const sameUnit = only.type === 'quantity' && only.unit === token.unit && heads[0]?.after.comparator === null;
    const named = dated || /^(?:現状|現在|現況|基準|策定時|前年|前回)/.test(inner);
    const unitless = named && only.type === 'quantity' && only.unit === null && heads[0]?.after.comparator === null;
    if (
      heads.length === 1 &&
      (sameUnit || unitless) &&
      (dated || BASELINE_GROUP.test(inner)) &&
      !/目標|最終/.test(inner)
    ) {
      baseline = inner;
      continue;
    }
    if (isBreakdown(group.tokens, heads, token)) continue;
    const unnamed = sameUnit && heads.length === 1 && heads[0]?.index === 0;
    const notes = unnamed ? [reason('unnamedInBrackets')] : [];
    for (const draft of clause.read(folded, group.tokens))
      drafts.push({ ...inUnitOf(draft, token), bare: false, notes: [...draft.notes, ...notes] });
  }
  return { drafts, baseline };
}
