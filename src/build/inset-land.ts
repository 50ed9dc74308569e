import { bboxClip } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../domain/geometry.ts';
import { insets } from '../map/style/insets.ts';

/** Room around an inset's bounds that stays in the cut land, in degrees, so that no cut edge is seen. */
const marginDegrees = 0.3;

type Area = Feature<Polygon | MultiPolygon>;

function cut(feature: Area, [west, south, east, north]: Bounds): Area {
  const margin = marginDegrees;
  // Turf types the answer for lines too; an area stays an area.
  return bboxClip(feature, [west - margin, south - margin, east + margin, north + margin]) as Area;
}

/** The land around the insets, cut out of the detailed land: a few kilobytes instead of all of it. */
export function insetLand(land: FeatureCollection): FeatureCollection {
  const areas = land.features.flatMap((feature) =>
    feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'
      ? [{ ...feature, geometry: feature.geometry }]
      : [],
  );
  const features = insets.flatMap((inset) => areas.map((feature) => cut(feature, inset.bounds)));
  return {
    type: 'FeatureCollection',
    features: features.filter((feature) => feature.geometry.coordinates.length > 0),
  };
}
