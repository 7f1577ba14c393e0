import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../../shared/glossary/problems';
import { readGlossaryCsv, splitSpellings } from '../../../shared/glossary/read-csv';

describe('several spellings in one cell', () => {
  it.each([
    ['RPA; R P A；ロボット', ['RPA', 'R P A', 'ロボット']],
    ['人工知能、エーアイ', ['人工知能', 'エーアイ']],
    ['申請書を、自動作成; 自動作成', ['申請書を、自動作成', '自動作成']],
    ['デジタル・デバイド|情報格差', ['デジタル・デバイド', '情報格差']],
    ['1,000人委員会', ['1,000人委員会']],
    ['人工知能,エーアイ，ＡＩ', ['人工知能', 'エーアイ', 'ＡＩ']],
    ['第1,第2', ['第1', '第2']],
    ['デジタルディバイド/情報格差', ['デジタルディバイド', '情報格差']],
    ['デジタルディバイド ／ 情報格差', ['デジタルディバイド', '情報格差']],
    ['TCP/IP', ['TCP/IP']],
    ['AI / 人工知能', ['AI', '人工知能']],
    ['上段\n下段', ['上段', '下段']],
    [' ; ', []],
  ])('%j', (cell, expected) => expect(splitSpellings(cell)).toEqual(expected));
});

describe('headers', () => {
  it.each([
    [['prefLabel', 'altLabel', 'definition']],
    [['見出し', '別表記', '定義']],
    [['\ufeff用語', '略語', '説明']],
    [['ＰＲＥＦＬＡＢＥＬ', 'ALTLABEL', '意味（わかりやすく）']],
    [['skos:prefLabel@ja', 'skos:altLabel@ja', 'skos:definition@ja']],
    [['pref_label', 'alt_labels', 'Definition']],
    [['キーワード', '略称・別名', '用語の説明']],
    [['用語（見出し）', '別表記1', '説明文']],
    [['用語（日本語）', '用語（英語）', '意味']],
    [['略語', '正式名称', '説明']],
  ])('%j', (header) => {
    const { entries, problems } = readGlossaryCsv([header, ['AI', '人工知能', '学んで判断する技術']]);
    expect(entries[0]).toMatchObject({ prefLabel: 'AI', altLabel: ['人工知能'], definition: '学んで判断する技術' });
    expect(problems).toEqual([]);
  });
  it.each([
    [['項目', '用語', '解説'], 'RPA'],
    [['番号', '名称', '用語の意味'], 'RPA'],
    [['単語', '名称', '内容'], '技術'],
  ])('%j: the term is %s', (header, term) => {
    expect(readGlossaryCsv([header, ['技術', 'RPA', 'x']]).entries[0]!.prefLabel).toBe(term);
  });
  it('a title above the header', () => {
    expect(readGlossaryCsv([['用語集 令和5年度'], [], ['見出し', '定義'], ['AI', 'x']]).rows).toEqual([4]);
  });
  it('none: a sentence with what was found', () => {
    const { entries, problems } = readGlossaryCsv([['a', 'b']]);
    expect(entries).toEqual([]);
    expect(sayProblem(problems[0]!, 'ja')).toContain('見つかった列: a、b');
  });
});

it.each([
  ['県', 'one-character'],
  ['・・・', 'unfit-label'],
  ['あ'.repeat(201), 'too-long'],
])('%s is refused: %s', (label, code) => {
  const { problems } = readGlossaryCsv([
    ['見出し', '定義'],
    [label, '意味'],
  ]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(sayProblem(problems[0]!, 'ja')).toContain('2行目');
});

it('conflicts name both rows', () => {
  const { problems } = readGlossaryCsv([
    ['見出し', '別表記', '定義'],
    ['RPA', '', '一つ目'],
    ['R P A', '', '二つ目'],
    ['自動化', 'RPA', '三つ目'],
  ]);
  expect(problems.map((problem) => problem.code)).toEqual(['conflicting-definition', 'variant-of-other']);
  expect(sayProblem(problems[0]!, 'ja')).toContain('3行目');
  expect(sayProblem(problems[0]!, 'ja')).toContain('2行目');
});

it('a formula stays a text', () => {
  const { entries } = readGlossaryCsv([
    ['見出し', '定義'],
    ['=1+1', '=HYPERLINK("x")'],
  ]);
  expect(entries[0]).toMatchObject({ prefLabel: '=1+1', definition: '=HYPERLINK("x")' });
});

describe('what reads like the name of a 事業 is found with its small differences', () => {
  it.each([
    ['電子申請サービスの利用促進', 'initiative'],
    ['スマート農業の推進（中央区）', 'initiative'],
    ['RPAの全庁導入', 'initiative'],
    ['公共施設予約システム', 'term'],
    ['デジタル・ガバメント推進方針', 'term'],
    ['業務効率化', 'term'],
  ])('%s: %s', (label, kind) => {
    expect(
      readGlossaryCsv([
        ['用語', '定義'],
        [label, '意味'],
      ]).entries[0]!.kind,
    ).toBe(kind);
  });
  it('unless the table says otherwise', () => {
    expect(
      readGlossaryCsv([
        ['用語', '種類'],
        ['RPAの全庁導入', '用語'],
      ]).entries[0]!.kind,
    ).toBe('term');
  });
});
