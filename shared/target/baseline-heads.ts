import type { Head } from './head';
import type { Token } from './tokens';

const PAST = /した|された|だった|であった|あった|のうち|(?<![・、,/])中$|中の|に対し|を除[いくき]|ある/;

/** 平成30年度に140件発生した…の10%減, 10件→20件, 10件から20件に, 58手続のうち31手続: the first number is not the target. */
export function withBaselines(
  folded: string,
  tokens: readonly Token[],
  heads: readonly Head[],
  setAside: (head: Head) => void,
): Head[] {
  const paired = pairedByArrow(folded, tokens, heads);
  if (paired !== null) return paired;
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
    // レベル2→レベル4: where it stands, and where it is to be.
    if (previous !== undefined && from?.type === 'level' && to?.type === 'level' && /^ ?[→⇒➡⇨] ?$/.test(text)) {
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
    const raised =
      !strong && from.unit === to.unit && head.after.toLevel && STATE.test(front(folded, tokens, previous));
    const schools = folded.charAt(from.start - 1) === '小' && folded.charAt(to.start - 1) === '中';
    const past =
      !strong && !schools && PAST.test(gap) && (amount || /のうち|中/.test(gap)) && previous.after.change === null;
    const of = to.unit === '%' && head.after.change !== null && OF_ALL.test(gap) && previous.after.comparator === null;
    const mean = to.unit === '%' && /^の平均(?:値|利用率)?[でがは]?$/.test(gap);
    if (!arrow && !past && !of && !mean && !(raised && /^[^、。\n]{0,16}を/.test(gap))) {
      kept.push(head);
      continue;
    }
    if (!arrow && /のうち|中|^の平均/.test(gap)) {
      setAside(previous);
      kept[kept.length - 1] = head;
      continue;
    }
    const year = yearBefore(folded, tokens, previous.index);
    const written = folded.slice(from.start, from.end);
    kept[kept.length - 1] = { ...head, baseline: year === null ? written : `${year} ${written}` };
  }
  return kept;
}

/** 1窓口3業務→3窓口15業務: the same units in the same order before and behind one arrow are what was and what is to be. */
function pairedByArrow(folded: string, tokens: readonly Token[], heads: readonly Head[]): Head[] | null {
  const half = heads.length / 2;
  if (half < 2 || !Number.isInteger(half)) return null;
  const arrows = tokens.filter((token) => token.type === 'arrow');
  const [arrow] = arrows;
  if (arrow === undefined || arrows.length > 1) return null;
  const before = heads.slice(0, half);
  const behind = heads.slice(half);
  const placed =
    before.every((head) => startOf(tokens, head) < arrow.start) && startOf(tokens, behind[0]) > arrow.start;
  const same = before.every(
    (head, at) => unitOf(tokens, head) !== null && unitOf(tokens, head) === unitOf(tokens, behind[at]),
  );
  if (!placed || !same) return null;
  return behind.map((head, at) => {
    const was = tokens[before[at]?.index ?? 0];
    return { ...head, baseline: was === undefined ? null : folded.slice(was.start, was.end) };
  });
}

function startOf(tokens: readonly Token[], head: Head | undefined): number {
  return tokens[head?.index ?? 0]?.start ?? 0;
}

function unitOf(tokens: readonly Token[], head: Head | undefined): string | null {
  const token = head === undefined ? undefined : tokens[head.index];
  return token?.type === 'quantity' && head?.after.comparator === null ? token.unit : null;
}

/** 12,345件の5%増, 12,345件（R5）の5%増. */
const OF_ALL = /^(?: ?\([^()]*\))?(?:実績|値)?の$/;

/** 16年度時点の約1万4000カ所を…3万カ所まで増設: where things stand before they are raised. */
const STATE = /時点|現在|現状|実績|(?:年度?|元年)末?の/;

function front(folded: string, tokens: readonly Token[], head: Head): string {
  return folded.slice(tokens[0]?.start ?? 0, tokens[head.index]?.start ?? 0);
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
