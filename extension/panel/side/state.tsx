import { type Mark, StateMark } from '../../../shared/ui/state-mark';
import { plain } from '../../page/card/element';
import { locale, word } from '../word';

const KNOWN: readonly string[] = ['◎', '○', '△', '×', '－'] satisfies Mark[];
/** Longer words of a plan (計画どおり進行) would push the name aside. */
const LONGEST = 8;

/** A state as the plan writes it: its mark, or its own words. */
export function State({ mark }: { mark: string | null }) {
  if (mark === null) {
    return (
      <span className="state-mark state-mark-none" role="img" aria-label={word('noState')} title={word('noState')}>
        －
      </span>
    );
  }
  const single = mark === '〇' || mark === '◯' ? '○' : mark === '✕' || mark === '✖' ? '×' : mark;
  if (KNOWN.includes(single)) return <StateMark mark={single as Mark} locale={locale} />;
  return (
    <span className="state-mark state-words" title={mark}>
      {plain(mark, LONGEST)}
    </span>
  );
}
