import { describe, expect, it } from 'vitest';
import { readingReasons } from '../../../shared/messages/reading-reasons';
import { sayReason } from '../../../shared/messages/say-reason';
import { readTarget } from '../../../shared/target/read-target';
import { reason } from '../../../shared/target/reason';

describe('why a cell was read so', () => {
  it.each([
    ['4憶円', '「憶」を「億」の書き誤りと読みました', '“憶” was taken as a slip for “億”'],
    [
      '7特殊単位名',
      '「特殊単位名」を単位と読みました。初めて見る単位です',
      '“特殊単位名” was taken as the unit; it is not a known one',
    ],
    ['半数', '「半数」を50%と読みました', '“半数” was read as 50%'],
    ['前年度以上', '数値がなく、「前年度」との比較です', 'No figure, only a comparison with “前年度”'],
  ])('%j', (text, ja, en) => {
    const { notes } = readTarget(text);
    expect(notes.map((note) => sayReason(note, 'ja'))).toEqual([ja]);
    expect(notes.map((note) => sayReason(note, 'en'))).toEqual([en]);
  });

  it.each([
    ['ja', '（令和7年度）'],
    ['en', '(FY2025)'],
  ] as const)('names the year in %s', (locale, year) =>
    expect(sayReason(reason('finalYearAssumed', { year: '2025' }), locale)).toContain(year),
  );

  it('every English sentence is English but for the words it quotes', () => {
    for (const code of Object.keys(readingReasons)) {
      const said = sayReason({ code, values: { year: '2025' } }, 'en').replace(/“[^”]*”/g, '');
      expect(said).toMatch(/^[ -~’“”]+$/);
      expect(sayReason({ code, values: { year: '2025' } }, 'ja')).toMatch(/[^。]$/);
    }
  });

  it('says nothing where there is none, or one of another version', () => {
    expect(sayReason(null, 'ja')).toBe('');
    expect(sayReason({ code: 'ofTomorrow', values: {} }, 'en')).toBe('');
  });
});
