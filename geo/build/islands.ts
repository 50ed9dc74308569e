import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { type Land, landAt, polygonOf } from './land.ts';

/** Properties of an island that stands for a place of the atlas. */
export interface IslandProperties {
  readonly placeId: string;
}

/** The islands: feature id, place, and a point inside as lon, lat. */
const islands = [
  { id: 'okinawa-island', placeId: 'okinawa', lon: 127.95, lat: 26.5 },
  { id: 'guam-island', placeId: 'guam', lon: 144.8, lat: 13.45 },
] as const;

/** Takes main islands out of the detailed land, as polygons of their own. */
export function islandCollection(lands: readonly Land[]): FeatureCollection<Polygon, IslandProperties> {
  const features = islands.map(({ id, placeId, lon, lat }): Feature<Polygon, IslandProperties> => ({
    type: 'Feature',
    id,
    properties: { placeId },
    geometry: {
      type: 'Polygon',
      coordinates: polygonOf(landAt(lands, lon, lat, 'geo/base/islands.geojson')),
    },
  }));
  return { type: 'FeatureCollection', features };
}
