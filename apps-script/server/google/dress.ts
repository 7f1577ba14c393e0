import type { RangeRef } from '../../../shared/workbook/range-ref';
import type { ConditionalRule } from '../../../shared/workbook/write-op';
import type { BlockLook, BlockStyle, DropDown } from '../door';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function rangeOn(sheet: Sheet, { row, column, rows, columns }: RangeRef): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Styles a block with one call for each property, whatever its size. */
export function dress(sheet: Sheet, { row: top, column: left, rows, columns, styleAt }: BlockLook): void {
  const range = sheet.getRange(top, left, rows, columns);
  // Rows of one look share what is made of it, because a sheet has thousands of rows and few looks.
  const looks: BlockStyle[][] = [];
  for (let row = top; row < top + rows; row++) {
    const line = Array.from({ length: columns }, (_column, c) => styleAt(row, left + c));
    const above = looks.at(-1);
    looks.push(above?.every((style, c) => style === line[c]) ? above : line);
  }
  const matrix = <Value>(value: (style: BlockStyle) => Value): Value[][] => {
    const made = new Map<BlockStyle[], Value[]>();
    return looks.map((line) => {
      const known = made.get(line) ?? line.map(value);
      made.set(line, known);
      return known;
    });
  };
  const textStyles = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  const textStyle = ({ bold, italic, fontSize, color }: BlockStyle) => {
    const key = `${bold}/${italic}/${fontSize}/${color}`;
    let style = textStyles.get(key);
    if (!style) {
      style = SpreadsheetApp.newTextStyle()
        .setBold(bold)
        .setItalic(italic)
        .setFontSize(fontSize)
        .setForegroundColor(color ?? '#000000')
        .build();
      textStyles.set(key, style);
    }
    return style;
  };
  range.setNumberFormats(matrix((style) => style.numberFormat));
  range.setTextStyles(matrix(textStyle));
  range.setBackgrounds(matrix((style) => style.fill) as string[][]);
  range.setHorizontalAlignments(matrix((style) => style.horizontal) as ('left' | 'center' | 'right')[][]);
  range.setVerticalAlignments(matrix((style) => style.vertical));
  range.setWraps(matrix((style) => style.wrap));
}

/** Dropdowns of a block; null takes one away. */
export function dropDowns(sheet: Sheet, block: RangeRef, at: (row: number, column: number) => DropDown | null): void {
  const made = new Map<DropDown, GoogleAppsScript.Spreadsheet.DataValidation>();
  const rule = (choice: DropDown) => {
    let validation = made.get(choice);
    if (!validation) {
      const builder = SpreadsheetApp.newDataValidation()
        .requireValueInList([...choice.values], true)
        .setAllowInvalid(!choice.strict);
      validation = (choice.help === '' ? builder : builder.setHelpText(choice.help)).build();
      made.set(choice, validation);
    }
    return validation;
  };
  const matrix = Array.from({ length: block.rows }, (_row, r) =>
    Array.from({ length: block.columns }, (_column, c) => {
      const choice = at(block.row + r, block.column + c);
      return choice ? rule(choice) : null;
    }),
  );
  rangeOn(sheet, block).setDataValidations(matrix);
}

/** Google replaces all rules of a sheet at once: the user's own are read and put back in front of ours. */
export function setRules(
  sheet: Sheet,
  rules: readonly ConditionalRule[],
  mine: (formula: string) => boolean,
  fresh: boolean,
): void {
  if (fresh && rules.length === 0) return;
  const users = fresh ? [] : sheet.getConditionalFormatRules().filter((rule) => !mine(formulaOf(rule)));
  const ours = rules.map((rule) => {
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .setRanges(rule.ranges.map((range) => rangeOn(sheet, range)))
      .whenFormulaSatisfied(rule.formula);
    if (rule.style.bold !== undefined) builder.setBold(rule.style.bold);
    if (rule.style.fill !== undefined) builder.setBackground(rule.style.fill);
    if (rule.style.color !== undefined) builder.setFontColor(rule.style.color);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...users, ...ours]);
}

/** Formula of a rule; '' for colour scales and other conditions. */
export function formulaOf(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string {
  const condition = rule.getBooleanCondition();
  if (!condition || String(condition.getCriteriaType()) !== 'CUSTOM_FORMULA') return '';
  return String((condition.getCriteriaValues() as unknown[])[0] ?? '');
}
