import { featureCollection, polygon, union } from '@turf/turf';
import type { Position } from 'geojson';
import { findCrossings } from './chain.ts';
import { Failure } from './failure.ts';
import { type Point, type Ring, at, ringOf, unitsPerDegree } from './rings.ts';

/** Rounds of mending before giving up. */
const mostRounds = 6;

/** What mending returns: rings without crossings, and what it had to do. */
export interface Mended {
  readonly outer: readonly Ring[];
  readonly holes: readonly Ring[];
  readonly joined: number;
  readonly dropped: number;
}

/**
 * Removes crossings that the source brings along: shores that cross become one, so do lakes, and of two lines that
 * still touch the smaller goes. Pieces below `leastKm2` go as well.
 */
export function mend(outerRings: readonly Ring[], holeRings: readonly Ring[], leastKm2: number, label: string): Mended {
  let outer = [...outerRings];
  let holes = [...holeRings];
  let joined = 0;
  let dropped = 0;
  for (let count = 0; count < mostRounds; count += 1) {
    const rings = [...outer, ...holes];
    const crossings = findCrossings(rings.map((ring) => ring.points));
    if (crossings.length === 0) return { outer, holes, joined, dropped };
    const gone = new Set<Ring>();
    const groups = new Groups();
    for (const {
      rings: [i, j],
    } of crossings) {
      const [a, b] = [at(rings, i), at(rings, j)];
      const alike = i < outer.length === j < outer.length;
      if (alike && count < 2) groups.link(a, b);
      else gone.add(a.areaKm2 < b.areaKm2 || (a.areaKm2 === b.areaKm2 && i < j) ? a : b);
    }
    dropped += gone.size;
    const shores = new Set(outer);
    const made = { outer: [] as Ring[], holes: [] as Ring[] };
    for (const group of groups.all()) {
      joined += group.length;
      for (const ring of group) gone.add(ring);
      made[shores.has(at(group, 0)) ? 'outer' : 'holes'].push(...joinRings(group, leastKm2));
    }
    outer = [...outer.filter((ring) => !gone.has(ring)), ...made.outer];
    holes = [...holes.filter((ring) => !gone.has(ring)), ...made.holes];
  }
  throw new Failure(`${label}: expected no crossing sides after ${mostRounds} rounds of mending`);
}

/** The outer lines of the union of rings, rounded to whole units. */
function joinRings(group: readonly Ring[], leastKm2: number): Ring[] {
  const areas = group.map((ring) => polygon([closed(ring.points)]));
  const all = union(featureCollection([...areas, ...areas.slice(0, 1)]));
  if (all === null) return [];
  const polygons = all.geometry.type === 'Polygon' ? [all.geometry.coordinates] : all.geometry.coordinates;
  return polygons.flatMap((lines) => {
    const ring = ringOf(opened(at(lines, 0)));
    return ring !== undefined && ring.areaKm2 >= leastKm2 ? [ring] : [];
  });
}

/** Points as a closed line of positions in degrees. */
function closed(points: readonly Point[]): Position[] {
  return [...points, at(points, 0)].map(({ x, y }) => [x / unitsPerDegree, y / unitsPerDegree]);
}

/** A closed line of positions as points, without repeats. */
function opened(line: readonly Position[]): Point[] {
  const points: Point[] = [];
  for (const [lon = 0, lat = 0] of line.slice(1)) {
    const point = { x: Math.round(lon * unitsPerDegree), y: Math.round(lat * unitsPerDegree) };
    const last = points.at(-1);
    if (last === undefined || last.x !== point.x || last.y !== point.y) points.push(point);
  }
  return points;
}

/** Sets of rings that cross one another. */
class Groups {
  readonly #group = new Map<Ring, Ring[]>();

  /** Puts two rings into one group. */
  link(a: Ring, b: Ring): void {
    const first = this.#group.get(a) ?? [a];
    const second = this.#group.get(b) ?? [b];
    if (first === second) return;
    const both = a === b ? first : [...first, ...second];
    for (const ring of both) this.#group.set(ring, both);
  }

  /** The groups, in the order of their first link. */
  all(): Ring[][] {
    return [...new Set(this.#group.values())];
  }
}
