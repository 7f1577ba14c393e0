import { readGroup } from './bracket-clause';
import { accumulationOf } from './clause-scope';
import type { Clause, Draft } from './draft';
import type { Head } from './head';
import { findHeads, headEnd } from './heads';
import { cleanLabel, labelText } from './labels';
import { modifiersBefore } from './modifiers';
import { quantityPart } from './parts';
import { readQuantity } from './quantity-clause';
import { reason } from './reason';
import type { TargetPart } from './target';
import type { ReferenceToken, Token } from './tokens';

/** Reads the tokens of one item that has numbers (or comparisons, or levels) into its parts. */
export function readClauses(folded: string, tokens: readonly Token[]): Draft[] {
  const { heads, conditions } = findHeads(folded, tokens);
  const drafts: Draft[] = [];
  let start = 0;
  heads.forEach((head, at) => {
    const next = heads[at + 1];
    const end =
      next === undefined ? tokens.length : boundary(folded, tokens, headEnd(folded, tokens, head), next.index);
    const clause: Clause = {
      folded,
      tokens: tokens.slice(start, end),
      head: {
        ...head,
        index: head.index - start,
        last: head.last - start,
        after: { ...head.after, end: head.after.end - start },
      },
      conditions: conditions.filter(({ index }) => index >= start && index < end).map(({ text }) => text),
      several: heads.length > 1,
      read: readClauses,
    };
    drafts.push(...readClause(clause));
    start = end;
  });
  const read = shareChange(drafts);
  return runTogether(folded, tokens, heads) ? read.map(withDoubt) : read;
}

function withDoubt(draft: Draft): Draft {
  return {
    ...draft,
    notes: [...draft.notes, reason('runTogether')],
  };
}

/** True where two figures stand in one run of words: 読点, a bracket, or a space right behind the first unit would part them. */
function runTogether(folded: string, tokens: readonly Token[], heads: readonly Head[]): boolean {
  return heads.some((head, at) => {
    const next = heads[at + 1];
    const first = tokens[head.index];
    if (next === undefined || first?.type === 'group') return false;
    const end = headEnd(folded, tokens, head);
    const between = tokens.slice(end, next.index);
    if (between.some((token) => token.type === 'separator' && token.strong)) return false;
    const parted =
      between[0]?.type === 'separator' || tokens[end - 1]?.type === 'group' || tokens[next.index]?.type === 'group';
    return !parted || (first?.type === 'quantity' && first.unitSource === 'none');
  });
}

function boundary(folded: string, tokens: readonly Token[], from: number, to: number): number {
  const between = tokens.slice(from, to);
  const strong = between.findIndex((token) => token.type === 'separator' && token.strong);
  if (strong >= 0) return from + strong + 1;
  const weak = between.findIndex((token) => token.type === 'separator');
  const start = modifiersBefore(folded, tokens, to).start;
  return weak >= 0 ? from + weak + 1 : Math.min(from, start);
}

function readClause(clause: Clause): Draft[] {
  const token = clause.tokens[clause.head.index];
  if (token?.type === 'quantity') return readQuantity(clause, token);
  if (token?.type === 'group') return readGroup(clause, token);
  if (token?.type === 'reference') return [readComparison(clause, token)];
  if (token?.type === 'level') return [readLevel(clause, token.level)];
  return [];
}

/** 文科省 … 前年度調査における全国平均以上: compared with something, without a number of its own. */
function readComparison(clause: Clause, token: ReferenceToken): Draft {
  const { folded, tokens, head } = clause;
  const { comparator, change } = head.after;
  const text = labelText(folded, tokens.slice(0, head.index)).replace(/(?:調査)?における$/, '');
  const share = /率|割合/.test(folded.slice(tokens[0]?.start ?? 0, token.start));
  const part = quantityPart({
    kind: 'relative_to_baseline',
    unit: share ? '%' : null,
    comparator: comparator ?? change ?? '=',
    change,
    label: cleanLabel(text),
    baseline: token.name,
    condition: clause.conditions.join('、') || null,
    accumulation: accumulationOf(clause, null, []),
  });
  return { part, notes: [reason('comparedOnly', { baseline: token.name })], bare: false };
}

function readLevel(clause: Clause, level: string): Draft {
  const { folded, tokens, head } = clause;
  const was = head.baseline === null ? -1 : tokens.findIndex((token) => token.type === 'level');
  const part: TargetPart = {
    kind: 'level',
    level,
    value: null,
    unit: null,
    comparator: head.after.comparator,
    change: null,
    label: cleanLabel(labelText(folded, tokens.slice(0, was < 0 ? head.index : was))),
    accumulation: null,
    baseline: head.baseline,
    condition: clause.conditions.join('、') || null,
  };
  return { part, notes: [], bare: false };
}

/** 約38%、約4万1千人増加: a nameless number before takes part in the change. */
function shareChange(drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const first = shared[at];
    const second = shared[at + 1];
    if (first === undefined || second === undefined || !first.bare || !second.bare) continue;
    const { part } = first;
    const other = second.part;
    const open = part.kind === 'percent' || part.kind === 'numeric';
    if (!open || part.comparator !== '=' || part.change !== null) continue;
    if (other.comparator !== 'increase' && other.comparator !== 'decrease') continue;
    shared[at] = { ...first, part: { ...part, comparator: other.comparator, change: other.comparator } };
  }
  return shared;
}
