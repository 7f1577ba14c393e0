import { borrowedUnit, times } from './borrowed-unit';
import { extraParts, paraphrased, trailingGroups } from './bracket-clause';
import { groupLabel, labelOf } from './clause-label';
import { accumulationOf, conditionOf, YEARS_LONG } from './clause-scope';
import type { Clause, Draft } from './draft';
import { findHeads } from './heads';
import { cleanLabel, labelText } from './labels';
import { modifiersBefore } from './modifiers';
import { quantityPart } from './parts';
import { type Reason, reason } from './reason';
import type { Change, QuantityKind, QuantityPart } from './target';
import type { GroupToken, QuantityToken, ReferenceToken } from './tokens';

export function readQuantity(clause: Clause, token: QuantityToken): Draft[] {
  const { folded, tokens, head } = clause;
  const before = modifiersBefore(folded, tokens, head.index);
  const groups = trailingGroups(clause);
  const exact = token.fraction || isChangeWord(clause, token) ? paraphrased(clause, groups) : null;
  if (exact !== null) return exact;
  const reference = referenceOf(clause, token, groups);
  const kind = kindOf(clause, token, reference);
  const amount = head.after.change !== null && !head.after.toLevel;
  const change =
    token.change ??
    head.after.change ??
    before.change ??
    (token.negative ? 'decrease' : token.plus ? 'increase' : null);
  const comparator =
    head.after.comparator ??
    before.comparator ??
    (token.negative ? '=' : null) ??
    (amount ? head.after.change : null) ??
    token.change ??
    (boundedByUntil(clause) ? '<=' : null) ??
    (token.plus ? 'increase' : null) ??
    (head.after.toLevel ? null : before.change) ??
    '=';
  const extra = extraParts(clause, groups, token);
  const borrowed = token.unit === null ? borrowedUnit(clause, groups) : null;
  const outerUnit = token.unit ?? borrowed?.name ?? null;
  const part: QuantityPart = quantityPart({
    kind,
    value: times(token.value, borrowed),
    upper: times(token.upper ?? head.upper, borrowed),
    unit: token.per !== null && token.per !== '年' && outerUnit !== null ? `${outerUnit}/${token.per}` : outerUnit,
    comparator,
    approximate: before.approximate || head.after.approximate,
    change,
    label: labelOf(clause, before.start) ?? groupLabel(clause, groups, extra.drafts.length > 0),
    accumulation: accumulationOf(clause, token, groups),
    baseline: reference?.name ?? extra.baseline ?? head.baseline ?? yearBaseline(clause, kind),
    condition: conditionOf(clause, groups),
  });
  const notes = notesOf(clause, token);
  const bare = cleanLabel(labelText(folded, tokens.slice(0, before.start))) === null;
  const extras = amount ? extra.drafts.map((draft) => sharingChange(draft, change)) : extra.drafts;
  return [{ part, notes, bare, bareDecimal: token.bareDecimal && part.unit === null }, ...extras];
}

/** 10件まで is a bound; 34%から50%まで is where it leads to. */
function boundedByUntil({ head }: Clause): boolean {
  return head.after.until && head.after.change === null && head.baseline === null;
}

/** 430人（約10%）の削減: the share in brackets is cut as well. */
function sharingChange(draft: Draft, change: Change | null): Draft {
  const { part } = draft;
  const shares = part.kind === 'percent' && part.comparator === '=' && part.label === null && change !== null;
  return shares ? { ...draft, part: { ...part, comparator: change, change } } : draft;
}

/** 倍増（100件→200件）: the figures behind such a word say the same more exactly. */
function isChangeWord({ folded }: Clause, token: QuantityToken): boolean {
  return token.change !== null && /^(?:倍増|半減)$/.test(folded.slice(token.start, token.end));
}

function kindOf(clause: Clause, token: QuantityToken, reference: ReferenceToken | null): QuantityKind {
  const unit = token.unit ?? borrowedUnit(clause, trailingGroups(clause))?.name ?? null;
  if (unit !== '%' && unit !== '倍') {
    if (reference === null || unit !== 'ポイント') return 'numeric';
    return reference.previousYear ? 'ratio_to_previous' : 'relative_to_baseline';
  }
  if (reference !== null) return reference.previousYear ? 'ratio_to_previous' : 'relative_to_baseline';
  const amount = clause.head.after.change !== null && !clause.head.after.toLevel;
  if (unit === '倍' || token.change !== null || token.negative || token.plus || amount) return 'relative_to_baseline';
  return 'percent';
}

function referenceOf(clause: Clause, token: QuantityToken, groups: readonly GroupToken[]): ReferenceToken | null {
  const own = clause.tokens.slice(0, clause.head.index).filter((before) => before.type === 'reference');
  const named = groups
    .filter((group) => findHeads(clause.folded, group.tokens).heads.length === 0)
    .flatMap((group) => group.tokens)
    .filter((inner): inner is ReferenceToken => inner.type === 'reference' && inner.form === 'ratio');
  const near = own[own.length - 1];
  const found = near?.type === 'reference' ? near : named[0];
  if (found === undefined) return null;
  const amount = clause.head.after.change !== null || token.plus || token.negative;
  return found.form === 'ratio' ||
    amount ||
    /(?:の|より|から|に比べて?|に対して?|と比べて?)$/.test(clause.folded.slice(found.start, found.end))
    ? found
    : null;
}

/** 令和元年度の20%減. */
function yearBaseline(clause: Clause, kind: QuantityKind): string | null {
  if (kind !== 'relative_to_baseline') return null;
  const year = clause.tokens[clause.head.index - 2];
  const link = clause.tokens[clause.head.index - 1];
  if (
    year?.type !== 'year' ||
    link === undefined ||
    !/^(?:末?の?(?:実績|水準|値))?の$/.test(clause.folded.slice(link.start, link.end))
  )
    return null;
  return clause.folded.slice(year.start, year.end);
}

function notesOf(clause: Clause, token: QuantityToken): Reason[] {
  const notes = clause.conditions
    .filter((text) => !(token.unit !== '%' && YEARS_LONG.test(text)))
    .map((text) => reason('onlyCondition', { text }));
  if (token.note !== null) notes.push(token.note);
  if (token.unitSource === 'guessed') notes.push(reason('unitGuessed', { unit: token.unit ?? '' }));
  if (boundedByUntil(clause)) notes.push(reason('untilIsBound'));
  if (clause.folded.charAt(token.start - 1) === '×') notes.push(reason('notMultiplied'));
  if (clause.folded.charAt(token.start) === '○') notes.push(reason('circleIsZero'));
  return notes;
}
