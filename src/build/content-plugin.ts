import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileContent, type CompiledContent } from '../data/compile.ts';
import { readContent } from '../data/read.ts';
import type { FeatureCollection } from 'geojson';
import { problemLine } from '../domain/content.ts';
import { insetLand } from './inset-land.ts';

/** Name of the module that tells the code where its data is. */
const virtualId = 'virtual:atlas-files';

/** A data file of the build: its name below the site's base, and its text or bytes. */
export interface DataFile {
  readonly fileName: string;
  readonly source: string | Buffer;
}

/** A data file named after its own bytes, so that it can be cached for ever. */
export function dataFile(name: string, source: string | Buffer): DataFile {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const dot = name.lastIndexOf('.');
  return { fileName: `data/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, source };
}

/** The content of `geoDir`, compiled; throws an Error listing every problem as file, path, expectation. */
export function compiledContent(geoDir: string): CompiledContent {
  const result = readContent(geoDir);
  if (!result.ok) throw new Error(`the content has problems:\n${result.problems.map(problemLine).join('\n')}`);
  return compileContent(result.content);
}

function dataFiles(geoDir: string): Readonly<Record<string, DataFile>> {
  const { core, geometry, library } = compiledContent(geoDir);
  const base = (name: string): Buffer => readFileSync(join(geoDir, 'base', name));
  return {
    core: dataFile('core.json', JSON.stringify(core)),
    geometry: dataFile('geometry.json', JSON.stringify(geometry)),
    library: dataFile('library.json', JSON.stringify(library)),
    landOverview: dataFile('land-overview.json', base('land-overview.json')),
    landDetail: dataFile('land-detail.json', base('land-detail.json')),
    landInsets: dataFile(
      'land-insets.json',
      JSON.stringify(insetLand(JSON.parse(base('land-detail.json').toString('utf8')) as FeatureCollection)),
    ),
    depth: dataFile('depth.json', base('depth.json')),
    relief: dataFile('relief.png', base('relief.png')),
  };
}

/**
 * Checks and compiles `geo/`, writes it beside the code as data files, and offers their addresses
 * as `virtual:atlas-files`. A broken record stops the build with its sentence.
 */
export function contentPlugin(geoDir: string): Plugin {
  let files: Readonly<Record<string, DataFile>> = {};
  let base = '/';
  return {
    name: 'anpo-atlas-content',
    configResolved(config) {
      base = config.base;
    },
    buildStart() {
      files = dataFiles(geoDir);
    },
    resolveId(id) {
      return id === virtualId ? `\0${virtualId}` : null;
    },
    load(id) {
      if (id !== `\0${virtualId}`) return null;
      const relief: unknown = JSON.parse(readFileSync(join(geoDir, 'base', 'relief.json'), 'utf8'));
      const urls = Object.fromEntries(Object.entries(files).map(([key, file]) => [key, base + file.fileName]));
      return `export const files = ${JSON.stringify(urls)};\nexport const relief = ${JSON.stringify(relief)};\n`;
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const file of Object.values(files))
        this.emitFile({ type: 'asset', fileName: file.fileName, source: file.source });
    },
  };
}
