import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiraganaOfRomaji, withoutLongVowels } from '../../../shared/text/romaji';

describe('romaji is read as it is typed', () => {
  it.each([
    ['dejitarudebaido', 'でじたるでばいど', 'Hepburn'],
    ['dezitarudebaido', 'でじたるでばいど', 'Kunrei'],
    ['joho', 'じょほ', 'no long vowels'],
    ['jōhō', 'じょーほー', 'macrons'],
    ['zyôhô', 'じょーほー', 'circumflexes'],
    ['jouhou', 'じょうほう', 'as on a keyboard'],
    ['zyouhou', 'じょうほう', 'Kunrei on a keyboard'],
    ['shinsei', 'しんせい', ''],
    ['sinsei', 'しんせい', ''],
    ['sin', 'しん', ''],
    ['shichouson', 'しちょうそん', ''],
    ['sityouson', 'しちょうそん', ''],
    ['gyoumu', 'ぎょうむ', ''],
    ['tsuuchi', 'つうち', ''],
    ['tuuti', 'つうち', ''],
    ['fukushi', 'ふくし', ''],
    ['hukusi', 'ふくし', ''],
    ['kippu', 'きっぷ', 'doubled consonant'],
    ['matchi', 'まっち', 'tch'],
    ['macchi', 'まっち', 'cch'],
    ['mattyi', 'まっちぃ', ''],
    ['zasshi', 'ざっし', ''],
    ['kinyuu', 'きにゅう', 'n before y begins a kana'],
    ["kin'yuu", 'きんゆう', 'n with an apostrophe ends one'],
    ['kin’yuu', 'きんゆう', 'the apostrophe of word processors'],
    ['onna', 'おんな', 'nn before a vowel: n and na'],
    ['honn', 'ほん', 'nn at the end'],
    ['annnai', 'あんない', 'nn and na'],
    ['shimbun', 'しんぶん', 'm before b'],
    ['denshi', 'でんし', ''],
    ['sapo-to', 'さぽーと', ''],
    ['kuraudo', 'くらうど', ''],
    ['ofisu', 'おふぃす', ''],
    ['thi-mu', 'てぃーむ', ''],
    ['DEJITARU', 'でじたる', 'capitals'],
    ['wo', 'を', ''],
  ])('%s → %s %s', (typed, kana) => expect(hiraganaOfRomaji(typed)).toBe(kana));

  it.each([
    ['dej', 'で'],
    ['dejit', 'でじ'],
    ['ky', null],
    ['kips', 'き'],
    ['kipp', 'き'],
    ['sh', null],
    ['tosh', 'と'],
  ])('while typing: %s → %s', (typed, kana) => expect(hiraganaOfRomaji(typed)).toBe(kana));

  it.each(['RPA', 'DX', 'BPR', 'https', 'LGWAN', 'EBPM', '', "'", '-', 'でじたる', 'ai2', '電子'])(
    '%j is none',
    (typed) => expect(hiraganaOfRomaji(typed)).toBeNull(),
  );

  it('never throws and gives only kana', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (typed) => {
        const kana = hiraganaOfRomaji(typed);
        if (kana !== null) expect(kana).toMatch(/^[ぁ-ゖー]+$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('long vowels tell nothing apart', () => {
  it.each([
    ['じょうほう', 'じょほ'],
    ['こうていひょう', 'こていひょ'],
    ['おおさか', 'おさか'],
    ['でーた', 'でた'],
    ['せんせい', 'せんせい'],
    ['つうち', 'つち'],
  ])('%s → %s', (kana, short) => expect(withoutLongVowels(kana)).toBe(short));
});
