import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { difference, featureCollection, multiPolygon, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { findCrossings } from './chain.ts';
import { Failure, messageOf } from './failure.ts';
import { type Land, inOrder, polygonOf } from './land.ts';
import { coastFolder } from './paths.ts';
import {
  type Box,
  type Point,
  type Ring,
  at,
  boxOf,
  boxesMeet,
  ringContains,
  ringOf,
  signedAreaKm2,
  unitsPerDegree,
} from './rings.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** A coast traced by hand: where it replaces the packaged land, and the land that it puts there. */
export interface Stretch {
  /** The file, for messages. */
  readonly label: string;
  readonly zone: Area;
  readonly box: Box;
  readonly land: readonly Area[];
}

/** Area below which a piece or hole left by the joining goes, km². */
const leastPieceKm2 = 0.0004;

/** Area of traced land outside its zone that the packaged land may leave uncovered, km². */
const mostOverhangKm2 = 0.0001;

/** Distance below which two points at a joint are one, in units (about 1 m each). */
const jointUnits = 2;

/** Reads every file of traced coast, in the order of their names. */
export function loadStretches(): Stretch[] {
  if (!existsSync(coastFolder)) return [];
  return readdirSync(coastFolder)
    .filter((name) => name.endsWith('.geojson'))
    .toSorted()
    .map((name) => parseStretch(join(coastFolder, name), `geo/coast/${name}`));
}

/** Replaces the packaged land inside the zones by the traced land, and joins both without a seam. */
export function joinCoasts(lands: readonly Land[], stretches: readonly Stretch[]): Land[] {
  let joined: readonly Land[] = lands;
  for (const stretch of stretches) joined = joinCoast(joined, stretch);
  const rings = joined.flatMap(({ shore, holes }) => [shore, ...holes]);
  const crossing = findCrossings(rings.map(({ points }) => points))[0];
  if (crossing !== undefined) {
    const place = `${crossing.near.x / unitsPerDegree}, ${crossing.near.y / unitsPerDegree}`;
    throw new Failure(`geo/coast: expected no crossing sides after joining, found one at ${place}`);
  }
  return inOrder(joined);
}

/** Puts one stretch into the land; polygons away from its zone stay the same objects. */
function joinCoast(lands: readonly Land[], stretch: Stretch): Land[] {
  const near = lands.filter(({ shore }) => boxesMeet(shore.box, stretch.box));
  const before = near.map((land) => polygon(polygonOf(land)));
  checkOverhang(before, stretch);
  const kept = before.flatMap((land) => minus(land, [stretch.zone]));
  const all = union(featureCollection([...kept, ...stretch.land, ...stretch.land.slice(0, 1)]));
  const rest = lands.filter((land) => !near.includes(land));
  return [...rest, ...(all === null ? [] : polygonsOf(all).flatMap(landOf))];
}

/** Fails where traced land reaches beyond its zone into the packaged sea: a coast would be doubled there. */
function checkOverhang(packaged: readonly Area[], stretch: Stretch): void {
  for (const land of stretch.land) {
    for (const lines of minus(land, [stretch.zone, ...packaged]).flatMap(polygonsOf)) {
      const points = opened(at(lines, 0));
      if (points.length < 3 || Math.abs(signedAreaKm2(points)) < mostOverhangKm2) continue;
      const { x, y } = at(points, 0);
      throw new Failure(
        `${stretch.label}: expected land outside the zone to lie on packaged land, at lon, lat ${x / unitsPerDegree}, ${y / unitsPerDegree}`,
      );
    }
  }
}

/** What is left of an area without others. */
function minus(area: Area, others: readonly Area[]): Area[] {
  const left = difference(featureCollection([area, ...others]));
  return left === null ? [] : [left];
}

/** The polygons of an area, as lists of lines. */
function polygonsOf({ geometry }: Area): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** A joined polygon as land, rounded to whole units; nothing if it is a crumb. */
function landOf(lines: readonly Position[][]): Land[] {
  const rings = lines.map((line) => ringOf(opened(line)));
  const shore = rings[0];
  if (shore === undefined || shore.areaKm2 < leastPieceKm2) return [];
  const holes = rings.slice(1).filter((ring): ring is Ring => ring !== undefined && ring.areaKm2 >= leastPieceKm2);
  return [{ shore, holes }];
}

/** A closed line of positions as points in units, without the doubled points and spikes that rounding makes. */
function opened(line: readonly Position[]): Point[] {
  const points: Point[] = [];
  for (const [lon = 0, lat = 0] of line.slice(1)) {
    const point = { x: Math.round(lon * unitsPerDegree), y: Math.round(lat * unitsPerDegree) };
    const last = points.at(-1);
    if (last === undefined || !isJoint(last, point)) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && first !== undefined && last !== undefined && isJoint(first, last)) points.pop();
  return points;
}

/** Whether two points are so close that they are one. */
function isJoint(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < jointUnits && Math.abs(a.y - b.y) < jointUnits;
}

/** Reads and checks one file: a feature of role "zone", and land that begins inside it. */
function parseStretch(path: string, label: string): Stretch {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(`${label}: expected JSON: ${messageOf(error)}`);
  }
  const { features } = value as { features?: unknown };
  if (!Array.isArray(features)) throw new Failure(`${label}: features: expected a list`);
  const parts = (features as unknown[]).map((feature, index) => parsePart(feature, `${label}: features[${index}]`));
  const zones = parts.filter(({ role }) => role === 'zone').map(({ area }) => area);
  const land = parts.filter(({ role }) => role === 'land').map(({ area }) => area);
  const zone = zones[0];
  if (zone === undefined || zones.length !== 1 || zone.geometry.type !== 'Polygon')
    throw new Failure(`${label}: features: expected one Polygon of role "zone"`);
  if (land.length === 0) throw new Failure(`${label}: features: expected land`);
  const outline = opened(at(zone.geometry.coordinates, 0));
  for (const [index, lines] of land.flatMap(polygonsOf).entries()) {
    if (!opened(at(lines, 0)).some((point) => ringContains(outline, point)))
      throw new Failure(`${label}: land ${index}: expected a part inside the zone`);
  }
  return { label, zone, box: boxOf(outline), land };
}

/** Reads one feature. */
function parsePart(value: unknown, label: string): { role: 'zone' | 'land'; area: Area } {
  const { properties, geometry } = (value ?? {}) as {
    properties?: { role?: unknown };
    geometry?: { type?: unknown; coordinates?: unknown };
  };
  const role = properties?.role;
  if (role !== 'zone' && role !== 'land') throw new Failure(`${label}: properties.role: expected "zone" or "land"`);
  const isMany = geometry?.type === 'MultiPolygon';
  if ((!isMany && geometry?.type !== 'Polygon') || !Array.isArray(geometry.coordinates))
    throw new Failure(`${label}: geometry: expected a Polygon or MultiPolygon`);
  const coordinates = geometry.coordinates as unknown[];
  const polygons = (isMany ? coordinates : [coordinates]) as Position[][][];
  for (const lines of polygons) for (const line of lines) checkLine(line, label);
  return { role, area: isMany ? multiPolygon(polygons) : polygon(at(polygons, 0)) };
}

/** Checks that a line is closed, has an area and no more than five decimals. */
function checkLine(line: readonly Position[], label: string): void {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw new Failure(`${label}: geometry: expected closed lines of four positions or more`);
  for (const position of line) {
    const isRounded = position.every((degrees) => Math.round(degrees * unitsPerDegree) / unitsPerDegree === degrees);
    if (position.length !== 2 || !isRounded)
      throw new Failure(
        `${label}: geometry: expected [lon, lat] of five decimals at most, found ${JSON.stringify(position)}`,
      );
  }
}
