import { Failure } from './failure.ts';
import { readPackageJson } from './fetch.ts';
import {
  type Box,
  type Point,
  type Ring,
  at,
  boxesMeet,
  perimeterKm,
  ringContains,
  ringOf,
  unitsPerDegree,
} from './rings.ts';

/** The world's shores, before any thinning. */
export interface World {
  /** Land against the sea; rings that end at ±180° are welded and may reach beyond. */
  readonly shores: readonly Ring[];
  /** Seas without an outlet (the Caspian) as holes of those. */
  readonly inlandSeas: readonly Ring[];
  /** Fresh water and lagoons as the source cuts them out of the land. */
  readonly lakes: readonly Ring[];
  /** Islands in lakes. */
  readonly lakeIslands: readonly Ring[];
}

/** Which inland waters count as lakes. */
export interface LakeRule {
  /** Least area in km² at a place (units of 1e-5 degree). */
  readonly leastKm2: (x: number, y: number) => number;
  /** Least roundness 4πA/P² at a place: rivers fall below it. */
  readonly leastRoundness: (x: number, y: number) => number;
}

const halfTurn = 180 * unitsPerDegree;
const file = 'package/map.geo.json';

/** Loads shores and lakes from the two packages of OpenStreetMap land. */
export function loadWorld(rule: LakeRule): World {
  const coast = readRings('@geo-maps/earth-coastlines-10m');
  const shores = weld(coast.map((polygon) => at(polygon, 0)));
  const inlandSeas = coast.flatMap((polygon) => polygon.slice(1));
  const land = readRings('@geo-maps/earth-lands-10m');
  const lakes = land
    .flatMap((polygon) => polygon.slice(1))
    .filter((ring) => isLake(ring, rule))
    .filter((ring) => !inlandSeas.some((sea) => boxesMeet(sea.box, ring.box) && ring.areaKm2 > sea.areaKm2 / 2));
  const lakeIslands = land
    .map((polygon) => at(polygon, 0))
    .filter((ring) => ring.areaKm2 > 1 && lakes.some((lake) => isWithin(ring, lake)));
  return { shores, inlandSeas, lakes, lakeIslands };
}

/** Reads a package's polygons as rings, outer ring first. */
function readRings(name: string): Ring[][] {
  const where = `${name}: ${file}`;
  const collection = readPackageJson(name, file) as {
    geometries?: { type?: unknown; coordinates?: unknown }[];
  };
  const geometry = collection.geometries?.[0];
  if (geometry?.type !== 'MultiPolygon' || !Array.isArray(geometry.coordinates)) {
    throw new Failure(`${where}: geometries[0]: expected a MultiPolygon`);
  }
  return (geometry.coordinates as unknown[]).map((polygon, index) => {
    if (!Array.isArray(polygon) || polygon.length === 0)
      throw new Failure(`${where}: polygon ${index}: expected rings`);
    return polygon.map((line: unknown) => {
      const ring = Array.isArray(line) ? ringOf(toPoints(line, `${where}: polygon ${index}`)) : undefined;
      if (ring === undefined) throw new Failure(`${where}: polygon ${index}: expected rings of three points or more`);
      return ring;
    });
  });
}

/** Turns positions in degrees into integer points, without repeats. */
function toPoints(line: readonly unknown[], where: string): Point[] {
  const points: Point[] = [];
  for (const position of line) {
    const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof lon !== 'number' || typeof lat !== 'number') throw new Failure(`${where}: expected [lon, lat]`);
    const point = { x: Math.round(lon * unitsPerDegree), y: Math.round(lat * unitsPerDegree) };
    const last = points.at(-1);
    if (last === undefined || last.x !== point.x || last.y !== point.y) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && first !== undefined && last !== undefined && first.x === last.x && first.y === last.y)
    points.pop();
  return points;
}

/** Whether an inland water is a lake under the rule. */
function isLake(ring: Ring, rule: LakeRule): boolean {
  const { x, y } = at(ring.points, 0);
  if (ring.areaKm2 < rule.leastKm2(x, y)) return false;
  const perimeter = perimeterKm(ring.points);
  return (4 * Math.PI * ring.areaKm2) / (perimeter * perimeter) >= rule.leastRoundness(x, y);
}

/** Whether an island lies in a lake. */
function isWithin(island: Ring, lake: Ring): boolean {
  return contains(lake.box, island.box) && ringContains(lake.points, at(island.points, 0));
}

/** Whether the first box holds the second. */
function contains(outer: Box, inner: Box): boolean {
  return (
    boxesMeet(outer, inner) &&
    outer[0] <= inner[0] &&
    outer[1] <= inner[1] &&
    outer[2] >= inner[2] &&
    outer[3] >= inner[3]
  );
}

/**
 * Joins rings that the source cuts at the 180th meridian: the eastern piece moves by 360° and its side on the
 * meridian goes, so that no line is drawn there. Rings without a counterpart stay.
 */
function weld(rings: readonly Ring[]): Ring[] {
  const east = rings.filter((ring) => ring.box[0] <= -halfTurn && ring.box[2] < 0);
  const pieces = new Set(east);
  const result: Ring[] = [];
  for (const ring of rings) {
    if (pieces.has(ring)) continue;
    let joined = ring;
    if (ring.box[2] >= halfTurn && ring.box[0] > -halfTurn) {
      for (const piece of east) {
        const merged = pieces.has(piece) ? join(joined, piece) : undefined;
        if (merged === undefined) continue;
        joined = merged;
        pieces.delete(piece);
      }
    }
    result.push(joined);
  }
  return [...result, ...pieces];
}

/** Joins a ring west of the 180th meridian with one east of it along their common side, if they have one. */
function join(west: Ring, east: Ring): Ring | undefined {
  const moved = east.points.map(({ x, y }) => ({ x: x + 2 * halfTurn, y }));
  for (let i = 0; i < west.points.length; i += 1) {
    const from = at(west.points, i);
    const to = at(west.points, (i + 1) % west.points.length);
    if (from.x !== halfTurn || to.x !== halfTurn) continue;
    const start = moved.findIndex((p) => p.x === halfTurn && p.y === from.y);
    const end = moved.findIndex((p) => p.x === halfTurn && p.y === to.y);
    if (start < 0 || end < 0) continue;
    const outward = [...moved.slice(start), ...moved.slice(0, start)];
    const stop = outward.findIndex((p) => p.x === halfTurn && p.y === to.y);
    const rest = [...west.points.slice(i + 1), ...west.points.slice(0, i)].slice(1);
    return ringOf([...rest, ...outward.slice(0, stop + 1)]);
  }
  return undefined;
}
