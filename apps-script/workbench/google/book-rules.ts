import type { Book } from './book';
import { areaName, type Rule } from './sheet-side';

/** Shows the rules of a sheet in IronCalc's grid. */
export function showRules(book: Book, id: number): void {
  const { model } = book;
  book.styles.forget();
  const sheet = book.index(id);
  for (const { index } of model.getConditionalFormattingList(sheet).sort((a, b) => b.index - a.index)) {
    book.quietly(() => model.deleteConditionalFormatting(sheet, index));
  }
  for (const rule of [...book.side(id).rules].reverse()) {
    if (rule.type !== 'CUSTOM_FORMULA') continue;
    const area = rule.areas.map(areaName).join(' ');
    const shown = { type: 'Formula', formula: String(rule.values[0]), format: ruleFormat(rule), stop_if_true: false };
    book.quietly(() => model.addConditionalFormatting(sheet, area, shown));
  }
}

function ruleFormat(rule: Rule): unknown {
  const font = {
    ...(rule.bold === null ? {} : { b: rule.bold }),
    ...(rule.color === null ? {} : { color: rule.color }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(rule.fill === null ? {} : { fill: { color: rule.fill } }),
  };
}
