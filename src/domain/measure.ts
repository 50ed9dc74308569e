import { area, bbox, bearing, circle, distance, greatCircle } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, Polygon } from 'geojson';
import type { Bounds, LonLat } from './geometry.ts';

/** International nautical mile in kilometres (Bureau International des Poids et Mesures, SI Brochure, 9th ed., table 8). */
export const nauticalMileKm = 1.852;

/** Breadth of the circles around islets, in nautical miles (UNCLOS, Article 3: the limit of the territorial sea). */
export const territorialSeaNm = 12;

/** Equatorial and polar radii of WGS 84, in km (NGA.STND.0036, table 3.1). */
const equatorialKm = 6378.137;
const polarKm = 6356.752314245;

/**
 * Geodesic distance in km: Andoyer–Lambert's correction of the spherical distance for the
 * flattening of WGS 84 (Meeus, Astronomical Algorithms, 2nd ed., chapter 11; error under 50 m at
 * the distances of the theatre). Turf alone is spherical, off by up to 0.5 %.
 */
export function distanceKm(from: LonLat, to: LonLat): number {
  const rad = Math.PI / 180;
  const f = ((from[1] + to[1]) / 2) * rad;
  const g = ((from[1] - to[1]) / 2) * rad;
  const l = ((from[0] - to[0]) / 2) * rad;
  const s = Math.sin(g) ** 2 * Math.cos(l) ** 2 + Math.cos(f) ** 2 * Math.sin(l) ** 2;
  const c = Math.cos(g) ** 2 * Math.cos(l) ** 2 + Math.sin(f) ** 2 * Math.sin(l) ** 2;
  if (s === 0) return 0;
  // Antipodes: the formula has no answer there, the sphere has.
  if (c === 0) return distance([...from], [...to]);
  const omega = Math.atan(Math.sqrt(s / c));
  const r = Math.sqrt(s * c) / omega;
  const flattening = (equatorialKm - polarKm) / equatorialKm;
  const h1 = (3 * r - 1) / (2 * c);
  const h2 = (3 * r + 1) / (2 * s);
  return (
    2 *
    omega *
    equatorialKm *
    (1 + flattening * h1 * Math.sin(f) ** 2 * Math.cos(g) ** 2 - flattening * h2 * Math.cos(f) ** 2 * Math.sin(g) ** 2)
  );
}

/** Distance in nautical miles. */
export function distanceNm(from: LonLat, to: LonLat): number {
  return distanceKm(from, to) / nauticalMileKm;
}

/** Initial great-circle bearing in degrees clockwise from north, 0 to 360. */
export function bearingDegrees(from: LonLat, to: LonLat): number {
  return (bearing([...from], [...to]) + 360) % 360;
}

/**
 * Area in hectares on WGS 84. Turf measures on a sphere; the authalic correction for the latitude
 * (ratio of the ellipsoid's local area element M·N to R²) brings it to within 0.05 % for areas
 * the size of a facility or an island.
 */
export function areaHa(shape: Feature<Geometry> | Geometry): number {
  const [, south, , north] = bbox(shape);
  const phi = (((south ?? 0) + (north ?? 0)) / 2) * (Math.PI / 180);
  const e2 = 1 - (polarKm / equatorialKm) ** 2;
  const w2 = 1 - e2 * Math.sin(phi) ** 2;
  const element = (equatorialKm ** 2 * (1 - e2)) / w2 ** 2;
  return ((area(shape) / 1e4) * element) / turfAreaRadiusKm ** 2;
}

/** Radius that Turf's `area` uses, in km (IUGG mean radius R1). */
const turfAreaRadiusKm = 6371.0088;

/** Length of a line in km, summed over its geodesic segments. */
export function lengthKm(line: Feature<LineString>): number {
  const coordinates = line.geometry.coordinates;
  let total = 0;
  for (let i = 1; i < coordinates.length; i++) {
    const [a, b] = [coordinates[i - 1], coordinates[i]];
    if (a && b) total += distanceKm([a[0] ?? 0, a[1] ?? 0], [b[0] ?? 0, b[1] ?? 0]);
  }
  return total;
}

/** The great circle between two points as a line of `points` positions, split at the antimeridian. */
export function greatCircleLine(from: LonLat, to: LonLat, points = 64): Feature<LineString | MultiLineString> {
  return greatCircle([...from], [...to], { npoints: points });
}

/** A circle of the given radius on the ground, as a polygon with `steps` corners. */
export function circleAround(center: LonLat, radiusKm: number, steps = 96): Feature<Polygon> {
  const [lon, lat] = center;
  const spherical = circle([lon, lat], radiusKm, { steps });
  // Turf walks on a sphere; each corner is pulled onto the geodesic distance.
  const ring = (spherical.geometry.coordinates[0] ?? []).map((corner): [number, number] => {
    const at: LonLat = [corner[0] ?? lon, corner[1] ?? lat];
    const factor = radiusKm / distanceKm(center, at);
    return [round5(lon + (at[0] - lon) * factor), round5(lat + (at[1] - lat) * factor)];
  });
  return { ...spherical, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** `[west, south, east, north]` of any GeoJSON. */
export function boundsOf(shape: Feature<Geometry> | FeatureCollection<Geometry> | Geometry): Bounds {
  const [west, south, east, north] = bbox(shape);
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

/** The smallest bounds that hold all of the given ones; null for none. */
export function unionBounds(all: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = all;
  if (!first) return null;
  return rest.reduce<Bounds>(
    (sum, next) => [
      Math.min(sum[0], next[0]),
      Math.min(sum[1], next[1]),
      Math.max(sum[2], next[2]),
      Math.max(sum[3], next[3]),
    ],
    first,
  );
}

/** Degrees rounded to five decimals, about a metre. */
export function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
