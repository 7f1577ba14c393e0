import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bigTable } from '../../fixtures/pages/big-table';

const FOLDER = join(process.cwd(), 'test/fixtures/pages');

export interface PageServer {
  /** http://localhost:PORT */
  origin: string;
  /** Answers of one's own by path, e.g. /data.json; they win over the files. */
  answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  close(): Promise<void>;
}

/** Three thousand times the same term, all on one screen or nearly so. */
const fullPage = () =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>満員</title><body style="font-size:9px"><p>${'AIと'.repeat(3000)}</p></body></html>`;

/** Serves the test pages, each as an intranet server would: with its own encoding, and the strict page with its policy. */
export async function servePages(): Promise<PageServer> {
  const bundle = await build({
    entryPoints: [join(FOLDER, 'spa.tsx')],
    bundle: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const answers: PageServer['answers'] = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const own = answers.get(path);
    if (own !== undefined) return own(request, response);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (path === '/big-table.html') return send(response, 'text/html; charset=utf-8', bigTable());
    if (path === '/full.html') return send(response, 'text/html; charset=utf-8', fullPage());
    if (path === '/spa.js') return send(response, 'text/javascript; charset=utf-8', bundle.outputFiles[0]!.text);
    try {
      const content = readFileSync(join(FOLDER, path.replace(/\.\./g, '')));
      const type = path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html';
      if (path === '/csp.html') {
        response.setHeader(
          'Content-Security-Policy',
          "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
        );
      }
      send(response, type, content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(response: ServerResponse, type: string, content: string | Buffer): void {
  response.writeHead(200, { 'Content-Type': type }).end(content);
}
