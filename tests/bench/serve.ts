import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Content types by extension; those marked as text travel compressed. */
const types: Readonly<Record<string, { readonly mime: string; readonly isText: boolean }>> = {
  '.html': { mime: 'text/html; charset=utf-8', isText: true },
  '.css': { mime: 'text/css; charset=utf-8', isText: true },
  '.js': { mime: 'text/javascript; charset=utf-8', isText: true },
  '.mjs': { mime: 'text/javascript; charset=utf-8', isText: true },
  '.json': { mime: 'application/json; charset=utf-8', isText: true },
  '.geojson': { mime: 'application/geo+json; charset=utf-8', isText: true },
  '.webmanifest': { mime: 'application/manifest+json; charset=utf-8', isText: true },
  '.svg': { mime: 'image/svg+xml', isText: true },
  '.txt': { mime: 'text/plain; charset=utf-8', isText: true },
  '.xml': { mime: 'application/xml; charset=utf-8', isText: true },
  '.png': { mime: 'image/png', isText: false },
  '.webp': { mime: 'image/webp', isText: false },
  '.woff2': { mime: 'font/woff2', isText: false },
};

const unknownType = { mime: 'application/octet-stream', isText: false } as const;

/** The bytes of a text as a good static host sends them: brotli, quality 11. */
export function brotli(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** An answer as it goes over the wire. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** What a server answered to one request. */
export interface ServedRequest {
  readonly path: string;
  readonly status: number;
  /** Headers and body as sent. */
  readonly wireBytes: number;
}

/** A static server with what it has answered. */
export interface BenchServer {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  /** Everything answered since the last call, in order; forgets it. */
  readonly takeLog: () => readonly ServedRequest[];
  readonly close: () => Promise<void>;
}

/** The file below `dir` that a request path means; null when there is none. */
function fileFor(dir: string, path: string): string | null {
  const file = normalize(join(dir, path));
  if (file !== dir && !file.startsWith(dir + sep)) return null;
  const candidates = [file, join(file, 'index.html')];
  return candidates.find((name) => existsSync(name) && statSync(name).isFile()) ?? null;
}

function answerFor(dir: string, path: string): Answer {
  const found = fileFor(dir, path);
  const fallback = join(dir, '404.html');
  const file = found ?? (existsSync(fallback) ? fallback : null);
  if (file === null) {
    return { status: 404, headers: { 'content-type': 'text/plain', 'content-length': 0 }, body: Buffer.alloc(0) };
  }
  const { mime, isText } = types[extname(file)] ?? unknownType;
  const raw = readFileSync(file);
  const body = isText ? brotli(raw) : raw;
  const headers = {
    'content-type': mime,
    'content-length': body.length,
    ...(isText ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
  };
  return { status: found === null ? 404 : 200, headers, body };
}

/**
 * Serves a built folder on a free port of this machine, text as brotli of quality 11. A file is
 * compressed when it is first asked for and kept, so a first visit is slow and the later ones are not.
 * Throws when there is no page in the folder.
 */
export async function serveBrotli(folder: string): Promise<BenchServer> {
  const dir = normalize(folder).replace(/[\\/]$/, '');
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`expected a built site in ${dir}; run "npm run build" first`);
  const answers = new Map<string, Answer>();
  let log: ServedRequest[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!String(request.headers['accept-encoding']).includes('br')) {
      response.writeHead(406).end();
      return;
    }
    const answer = answers.get(path) ?? answerFor(dir, path);
    answers.set(path, answer);
    const { socket } = response;
    const sentBefore = socket?.bytesWritten ?? 0;
    response.once('finish', () => {
      log.push({ path, status: answer.status, wireBytes: (socket?.bytesWritten ?? 0) - sentBefore });
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeLog: () => {
      const taken = log;
      log = [];
      return taken;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
