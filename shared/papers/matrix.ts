import type { DataTable } from '../drawing/data-table';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { Initiative } from '../plan/model';
import { foldKey } from '../text/fold';
import type { PaperFacts } from './facts';
import { word } from './words';

/**
 * Initiatives by 実現性 (down) and 新たな価値 (across), each with its 区分 (相模原, 第4章). Null where the plan's table has no such two
 * columns: the matrix cannot be guessed from the class alone.
 */
export function valueMatrix({ plan, locale }: PaperFacts): DataTable | null {
  const down = labelLike(plan.initiatives, /実現性|実現可能性/);
  const across = labelLike(plan.initiatives, /新たな価値|価値創出|新しい価値/);
  if (down === null || across === null) return null;
  const valueIn = (initiative: Initiative, label: string) =>
    initiative.attributes.find((attribute) => attribute.label === label)?.text.trim() || word('none', locale);
  const values = (label: string) => [...new Set(plan.initiatives.map((initiative) => valueIn(initiative, label)))];
  const columns = values(across);
  return {
    caption: `${word('matrix', locale)}　${say(paperMessages.matrixLead, locale, { rows: down, columns: across })}`,
    columns: [
      { label: down, heads: true, weight: 6 },
      ...columns.map((label) => ({ label, group: across, weight: 20 })),
    ],
    rows: values(down).map((row) => [
      row,
      ...columns.map((column) =>
        plan.initiatives
          .filter((one) => valueIn(one, down) === row && valueIn(one, across) === column)
          .map((one) => `${one.name}${one.classification === null ? '' : `（${one.classification}）`}`)
          .join('\n'),
      ),
    ]),
  };
}

function labelLike(initiatives: readonly Initiative[], pattern: RegExp): string | null {
  for (const { attributes } of initiatives) {
    const found = attributes.find(({ label }) => pattern.test(foldKey(label)));
    if (found) return found.label;
  }
  return null;
}
