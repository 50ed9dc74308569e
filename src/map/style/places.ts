import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { metresPerPixel } from '../../domain/mercator.ts';
import type { MapScene, ScenePlace } from '../../select/scene.ts';
import { emphasisKey, isDimmed, isShown, placeIdOf, point, source } from './data.ts';
import { inInset } from './insets.ts';
import { remember } from './memo.ts';
import { symbolRadius, symbolReach } from './symbols.ts';
import type { SymbolLook } from './symbols.ts';

/** A whole zoom level that is never reached. */
const never = 99;

/** Zoom from which outlines are drawn; large ones already from a wider view. */
export const outlineZooms = { large: 7, all: 9, largeHa: 500 } as const;

/** Sizes of the symbols by zoom, as shares of their radius; `inset` in what an inset shows larger. */
export const symbolScale = { globe: 0.5, theatre: 0.82, inset: 0.42, insetTied: 0.62, near: 1 } as const;

/** Room around the point of a prefecture or territory, in CSS pixels. */
export const regionReach = 14;

/** Width from which an outline is seen well enough to replace the symbol, in CSS pixels. */
const leastOutlinePx = 14;

/** Width from which an area can hold its own name, in CSS pixels. */
const leastNamedPx = 110;

/** Side of the square that has the facility's area, in metres; 0 where it is unknown. */
function sideM(place: ScenePlace): number {
  return Math.sqrt((place.areaHa ?? 0) * 10_000);
}

/** The first whole zoom level, not under `from`, at which a length is drawn at least `px` long. */
function zoomForLength(lengthM: number, lat: number, px: number, from: number): number {
  if (lengthM <= 0) return never;
  return Math.max(from, Math.ceil(Math.log2((px * metresPerPixel(lat, 0)) / lengthM)));
}

/**
 * Whether a dashed circle of the official area stands in for an outline that nobody has drawn: for
 * facilities in use, of known area, large enough to be seen as an area.
 */
export function hasAreaCircle(place: ScenePlace): boolean {
  return !place.hasOutline && place.status === 'in-use' && (place.areaHa ?? 0) >= 20;
}

/**
 * The whole zoom level from which the outline, the area circle or the landfill (`isFilled`) is drawn
 * instead of the symbol.
 */
export function symbolUntil(place: ScenePlace, isFilled: boolean): number {
  if (!place.hasOutline && !hasAreaCircle(place) && !isFilled) return never;
  const { large, all, largeHa } = outlineZooms;
  if (place.areaHa === null || isFilled) return all + 2;
  const from = place.areaHa >= largeHa ? large : all;
  return zoomForLength(sideM(place), place.position[1], leastOutlinePx, from);
}

/** The whole zoom level from which a place is named. */
export function labelFrom(place: ScenePlace, tied: boolean): number {
  if (place.service === null) return { 1: 3, 2: 9, 3: 10, 4: 11 }[place.rank];
  const from = { 1: 3, 2: 7, 3: 9, 4: 10 }[place.rank];
  if (!tied) return from;
  return inInset(place.position) ? Math.min(from, 7) : 3;
}

/** The whole zoom level from which a place is no longer named: when it no longer fits the picture. */
export function labelTo({ kind }: ScenePlace): number {
  if (kind === 'prefecture') return 8;
  return kind === 'territory' ? 10 : never;
}

/** What colour and shape a place's symbol takes in a scene; null for places without a symbol. */
export function lookOf(scene: MapScene, place: ScenePlace): SymbolLook | null {
  if (place.service === null) return null;
  return scene.emphasis === 'ties' && place.tied ? 'ties' : place.service;
}

/** The size of a place's symbol on the map of the theatre, as a share of its radius. */
export function theatreScale(scene: MapScene, place: ScenePlace): number {
  if (!inInset(place.position)) return symbolScale.theatre;
  return scene.emphasis === 'ties' && place.tied ? symbolScale.insetTied : symbolScale.inset;
}

/** The place as a feature with flat properties. */
function placeFeature(scene: MapScene, place: ScenePlace, marks: Marks): Feature {
  const tied = scene.emphasis === 'ties' && place.tied;
  const look = lookOf(scene, place);
  const radius = symbolRadius(place.areaHa);
  const [, lat] = place.position;
  const until = symbolUntil(place, marks.filled.has(place.id));
  const centred = until === never ? never : zoomForLength(sideM(place), lat, leastNamedPx, until);
  const side12 = sideM(place) / metresPerPixel(lat, 12);
  return point(place.position, {
    id: place.id,
    kind: place.kind,
    symbol: look === null || place.status === null ? '' : `${look}/${place.status}/${radius}`,
    radius,
    // Names of regions keep clear of the crowd of symbols that their point lies in.
    reach: look === null ? regionReach : symbolReach(look, radius),
    en: place.label.en,
    ja: place.label.ja,
    rank: place.rank,
    scale: theatreScale(scene, place),
    dimmed: isDimmed(scene, place),
    until,
    from: labelFrom(place, tied),
    to: labelTo(place),
    centred,
    runway: marks.runways.has(place.id),
    // Half the width of the area at zoom 12, in pixels.
    half: Math.round(side12 * 5.5) / 10,
    order: (tied ? 0 : place.rank) * 1000 - Math.min(999, Math.round(radius * 60)),
  });
}

/** Places with geometry that their symbol or name has to heed. */
interface Marks {
  readonly filled: ReadonlySet<string>;
  readonly runways: ReadonlySet<string>;
}

/** The places that a collection belongs to. */
const owners = remember(
  (collection: FeatureCollection): ReadonlySet<string> => new Set(collection.features.map(placeIdOf)),
);

/** The places that landfill belongs to. */
export function filledPlaces({ geometry }: MapScene): ReadonlySet<string> {
  return owners(geometry.reclamation);
}

interface Remembered {
  readonly key: string;
  readonly source: GeoJSONSourceSpecification;
}

const known = new WeakMap<MapScene['places'], Remembered>();

/** All places that the scene shows, as a source; the same places and emphasis give the same object. */
export function placesSource(scene: MapScene): GeoJSONSourceSpecification {
  const key = emphasisKey(scene);
  const found = known.get(scene.places);
  if (found?.key === key) return found.source;
  const marks = { filled: filledPlaces(scene), runways: owners(scene.geometry.runways) };
  const made = source(scene.places.filter(isShown).map((place) => placeFeature(scene, place, marks)));
  known.set(scene.places, { key, source: made });
  return made;
}
