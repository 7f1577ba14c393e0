import type { Provenance } from '../plan/model';
import { foldWidth } from '../text/fold';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { report } from './report';

/** Notations of one unit. The text before must end in a digit or a kanji number, so that 役割 is no 割. */
const notations: readonly (readonly [string, RegExp])[][] = [
  [
    ['か所', /[\d数]\s?か所/],
    ['カ所', /[\d数]\s?カ所/],
    ['ヶ所', /[\d数]\s?ヶ所/],
    ['ケ所', /[\d数]\s?ケ所/],
    ['箇所', /[\d数]\s?箇所/],
    ['個所', /[\d数]\s?個所/],
  ],
  [
    ['割', /\d\s?割/],
    ['%', /\d\s?%/],
    ['パーセント', /\d\s?パーセント/],
  ],
  [
    ['H', /\d\s?[Hh](?![A-Za-z])/],
    ['時間', /\d\s?時間/],
  ],
  [
    ['件/年', /\d\s?件\/年/],
    ['年間…件', /年間[^\d]{0,12}[\d,]+\s?件(?!\/)/],
  ],
  [
    ['名', /\d\s?名(?!称|前)/],
    ['人', /\d\s?人/],
  ],
];

/** One finding a unit that the plan writes in more than one way, with the first cell of each. */
export function* checkUnits(view: PlanView): Iterable<Finding> {
  const found = notations.map(() => new Map<string, { at: Provenance; text: string; id: string }>());
  for (const indicator of view.indicators) {
    for (const [, reading] of [...inOrder(indicator.targets), ...inOrder(indicator.actuals)]) {
      const text = foldWidth(reading.text);
      notations.forEach((group, at) => {
        for (const [notation, pattern] of group) {
          if (found[at]?.has(notation) || !pattern.test(text)) continue;
          found[at]?.set(notation, { at: reading, text: reading.text, id: indicator.id });
        }
      });
    }
  }
  for (const seen of found) {
    if (seen.size < 2) continue;
    const list = [...seen.entries()];
    const last = list[list.length - 1]?.[1];
    const about = { at: last?.at, path: view.pathOf(null), subjects: list.map(([, { id }]) => id) };
    const words = list.map(
      ([notation, { at, text }]) => `${notation}: ${at.cell}「${text.replace(/\s+/g, ' ').slice(0, 30)}」`,
    );
    yield report(view, 'info', 'unit-notation', about, { notations: words.join('、') });
  }
}
