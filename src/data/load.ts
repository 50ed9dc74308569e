import type { FeatureCollection } from 'geojson';
import {
  atlasOf,
  libraryOf,
  type Atlas,
  type CoreData,
  type GeometryData,
  type Library,
  type LibraryData,
} from './atlas.ts';

/** Why a part of the content could not be read. */
export class ContentError extends Error {
  /** `missing`: the file did not arrive; `corrupt`: it arrived and is not what it should be. */
  readonly reason: 'missing' | 'corrupt';
  readonly url: string;

  constructor(reason: 'missing' | 'corrupt', url: string, detail: string) {
    super(`${url}: ${detail}`);
    this.name = 'ContentError';
    this.reason = reason;
    this.url = url;
  }
}

/** The formats that this version of the code reads, and the part each stands for. */
interface Formats {
  readonly 'anpo-atlas/core/1': CoreData;
  readonly 'anpo-atlas/geometry/1': GeometryData;
  readonly 'anpo-atlas/library/1': LibraryData;
}

async function loadJson(url: string, again: boolean): Promise<object> {
  let text: string;
  try {
    // A second try must not be answered with the broken copy in the browser's cache.
    const response = await fetch(url, again ? { cache: 'reload' } : {});
    if (!response.ok) throw new ContentError('missing', url, `expected the file, found HTTP ${response.status}`);
    text = await response.text();
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError('missing', url, `expected the file: ${(error as Error).message}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ContentError('corrupt', url, `expected JSON: ${(error as Error).message}`);
  }
  if (value === null || typeof value !== 'object') throw new ContentError('corrupt', url, 'expected a JSON object');
  return value;
}

async function load<F extends keyof Formats>(url: string, format: F, again: boolean): Promise<Formats[F]> {
  const value = await loadJson(url, again);
  if (!('format' in value) || value.format !== format)
    throw new ContentError('corrupt', url, `expected the format "${format}"`);
  // Checked with the schemas when it was built; the format says it is that file.
  return value as unknown as Formats[F];
}

/** Loads land as GeoJSON, for the still map. Throws a ContentError. */
export async function loadLand(url: string, again = false): Promise<FeatureCollection> {
  const value = await loadJson(url, again);
  if (!('type' in value) || value.type !== 'FeatureCollection')
    throw new ContentError('corrupt', url, 'expected a GeoJSON FeatureCollection');
  return value as FeatureCollection;
}

/** Loads the first view's content. Throws a ContentError; `again` goes past the browser's cache. */
export async function loadAtlas(url: string, again = false): Promise<Atlas> {
  return atlasOf(await load(url, 'anpo-atlas/core/1', again));
}

/** Loads the geometry of the map's subjects. Throws a ContentError. */
export async function loadGeometry(url: string, again = false): Promise<GeometryData> {
  return load(url, 'anpo-atlas/geometry/1', again);
}

/** Loads what stands behind the panels. Throws a ContentError. */
export async function loadLibrary(url: string, again = false): Promise<Library> {
  return libraryOf(await load(url, 'anpo-atlas/library/1', again));
}
