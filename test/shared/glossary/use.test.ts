import { describe, expect, it } from 'vitest';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { sayProblem } from '../../../shared/glossary/problems';
import { checkGlossaryUse } from '../../../shared/glossary/use';

const term = (prefLabel: string, more: Partial<Parameters<typeof glossaryEntry>[0]> = {}) =>
  glossaryEntry({ prefLabel, reading: 'よみ', definition: '定義', ...more });
const codesOf = (entries: ReturnType<typeof term>[], texts: string[], known: ReturnType<typeof term>[] = []) =>
  checkGlossaryUse({ entries, texts: texts.map((text, place) => ({ text, place })), known }).map(({ problem }) =>
    'label' in problem.values ? [problem.code, problem.values.label] : [problem.code],
  );

describe('a glossary in its use', () => {
  it.each<[string, ReturnType<typeof term>[], string[], ReturnType<typeof term>[], unknown]>([
    [
      'a kanji label without reading',
      [term('可用性', { reading: null })],
      ['可用性を高める'],
      [],
      [['no-reading', '可用性']],
    ],
    ['kana reads itself', [term('テレワーク', { reading: null })], ['テレワークの推進'], [], []],
    [
      'an initiative needs no reading',
      [term('電子申請事業', { reading: null, kind: 'initiative' })],
      ['別の文'],
      [],
      [],
    ],
    ['never used', [term('SDGs')], ['クラウドの利用'], [], [['never-used', 'SDGs']]],
    ['used under another spelling', [term('デジタルデバイド', { altLabel: ['情報格差'] })], ['情報格差の解消'], [], []],
    [
      'used in a definition',
      [term('RPA'), term('AI-OCR', { definition: 'RPAと組み合わせる' })],
      ['AI-OCRの導入'],
      [],
      [],
    ],
    ['a switched-off term is used as well', [term('財務', { match: { off: true } })], ['財務の事務'], [], []],
    [
      'an abbreviation without an entry',
      [],
      ['LGWAN-ASPを使い、BYODも許す。BYOD端末'],
      [],
      [
        ['not-defined', 'BYOD'],
        ['not-defined', 'LGWAN-ASP'],
      ],
    ],
    ['full-width letters', [], ['ＲＰＡの導入'], [], [['not-defined', 'RPA']]],
    ['part of a term that has an entry', [term('AI-OCR')], ['AI-OCRの導入'], [], []],
    ['known elsewhere', [], ['テレワークの推進'], [term('テレワーク')], [['not-defined', 'テレワーク']]],
    [
      'eras, sizes, file kinds, addresses',
      [],
      ['R5年度、FY2023、A4、PDF、XLSX、10GB、https://example.jp/DX/RPA、III期、Q2、NO.3'],
      [],
      [],
    ],
    ['no text, no word about use', [term('SDGs')], [], [], []],
  ])('%s', (_, entries, texts, known, expected) => {
    expect(codesOf(entries, texts, known)).toEqual(expected);
  });

  it('tells many unused entries in one sentence', () => {
    const entries = Array.from({ length: 11 }, (_, index) => term(`用語${'あいうえおかきくけこさ'[index]}`));
    const problems = checkGlossaryUse({ entries, texts: [{ text: '別の文', place: null }], known: [] });
    expect(problems.map(({ problem }) => problem)).toMatchObject([{ code: 'many-never-used', values: { count: 11 } }]);
  });

  it('says how often and where first', () => {
    const [found] = checkGlossaryUse({
      entries: [],
      texts: [
        { text: 'なし', place: 'B2' },
        { text: 'EBPMの推進', place: 'B3' },
        { text: 'EBPM', place: 'B4' },
      ],
      known: [],
    });
    expect(found?.place).toBe('B3');
    expect(found && sayProblem(found.problem, 'ja')).toBe(
      '「EBPM」は計画に2回出てきますが、用語集にありません。用語集に加えるか、別表記に入れてください。',
    );
  });
});
