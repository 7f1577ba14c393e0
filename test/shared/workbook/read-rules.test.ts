import { describe, expect, it } from 'vitest';
import { PRESETS, preset } from '../../../shared/assess/presets';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { addressOf } from '../../../shared/workbook/address';
import { buildWorkbook } from '../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK, inputAt, sheetOf } from '../../../shared/workbook/image';
import { type LabelledCell, rulesInSettings } from '../../../shared/workbook/read-rules';
import { planOf } from '../../support/plan-of';

/** Columns A and B of 設定, as a build writes them. */
function settingsSheet(rules: RuleSet): LabelledCell[] {
  const ops = buildWorkbook(planOf(), [], { rules, evaluationYear: null, phases: [], reviews: [] });
  const sheet = sheetOf(applyOps(EMPTY_WORKBOOK, ops), '設定')!;
  const textAt = (row: number, column: number): string => {
    const cell = inputAt(sheet, row, column);
    return cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : '';
  };
  return Array.from({ length: sheet.rows }, (_, index) => ({
    label: textAt(index + 1, 1),
    text: textAt(index + 1, 2),
    cell: addressOf(index + 1, 2),
  }));
}

const edited = (lines: readonly LabelledCell[], change: Readonly<Record<string, string>>): LabelledCell[] =>
  lines.map((line) => ({ ...line, text: change[line.label] ?? line.text }));
const read = (lines: readonly LabelledCell[], chosen: RuleSet) => {
  const reading = rulesInSettings(lines, chosen);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.rules;
};

describe('設定 as a build writes it, read again', () => {
  it.each(PRESETS.map((rules) => [rules.id, rules] as const))('%s', (_id, rules) => {
    expect(read(settingsSheet(rules), rules)).toEqual(rules);
  });
  it.each(PRESETS.map((rules) => [rules.id, rules] as const))(
    '%s, edited, built with the edit and read again',
    (_id, rules) => {
      const once = read(
        edited(settingsSheet(rules), { 達成率の小数の桁数: '2', '「未測定」を分母に': '数える' }),
        rules,
      );
      expect(once).toMatchObject({ rounding: { digits: 2 }, denominators: { notMeasured: true }, id: rules.id });
      expect(once.title.ja).toContain('設定で変更あり');
      expect(read(settingsSheet(once), rules)).toEqual(once);
    },
  );
});

describe('which preset counts', () => {
  const lines = settingsSheet(preset('sagamihara'));
  const other = preset('abcd-100');
  it.each<[string, LabelledCell[], RuleSet, string]>([
    ['chosen in the cell', edited(lines, { 評価基準: other.title.ja }), preset('sagamihara'), 'abcd-100'],
    ['chosen in the sidebar', lines, other, 'abcd-100'],
    ['chosen in both: the cell', edited(lines, { 評価基準: preset('survey').title.ja }), other, 'survey'],
    [
      'edits go with their preset',
      edited(lines, { 評価基準: other.title.ja, 達成率の小数の桁数: '2' }),
      preset('sagamihara'),
      'abcd-100',
    ],
    ['lines that are not there (an older workbook)', [], other, 'abcd-100'],
  ])('%s', (_name, cells, chosen, id) => {
    expect(read(cells, chosen)).toEqual(preset(id));
  });
});

describe('a sheet that people worked on', () => {
  const rules = preset('abcd-100');
  const lines = settingsSheet(rules);
  it('may have its rows in any order, with rows of their own between', () => {
    const mixed = [...lines].reverse().flatMap((line) => [line, { label: 'メモ', text: '要確認', cell: 'B99' }]);
    // 評価基準 stands over the block and in it: the heading has no value.
    expect(
      read(
        mixed.filter(({ label, text }) => label !== '評価基準' || text !== ''),
        rules,
      ),
    ).toEqual(rules);
  });
  it('may lack a row: the preset fills it', () => {
    expect(
      read(
        lines.filter(({ label }) => label !== '達成率の端数'),
        rules,
      ),
    ).toEqual(rules);
  });
  it.each<[string, Record<string, string>, string]>([
    ['thresholds not descending', { '評価2の下限（%）': '40' }, '評価3の下限（%）'],
    ['99 digits', { 達成率の小数の桁数: '99' }, '達成率の小数の桁数'],
    ['unknown formula', { 増やす指標の達成率: '気分' }, '増やす指標の達成率'],
    ['unknown preset', { 評価基準: '横浜型' }, '評価基準'],
  ])('is refused for %s, naming the cell', (_name, change, label) => {
    const reading = rulesInSettings(edited(lines, change), rules);
    const place = lines.find((line) => line.label === label && (label !== '評価基準' || line.text !== ''))!.cell;
    expect(reading.ok ? [] : reading.problems).toEqual([
      expect.objectContaining({ cell: place, message: expect.stringContaining(`「設定」${place}：`) }),
    ]);
  });
});
