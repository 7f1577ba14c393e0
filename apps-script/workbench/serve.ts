import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** A file that exists only in memory: what `npm start` made from the person's own sheet. */
export interface GeneratedFile {
  readonly body: string | Uint8Array;
  /** MIME type; by the path's extension where absent. */
  readonly type?: string;
}

export interface WorkbenchServing {
  /** Folder of the built workbench (dist/workbench). */
  readonly directory: string;
  /** By URL path, e.g. `/sample/計画.csv`; they stand before files of the folder. */
  readonly files?: Readonly<Record<string, GeneratedFile>>;
  /** The person's own file that the page opens at its start: where it lies and what it is called. Read anew at each request. */
  readonly open?: { readonly path: string; readonly name: string };
  /** First port to try; the next free one is taken where it is in use. 0 = any. */
  readonly port?: number;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The page may talk to nobody but this server: a plan that is not published yet must not leave the machine.
 * Eval is what running the add-on's bundle on the stand-in needs.
 */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; frame-ancestors 'self'; " +
  "base-uri 'none'; form-action 'none'";

/** Where the person's own file is served. */
const OPENED = '/opening/file';

const FIRST_PORT = 5173;
const PORTS_TO_TRY = 20;

/**
 * Serves the built workbench on this machine alone (127.0.0.1). `close` ends it, open connections included.
 * Rejects when the folder is missing or no port is free.
 */
export async function serveWorkbench(
  serving: WorkbenchServing,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const root = await realpath(serving.directory);
  const { open } = serving;
  const files: Readonly<Record<string, GeneratedFile>> = {
    '/opening.json': { body: JSON.stringify({ files: open ? [{ name: open.name, url: OPENED }] : [] }) },
    ...serving.files,
  };
  const server = createServer((request, response) => {
    answer(root, files, open?.path ?? null, request, response).catch(() => refuse(response, 500, 'Internal error'));
  });
  const port = await listen(server, serving.port ?? FIRST_PORT);
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  files: Readonly<Record<string, GeneratedFile>>,
  opened: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Method not allowed');
  }
  // A page elsewhere that points its own name at 127.0.0.1 (DNS rebinding) must not read the plan.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return refuse(response, 403, 'Forbidden');
  const path = pathOf(request.url ?? '/');
  if (path === null) return refuse(response, 400, 'Bad request');
  const generated = Object.hasOwn(files, path) ? files[path] : undefined;
  if (generated) return send(request, response, path, generated.body, generated.type);
  const body = path === OPENED && opened !== null ? await readFile(opened) : await readInside(root, path);
  if (body === null) return refuse(response, 404, 'Not found');
  return send(request, response, path, body);
}

/** Decoded path of a request, or null where it is malformed or tries to leave the folder. */
function pathOf(url: string): string | null {
  const raw = url.split(/[?#]/, 1)[0] ?? '/';
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null;
  if (path.split('/').includes('..')) return null;
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Links are followed first: what counts is where the file really lies. */
async function readInside(root: string, path: string): Promise<Uint8Array | null> {
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith(root + sep)) return null;
    return await readFile(real);
  } catch {
    return null;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  body: string | Uint8Array,
  type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes.byteLength,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  response.end(reason);
}

/** The port taken: the wished one or one of those after it, and any free one when they are all in use. */
async function listen(server: Server, first: number): Promise<number> {
  const wished = first === 0 ? [] : Array.from({ length: PORTS_TO_TRY }, (_, index) => first + index);
  for (const port of [...wished, 0]) {
    const taken = await tryPort(server, port);
    if (taken !== null) return taken;
  }
  throw new Error('空いているポートがありません。ほかのプログラムを閉じて、もう一度実行してください。');
}

function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
