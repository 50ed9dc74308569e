import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { type RunningServer, serveSite } from '../../src/build/serve.ts';
import { type Atlas, atlasOf, type CoreData, type Library, type LibraryData, libraryOf } from '../../src/data/atlas.ts';

/** Folder of the built site: what `ATLAS_DIST` names, else `dist/`. */
export const distDir = resolve(env['ATLAS_DIST'] ?? 'dist');

/** Serves the built site on a free port of this machine. */
export function openSite(): Promise<RunningServer> {
  return serveSite(distDir, 0);
}

/** A data file of the built site by the name that stands before its hash. */
function shipped(name: string): unknown {
  const file = readdirSync(join(distDir, 'data')).find((item) => item.startsWith(`${name}-`) && item.endsWith('.json'));
  if (file === undefined)
    throw new Error(`expected ${name}-….json in ${join(distDir, 'data')}; run "npm run build" first`);
  return JSON.parse(readFileSync(join(distDir, 'data', file), 'utf8'));
}

/** The content as the built site ships it, so that a test of the site never reads anything newer. */
export function shippedAtlas(): Atlas {
  return atlasOf(shipped('core') as CoreData);
}

/** What stands behind the panels, as the built site ships it. */
export function shippedLibrary(): Library {
  return libraryOf(shipped('library') as LibraryData);
}
