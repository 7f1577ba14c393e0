import { unitBefore } from './borrowed-unit';
import type { Clause } from './draft';
import { findHeads } from './heads';
import { cleanLabel, labelBehind, labelText } from './labels';
import type { GroupToken, Token } from './tokens';
import { parseUnit } from './units';

/** The name of what the clause counts: its year where several years stand side by side, else the words before the number, else behind it. */
export function labelOf(clause: Clause, headStart: number): string | null {
  const front = frontOf(clause, headStart);
  return (
    yearLabel(clause, front, headStart) ??
    wordsBefore(clause, front, headStart) ??
    ratioLabel(clause, front) ??
    wordsBehind(clause) ??
    runningTotal(clause, front)
  );
}

/** The tokens before the head, without the baseline's own number (10件→20件). */
function frontOf(clause: Clause, headStart: number): readonly Token[] {
  const { tokens, head } = clause;
  if (head.baseline === null) return tokens.slice(0, headStart);
  const baseline = tokens.findIndex((token) => token.type === 'quantity' || token.type === 'group');
  return tokens.slice(0, baseline >= 0 ? Math.min(baseline, headStart) : headStart);
}

function yearLabel(clause: Clause, front: readonly Token[], headStart: number): string | null {
  if (!clause.several) return null;
  const { folded, tokens } = clause;
  const year = [...front].reverse().find((token) => token.type === 'year');
  if (year === undefined) return null;
  const between = folded.slice(year.end, tokens[headStart]?.start ?? year.end);
  return /^[\s:末の]*$/.test(between) ? folded.slice(year.start, year.end) : null;
}

function wordsBefore(clause: Clause, front: readonly Token[], headStart: number): string | null {
  const { folded, conditions, head } = clause;
  const isUnit = (token: Token) => token.type === 'group' && parseUnit(folded.slice(token.start, token.end)) !== null;
  const unit = front.length > 0 ? unitBefore(clause, headStart) : null;
  const label = cleanLabel(labelText(folded, unit === null ? front : front.filter((token) => !isUnit(token))));
  if (label === null || (head.baseline !== null && /^(?:現状|現況|現在|実績|基準)/.test(label))) return null;
  const onlyCondition = conditions.some(
    (text) => text.startsWith(label) || (label.startsWith(text) && /^(?:中|のうち)?$/.test(label.slice(text.length))),
  );
  return onlyCondition ? null : label;
}

function ratioLabel({ folded }: Clause, front: readonly Token[]): string | null {
  const ratio = front.find((token) => token.type === 'reference' && token.form === 'ratio');
  return ratio === undefined ? null : folded.slice(ratio.start, ratio.end).replace(/[ので較]$/, '');
}

function wordsBehind({ folded, tokens, head }: Clause): string | null {
  const behind = tokens.slice(head.after.end);
  if (behind[0]?.type !== 'words') return null;
  const words = behind.filter((token) => token.type !== 'group');
  return labelBehind(labelText(folded, words));
}

function runningTotal({ folded }: Clause, front: readonly Token[]): string | null {
  const period = front.find((token) => token.type === 'period' && token.accumulation === 'wholePlan');
  return period === undefined ? null : folded.slice(period.start, period.end);
}

export function groupLabel(clause: Clause, groups: readonly GroupToken[], composite: boolean): string | null {
  if (!clause.several && !composite) return null;
  const group = groups.find((candidate) => findHeads(clause.folded, candidate.tokens).heads.length === 0);
  if (group === undefined || parseUnit(clause.folded.slice(group.start, group.end)) !== null) return null;
  return cleanLabel(clause.folded.slice(group.start + 1, group.end - 1));
}
