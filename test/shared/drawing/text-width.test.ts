import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../shared/drawing/text-width';

describe('wrapText', () => {
  it.each<[string, string, number, string[]]>([
    ['full-width characters', 'あいうえおかき', 40, ['あいうえ', 'おかき']],
    ['a closing mark is never first', 'あいうえ、おか', 40, ['あいう', 'え、おか']],
    ['an opening bracket is never last', 'あいう「えお」', 40, ['あいう', '「えお」']],
    ['words stay whole', 'RPAツール導入', 40, ['RPA', 'ツール導', '入']],
    ['line breaks of the cell', '15種類\r\n以上', 100, ['15種類', '以上']],
    ['blank lines go', 'あ\n\n\nい', 100, ['あ', 'い']],
    ['a line that fills its width to the last hundredth', 'aMあbあW', 52, ['aMあbあW']],
    ['nothing', '　 ', 100, []],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width, 10)).toEqual({ lines, cut: false });
  });

  it('ends a cut text in …', () => {
    expect(wrapText('あいうえおかきくけこ', 40, 10, 2)).toEqual({ lines: ['あいうえ', 'おかき…'], cut: true });
  });

  it('never leaves its width, and loses nothing but blanks', () => {
    const text = fc.string({ unit: fc.constantFrom(...'あ漢。、「」（）abcWM,. 1２％①\n-…ｱﾞ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), (words, width) => {
        const { lines } = wrapText(words, width, 10);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
      { numRuns: 300 },
    );
  });
});
