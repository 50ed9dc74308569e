import type { Feature, Geometry, Position } from 'geojson';
import type { Bounds, LonLat } from '../../domain/geometry.ts';
import { mercator } from '../../domain/mercator.ts';

/** Radius of the sphere that has the Earth's area, in metres (IUGG mean authalic radius). */
const earthRadiusM = 6_371_007;

/** The rings of an areal geometry, outer lines and holes alike; none for other geometries. */
export function ringsOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

/** A position as a pair; positions from GeoJSON always have two numbers. */
export function pair(position: Position | undefined): LonLat {
  return [position?.[0] ?? 0, position?.[1] ?? 0];
}

/** The box around positions, in degrees. */
export function boundsOf(rings: readonly (readonly Position[])[]): Bounds {
  const pairs = rings.flat().map(pair);
  const lons = pairs.map(([lon]) => lon);
  const lats = pairs.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Twice the signed area of a ring in square degrees. */
function doubledArea(ring: readonly Position[]): number {
  return ring.reduce((sum, position, index) => {
    const [x0, y0] = pair(position);
    const [x1, y1] = pair(ring[(index + 1) % ring.length]);
    return sum + (x0 * y1 - x1 * y0);
  }, 0);
}

/** The widest run of a ring's inside along a parallel: its middle and its width in degrees. */
function widestRun(ring: readonly Position[], lat: number): { readonly lon: number; readonly width: number } {
  const crossings: number[] = [];
  ring.forEach((position, index) => {
    const [x0, y0] = pair(position);
    const [x1, y1] = pair(ring[(index + 1) % ring.length]);
    if (y0 <= lat !== y1 <= lat) crossings.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0));
  });
  crossings.sort((a, b) => a - b);
  let best = { lon: crossings[0] ?? 0, width: 0 };
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = crossings[i] ?? 0;
    const to = crossings[i + 1] ?? 0;
    if (to - from > best.width) best = { lon: (from + to) / 2, width: to - from };
  }
  return best;
}

/** A point well inside the largest part of an area, where a name has room. */
export function labelPoint(geometry: Geometry): LonLat {
  const largest = ringsOf(geometry).toSorted((a, b) => Math.abs(doubledArea(b)) - Math.abs(doubledArea(a)))[0] ?? [];
  const [west, south, , north] = boundsOf([largest]);
  const middle = (south + north) / 2;
  let best = { at: [west, middle] as LonLat, score: -1 };
  for (let step = 1; step < 12; step += 1) {
    // Off the round fractions, on which a side may lie.
    const lat = south + (north - south) * (step / 12 + 0.0007);
    const run = widestRun(largest, lat);
    // A little wider is not worth being far off the middle.
    const score = run.width * (1 - (0.6 * Math.abs(step - 6)) / 6);
    if (score > best.score) best = { at: [run.lon, lat], score };
  }
  return best.at;
}

/** A geodesic circle as a closed ring of positions around a centre; radius in metres. */
export function circle([lon, lat]: LonLat, radiusM: number): Position[] {
  const angle = radiusM / earthRadiusM;
  const phi = (lat * Math.PI) / 180;
  const ring = Array.from({ length: 48 }, (_, index): Position => {
    const bearing = (index / 48) * 2 * Math.PI;
    const phi2 = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing));
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(phi2),
    );
    return [lon + (turn * 180) / Math.PI, (phi2 * 180) / Math.PI];
  });
  const [first] = ring;
  return first === undefined ? ring : [...ring, first];
}

/** The heading from one position to another on the map, in degrees clockwise from north. */
export function mapHeading(from: LonLat, to: LonLat): number {
  const [x0, y0] = mercator(from);
  const [x1, y1] = mercator(to);
  return (Math.atan2(x1 - x0, y0 - y1) * 180) / Math.PI;
}

/** The positions of a line feature; none for other geometries. */
export function lineOf(item: Feature): readonly Position[] {
  return item.geometry.type === 'LineString' ? item.geometry.coordinates : [];
}
