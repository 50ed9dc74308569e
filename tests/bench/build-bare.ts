import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Facility } from './facilities.ts';

/** Base files that the bare page draws, besides the relief. */
const baseFiles = ['land-overview.json', 'land-detail.json', 'depth.json'] as const;

/** Forms that the relief may have, the one that the atlas ships first. */
const reliefFiles = ['relief.webp', 'relief.png'] as const;

/** Where the bare page is made. */
export interface BareBuild {
  /** The page's source folder. */
  readonly root: string;
  readonly geoDir: string;
  readonly outDir: string;
  readonly facilities: readonly Facility[];
}

/** Builds the bare page with Vite's defaults, for the browsers that the atlas is built for. */
export async function buildBare({ root, geoDir, outDir, facilities }: BareBuild): Promise<void> {
  const reliefFile = reliefFiles.find((file) => existsSync(join(geoDir, 'base', file)));
  const relief =
    reliefFile === undefined
      ? null
      : { file: reliefFile, ...(JSON.parse(readFileSync(join(geoDir, 'base', 'relief.json'), 'utf8')) as object) };
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    define: { __RELIEF__: JSON.stringify(relief) },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 2000 },
  });
  const data = join(outDir, 'data');
  mkdirSync(data, { recursive: true });
  const files = reliefFile === undefined ? baseFiles : [...baseFiles, reliefFile];
  for (const file of files) copyFileSync(join(geoDir, 'base', file), join(data, file));
  const features = facilities.map(({ id, name, position }) => ({
    type: 'Feature',
    properties: { id, name },
    geometry: { type: 'Point', coordinates: position },
  }));
  writeFileSync(join(data, 'facilities.json'), JSON.stringify({ type: 'FeatureCollection', features }));
}
