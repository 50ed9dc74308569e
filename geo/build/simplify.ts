import { type Chain, ChainSet, type Vertex, pointsOf, segmentsMeet, verticesOf } from './chain.ts';
import { Grid } from './grid.ts';
import { Heap } from './heap.ts';
import { type Box, type Point, type Ring, boxOf, triangleKm2, turn } from './rings.ts';

/** How far a set of rings is thinned. */
export interface Thinning {
  /** Area below which the triangle at a point may go, km², by place (units of 1e-5 degree). */
  readonly toleranceKm2: (x: number, y: number) => number;
  /** The same as a share of the ring's own area, so that islets keep their shape. */
  readonly shareOfRing: number;
  /** Step of the coordinate grid in units of 1e-5 degree, by place: 10 for four decimals, 100 for three. */
  readonly step: (x: number, y: number) => number;
}

/** Fewest points that a ring keeps. */
const fewest = 4;

/** Widest step of the coordinate grid: no point moves farther, in units of 1e-5 degree. */
const widestStep = 1000;

/**
 * Thins rings together and rounds them, so that none crosses itself or another when none did before.
 * Visvalingam and Whyatt (1993), "Line generalisation by repeated elimination of points", with the effective area
 * divided by the local tolerance. Returns the points of each ring in the order of the input.
 */
export function simplify(rings: readonly Ring[], thinning: Thinning): Point[][] {
  const set = new ChainSet(rings);
  thin(set, thinning);
  round(set, thinning.step);
  return set.chains.map(pointsOf);
}

/** Takes out the points whose effective area is below the tolerance, least first. */
function thin(set: ChainSet, thinning: Thinning): void {
  const heap = new Heap<Vertex>();
  const keys = new Map<Vertex, number>();
  const enqueue = (vertex: Vertex, least: number): void => {
    const tolerance = Math.min(
      thinning.toleranceKm2(vertex.x, vertex.y),
      thinning.shareOfRing * vertex.chain.ring.areaKm2,
    );
    const key = Math.max(least, triangleKm2(vertex.prev, vertex, vertex.next) / tolerance);
    keys.set(vertex, key);
    if (key < 1) heap.push({ key, order: vertex.order, value: vertex });
  };
  for (const chain of set.chains) for (const vertex of verticesOf(chain)) enqueue(vertex, 0);
  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    const { value: vertex, key } = entry;
    if (!vertex.alive || keys.get(vertex) !== key || vertex.chain.count <= fewest) continue;
    const { prev, next } = vertex;
    if (set.occupied(prev, vertex, next, [prev, vertex, next])) continue;
    set.remove(vertex);
    keys.delete(vertex);
    enqueue(prev, key);
    enqueue(next, key);
  }
}

/** Moves points to a coarser grid where that changes no side of any line; the others keep their decimals. */
function round(set: ChainSet, stepAt: Thinning['step']): void {
  const sides = new Grid<Vertex>();
  const file = (start: Vertex): void => sides.add(start, padded(boxOf([start, start.next]), widestStep));
  for (const chain of set.chains) for (const vertex of verticesOf(chain)) file(vertex);
  for (const chain of set.chains) {
    for (const vertex of verticesOf(chain))
      roundVertex({ set, sides, file }, chain, vertex, stepAt(vertex.x, vertex.y));
  }
}

/** All lines, and their sides by where they are; `file` adds a side. */
interface Filed {
  readonly set: ChainSet;
  readonly sides: Grid<Vertex>;
  readonly file: (start: Vertex) => void;
}

/** Rounds one vertex, or drops it where it would fall on its neighbour. */
function roundVertex({ set, sides, file }: Filed, chain: Chain, vertex: Vertex, step: number): void {
  const { prev, next } = vertex;
  const target = { x: Math.round(vertex.x / step) * step, y: Math.round(vertex.y / step) * step };
  if (same(target, vertex)) return;
  if (same(target, prev) || same(target, next)) {
    if (chain.count <= fewest || set.occupied(prev, vertex, next, [prev, vertex, next])) return;
    set.remove(vertex);
    file(prev);
    return;
  }
  const corners = [prev, vertex, next];
  if (set.occupied(prev, vertex, target, corners) || set.occupied(next, vertex, target, corners)) return;
  if (foldsBack(prev, target, next) || foldsBack(prev.prev, prev, target) || foldsBack(target, next, next.next)) return;
  const box = padded(boxOf([prev, target, next]), widestStep);
  const crosses = sides.some(box, (side) => {
    if (!side.alive || side === prev || side === vertex) return false;
    if (side.next !== prev && segmentsMeet(prev, target, side, side.next)) return true;
    return side !== next && segmentsMeet(target, next, side, side.next);
  });
  if (crosses) return;
  set.move(vertex, target.x, target.y);
}

/** Whether the line turns back onto itself at b. */
function foldsBack(a: Point, b: Point, c: Point): boolean {
  return turn(a, b, c) === 0 && (a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y) > 0;
}

/** Whether two points are one. */
function same(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** A box grown by some units on each side. */
function padded(box: Box, by: number): Box {
  return [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
}
