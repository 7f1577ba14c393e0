import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardSheet, splitSheets, strangers, yearlySheets } from '../../fixtures/sheets/strangers';
import { brokenLaw, fuzzReading } from '../../support/fuzz-reading';
import { gridOf } from '../../support/grid-of';

const real = [...Object.values(strangers).map((make) => make()), ...yearlySheets(), ...splitSheets(), cardSheet()];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '事業名',
        '施策',
        '基本目標',
        '指標',
        '目標',
        '実績',
        '令和5年度',
        'R6',
        '2024',
        '区分',
        '重点',
        '○',
        'No.',
        '単位',
      ],
      ...[
        '合計',
        '小計　3事業',
        '※注',
        '（参考）前計画',
        '100件',
        '30%',
        '－',
        '〃',
        '施策1-1　手続',
        'KGI',
        '上期',
        '→',
        '備考',
        '年度',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const side = fc.nat({ max: 9 });

describe('no cell is lost', () => {
  it('whatever stands in the sheet: read, decoration and unread are all cells, each once', () => {
    const sheet = fc
      .tuple(
        fc.array(fc.array(text, { maxLength: 9 }), { maxLength: 14 }),
        fc.array(fc.tuple(side, side, side, side), { maxLength: 3 }),
      )
      .map(([rows, merges]) =>
        gridOf(rows, {
          merges: merges.map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
        }),
      );
    fc.assert(
      fc.property(sheet, (grid) => brokenLaw([grid]) === null),
      { numRuns: 400 },
    );
  });

  it('nor after rows and columns were deleted, doubled, shifted, merges broken, widths swapped', () => {
    const started = performance.now();
    const { failures, runs } = fuzzReading(real, 3000, 20261120, () => performance.now() - started > 6000);
    expect(failures).toEqual([]);
    expect(runs).toBeGreaterThan(50);
  });
});
