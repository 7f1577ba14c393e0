import { STAGES } from '../../assess/rate';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { rangeOf } from '../address';
import { BLANK, numberCell, textCell } from '../cell-input';
import type { Layout } from '../layout';
import { COLOURS, STYLES } from '../palette';
import {
  halfYearChoices,
  LISTS,
  SETTINGS_FIRST_ROW,
  SETTINGS_HEADER_ROW,
  STAGES_COLUMN,
  STAGES_ROW,
} from '../setting-cells';
import type { SettingLine } from '../setting-line';
import { yearLabel } from '../settings';
import { SHEETS, TAB_COLOURS } from '../sheet-names';
import { titleOps } from '../table-ops';
import type { CellInput, CellStyle, WriteOp } from '../write-op';

const sheet = SHEETS.settings;

/** 設定: one line a setting, and beside it the lists that formulas look up. */
export function settingsSheet(layout: Layout): WriteOp[] {
  const { lines, plan, years } = layout;
  const last = SETTINGS_FIRST_ROW + lines.length - 1;
  const halves = halfYearChoices(plan);
  const protection = say(workbookMessages.protection, 'ja', {});
  return [
    {
      op: 'sheet',
      sheet,
      rows: Math.max(last, SETTINGS_FIRST_ROW + halves.length) + 10,
      columns: STAGES_COLUMN + STAGES.length,
      tabColor: TAB_COLOURS[sheet],
    },
    ...titleOps(sheet, say(workbookMessages.settingsTitle, 'ja', {}), say(workbookMessages.settingsLead, 'ja', {})),
    ...list(
      'A',
      ['項目', '値', '説明'],
      lines.map((line) => [textCell(line.label), line.input, textCell(line.help)]),
    ),
    { op: 'style', sheet, range: rangeOf(SETTINGS_FIRST_ROW, 2, lines.length), style: { horizontal: 'left' } },
    ...lines.flatMap((line, index) => lineOps(line, SETTINGS_FIRST_ROW + index, protection)),
    ...list(
      LISTS.years.label,
      ['年度', '西暦'],
      years.map((year) => [textCell(yearLabel(year)), numberCell(year)]),
    ),
    ...list(
      LISTS.halves.label,
      ['半期', '位置'],
      halves.map((half) => [textCell(half.label), numberCell(half.position)]),
    ),
    {
      op: 'write',
      sheet,
      row: STAGES_ROW,
      column: STAGES_COLUMN - 1,
      cells: [[textCell('段階の順'), ...STAGES.map((stage) => textCell(stage))]],
    },
    { op: 'style', sheet, range: rangeOf(STAGES_ROW, STAGES_COLUMN - 1, 1, STAGES.length + 1), style: STYLES.quiet },
    {
      op: 'columnWidths',
      sheet,
      widths: { 1: 200, 2: 330, 3: 380, 4: 24, 5: 110, 6: 60, 7: 24, 8: 130, 9: 60, 10: 24, 11: 80 },
    },
    { op: 'freeze', sheet, rows: SETTINGS_HEADER_ROW, columns: 1 },
    {
      op: 'protect',
      sheet,
      range: rangeOf(SETTINGS_HEADER_ROW, 5, halves.length + STAGES.length + 5, 9),
      description: protection,
    },
    { op: 'print', sheet, paper: 'A4', landscape: true, repeatRows: SETTINGS_HEADER_ROW, lastColumn: 9 },
  ];
}

const LINE_STYLE: Readonly<Record<SettingLine['kind'], CellStyle>> = {
  heading: { bold: true, fill: COLOURS.level1 },
  input: { fill: COLOURS.inputHeader, bold: true },
  formula: STYLES.formula,
  fixed: {},
};

function lineOps(line: SettingLine, row: number, protection: string): WriteOp[] {
  const heading = line.kind === 'heading';
  const ops: WriteOp[] = [
    {
      op: 'style',
      sheet,
      range: heading ? rangeOf(row, 1, 1, 3) : rangeOf(row, 2),
      style: { ...LINE_STYLE[line.kind], ...line.style },
    },
  ];
  if (line.choices && line.choices.length > 0) {
    ops.push({ op: 'validation', sheet, range: rangeOf(row, 2), values: line.choices, strict: true, help: line.help });
  }
  if (line.kind === 'formula') ops.push({ op: 'protect', sheet, range: rangeOf(row, 2), description: protection });
  return ops;
}

/** A small table from a column letter on (A to Z), headings in the settings' heading row. */
function list(letter: string, headings: readonly string[], rows: readonly (readonly CellInput[])[]): WriteOp[] {
  const column = letter.charCodeAt(0) - 64;
  const body = rows.length > 0 ? rows : [headings.map(() => BLANK)];
  return [
    { op: 'write', sheet, row: SETTINGS_HEADER_ROW, column, cells: [headings.map(textCell), ...body] },
    { op: 'style', sheet, range: rangeOf(SETTINGS_HEADER_ROW, column, 1, headings.length), style: STYLES.header },
    {
      op: 'style',
      sheet,
      range: rangeOf(SETTINGS_FIRST_ROW, column, body.length, headings.length),
      style: STYLES.body,
    },
  ];
}
