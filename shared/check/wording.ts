import type { Indicator } from '../plan/model';
import { foldWidth } from '../text/fold';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { figuresOf } from './quantities';
import { report } from './report';

/** Words of the cells against each other and against the name of the indicator. */
export function* checkWording(view: PlanView): Iterable<Finding> {
  for (const indicator of view.indicators) {
    yield* changingReference(view, indicator);
    if (indicator.kind === 'KPI') yield* otherSubject(view, indicator);
  }
}

const references = /前年度|当年度|前年比|前々年度|翌年度|昨年度|今年度|本年度/g;

/** 前年度調査 in two years and 当年度調査 in the third, in otherwise equal texts. */
function* changingReference(view: PlanView, indicator: Indicator): Iterable<Finding> {
  if (!Object.values(indicator.targets).some(({ text }) => text.includes('年'))) return;
  const cells = inOrder(indicator.targets).map(([year, reading]) => {
    const text = foldWidth(reading.text).replace(/\s/g, '');
    return {
      year,
      reading,
      skeleton: text.replace(references, '□').replace(/\d[\d,.]*/g, '0'),
      words: (text.match(references) ?? []).join(),
    };
  });
  const [first] = cells.filter(({ words }) => words !== '');
  if (!first) return;
  const others = cells.filter(({ skeleton, words }) => skeleton === first.skeleton && words !== first.words);
  const [other] = others;
  if (!other) return;
  const about = { at: other.reading, path: view.cellPath(indicator, other.year, 'target'), subjects: [indicator.id] };
  yield report(view, 'warning', 'reference-year-changes', about, {
    one: first.words,
    other: other.words,
    years: others.map(({ year }) => view.year(year)).join('、'),
  });
}

/** Words that say how much or when, not what. */
const filler =
  /(当該|毎|前|当|翌|本|今|来|初)?年(度|間)|令和|平成|累計|合計|延べ|新規|追加|導入|実施|設置|開始|以上|以下|以内|未満|程度|増加|減少|削減|向上|維持|達成|完了|検討|運用|目標|実績|現状|全体|対象|件数|人数|回数|割合|箇所|か所|種類|業務|事業|時間|平均|月間|毎月|職員|市民|住民|利用者|利用|月|数|率|者|等|の|を|に|が|で|は|と|から|まで|における|について|に係る|する|した/g;

/** What a text is about: runs of kanji of at least two characters, of katakana or letters of at least three. */
function subjectsOf(text: string): string[] {
  const plain = foldWidth(text)
    .toLowerCase()
    .replace(/\d[\d,.]*\s?[%a-z]?/g, ' ')
    .replace(filler, ' ');
  return plain.match(/[\u4e00-\u9fff々]{2,}|[\u30a1-\u30fa\u30fc]{3,}|[a-z]{3,}/g) ?? [];
}

/** The name speaks of モバイルワークの利用率, every target of サテライトオフィス: one of them was changed and the other forgotten. */
function* otherSubject(view: PlanView, indicator: Indicator): Iterable<Finding> {
  if (indicator.undecided) return;
  const cells = inOrder(indicator.targets).filter(([, reading]) => figuresOf(reading).length > 0);
  const named = subjectsOf(indicator.name);
  if (cells.length === 0 || named.join('').length < 4) return;
  const spoken = cells.map(([, reading]) => subjectsOf(reading.text));
  // Every cell must name a thing of its own; 15種類以上 leaves the subject to the name.
  if (spoken.some((subjects) => subjects.join('').length < 4)) return;
  const context = [...named, ...subjectsOf(view.pathOf(indicator.owner).split(' › ').pop() ?? '')];
  if (spoken.some((subjects) => subjects.some((subject) => context.some((word) => akin(subject, word))))) return;
  const [first] = cells;
  if (!first) return;
  const about = { at: first[1], path: view.cellPath(indicator, first[0], 'target'), subjects: [indicator.id] };
  yield report(view, 'warning', 'description-differs', about, { name: indicator.name, target: first[1].text });
}

/** Two words that share two characters in a row (kanji) or three (katakana, letters). */
function akin(one: string, other: string): boolean {
  const width = /[\u4e00-\u9fff]/.test(one) ? 2 : 3;
  for (let at = 0; at + width <= one.length; at++) if (other.includes(one.slice(at, at + width))) return true;
  return false;
}
