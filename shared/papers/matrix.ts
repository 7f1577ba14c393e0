import type { DataTable } from '../drawing/data-table';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { Initiative } from '../plan/model';
import { foldKey } from '../text/fold';
import type { PaperFacts } from './facts';
import { word } from './words';

/**
 * Initiatives by 実現性 (down) and 新たな価値 (across), each with its 区分 (相模原, 第4章). Where the plan's table has no such two columns, by
 * what the classes A, B, C and 事業候補 say of them; null where its classes are others.
 */
export function valueMatrix({ plan, locale }: PaperFacts): DataTable | null {
  const down = labelLike(plan.initiatives, /実現性|実現可能性/);
  const across = labelLike(plan.initiatives, /新たな価値|価値創出|新しい価値/);
  if (down === null || across === null) return byClass(plan.initiatives, locale);
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

/**
 * What a class says (相模原市ICT総合戦略 第4章2): A and B can be carried out, A with great value; C cannot yet, whatever its value; of a
 * 事業候補 neither is clear.
 */
const CLASS_PLACES = [
  { is: /^a$/, row: 'high', column: 'great' },
  { is: /^b$/, row: 'high', column: 'small' },
  { is: /^c$/, row: 'low', column: 'unsaid' },
  { is: /候補/, row: 'unclear', column: 'unsaid' },
] as const;

function byClass(initiatives: readonly Initiative[], locale: PaperFacts['locale']): DataTable | null {
  const placed = initiatives.flatMap((one) => {
    const place = CLASS_PLACES.find(({ is }) => is.test(foldKey(one.classification ?? '')));
    return place ? [{ one, ...place }] : [];
  });
  const classed = initiatives.filter(({ classification }) => classification !== null);
  if (placed.length === 0 || placed.length < classed.length || new Set(placed.map(({ is }) => is)).size < 2)
    return null;
  const rows = (['high', 'low', 'unclear'] as const).filter((row) => placed.some((place) => place.row === row));
  const columns = (['great', 'small', 'unsaid'] as const).filter((column) =>
    placed.some((place) => place.column === column),
  );
  const say = { high: 'feasible', low: 'notFeasible', unclear: 'unclear' } as const;
  const value = { great: 'greatValue', small: 'smallValue', unsaid: 'unsaidValue' } as const;
  return {
    caption: `${word('matrix', locale)}　${word('matrixByClass', locale)}`,
    columns: [
      { label: word('feasibility', locale), heads: true, weight: 6 },
      ...columns.map((column) => ({ label: word(value[column], locale), group: word('newValue', locale), weight: 20 })),
    ],
    rows: rows.map((row) => [
      word(say[row], locale),
      ...columns.map((column) =>
        placed
          .filter((place) => place.row === row && place.column === column)
          .map(({ one }) => `${one.name}（${one.classification}）`)
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
