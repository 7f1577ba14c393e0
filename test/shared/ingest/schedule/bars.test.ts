import { describe, expect, it } from 'vitest';
import type { FiscalYear } from '../../../../shared/calendar/fiscal-year';
import { halfYear } from '../../../../shared/calendar/half-year';
import { idleColumns, readBars } from '../../../../shared/ingest/schedule/bars';
import type { Slot } from '../../../../shared/ingest/schedule/slot';
import { viewOf } from '../../../../shared/ingest/sheet-view';
import { type GridParts, gridOf } from '../../../support/grid-of';

const years: Slot[] = [2024, 2025, 2026, 2027].map((year, at) => ({
  index: at + 1,
  year: year as FiscalYear,
  from: halfYear(year as FiscalYear, 'H1'),
  to: halfYear(year as FiscalYear, 'H2'),
  wholeYear: true,
}));

/** Bars as "2024H1–2025H2 exact 検討"; the row's name stands in the first column. */
function bars(row: readonly string[], parts: GridParts = {}): string[] {
  return readBars(viewOf(gridOf([['名', ...row, '', '', '', ''].slice(0, 5)], parts)), 0, years, 0).map(
    ({ first, last, extent, words }) =>
      `${first.from.slice(2)}–${last.to.slice(2)} ${extent}${words === null ? '' : ` ${words}`}`,
  );
}

const fills = (from: number, to: number, color = '#9fc5e8') =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [`0,${from + at}`, color]));

describe('bars of one row', () => {
  it.each<[string, string[], string[]]>([
    ['a single arrow only begins', ['→'], ['24H1–24H2 startOnly']],
    ['⇒ and ▶ as well', ['', '⇒', '', '▶'], ['25H1–25H2 startOnly', '27H1–27H2 startOnly']],
    ['repeated arrows have both ends', ['→', '→', '→'], ['24H1–26H2 exact']],
    ['← up to → with blanks between', ['←', '', '→'], ['24H1–26H2 exact']],
    ['←→ in one cell', ['', '←→'], ['25H1–25H2 exact']],
    ['↔ in one cell', ['', '⇔'], ['25H1–25H2 exact']],
    ['■ ■ is one bar', ['■', '■', '', '■'], ['24H1–25H2 exact', '27H1–27H2 exact']],
    ['━ up to ▶', ['━', '━', '━▶'], ['24H1–26H2 exact']],
    ['＝ ＝ ＝', ['', '＝', '＝', '＝'], ['25H1–27H2 exact']],
    ['● ○ ◆ ★ △ stand for their column', ['', '★'], ['25H1–25H2 exact']],
    ['a mark before words', ['', '◆稼働'], ['25H1–25H2 exact 稼働']],
    ['words, then arrows that go on', ['検討', '→', '→', '運用'], ['24H1–26H2 exact 検討', '27H1–27H2 written 運用']],
    ['words that end with an arrow', ['導入→', '', '', ''], ['24H1–24H2 startOnly 導入']],
    ['an arrow within words is a word', ['検討→導入の順'], ['24H1–24H2 written 検討→導入の順']],
    ['mere words', ['設計', '構築'], ['24H1–24H2 written 設計', '25H1–25H2 written 構築']],
    ['－ and × say that nothing is planned', ['－', '×', '→'], ['26H1–26H2 startOnly']],
    ['〇〇 is a placeholder, no mark', ['〇〇の導入'], ['24H1–24H2 written 〇〇の導入']],
    ['markup is no arrow', ['<p>①先行導入</p>'], ['24H1–24H2 written ①先行導入']],
    ['nothing', ['', ''], []],
  ])('%s', (_what, row, expected) => expect(bars(row)).toEqual(expected));

  it('filled cells are a bar, and words in it are its label', () => {
    expect(bars([], { fills: fills(2, 3) })).toEqual(['25H1–26H2 exact']);
    expect(bars(['', '', '工事'], { fills: fills(2, 4) })).toEqual(['25H1–27H2 exact 工事']);
    expect(bars(['設計', '構築'], { fills: fills(1, 2) })).toEqual(['24H1–24H2 exact 設計', '25H1–25H2 exact 構築']);
    expect(bars([], { fills: { ...fills(1, 2), ...fills(3, 4, '#ff0000') } })).toEqual([
      '24H1–25H2 exact',
      '26H1–27H2 exact',
    ]);
  });

  it('the colour of the whole row is no bar', () => {
    expect(bars(['', '→'], { fills: fills(0, 4) })).toEqual(['25H1–25H2 startOnly']);
  });

  it('a merged cell is a bar over all its columns', () => {
    expect(bars(['', '運用'], { merges: ['C1:E1'] })).toEqual(['25H1–27H2 exact 運用']);
    expect(bars(['→'], { merges: ['B1:D1'] })).toEqual(['24H1–26H2 exact']);
    expect(bars([''], { merges: ['B1:D1'] })).toEqual([]);
  });

  it('tells the columns in which nothing is planned', () => {
    expect(idleColumns(viewOf(gridOf([['名', '－', '→', '×', '']])), 0, years)).toEqual([1, 3]);
  });
});
