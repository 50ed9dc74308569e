/** A closed line without its repeated last point; x and y are lon and lat in units of 1e-5 degree (integers). */
export interface Ring {
  readonly points: readonly Point[];
  /** Unsigned area on the authalic sphere, km². */
  readonly areaKm2: number;
  readonly box: Box;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** West, south, east, north, in the units of the points. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Integer units per degree. */
export const unitsPerDegree = 100_000;

/** Radius of the sphere with the area of the WGS 84 ellipsoid, km (Moritz, GRS 80). */
const authalicRadiusKm = 6371.0072;

const radiansPerUnit = Math.PI / 180 / unitsPerDegree;

/** Returns the element at `index`, or throws: for loops whose bounds are known. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`index ${index} outside 0..${list.length - 1}`);
  return item;
}

/**
 * Signed area of a ring in km², positive when counterclockwise.
 * Chamberlain and Duquette, "Some algorithms for polygons on a sphere" (JPL 07-03), with the authalic radius,
 * taken with the mean sine of each side so that the result does not depend on the starting point.
 */
export function signedAreaKm2(points: readonly Point[]): number {
  let sum = 0;
  let from = at(points, points.length - 1);
  for (const to of points) {
    sum += (to.x - from.x) * radiansPerUnit * (Math.sin(from.y * radiansPerUnit) + Math.sin(to.y * radiansPerUnit));
    from = to;
  }
  return (-sum * authalicRadiusKm * authalicRadiusKm) / 2;
}

/** Length of a ring in km, each side taken on a plane at its mean latitude. */
export function perimeterKm(points: readonly Point[]): number {
  let sum = 0;
  let from = at(points, points.length - 1);
  for (const to of points) {
    const dx = (to.x - from.x) * Math.cos(((to.y + from.y) / 2) * radiansPerUnit);
    sum += Math.sqrt(dx * dx + (to.y - from.y) * (to.y - from.y));
    from = to;
  }
  return sum * radiansPerUnit * authalicRadiusKm;
}

/** Area of the triangle a, b, c in km², on a plane at the latitude of b. */
export function triangleKm2(a: Point, b: Point, c: Point): number {
  const km = radiansPerUnit * authalicRadiusKm;
  return (Math.abs(turn(a, b, c)) / 2) * km * km * Math.cos(b.y * radiansPerUnit);
}

/** Twice the signed area of a, b, c in units²: positive for a left turn, exact for integers below 3.6e7. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Bounding box of points, in their units. */
export function boxOf(points: readonly Point[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** Whether two boxes share a point. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Whether a point is inside a ring (even-odd rule); points on the line may fall on either side. */
export function ringContains(ring: readonly Point[], point: Point): boolean {
  let inside = false;
  let from = at(ring, ring.length - 1);
  for (const to of ring) {
    if (from.y > point.y !== to.y > point.y) {
      const left = turn(from, to, point) > 0;
      if (left === to.y > from.y) inside = !inside;
    }
    from = to;
  }
  return inside;
}

/** Wraps points as a ring with its area and box; `undefined` when fewer than three points remain. */
export function ringOf(points: readonly Point[]): Ring | undefined {
  if (points.length < 3) return undefined;
  return { points, areaKm2: Math.abs(signedAreaKm2(points)), box: boxOf(points) };
}

/** A box given in degrees, in integer units. */
export function boxFromDegrees(west: number, south: number, east: number, north: number): Box {
  const unit = (degrees: number): number => Math.round(degrees * unitsPerDegree);
  return [unit(west), unit(south), unit(east), unit(north)];
}
