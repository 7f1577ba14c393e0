import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeSnapshot } from '../../support/published-plan';

/** A city's sheet with one result in it, made into a snapshot by the command line as the IT department does. */
export function snapshotOfSheet(actual: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-sheet-'));
  const sheet = [
    'みほん市DX推進計画　指標の進捗管理表,,,,,,,,,',
    'No.,施策,事業名,指標,令和6年度,,令和7年度,,令和10年度,',
    ',,,,目標,実績,目標,実績,目標,実績',
    `1,窓口の改革,書かない窓口の導入推進,導入した窓口の数,3窓口,2窓口,5窓口,${actual},9窓口,`,
    '2,窓口の改革,キャッシュレス決済の利用拡大,使える手続の数,10手続,8手続,20手続,,40手続,',
  ];
  writeFileSync(join(folder, 'kpi.csv'), `\ufeff${sheet.join('\r\n')}\r\n`);
  writeFileSync(join(folder, 'terms.csv'), '\ufeff見出し,読み,定義\r\n説明会,せつめいかい,集まって説明を聞く会。\r\n');
  const cli = join(process.cwd(), 'scripts/plan.mjs');
  const files = [join(folder, 'kpi.csv'), '--glossary', join(folder, 'terms.csv'), '--out', folder];
  const run = spawnSync(process.execPath, [cli, 'build', ...files], { encoding: 'utf8' });
  try {
    return readFileSync(join(folder, 'snapshot.json'), 'utf8');
  } catch {
    throw new Error(`${run.stdout}${run.stderr}`);
  }
}

/** An intranet page that names the initiative. */
export const PORTAL_PAGE =
  '<!doctype html><html lang="ja"><meta charset="utf-8"><title>庁内ポータル</title><h1>お知らせ</h1><p id="place">書かない窓口の導入推進 について説明会を開きます。</p></html>';

export interface Publisher {
  url: string;
  port: number;
  /** Questions since it was last set to 0. */
  requests: number;
  /** What it answers. */
  reply(request: IncomingMessage, response: ServerResponse): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** The web server that has the snapshot; it can be stopped and started again on its port. */
export async function startPublisher(): Promise<Publisher> {
  let server: Server;
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server = createServer((request, response) => {
        publisher.requests += 1;
        publisher.reply(request, response);
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
  const publisher: Publisher = {
    ...{ url: '', port: 0, requests: 0 },
    reply: (_, response) => void response.writeHead(404).end(),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
    start: async () => void (await listen(publisher.port)),
  };
  publisher.port = await listen(0);
  publisher.url = `http://127.0.0.1:${publisher.port}/plan.json`;
  return publisher;
}

/** Answers with a text and its ETag, 304 where it is known. */
export function answerWith(text: string, headers: Record<string, string> = {}): Publisher['reply'] {
  const etag = `"${text.length}-${text.slice(-80, -60)}"`.replace(/[^\x20-\x7e]|[{}:,]/g, '');
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
    else response.writeHead(200, { ETag: etag, 'Content-Type': 'application/json', ...headers }).end(text);
  };
}

/** A valid snapshot of more than 5 MB as it is sent: 3,000 terms with long definitions, 300 initiatives. */
export function fiveMegabytes(): string {
  const text = JSON.stringify(largeSnapshot(300, 3000, '手順を見直し、時間を減らす。'.repeat(45)));
  if (Buffer.byteLength(text) < 5_000_000) throw new Error(`${Buffer.byteLength(text)} bytes`);
  return text;
}

/** What a source may do wrong, and the words in which the reader is told. Each is answered once a question. */
export function failures(good: string): [string, Publisher['reply'], string][] {
  const plain = (status: number, text: string): Publisher['reply'] => {
    return (_, response) => void response.writeHead(status, { 'Content-Type': 'text/plain' }).end(text);
  };
  return [
    ['500', plain(500, 'error'), 'エラー（500）'],
    ['a login page', plain(200, '<!DOCTYPE html><title>サインイン</title>'), 'サインイン'],
    ['truncated', plain(200, good.slice(0, good.length / 2)), '途中で切れ'],
    ['a newer schema', plain(200, good.replace('"version":1', '"version":7')), '新しい'],
    ['a wrong hash', plain(200, good.replace('窓口の改革', '窓口の改悪')), '照合値'],
    ['5 MB of something else', plain(200, `<!doctype html>${'あ'.repeat(1_700_000)}`), 'サインイン'],
    ['40 MB', plain(200, ' '.repeat(40_000_000)), '大きすぎ'],
  ];
}
