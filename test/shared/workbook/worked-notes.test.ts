import { describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { buildWorkbook } from '../../../shared/workbook/build';
import { columnNumber } from '../../../shared/workbook/columns';
import { applyOps, cellKey, EMPTY_WORKBOOK, sheetOf } from '../../../shared/workbook/image';
import { layoutOf } from '../../../shared/workbook/layout';
import { MOST_NOTES, workedNotes } from '../../../shared/workbook/worked-notes';
import { largePlan } from '../../support/large-plan';
import { figure, indicatorOf, initiativeOf, noValue, planOf, reading } from '../../support/plan-of';

const settings = { rules: preset('sagamihara'), evaluationYear: null, phases: [], reviews: [] };

describe('the worked formula on the rate cells', () => {
  const plan = planOf({
    initiatives: [initiativeOf('i1')],
    indicators: [
      indicatorOf('k1', 'i1', {
        targets: { 2020: figure(194_000, '件'), 2021: figure(10, '件'), 2022: reading('', noValue('empty')) },
        actuals: { 2020: figure(43_000, '件'), 2022: figure(5, '件') },
      }),
    ],
  });
  const layout = layoutOf(plan, settings);
  const sheet = sheetOf(applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, [], settings)), '指標');
  const noteOf = (year: number) =>
    sheet?.notes.get(cellKey(layout.indicators.firstRow, columnNumber(layout.indicators, `rate:${year}`)));

  it.each([
    [2020, 'says the whole calculation', /43,000 ÷ 194,000 = 22\.16… → 22%（切捨て）→ △/],
    [2022, 'says why there is no rate', /目標/],
  ])('%d: %s', (year, _, expected) => {
    expect(noteOf(year)).toMatch(expected);
  });

  it('leaves cells without a result alone', () => {
    expect(noteOf(2021)).toBeUndefined();
    expect(noteOf(2023)).toBeUndefined();
  });

  it('stands on the column of the evaluated year, too, and names that year', () => {
    const note = sheet?.notes.get(cellKey(layout.indicators.firstRow, columnNumber(layout.indicators, 'rate')));
    expect(note).toMatch(/令和4年度：.*目標/);
  });

  it('says there what the other formulas would give', () => {
    const later = planOf({
      initiatives: [initiativeOf('i1')],
      indicators: [
        indicatorOf('k1', 'i1', {
          baseline: { ...figure(3_000, '件'), year: null },
          targets: { 2020: figure(194_000, '件'), 2023: figure(200_000, '件') },
          actuals: { 2020: figure(43_000, '件') },
        }),
      ],
    });
    const chosen = { ...settings, evaluationYear: fiscalYear(2020) };
    const [op] = workedNotes(layoutOf(later, chosen));
    const [note] = op?.op === 'notes' ? op.notes : [];
    expect(note?.text.split('\n').slice(1)).toEqual([
      '令和2年度：43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △',
      'ほかの式では',
      '・基準値からの進み（(実績−基準値)÷(目標−基準値)）：(43,000 − 3,000) ÷ (194,000 − 3,000) = 20.94… → 20%（切捨て）',
      expect.stringMatching(/^・期待値との比較（基準値から最終目標までの直線）：/),
      '・最終目標との比較：43,000 ÷ 200,000 = 21.5 → 21%（切捨て）',
      expect.stringMatching(/^・基準値からの変化率：/),
    ]);
  });

  it.each([
    ['as many rows as fit into two columns', MOST_NOTES / 2, ['rate', 'rate:2023']],
    ['more rows in one year than there may be notes', MOST_NOTES + 1, ['rate']],
    ['a third of that', MOST_NOTES / 3, ['rate', 'rate:2022', 'rate:2023']],
  ])('keeps to the evaluated and the latest years: %s', (_, count, keys) => {
    const large = largePlan(count);
    const filled = {
      ...large,
      indicators: large.indicators.map((one) => ({ ...one, actuals: one.targets })),
    };
    const filledLayout = layoutOf(filled, settings);
    const [op] = workedNotes(filledLayout);
    const notes = op?.op === 'notes' ? op.notes : [];
    expect(notes).toHaveLength(MOST_NOTES);
    expect([...new Set(notes.map((note) => note.column))].sort((a, b) => a - b)).toEqual(
      keys.map((key) => columnNumber(filledLayout.indicators, key)),
    );
  });
});
