import type { Locale } from '../messages/define';

export type Mark = '◎' | '○' | '△' | '×' | '－';

const SHAPES: Readonly<Record<Mark, { tone: string; ja: string; en: string }>> = {
  '◎': { tone: 'best', ja: '二重丸', en: 'double circle' },
  '○': { tone: 'good', ja: '丸', en: 'circle' },
  '△': { tone: 'partly', ja: '三角', en: 'triangle' },
  '×': { tone: 'bad', ja: 'ばつ', en: 'cross' },
  '－': { tone: 'none', ja: '評価なし', en: 'not graded' },
};

/** A grade as the plan writes it: shape and colour for the eye, words for the ear. `meaning` is the rule set's (計画どおり …). */
export function StateMark({ mark, meaning, locale }: { mark: Mark; meaning?: string; locale: Locale }) {
  const shape = SHAPES[mark];
  const words = meaning ? `${shape[locale]} ${meaning}` : shape[locale];
  return (
    <span className={`state-mark state-mark-${shape.tone}`} role="img" aria-label={words} title={meaning ?? words}>
      {mark}
    </span>
  );
}
