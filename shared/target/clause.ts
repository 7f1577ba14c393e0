import { findHeads, type Head, headEnd } from './heads';
import { cleanLabel, labelBehind, labelText } from './labels';
import { modifiersBefore } from './modifiers';
import { quantityPart } from './parts';
import type { Accumulation, QuantityKind, QuantityPart, TargetPart } from './target';
import type { GroupToken, QuantityToken, ReferenceToken, Token } from './tokens';
import { parseUnit, type Unit, unitAt } from './units';

/** A part with what made it less than sure. */
export interface Draft {
  readonly part: TargetPart;
  readonly notes: readonly string[];
  /** True where the number stood without any name: it may share its neighbour's change. */
  readonly bare: boolean;
  /** The number has a decimal point and no unit. */
  readonly bareDecimal?: boolean;
}

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
    };
    drafts.push(...readClause(clause));
    start = end;
  });
  return shareChange(drafts);
}

interface Clause {
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly head: Head;
  readonly conditions: readonly string[];
  readonly several: boolean;
}

function boundary(folded: string, tokens: readonly Token[], from: number, to: number): number {
  const strong = tokens.findIndex((token, at) => at >= from && at < to && token.type === 'separator' && token.strong);
  if (strong >= 0) return strong + 1;
  const weak = tokens.findIndex((token, at) => at >= from && at < to && token.type === 'separator');
  const start = modifiersBefore(folded, tokens, to).start;
  return weak >= 0 ? weak + 1 : Math.min(from, start);
}

function readClause(clause: Clause): Draft[] {
  const token = clause.tokens[clause.head.index];
  if (token?.type === 'quantity') return readQuantity(clause, token);
  if (token?.type === 'group') return readGroup(clause, token);
  if (token?.type === 'reference') return [readComparison(clause, token)];
  if (token?.type === 'level') return [readLevel(clause, token.level)];
  return [];
}

function readQuantity(clause: Clause, token: QuantityToken): Draft[] {
  const { folded, tokens, head } = clause;
  const before = modifiersBefore(folded, tokens, head.index);
  const groups = trailingGroups(clause);
  const exact = token.fraction ? paraphrased(folded, groups) : null;
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
    (head.after.until && head.after.change === null ? '<=' : null) ??
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
  return [{ part, notes, bare, bareDecimal: token.bareDecimal && part.unit === null }, ...extra.drafts];
}

function kindOf(clause: Clause, token: QuantityToken, reference: ReferenceToken | null): QuantityKind {
  const unit = token.unit ?? borrowedUnit(clause, trailingGroups(clause))?.name ?? null;
  if (unit !== '%' && unit !== '倍') {
    return reference?.form === 'ratio' && unit === 'ポイント' ? 'ratio_to_previous' : 'numeric';
  }
  if (reference !== null) return reference.previousYear ? 'ratio_to_previous' : 'relative_to_baseline';
  const amount = clause.head.after.change !== null && !clause.head.after.toLevel;
  if (unit === '倍' || token.change !== null || token.negative || token.plus || amount) return 'relative_to_baseline';
  return 'percent';
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
  return { part, notes: [`数値がなく、「${token.name}」との比較です`], bare: false };
}

function readLevel(clause: Clause, level: string): Draft {
  const { folded, tokens, head } = clause;
  const part: TargetPart = {
    kind: 'level',
    level,
    value: null,
    unit: null,
    comparator: head.after.comparator,
    change: null,
    label: cleanLabel(labelText(folded, tokens.slice(0, head.index))),
    accumulation: null,
    baseline: null,
    condition: clause.conditions.join('、') || null,
  };
  return { part, notes: [], bare: false };
}

/** Numbers that stand only in brackets: フォロワー数 (50 人), 付与した人数【460人(前年度比110%)】, …の増加(前年比10%増). */
function readGroup(clause: Clause, group: GroupToken): Draft[] {
  const { folded, head } = clause;
  const compared = comparedWithGroup(clause, group);
  if (compared !== null) return [compared];
  const drafts = readClauses(folded, group.tokens);
  const outer = labelOf(clause, head.index);
  const accumulation = accumulationOf(clause, null, []);
  return drafts.map((draft, at) => {
    const { part } = draft;
    const label = at > 0 ? part.label : part.label === null ? outer : outer === null ? part.label : outer;
    return {
      ...draft,
      bare: false,
      part: { ...part, label, accumulation: part.accumulation ?? (at === 0 ? accumulation : null) },
    };
  });
}

/** 現状（50%）以上, R元年度実績（1,234件）以上: the number in brackets is what is compared with. */
function comparedWithGroup(clause: Clause, group: GroupToken): Draft | null {
  const { folded, tokens, head } = clause;
  if (head.after.comparator === null) return null;
  const start = tokens[0]?.start ?? group.start;
  const name = /(?:現状値?|現在値?|実績値?|平均値?|基準値?|前年度値?|策定時)$/.exec(
    folded.slice(start, group.start).trim(),
  );
  if (name === null) return null;
  const front = folded.slice(start, group.end);
  const part = quantityPart({ kind: 'relative_to_baseline', comparator: head.after.comparator, baseline: front });
  return { part, notes: [`数値がなく、「${front}」との比較です`], bare: false };
}

function trailingGroups(clause: Clause): GroupToken[] {
  const end = headEnd(clause.folded, clause.tokens, clause.head);
  return clause.tokens.slice(clause.head.last + 1, end).filter((token): token is GroupToken => token.type === 'group');
}

function paraphrased(folded: string, groups: readonly GroupToken[]): Draft[] | null {
  const group = groups.find((candidate) => findHeads(folded, candidate.tokens).heads.length > 0);
  return group === undefined ? null : readClauses(folded, group.tokens);
}

const BASELINE_GROUP = /^(?:現状|現在|現況|基準|実績|策定時|当初|参考|前回|前年|元年|平成|[RH]\d)/;
const TOTAL_GROUP = /^(?:全|総数|対象|全体|母数|うち|内訳|\d+\/\d+)/;

/** What brackets behind a number add: further parts, a baseline (平成30年度 12,137件), or only a condition (全58手続). */
function extraParts(
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
    if (only === undefined || parseUnit(inner) !== null || TOTAL_GROUP.test(inner)) continue;
    const frequent =
      only.type === 'quantity' && ((only.per !== null && only.per !== '年') || /^(?:毎?月|毎?週|毎?日)/.test(inner));
    if (heads.length === 1 && frequent && only.unit === '回') continue;
    const dated = group.tokens[0]?.type === 'year';
    const sameUnit = only.type === 'quantity' && only.unit === token.unit && heads[0]?.after.comparator === null;
    if (heads.length === 1 && sameUnit && (dated || BASELINE_GROUP.test(inner)) && !/目標|最終/.test(inner)) {
      baseline = inner;
      continue;
    }
    if (isBreakdown(group.tokens, heads, token)) continue;
    const unnamed = sameUnit && heads.length === 1 && heads[0]?.index === 0;
    const notes = unnamed ? ['かっこの中の数が何かが書かれていません'] : [];
    for (const draft of readClauses(folded, group.tokens))
      drafts.push({ ...draft, bare: false, notes: [...draft.notes, ...notes] });
  }
  return { drafts, baseline };
}

/** 3校（小2、中1）: numbers that add up to the one before the brackets only explain it. */
function isBreakdown(tokens: readonly Token[], heads: readonly Head[], whole: QuantityToken): boolean {
  if (heads.length < 2 || whole.unit === '%') return false;
  let sum = 0;
  for (const head of heads) {
    const part = tokens[head.index];
    if (part?.type !== 'quantity' || part.value === null || (part.unit !== null && part.unit !== whole.unit))
      return false;
    sum += part.value;
  }
  return sum === whole.value;
}

/** The unit that stands in brackets behind the number (120（千件）), before it (満足度（％）80) or in the noun (100以上の手続). */
function borrowedUnit(clause: Clause, groups: readonly GroupToken[]): Unit | null {
  const { folded, tokens, head } = clause;
  for (const group of groups) {
    const unit = parseUnit(folded.slice(group.start, group.end));
    if (unit !== null) return unit;
  }
  const before = unitBefore(clause, head.index);
  if (before !== null) return before;
  const noun = tokens[head.after.end];
  if (noun?.type !== 'words' || !head.after.attributive || head.after.comparator === null) return null;
  const match = unitAt(folded, noun.start + 1);
  return match?.source === 'known' ? match.unit : null;
}

function unitBefore(clause: Clause, headStart: number): Unit | null {
  for (let at = headStart - 1; at >= 0; at -= 1) {
    const token = clause.tokens[at];
    if (token?.type === 'group') return parseUnit(clause.folded.slice(token.start, token.end));
    const text = token === undefined ? '' : clause.folded.slice(token.start, token.end);
    if (!/^[\s:：]*$/.test(text)) return null;
  }
  return null;
}

function times(value: number | null, unit: Unit | null): number | null {
  return value === null || unit === null ? value : Number((value * unit.factor).toPrecision(12));
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
  if (year?.type !== 'year' || link === undefined || clause.folded.slice(link.start, link.end) !== 'の') return null;
  return clause.folded.slice(year.start, year.end);
}

function labelOf(clause: Clause, headStart: number): string | null {
  const { folded, tokens, head } = clause;
  const from =
    head.baseline === null ? -1 : tokens.findIndex((token) => token.type === 'quantity' || token.type === 'group');
  const front = tokens.slice(0, from >= 0 ? Math.min(from, headStart) : headStart);
  const year = [...front].reverse().find((token) => token.type === 'year');
  if (
    clause.several &&
    year !== undefined &&
    /^[\s:末の]*$/.test(folded.slice(year.end, tokens[headStart]?.start ?? year.end))
  ) {
    return folded.slice(year.start, year.end);
  }
  const unit = front.length > 0 ? unitBefore(clause, headStart) : null;
  const named = cleanLabel(
    labelText(
      folded,
      unit === null
        ? front
        : front.filter((token) => token.type !== 'group' || parseUnit(folded.slice(token.start, token.end)) === null),
    ),
  );
  if (head.baseline !== null && named !== null && /^(?:現状|現況|現在|実績|基準)/.test(named)) return null;
  if (named !== null && !clause.conditions.includes(named)) return named;
  if (front.some((token) => token.type === 'reference' && token.form === 'ratio')) {
    const ratio = front.find((token) => token.type === 'reference');
    return ratio === undefined ? null : folded.slice(ratio.start, ratio.end).replace(/[ので較]$/, '');
  }
  const period = front.find((token) => token.type === 'period' && token.accumulation === 'wholePlan');
  const behind = tokens.slice(head.after.end);
  const words =
    behind[0]?.type === 'words'
      ? labelBehind(
          labelText(
            folded,
            behind.filter((token) => token.type !== 'group'),
          ),
        )
      : null;
  return words ?? (period === undefined ? null : folded.slice(period.start, period.end));
}

function groupLabel(clause: Clause, groups: readonly GroupToken[], composite: boolean): string | null {
  if (!clause.several && !composite) return null;
  const group = groups.find((candidate) => findHeads(clause.folded, candidate.tokens).heads.length === 0);
  if (group === undefined || parseUnit(clause.folded.slice(group.start, group.end)) !== null) return null;
  return cleanLabel(clause.folded.slice(group.start + 1, group.end - 1));
}

function accumulationOf(
  clause: Clause,
  token: QuantityToken | null,
  groups: readonly GroupToken[],
): Accumulation | null {
  const all = [
    ...clause.tokens,
    ...groups
      .filter((group) => findHeads(clause.folded, group.tokens).heads.length === 0)
      .flatMap((group) => group.tokens),
  ];
  for (const candidate of all) {
    if (candidate.type === 'period' && candidate.accumulation !== null) return candidate.accumulation;
  }
  if (token?.per === '年' || clause.head.after.yearly) return 'withinYear';
  const previous = clause.tokens[clause.head.index - 1];
  const text = previous?.type === 'words' ? clause.folded.slice(previous.start, previous.end) : '';
  if (/(?:^|[^一-龠])年$/.test(text)) return 'withinYear';
  if (/(?:^|[^一-龠合累小会統推設集])計$/.test(text)) return 'wholePlan';
  return /ずつ/.test(clause.folded) ? 'withinYear' : null;
}

function conditionOf(clause: Clause, groups: readonly GroupToken[]): string | null {
  const { folded, tokens } = clause;
  const conditions = [...clause.conditions];
  const whole = tokens[clause.head.index];
  if (whole?.type === 'quantity' && whole.total !== null) conditions.push(`全${whole.total}`);
  const often = frequencyBefore(clause);
  if (often !== null) conditions.push(often);
  for (const group of groups) {
    const wordsOnly = findHeads(folded, group.tokens).heads.length === 0;
    const inner = folded.slice(group.start + 1, group.end - 1).trim();
    const plain = wordsOnly && !group.tokens.some((token) => token.type === 'period' || token.type === 'reference');
    const { heads } = findHeads(folded, group.tokens);
    const explains = TOTAL_GROUP.test(inner) || (whole?.type === 'quantity' && isBreakdown(group.tokens, heads, whole));
    if ((plain || explains) && parseUnit(inner) === null && !clause.several) conditions.push(inner);
  }
  const deadline = tokens.findIndex((token) => token.type === 'year');
  const year = tokens[deadline];
  if (year !== undefined && deadline < clause.head.index && !clause.several && clause.head.baseline === null) {
    const until = tokens.slice(deadline, deadline + 3).find((token) => token.type === 'until');
    if (until !== undefined) conditions.push(folded.slice(year.start, until.end));
  }
  return conditions.filter((text) => text !== '').join('、') || null;
}

/** 月 in 月1,000件以上: how often, which is no part of the name. */
function frequencyBefore(clause: Clause): string | null {
  const previous = clause.tokens[clause.head.index - 1];
  if (previous?.type !== 'words') return null;
  return /(?:^|[^一-龠\d])(毎?[月週日])$/.exec(clause.folded.slice(previous.start, previous.end))?.[1] ?? null;
}

function notesOf(clause: Clause, token: QuantityToken): string[] {
  const notes = clause.conditions.map((text) => `「${text}」は条件で、目標の数ではないと読みました`);
  if (token.note !== null) notes.push(token.note);
  if (token.unitSource === 'guessed') notes.push(`単位「${token.unit}」は辞書にありません`);
  if (clause.head.after.until && clause.head.after.change === null) notes.push('「まで」を上限と読みました');
  if (clause.folded.charAt(token.start - 1) === '×') notes.push('「×」の掛け算はしていません');
  if (clause.folded.charAt(token.start) === '○') notes.push('「○」を0と読みました');
  return notes;
}

/** 約38%、約4万1千人増加: a nameless number before takes part in the change. */
function shareChange(drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const first = shared[at];
    const second = shared[at + 1];
    if (first === undefined || second === undefined || !second.bare) continue;
    const { part } = first;
    const other = second.part;
    const open = part.kind === 'percent' || part.kind === 'numeric';
    if (!open || part.comparator !== '=' || part.change !== null) continue;
    if (other.comparator !== 'increase' && other.comparator !== 'decrease') continue;
    shared[at] = { ...first, part: { ...part, comparator: other.comparator, change: other.comparator } };
  }
  return shared;
}
