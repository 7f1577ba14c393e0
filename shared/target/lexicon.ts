import type { Accumulation, Change, Comparator } from './target';

/** What a word of the target language does; the tokeniser adds the place. */
export type LexiconEntry =
  | { readonly type: 'comparator'; readonly comparator: Comparator; readonly side: 'before' | 'after' }
  | { readonly type: 'until' }
  | { readonly type: 'approximate' }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'period'; readonly accumulation: Accumulation | null }
  | { readonly type: 'arrow' };

const after = (comparator: Comparator) => ({ type: 'comparator', comparator, side: 'after' }) as const;
const before = (comparator: Comparator) => ({ type: 'comparator', comparator, side: 'before' }) as const;

const COMPARATORS: { readonly [words: string]: LexiconEntry } = {
  以上: after('>='),
  '以下 以内': after('<='),
  未満: after('<'),
  'を超える を超え を上回る を上回り 上回る を越える 超え 超 より多い より大きい より大': after('>'),
  'を下回る を下回り 下回る を切る に満たない より少ない より小さい': after('<'),
  'を下回らない を下回らないこと': after('>='),
  'を超えない を超えないこと を上回らない': after('<='),
  'と同等以上 同等以上 と同程度以上 と同水準以上': after('>='),
  '並み と同等 と同程度 と同水準 を維持 の維持': after('='),
  '≧ ≥ >= => 最低 少なくとも 最低でも 下限 min Min MIN': before('>='),
  '≦ ≤ <= =< 最大 最大でも 上限 Max MAX max': before('<='),
  '> ＞': before('>'),
  '< ＜': before('<'),
};

const OTHERS: { readonly [words: string]: LexiconEntry } = {
  まで: { type: 'until' },
  '約 およそ おおよそ 概ね おおむね ほぼ 程度 ほど 前後 くらい ぐらい': { type: 'approximate' },
  '増加 増大 増設 増員 増やす 増やし 増額 向上 上昇 拡大 追加 アップ UP Up up 引き上げ 引上げ 高める 伸ばす 伸長 上積み 増':
    {
      type: 'change',
      change: 'increase',
    },
  '削減 減少 減らす 減らし 低減 縮減 短縮 節減 節約 縮小 圧縮 抑制 低下 ダウン DOWN カット 引き下げ 引下げ 軽減 減額 減':
    {
      type: 'change',
      change: 'decrease',
    },
  '当該年度 当年度 単年度 年度内 年度中 各年度 毎年度 毎年 各年 年間 年あたり 年当たり 年当り 1年間で': {
    type: 'period',
    accumulation: 'withinYear',
  },
  '累計 累積 合計 延べ のべ 通算 総計 計画期間中 計画期間内 期間中 期間内 期間累計': {
    type: 'period',
    accumulation: 'wholePlan',
  },
  '→ ⇒ ➡ ⇨': { type: 'arrow' },
};

const WORDS: ReadonlyMap<string, LexiconEntry> = new Map(
  [COMPARATORS, OTHERS].flatMap((group) =>
    Object.entries(group).flatMap(([words, entry]) => words.split(' ').map((word) => [word, entry] as const)),
  ),
);
const BY_FIRST: ReadonlyMap<string, readonly string[]> = groupByFirst([...WORDS.keys()]);

/** Words that begin like one of ours and mean something else. */
const OTHER_WORDS =
  /^(?:増[税築刊殖補減]|減[免価税点災塩反便]|超過|超高齢|超え?音|約款|約束|最低賃金|最大限|[上下]限(?! ?[\d約:])|アップ[デロ]|アップル|以上の?とおり|毎年報|年間計画|までもなく|程度の差|カット紙)/;

/** The longest word of the lexicon at `at` of a folded text. */
export function lexiconAt(folded: string, at: number): { entry: LexiconEntry; end: number } | null {
  const words = BY_FIRST.get(folded.charAt(at));
  if (words === undefined) return null;
  const word = words.find((candidate) => folded.startsWith(candidate, at));
  const entry = word === undefined ? undefined : WORDS.get(word);
  if (word === undefined || entry === undefined || OTHER_WORDS.test(folded.slice(at, at + 6))) return null;
  // 予約, 契約, 集約 and the like end in the same character as 約100件 begins with.
  if (
    word === '約' &&
    (/[予契集節制条規公誓解要]/.test(folded.charAt(at - 1)) ||
      !/^ ?[\d数一二三四五六七八九十百千万]/.test(folded.slice(at + 1, at + 3)))
  )
    return null;
  const latin = /[A-Za-z]$/.test(word);
  if (latin && (/[A-Za-z]/.test(folded.charAt(at + word.length)) || /[A-Za-z]/.test(folded.charAt(at - 1))))
    return null;
  return { entry, end: at + word.length };
}

function groupByFirst(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort((first, second) => second.length - first.length)) {
    const group = groups.get(word.charAt(0));
    if (group === undefined) groups.set(word.charAt(0), [word]);
    else group.push(word);
  }
  return groups;
}
