import { Grid } from './grid.ts';
import { type Box, type Point, type Ring, at, boxOf, turn } from './rings.ts';

/** A point of a closed chain; `x` and `y` in units of 1e-5 degree. */
export interface Vertex {
  x: number;
  y: number;
  prev: Vertex;
  next: Vertex;
  alive: boolean;
  /** Place in the input, unique over all chains: breaks ties. */
  readonly order: number;
  readonly chain: Chain;
}

/** A ring under change: a doubly linked circle of vertices. */
export interface Chain {
  start: Vertex;
  count: number;
  readonly ring: Ring;
}

/** All chains that may not cross each other, with an index of their vertices. */
export class ChainSet {
  readonly chains: Chain[] = [];
  readonly #grid = new Grid<Vertex>();
  #next = 0;

  constructor(rings: readonly Ring[]) {
    for (const ring of rings) this.#add(ring);
  }

  /** Links the points of one ring and files them. */
  #add(ring: Ring): void {
    const chain: { ring: Ring; count: number; start?: Vertex } = {
      ring,
      count: ring.points.length,
    };
    const built = chain as Chain;
    let first: Vertex | undefined;
    let last: Vertex | undefined;
    for (const { x, y } of ring.points) {
      const vertex = { x, y, order: this.#next, chain: built, alive: true } as Vertex;
      this.#next += 1;
      if (last === undefined) first = vertex;
      else {
        last.next = vertex;
        vertex.prev = last;
      }
      last = vertex;
      this.#grid.add(vertex, [x, y, x, y]);
    }
    if (first === undefined || last === undefined) return;
    last.next = first;
    first.prev = last;
    built.start = first;
    this.chains.push(built);
  }

  /**
   * Whether a vertex other than the corners lies in the closed triangle.
   * If none does, and nothing crossed before, no line can cross the triangle without crossing the sides a–b or b–c.
   */
  occupied(a: Point, b: Point, c: Point, corners: readonly Vertex[]): boolean {
    const box = boxOf([a, b, c]);
    return this.#grid.some(box, (v) => v.alive && inBox(v, box) && !corners.includes(v) && inTriangle(v, a, b, c));
  }

  /** Moves a vertex and files it at its new place. */
  move(vertex: Vertex, x: number, y: number): void {
    vertex.x = x;
    vertex.y = y;
    this.#grid.add(vertex, [x, y, x, y]);
  }

  /** Takes a vertex out of its chain. */
  remove(vertex: Vertex): void {
    vertex.alive = false;
    vertex.prev.next = vertex.next;
    vertex.next.prev = vertex.prev;
    vertex.chain.count -= 1;
    if (vertex.chain.start === vertex) vertex.chain.start = vertex.next;
  }
}

/** The points of a chain in order. */
export function pointsOf(chain: Chain): Point[] {
  const points: Point[] = [];
  for (const { x, y } of verticesOf(chain)) points.push({ x, y });
  return points;
}

/** The vertices of a chain in order, as they are at the call. */
export function verticesOf(chain: Chain): Vertex[] {
  const vertices: Vertex[] = [];
  let vertex = chain.start;
  for (let i = 0; i < chain.count; i += 1) {
    vertices.push(vertex);
    vertex = vertex.next;
  }
  return vertices;
}

/** A crossing or touch of two sides that are not neighbours, for error messages: lon and lat in units of 1e-5 degree. */
export interface Crossing {
  readonly near: Point;
  readonly rings: readonly [number, number];
}

/** Finds sides that meet other sides anywhere but at the joint of neighbours. */
export function findCrossings(rings: readonly (readonly Point[])[]): Crossing[] {
  interface Side {
    readonly a: Point;
    readonly b: Point;
    readonly ring: number;
    readonly index: number;
    readonly size: number;
  }
  const grid = new Grid<Side>();
  const found: Crossing[] = [];
  rings.forEach((points, ring) => {
    points.forEach((a, index) => {
      const b = at(points, (index + 1) % points.length);
      const side: Side = { a, b, ring, index, size: points.length };
      const box = boxOf([a, b]);
      grid.some(box, (other) => {
        const apart = Math.abs(other.index - index);
        if (other.ring === ring && (apart === 1 || apart === side.size - 1)) return false;
        if (!segmentsMeet(a, b, other.a, other.b)) return false;
        found.push({ near: a, rings: [other.ring, ring] });
        return true;
      });
      grid.add(side, box);
    });
  });
  return found;
}

/** Whether two closed segments share a point. */
export function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const s1 = Math.sign(turn(a, b, c));
  const s2 = Math.sign(turn(a, b, d));
  const s3 = Math.sign(turn(c, d, a));
  const s4 = Math.sign(turn(c, d, b));
  if (s1 !== s2 && s3 !== s4) return true;
  return (
    (s1 === 0 && inBox(c, boxOf([a, b]))) ||
    (s2 === 0 && inBox(d, boxOf([a, b]))) ||
    (s3 === 0 && inBox(a, boxOf([c, d]))) ||
    (s4 === 0 && inBox(b, boxOf([c, d])))
  );
}

/** Whether a point is in a closed box. */
function inBox(p: Point, box: Box): boolean {
  return p.x >= box[0] && p.x <= box[2] && p.y >= box[1] && p.y <= box[3];
}

/** Whether a point is in a closed triangle. */
function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const u = turn(a, b, p);
  const v = turn(b, c, p);
  const w = turn(c, a, p);
  return (u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0);
}
