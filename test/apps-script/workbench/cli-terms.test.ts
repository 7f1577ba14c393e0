import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../apps-script/workbench/commands/run';

/** `plan terms`: what is counted, and where it stands, in files as they come. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'michishirube-terms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const JAPANESE = `見出し,別表記,定義
RPA,,定型作業を代わりに行う仕組み
AI,人工知能,考える仕組み
AI-OCR,,文字を読み取る技術
デジタルデバイド,情報格差; デジタルディバイド,差
クラウド,,借りて使う方法
自治体クラウド,,共同で使う取組
クラウドサービス,,借りて使うもの
サーバー,,応える計算機
庁内 LAN,,通信網
𠮷野町,,町の名
電子申請サービスの利用促進,,事業の名
`;
const ENGLISH = JAPANESE.replace('見出し,別表記,定義', 'prefLabel,altLabel,definition');

async function terms(name: string, content: string | Uint8Array, glossary: string | Uint8Array = JAPANESE) {
  const [path, csv] = [join(folder, name), join(folder, 'glossary.csv')];
  await writeFile(path, content);
  await writeFile(csv, glossary);
  let out = '';
  const console = { input: async () => null, out: (text: string) => (out += text), error: () => undefined };
  expect(await run(['terms', path, '--glossary', csv, '--json'], console as never)).toBe(0);
  return JSON.parse(out) as { counts: Record<string, number>; hits: { label: string; start: number; end: number }[] };
}

describe('a text', () => {
  it.each([
    ['MAIL、RPAG、メールAIR、１RPA', {}],
    ['RPA、ＲＰＡ、rpa、R P A、R.P.A.', { RPA: 5 }],
    ['ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞとテ\u3099シ\u3099タルテ\u3099ハ\u3099イト\u3099、テ゛シ゛タルテ゛ハ゛イト゛', { デジタルデバイド: 3 }],
    ['デジタル\nデバイド、デジタル・デバイド、デジタルディバイド、情報格差、情報・格差', { デジタルデバイド: 4 }],
    [
      '自治体クラウドとクラウドサービスとクラウド、自治体クラウドサービス',
      { 自治体クラウド: 2, クラウドサービス: 1, クラウド: 1 },
    ],
    ['クラウドファンディング', {}],
    ['サーバ、サーバー、ｻｰﾊﾞｰ、サ－バ－、オブザーバー', { サーバー: 4 }],
    ['庁内LAN 庁内　LAN 庁内\tLAN 庁内\r\nLAN', { '庁内 LAN': 3 }],
    ['𠮷野町と吉野町、👨‍👩‍👧AI👍🏽AI', { 𠮷野町: 1, AI: 2 }],
    ['AI\u0301、A\u0301I、É', {}],
    ['AI-OCR、AI‐OCR、ＡＩ－ＯＣＲ、AI OCR', { 'AI-OCR': 3, AI: 1 }],
    [
      '電子申請の利用促進、電子申請サービスの利用促進事業、「電子申請サービス」の利用促進',
      { 電子申請サービスの利用促進: 3 },
    ],
    ['', {}],
  ])('%j', async (text, counts) => {
    const found = await terms('文.txt', text);
    expect(found.counts).toEqual(counts);
    for (const { start, end } of found.hits) expect(text.slice(start, end)).not.toBe('');
    expect(found.hits.map(({ start }) => start)).toEqual(found.hits.map(({ start }) => start).sort((a, b) => a - b));
    expect(found.hits).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  it('English and Japanese headings are one', async () => {
    const text = '自治体クラウドのAI';
    expect(await terms('文.txt', text, ENGLISH)).toEqual(await terms('文.txt', text));
    expect(await terms('文.txt', text)).toEqual({
      counts: { 自治体クラウド: 1, AI: 1 },
      hits: [
        { label: '自治体クラウド', start: 0, end: 7 },
        { label: 'AI', start: 8, end: 10 },
      ],
    });
  });

  it('Shift_JIS and UTF-16 are read, in the text and in the glossary; a byte order mark is no character', async () => {
    // 「ﾃﾞﾀ用語RPA」 in Shift_JIS.
    const text = Uint8Array.from([0xc3, 0xde, 0xc0, 0x97, 0x70, 0x8c, 0xea, 0x52, 0x50, 0x41]);
    // 「見出し\n用語」
    const glossary = Uint8Array.from([0x8c, 0xa9, 0x8f, 0x6f, 0x82, 0xb5, 0x0a, 0x97, 0x70, 0x8c, 0xea, 0x0a]);
    const expected = { counts: { 用語: 1 }, hits: [{ label: '用語', start: 3, end: 5 }] };
    expect(await terms('文.txt', text, glossary)).toEqual(expected);
    expect(await terms('文.txt', '\ufeffﾃﾞﾀ用語', '\ufeff見出し\r\n用語\r\n')).toEqual(expected);
    const utf16 = new Uint8Array(Buffer.from('\ufeffﾃﾞﾀ用語', 'utf16le'));
    expect(await terms('文.txt', utf16, '見出し\n用語\n')).toEqual(expected);
  });
});

describe('a page', () => {
  const page = '<title>RPA</title><p>紙を<b>AI</b>-<b>OCR</b>で。<ruby>情報<rt>じょうほう</rt></ruby>格差 R&#80;A</p>';
  it('is read as its reader reads it; offsets are those of its source', async () => {
    const { counts, hits } = await terms('ページ.html', page);
    expect(counts).toEqual({ 'AI-OCR': 1, デジタルデバイド: 1, RPA: 1 });
    expect(hits.map(({ start, end }) => page.slice(start, end))).toEqual([
      'AI</b>-<b>OCR',
      '情報<rt>じょうほう</rt></ruby>格差',
      'R&#80;A',
    ]);
  });
  it('as a text file it is text', async () => {
    expect((await terms('ページ.txt', page)).counts).toEqual({ RPA: 1, AI: 1 });
  });
});
