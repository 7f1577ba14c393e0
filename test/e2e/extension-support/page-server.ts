import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(import.meta.dirname, '../../fixtures/pages');

export interface PageServer {
  /** http://localhost:PORT */
  origin: string;
  /** Answers of one's own by path, e.g. /data.json; they win over the files. */
  answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  close(): Promise<void>;
}

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
