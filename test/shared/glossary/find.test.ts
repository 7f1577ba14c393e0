import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../shared/glossary/compile';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { findTerms, searchTerms, type TermHit } from '../../../shared/glossary/find';

type Parts = Parameters<typeof glossaryEntry>[0];

/** What is found of `terms` in `text`, as the text has it. */
function found(text: string, ...terms: (string | Parts)[]): string[] {
  const entries = terms.map((term) => glossaryEntry(typeof term === 'string' ? { prefLabel: term } : term));
  return findTerms(compileGlossary(entries), text).map((hit) => text.slice(hit.start, hit.end));
}

const hits = (text: string) => (text === '' ? [] : text.split('|'));

describe('Latin letters and digits end a word', () => {
  it.each([
    ['MAILとRPAGとメールAIR', 'AI', ''],
    ['RPAG、XRPA、RPA', 'RPA', 'RPA'],
    ['ＭＡＩＬではなくＡＩ', 'AI', 'ＡＩ'],
    ['AIs AIing', 'AI', ''],
    ["AI's(AI)「AI」AI、AI。AI・", 'AI', 'AI|AI|AI|AI|AI|AI'],
    ['生成AIを', 'AI', 'AI'],
    ['①RPA ②RPA', 'RPA', 'RPA|RPA'],
    ['RPA②', 'RPA', 'RPA'],
    ['1RPA RPA2', 'RPA', ''],
    ['15G 2.5G 5Gbps 5G、５Ｇ', '5G', '5G|５Ｇ'],
    ['Society 5.01 Society 5.0.1 Society 5.0。', 'Society 5.0', 'Society 5.0'],
    ['資料_RPA_最終', 'RPA', 'RPA'],
    ['AIÉ', 'AI', ''],
    ['AI\u0301 A\u0301I AI\u200b\u0308', 'AI', ''],
    ['13原則 3原則', '3原則', '3原則'],
    ['https://ai.example.jp/RPA/AI.html と ai@example.jp', 'AI', ''],
    ['www.example.jp/AI と AI.', 'AI', 'AI'],
    ['AIーOCR', 'AI', 'AI'],
    ['A\u200bI', 'AI', 'A\u200bI'],
    ['M\u200bAI', 'AI', ''],
  ])('%s: %s', (text, term, expected) => expect(found(text, term)).toEqual(hits(expected)));
});

describe('capitals and small letters', () => {
  it.each([
    ['facebook FACEBOOK', 'Facebook', 'facebook|FACEBOOK'],
    ['ｒｐａの導入、Rpa', 'RPA', 'ｒｐａ|Rpa'],
    ['on-line line.me @line LINE lineで', 'LINE', 'LINE|line'],
    ['it is a plan. ITの活用、it化', 'IT', 'IT|it'],
    ['iot IOT', 'IoT', 'iot|IOT'],
  ])('%s: %s', (text, term, expected) => expect(found(text, term)).toEqual(hits(expected)));
  it('differ where the entry says so', () => {
    expect(found('line LINE ＬＩＮＥ', { prefLabel: 'LINE', match: { caseSensitive: true } })).toEqual([
      'LINE',
      'ＬＩＮＥ',
    ]);
  });
});

describe('width and kana', () => {
  it.each([
    ['ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞの解消', 'デジタルデバイド', 'ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞ'],
    ['テ\u3099シ\u3099タル化', 'デジタル', 'テ\u3099シ\u3099タル'],
    ['ｻｰﾊﾞｰ', 'サーバー', 'ｻｰﾊﾞｰ'],
    ['⾃治体', '自治体', '⾃治体'],
    ['第５期', '第5期', '第５期'],
    ['𠮷野町と吉野町', '𠮷野町', '𠮷野町'],
    ['👨‍👩‍👧RPA👍🏽RPA', 'RPA', 'RPA|RPA'],
    ['テ゛シ゛タル化、デ\u3099ジタル', 'デジタル', 'テ゛シ゛タル'],
    ['でじたるでばいど', 'デジタルデバイド', 'でじたるでばいど'],
    ['デジタルでばいど', 'デジタルデバイド', ''],
    ['あいにく', 'アイ', ''],
    ['デジタルディバイド', 'デジタルデバイド', ''],
    ['茅ケ崎市', '茅ヶ崎市', '茅ケ崎市'],
  ])('%s: %s', (text, term, expected) => expect(found(text, term)).toEqual(hits(expected)));
});

describe('long vowels, middle dots, hyphens', () => {
  it.each([
    ['サーバとサーバー', 'サーバー', 'サーバ|サーバー'],
    ['サーバとサーバー', 'サーバ', 'サーバ|サーバー'],
    ['ユーザーインターフェース', 'ユーザインタフェース', 'ユーザーインターフェース'],
    ['メモリーとメモリ', 'メモリ', 'メモリー|メモリ'],
    ['カバと表紙カバー', 'カバー', 'カバー'],
    ['サバの缶詰、スパ', 'サーバ', ''],
    ['ビル', 'ビール', ''],
    ['デジタル・デバイド', 'デジタルデバイド', 'デジタル・デバイド'],
    ['ﾃﾞｼﾞﾀﾙ･ﾃﾞﾊﾞｲﾄﾞ', 'デジタルデバイド', 'ﾃﾞｼﾞﾀﾙ･ﾃﾞﾊﾞｲﾄﾞ'],
    ['デジタルワークスタイル', 'デジタル・ワークスタイル', 'デジタルワークスタイル'],
    ['電子申請届出システム', '電子申請・届出システム', ''],
    ['個人・情報', '個人情報', ''],
    ['AI‐OCR AI‑OCR ＡＩ－ＯＣＲ AI−OCR', 'AI-OCR', 'AI‐OCR|AI‑OCR|ＡＩ－ＯＣＲ|AI−OCR'],
    ['AIーOCR AIOCR AI・OCR', 'AI-OCR', ''],
    ['キャッシュ', 'キ', ''],
    ['データー', 'データ', 'データー'],
    ['サ－バ－、サ−バー、ｻ-ﾊﾞ-', 'サーバー', 'サ－バ－|サ−バー|ｻ-ﾊﾞ-'],
    ['クラウド-AI、クラウド－基盤', 'クラウド', 'クラウド|クラウド'],
    ['・クラウド\n・サービス', 'クラウドサービス', ''],
  ])('%s: %s', (text, term, expected) =>
    expect(found(text, { prefLabel: term, match: { oneCharacter: true } })).toEqual(hits(expected)),
  );
});

describe('spaces and line breaks', () => {
  it.each([
    ['R P A と Ｒ　Ｐ　Ａ、R・P・A、R.P.A.', 'RPA', 'R P A|Ｒ　Ｐ　Ａ|R・P・A|R.P.A'],
    ['CIOとC I O', 'C I O', 'CIO|C I O'],
    ['r p a RP A R  P A', 'RPA', ''],
    ['A B C I O', 'CIO', ''],
    ['Plan A I think', 'AI', ''],
    ['（４）A I ・ R P A等', 'AI', 'A I'],
    ['（４）A I ・ R P A等', 'RPA', 'R P A'],
    ['庁内LAN、庁内 LAN、庁内　LAN', '庁内 LAN', '庁内LAN|庁内 LAN|庁内　LAN'],
    ['庁内 LAN', '庁内LAN', '庁内 LAN'],
    ['自治体クラ\n  ウドの', '自治体クラウド', '自治体クラ\n  ウド'],
    ['自治体クラ\r\nウド', '自治体クラウド', '自治体クラ\r\nウド'],
    ['自治体\n\nクラウド', '自治体クラウド', ''],
    ['自治体\tクラウド', '自治体クラウド', ''],
    ['自治体　クラウド', '自治体クラウド', ''],
    ['相 模 原 市', '相模原市', '相 模 原 市'],
    ['I C T 総合戦略', 'ICT総合戦略', 'I C T 総合戦略'],
    ['Society5.0', 'Society 5.0', 'Society5.0'],
    ['Society\n5.0', 'Society 5.0', 'Society\n5.0'],
    ['R\nPA', 'RPA', ''],
  ])('%j: %s', (text, term, expected) => expect(found(text, term)).toEqual(hits(expected)));
});

describe('leftmost, longest, nested', () => {
  it.each([
    ['自治体クラウドとクラウド', '自治体クラウド|クラウド'],
    ['AI-OCRとAI、OCR', 'AI-OCR|AI|OCR'],
    ['クラウドサービス', 'クラウドサービス'],
    ['自治体クラウドサービス', '自治体クラウド'],
    ['オープンデータカタログサイト', 'オープンデータカタログサイト'],
    ['オープンデータカタログ', 'オープンデータ'],
    ['デジタル・ガバメント', 'デジタル'],
  ])('%s', (text, expected) => {
    const terms = ['クラウド', '自治体クラウド', 'クラウドサービス', 'AI', 'OCR', 'AI-OCR', 'オープンデータ'];
    expect(found(text, ...terms, 'オープンデータカタログサイト', 'デジタル', 'デジタル・ガバメント実行計画')).toEqual(
      hits(expected),
    );
  });
  it('falls back to the shorter term where the longer one is refused by its boundary', () => {
    expect(found('自治体AIR', '自治体AI', '自治体')).toEqual(['自治体']);
  });
  it('gives a spelling to the entry that writes it so', () => {
    const compiled = compileGlossary(
      [
        { prefLabel: 'ビッグデータ', hiddenLabel: ['ビックデータ'] },
        { prefLabel: 'ビックデータ' },
        { prefLabel: 'R P A' },
        { prefLabel: 'RPA' },
      ].map(glossaryEntry),
    );
    const labels = findTerms(compiled, 'ビックデータ、ビッグデータ、RPA、R P A').map((hit) => hit.label);
    expect(labels).toEqual(['ビックデータ', 'ビッグデータ', 'RPA', 'R P A']);
  });
});

describe('names of initiatives', () => {
  it.each([
    ['電子地図情報の提供(中央区)', '電子地図情報サービスの提供（中央区）'],
    ['電子地図情報サービスの提供【中央区】', '電子地図情報サービスの提供（中央区）'],
    ['スマート農業推進事業', 'スマート農業推進'],
    ['スマート農業推進', 'スマート農業推進事業'],
    ['RPA全庁導入', 'RPAの全庁導入'],
    ['RPAの全庁導入', 'RPA全庁導入'],
    ['窓口予約', '「窓口予約」サービス事業', ''],
    ['ＩＣＴ活用研修', '「ICT」活用研修事業'],
  ])('%s is %s', (text, prefLabel, expected = text) => {
    expect(found(text, { prefLabel, kind: 'initiative' })).toEqual(hits(expected));
  });
  it('a term stays as it is', () => expect(found('スマート農業推進', 'スマート農業推進事業')).toEqual([]));
});

describe('brackets behind a term', () => {
  it.each([
    ['AI（人工知能）とAIと人工知能', 'AI（人工知能）', 'AI（人工知能）|AI|人工知能'],
    [
      'RPA、ロボティック プロセス オートメーション',
      'RPA(ロボティック・プロセス・オートメーション)',
      'RPA|ロボティック プロセス オートメーション',
    ],
    ['証拠に基づく政策立案とEBPM', '証拠に基づく政策立案（ＥＢＰＭ）', '証拠に基づく政策立案|EBPM'],
    ['電子申請と電子申請（仮称）', '電子申請（仮称）', '電子申請|電子申請（仮称）'],
    ['クラウド、クラウド（民間）', 'クラウド（民間）', 'クラウド（民間）'],
    ['DX、庁内、DX（庁内）', 'DX（庁内）', 'DX（庁内）'],
    ['AI、市民向け', 'AI（市民向け）', ''],
  ])('%s: %s', (text, term, expected) => expect(found(text, term)).toEqual(hits(expected)));
});

describe('unfit and hostile labels', () => {
  it.each(['', ' ', 'ー', '・', '…', '県', '\u200b', 'あ'.repeat(201)])('%j finds nothing', (label) =>
    expect(found(`県・ーあ ${label}`, label)).toEqual([]),
  );
  it('one character with consent', () => {
    expect(found('県と県', { prefLabel: '県', match: { oneCharacter: true } })).toEqual(['県', '県']);
  });
  it.each(['A.*(b', 'C++', '[a-z]', '\\d', '(?<=a', '__proto__', 'constructor', 'toString'])(
    '%s is plain text',
    (label) => expect(found(`これは${label}です`, label)).toEqual([label]),
  );
  it('switched off', () => expect(found('AI', { prefLabel: 'AI', match: { off: true } })).toEqual([]));
  it('literal', () => {
    expect(found('サーバ サーバー ｻｰﾊﾞｰ', { prefLabel: 'サーバー', match: { literal: true } })).toEqual([
      'サーバー',
      'ｻｰﾊﾞｰ',
    ]);
  });
});

describe('laws', () => {
  const japanese = fc.string({
    unit: fc.constantFrom(...'自治体電子申請画', 'ア', 'ー', '・'),
    minLength: 1,
    maxLength: 12,
  });
  it('hits are in order, do not overlap and stay within the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 6 }), { maxLength: 20 }),
        fc.string({ maxLength: 200 }),
        (labels, text) => {
          const compiled = compileGlossary(labels.map((prefLabel) => glossaryEntry({ prefLabel })));
          let last = 0;
          for (const hit of findTerms(compiled, text)) {
            expect(hit.start).toBeGreaterThanOrEqual(last);
            expect(hit.end).toBeGreaterThan(hit.start);
            last = hit.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('in parts or at once, the same is found', () => {
    const unit = fc.constantFrom(...'クラウドｸﾞ\u3099ー・－AI RP\n\u200b自治体東京都、');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 12 }),
        fc.string({ unit, maxLength: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (labels, text, units) => {
          const compiled = compileGlossary(
            [...labels, 'ウド', '京都'].map((prefLabel) => glossaryEntry({ prefLabel })),
          );
          const search = searchTerms(compiled, text);
          const parts: TermHit[] = [];
          while (!search.isDone()) parts.push(...search.advance(units));
          expect(parts).toEqual(findTerms(compiled, text));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('a kanji term stands where indexOf finds it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'自治体電子'), minLength: 2, maxLength: 3 }),
        japanese,
        (label, text) => {
          const first = text.indexOf(label);
          const hit = findTerms(compileGlossary([glossaryEntry({ prefLabel: label })]), text)[0];
          expect(hit?.start ?? -1).toBe(first);
        },
      ),
      { numRuns: 500 },
    );
  });
});
