import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../apps-script/workbench/commands/run';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  writeFileSync(
    at('用語集.csv'),
    '見出し,読み,別表記,定義,状態\r\nRPA,あーるぴーえー,,自動化の仕組み,\r\n可用性,,,使えること,\r\nBYOD,,,,保留\r\n',
  );
  writeFileSync(
    at('計画.csv'),
    '施策,事業名,成果指標,令和5年度目標\r\n1-1 働き方,RPAの全庁導入,LGWANから使える手続の件数,10件\r\n',
  );
  writeFileSync(at('報告.csv'), '種類,用語,ご意見,ページ,日時\r\n用語集にない,LGWAN,,,\r\n用語集にない,,だれ,,\r\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function told(...args: string[]) {
  let out = '';
  let error = '';
  const code = await run(['glossary', ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    input: async () => null,
  });
  return { code, out, error };
}

describe('the command glossary', () => {
  it('checks a glossary against its plan', async () => {
    const { code, out } = await told(at('用語集.csv'), '--plan', at('計画.csv'));
    expect(code).toBe(0);
    expect(out).toContain('使う用語 2件・提案や保留 1件');
    expect(out).toContain('3行目: 「可用性」に読みがありません');
    expect(out).toContain('3行目: 「可用性」は計画の文章に出てきません');
    expect(out).toContain('「LGWAN」は計画に1回出てきますが、用語集にありません');
    expect(out).not.toContain('「RPA」');
  });

  it('takes reports in as proposals and writes the table, the old rows as they were', async () => {
    const { out, error } = await told(at('用語集.csv'), '--reports', at('報告.csv'), '--to', 'csv');
    expect(error).toContain('「報告.csv」の3行目は、用語がないため読みませんでした');
    const lines = out
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(lines[1]).toBe('RPA,あーるぴーえー,,,自動化の仕組み,,,用語,,');
    expect(lines[3]).toBe('BYOD,,,,,,,用語,,保留');
    expect(lines[4]).toBe('LGWAN,,,,,職員から（用語集にない）1件,,用語,,提案');
  });

  it('hands only what is in use on to SKOS and TBX, and reads both again', async () => {
    for (const [form, file] of [
      ['skos', 'terms.ttl'],
      ['tbx', 'terms.tbx'],
    ] as const) {
      expect((await told(at('用語集.csv'), '--to', form, '--out', at(file))).code).toBe(0);
      const { out } = await told(at(file), '--json');
      const { entries } = JSON.parse(out);
      expect(entries.map((entry: { prefLabel: string }) => entry.prefLabel)).toEqual(['RPA', '可用性']);
    }
    expect(new Parser().parse(readFileSync(at('terms.ttl'), 'utf8')).length).toBeGreaterThan(8);
  });

  it.each([
    ['no file', [], 'missing-argument'],
    ['an unknown form', ['用語集.csv', '--to', 'pdf'], 'option-value'],
    ['a file that is not there', ['無い.csv'], 'file-not-found'],
  ])('refuses with a sentence: %s', async (_, [file, ...rest], expected) => {
    const args = file === undefined ? [] : [at(file), ...rest];
    const { code, out } = await told(...args, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out).error.code).toBe(expected);
  });
});
