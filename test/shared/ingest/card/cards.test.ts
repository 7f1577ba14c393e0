import { describe, expect, it } from 'vitest';
import { profileOf, readPlan } from '../../../../shared/ingest/read-plan';
import { Plan } from '../../../../shared/plan/model';
import { cards } from '../../../fixtures/sheets/cards';
import { expectedCards } from '../../../fixtures/sheets/cards.expected';
import { brokenLaw, fuzzReading } from '../../../support/fuzz-reading';
import { gridOf } from '../../../support/grid-of';
import { largeCardSheet, largeCardSheets } from '../../../support/large-cards';
import { outlineOf } from '../../../support/outline';

describe.each(Object.entries(cards))('a card of a city we never saw: %s', (name, make) => {
  it('comes in as a person reads it', () => {
    const { plan, coverage } = readPlan(make());
    const unread = coverage.unread.map(({ cell, text }) => `未読 ${cell}: ${text}`);
    const lines = [...outlineOf(plan), ...unread].map((line) => line.replace(/\n/g, '⏎'));
    expect(lines.join('\n')).toBe(expectedCards[name]?.trim());
  });

  it('gives a valid plan with ids of its own, and loses no cell', () => {
    const { plan } = readPlan(make());
    expect(Plan.parse(plan)).toEqual(plan);
    const ids = [...plan.nodes, ...plan.initiatives, ...plan.indicators, ...plan.actions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(brokenLaw(make())).toBeNull();
  });

  it('is read the same with a profile that says what was read', () => {
    const reading = readPlan(make());
    const again = readPlan(make(), { profile: profileOf(reading) });
    expect(again.plan).toEqual(reading.plan);
    expect(again.coverage).toEqual(reading.coverage);
  });
});

describe('what became of the cells of cards', () => {
  it('is known for each of them after rows and columns were deleted, doubled, shifted, merges broken, widths swapped', () => {
    const sheets = Object.values(cards).flatMap((make) => make());
    const started = performance.now();
    const { failures, runs } = fuzzReading(sheets, 3000, 20261120, () => performance.now() - started > 6000);
    expect(failures).toEqual([]);
    expect(runs).toBeGreaterThan(50);
  });

  it('a block that is no card and no list is reported as not understood', () => {
    const { coverage, notes } = readPlan(cards.mixedBlocks!());
    const block = coverage.unread.filter(({ cell }) => /^[A-D][678]$/.test(cell));
    expect(block).toHaveLength(12);
    expect(new Set(block.map(({ reason }) => reason))).toEqual(new Set(['このまとまりは読み取れませんでした']));
    expect(notes.map(({ code, cell }) => [code, cell])).toContainEqual(['unknown-block', 'A6:D8']);
  });

  it('markup in a text stays text', () => {
    const { plan } = readPlan([
      gridOf([
        ['事業名', '窓口の改善'],
        ['担当課', '市民課'],
        ['概要', '<p>受付を</p><p>一つにする。</p><script>alert(1)</script>'],
        ['目的', '<ul><li>待たせない</li><li>書かせない</li></ul>'],
      ]),
    ]);
    const texts = plan.initiatives[0]?.attributes.map(({ text }) => text);
    expect(texts).toEqual(['受付を\n一つにする。\n<script>alert(1)</script>', '待たせない\n書かせない']);
  });
});

describe('200 cards', () => {
  it.each([
    ['one sheet each', largeCardSheets(200)],
    ['on one sheet', [largeCardSheet(200)]],
  ])('%s: all of them, and no cell unread', (_how, sheets) => {
    const { plan, coverage } = readPlan(sheets.map((rows, at) => gridOf(rows, { sheet: `${at + 1}` })));
    expect([plan.initiatives.length, plan.indicators.length, plan.actions.length]).toEqual([200, 400, 400]);
    expect(coverage.unread).toEqual([]);
  });
});
