import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { argv, env, exit, platform } from 'node:process';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';

/** Port that is tried first; a free one is taken when it is in use. */
const preferredPort = 4173;

/** A running server of the built site and its address. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Serves the built site on this machine only. An unknown address gets `404.html` with status 404,
 * as static hosts do. Port 0 takes any free one. Throws when the site has not been built.
 */
export async function serveSite(dir: string, port: number): Promise<RunningServer> {
  const notFound = join(dir, '404.html');
  if (!existsSync(notFound)) throw new Error(`expected the built site in ${dir}/; run "npm run build" first`);
  const files = sirv(dir, { dev: false, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(notFound));
    });
  });
  try {
    await listen(server, port);
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0);
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function hasDesktop(): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    const { url } = await serveSite('dist', Number(env['PORT'] ?? preferredPort));
    console.log(`Anpo Atlas is open at ${url} (stop with Ctrl+C)`);
    if (hasDesktop() && !env['CI']) {
      const { default: open } = await import('open');
      // The address stands above; a desktop without a browser is no reason to stop.
      await open(url).catch(() => undefined);
    }
  } catch (error) {
    console.error((error as Error).message);
    exit(1);
  }
}
