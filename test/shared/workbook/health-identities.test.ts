import { describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { buildWorkbook } from '../../../shared/workbook/build';
import { changedIdentities } from '../../../shared/workbook/health-identities';
import { applyOps, type CellKey, cellKey, EMPTY_WORKBOOK, sheetOf } from '../../../shared/workbook/image';
import { previousPlan } from '../../support/previous-plan';

const settings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [] };
const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(previousPlan(), [], settings));

/** IDs found to be changed on a sheet as it was made, after `harm`. */
function changed(sheet: string, header: number, harm: (texts: Map<CellKey, string>) => void) {
  const wanted = sheetOf(image, sheet);
  if (!wanted) throw new Error(sheet);
  const texts = new Map<CellKey, string>();
  for (const [key, input] of wanted.cells) if (input.kind === 'text') texts.set(key, input.text);
  const before = texts.get(cellKey(7, 1));
  harm(texts);
  const places = new Map(Array.from({ length: wanted.columns }, (_, index) => [index + 1, index + 1]));
  return { before, found: changedIdentities(wanted, texts, places, { wanted: header, now: header }) };
}

describe('IDs changed by hand are known by what else stands in their row', () => {
  it.each([
    ['指標', 'typed over', 'KPI-99'],
    ['事業', 'typed over', 'x'],
    ['事業', 'cleared', ''],
    ['体系', 'typed over', 'g9'],
  ])('%s: %s', (sheet, _how, text) => {
    const { before, found } = changed(sheet, 4, (texts) => {
      if (text === '') texts.delete(cellKey(7, 1));
      else texts.set(cellKey(7, 1), text);
    });
    expect(found).toEqual([{ id: before, found: text, row: 7, column: 1, cell: 'A7' }]);
  });
  it.each<[string, (texts: Map<CellKey, string>) => void]>([
    ['nothing was changed', () => undefined],
    [
      'a person added a row of their own',
      (texts) => texts.set(cellKey(200, 1), 'mine').set(cellKey(200, 5), '自分で足した行'),
    ],
    [
      'a row was deleted',
      (texts) => {
        for (const key of [...texts.keys()]) if (key >= cellKey(7, 1) && key < cellKey(8, 1)) texts.delete(key);
      },
    ],
  ])('none where %s', (_name, harm) => {
    expect(changed('事業', 4, harm).found).toEqual([]);
  });
});
