import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import geodesicLibrary from 'geographiclib-geodesic';
import { atlasOf, libraryOf } from '../../src/data/atlas.ts';
import type { Atlas, Library } from '../../src/data/atlas.ts';
import { compileContent } from '../../src/data/compile.ts';
import { parseFile } from '../../src/data/read.ts';
import { readyResource } from '../../src/data/resource.ts';
import { contentFiles, contentFolders, problemLine, type Content } from '../../src/domain/content.ts';
import type { Bounds, LonLat } from '../../src/domain/geometry.ts';
import { prepareGeometry, type PreparedGeometry } from '../../src/select/map-scene.ts';
import type { SceneBase } from '../../src/select/scene.ts';
import type { Selection } from '../../src/state/app-state.ts';
import type { AppStore } from '../../src/state/store.ts';
import type { KnownIds } from '../../src/state/url.ts';
import type { AtlasServices } from '../../src/ui/context.ts';

/** The project's folder, and its content. */
export const projectDir = fileURLToPath(new URL('../../', import.meta.url));
export const geoDir = join(projectDir, 'geo');

/**
 * The content of `geo/`, parsed file by file. The rules between files are not applied here, so that a
 * broken one fails its own test (`tests/data/integrity.test.ts`) and not every test.
 */
function parseContent(): Content {
  const parse = (
    file: string,
    schema: (typeof contentFiles)[keyof typeof contentFiles] | (typeof contentFolders)[keyof typeof contentFolders],
  ): unknown => {
    const path = join(geoDir, file);
    if (!existsSync(path)) throw new Error(`expected geo/${file}, found none`);
    const parsed = parseFile(file, readFileSync(path, 'utf8'), schema);
    if ('problems' in parsed) throw new Error(parsed.problems.map(problemLine).join('\n'));
    return parsed.value;
  };
  const files = Object.fromEntries(Object.entries(contentFiles).map(([file, schema]) => [file, parse(file, schema)]));
  const folders = Object.fromEntries(
    Object.entries(contentFolders).map(([folder, schema]) => {
      const names = readdirSync(join(geoDir, folder))
        .filter((name) => name.endsWith('.json'))
        .toSorted();
      return [folder, new Map(names.map((name) => [`${folder}/${name}`, parse(`${folder}/${name}`, schema)]))];
    }),
  );
  return { files, folders } as unknown as Content;
}

/** Freezes a value and everything in it, so that a test fails where something writes to its input. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(item);
  }
  return value;
}

export const content: Content = deepFreeze(parseContent());
export const compiled = compileContent(content);
export const atlas: Atlas = atlasOf(compiled.core);
export const library: Library = libraryOf(compiled.library);
export const geometry: PreparedGeometry = prepareGeometry(compiled.geometry);
export const sceneBase: SceneBase = {
  landOverview: '',
  landDetail: '',
  depth: '',
  relief: { url: '', bounds: [0, 0, 1, 1] },
};

/** What the interface stands on, with everything loaded and no land drawn. */
export function servicesOf(store: AppStore): AtlasServices {
  const land = readyResource<FeatureCollection>({ type: 'FeatureCollection', features: [] });
  return {
    store,
    atlas,
    library: readyResource(library),
    geometry: readyResource(geometry),
    land: { overview: land, detail: land, insets: land },
    sceneBase,
    base: '/',
  };
}

/** The ids that addresses may name, as `src/main.tsx` offers them. */
export const known: KnownIds = {
  place: (id) => atlas.placeById.get(id)?.id ?? atlas.placeAliases.get(id) ?? null,
  article: (id) => atlas.textById.get(id)?.id ?? null,
  controversy: (id) => atlas.controversyById.get(id)?.id ?? null,
  layer: (id) => atlas.layers.find((layer) => layer.id === id)?.id ?? null,
};

/** Everything that can be opened, nothing included. */
export const selections: readonly Selection[] = [
  { kind: 'none' },
  ...atlas.places.map((place) => ({ kind: 'place', id: place.id }) as const),
  ...atlas.texts.map((text) => ({ kind: 'article', id: text.id }) as const),
  ...atlas.controversies.map((entry) => ({ kind: 'controversy', id: entry.id }) as const),
];

/** A place by id; throws when there is none. */
export function placeOf(id: string) {
  const place = atlas.placeById.get(id);
  if (!place) throw new Error(`expected the place "${id}"`);
  return place;
}

/** Facilities with their listing. */
export const facilities = atlas.places.flatMap((place) =>
  place.facility ? [{ ...place, facility: place.facility }] : [],
);

/** Visits every object and array inside a value with its path, parents first. */
export function visit(
  value: unknown,
  at: string,
  see: (item: Readonly<Record<string, unknown>>, at: string) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  if (value instanceof Map) {
    for (const [key, item] of value) visit(item, String(key), see);
    return;
  }
  if (!Array.isArray(value)) see(value as Readonly<Record<string, unknown>>, at);
  for (const [key, item] of Object.entries(value)) visit(item, `${at}/${key}`, see);
}

const wgs84 = geodesicLibrary.Geodesic.WGS84;

/** Geodesic distance on WGS 84 in km, by GeographicLib. */
export function trueDistanceKm(from: LonLat, to: LonLat): number {
  return (wgs84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN) / 1000;
}

function trueRingHa(ring: readonly (readonly number[])[]): number {
  const polygon = wgs84.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e4;
}

/** Area on WGS 84 in hectares, by GeographicLib; holes taken out. */
export function trueAreaHa(shape: {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}): number {
  const polygons = (
    shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  ) as readonly (readonly (readonly (readonly number[])[])[])[];
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((area, ring, index) => area + (index === 0 ? 1 : -1) * trueRingHa(ring), 0),
    0,
  );
}

/** Whether `inner` lies inside `outer`, up to `slack` degrees. */
export function within(inner: Bounds, outer: Bounds, slack = 0): boolean {
  return (
    inner[0] >= outer[0] - slack &&
    inner[1] >= outer[1] - slack &&
    inner[2] <= outer[2] + slack &&
    inner[3] <= outer[3] + slack
  );
}
