import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../../apps-script/workbench/commands/run';
import { readSnapshot } from '../../../shared/snapshot/read';

it('build takes a glossary into the snapshot, without what waits for a decision, and names pages and next reviews', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-'));
  writeFileSync(
    join(folder, 'plan.csv'),
    '○○市計画（令和5年度〜令和90年度）\n基本目標,施策,事業名,主管課,指標,単位,R5目標,関連ページ\n1 便利,1-1 手続,電子申請の拡充,情報政策課,件数,件,150,https://portal.example.lg.jp/dx/\n',
  );
  writeFileSync(
    join(folder, 'terms.csv'),
    '見出し,読み,定義,状態\nRPA,アールピーエー,自動の仕組み,\nBPR,ビーピーアール,見直し,提案\n',
  );
  const out = join(folder, 'out');
  const lines: string[] = [];
  const console = { out: (text: string) => lines.push(text), error: (text: string) => lines.push(text) };
  const code = await run(
    ['build', join(folder, 'plan.csv'), '--glossary', join(folder, 'terms.csv'), '--out', out],
    console as never,
  );
  expect(code, lines.join('')).not.toBe(2);
  const read = readSnapshot(readFileSync(join(out, 'snapshot.json'), 'utf8'));
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.snapshot.glossary.map(({ prefLabel }) => prefLabel)).toEqual(['RPA']);
  expect(read.snapshot.plan.initiatives[0]).toMatchObject({ pages: ['*://portal.example.lg.jp/dx/*'] });
  expect(read.snapshot.plan.initiatives[0]?.nextReview).toMatch(/^\d{4}-\d\d-\d\d$/);
});
