import type { Geometry, Position } from 'geojson';
import type { Bounds, LonLat } from '../../domain/geometry.ts';
import { mercator } from '../../domain/mercator.ts';
import type { Size } from '../../domain/mercator.ts';
import { pair, ringsOf } from '../style/shape.ts';

/** Width of a still map's view box; coordinates are whole units of it. */
export const planeWidth = 2000;

/** How far beyond the box the drawing goes, in box widths (and heights) on each side. */
const margin = 1.5;

/** A point on the plane, in units. */
export type PlanePoint = readonly [x: number, y: number];

/** The plane that a still map is drawn on: Web Mercator, `planeWidth` units wide. */
export interface Plane {
  readonly bounds: Bounds;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per unit when the box has its reference size. */
  readonly pixelsPerUnit: number;
  /** MapLibre's zoom of the box at its reference size. */
  readonly zoom: number;
  readonly project: (position: LonLat) => PlanePoint;
}

/** The plane for bounds, in a box that is `reference` large at most. */
export function planeOf(bounds: Bounds, reference: Size): Plane {
  const [west, south, east, north] = bounds;
  const [x0, y1] = mercator([west, south]);
  const [x1, y0] = mercator([east, north]);
  const unitsPerWorld = planeWidth / (x1 - x0);
  const height = Math.round((y1 - y0) * unitsPerWorld);
  const pixelsPerUnit = Math.min(reference.width / planeWidth, reference.height / height);
  return {
    bounds,
    width: planeWidth,
    height,
    pixelsPerUnit,
    zoom: Math.log2((unitsPerWorld * pixelsPerUnit) / 512),
    project: (position) => {
      const [x, y] = mercator(position);
      return [(x - x0) * unitsPerWorld, (y - y0) * unitsPerWorld];
    },
  };
}

/** Whether a point is in the box or in the margin around it. */
export function isNear({ width, height }: Plane, [x, y]: PlanePoint): boolean {
  return x > -width * margin && x < width * (1 + margin) && y > -height * margin && y < height * (1 + margin);
}

/** Cuts a ring along one side of a rectangle (Sutherland and Hodgman). */
function cut(ring: readonly PlanePoint[], axis: 0 | 1, limit: number, sign: 1 | -1): PlanePoint[] {
  const isIn = (point: PlanePoint): boolean => (point[axis] - limit) * sign >= 0;
  return ring.flatMap((point, index): PlanePoint[] => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const crossing = (): PlanePoint => {
      const t = (limit - before[axis]) / (point[axis] - before[axis]);
      return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t];
    };
    if (isIn(point)) return isIn(before) ? [point] : [crossing(), point];
    return isIn(before) ? [crossing()] : [];
  });
}

/** Cuts a ring to the box and its margin. */
function clip(ring: readonly PlanePoint[], { width, height }: Plane): PlanePoint[] {
  const left = cut(ring, 0, -width * margin, 1);
  const right = cut(left, 0, width * (1 + margin), -1);
  return cut(cut(right, 1, -height * margin, 1), 1, height * (1 + margin), -1);
}

/** Distance of a point from a line through two others, or from their common place. */
function offLine(point: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length === 0) return Math.hypot(point[0] - a[0], point[1] - a[1]);
  return Math.abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length;
}

/** Thins a line (Douglas and Peucker); the tolerance may depend on where a point is. */
function thin(line: readonly PlanePoint[], tolerance: (point: PlanePoint) => number): PlanePoint[] {
  const keep = new Set([0, line.length - 1]);
  const spans: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const a = line[from];
    const b = line[to];
    if (a === undefined || b === undefined) continue;
    let worst = { index: -1, excess: 1 };
    for (let index = from + 1; index < to; index += 1) {
      const point = line[index] ?? a;
      const excess = offLine(point, a, b) / tolerance(point);
      if (excess > worst.excess) worst = { index, excess };
    }
    if (worst.index < 0) continue;
    keep.add(worst.index);
    spans.push([from, worst.index], [worst.index, to]);
  }
  return line.filter((_, index) => keep.has(index));
}

/** Area of a ring in square units. */
function areaOf(ring: readonly PlanePoint[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** Whole steps from point to point as path data, first one absolute. */
function pathOf(points: readonly PlanePoint[], isClosed: boolean): string {
  let [atX, atY] = [0, 0];
  let d = '';
  for (const [x, y] of points) {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    if (d === '') d = `M${toX} ${toY}l`;
    else if (toX !== atX || toY !== atY)
      d += `${d.endsWith('l') || toX < atX ? '' : ' '}${toX - atX}${toY < atY ? '' : ' '}${toY - atY}`;
    [atX, atY] = [toX, toY];
  }
  return d.endsWith('l') ? '' : `${d}${isClosed ? 'z' : ''}`;
}

/** How much of a geometry is kept; lengths in CSS pixels at the reference size. */
export interface Detail {
  /** Points that are less off the line go: in the box, and far outside it. */
  readonly tolerancePx: readonly [inside: number, outside: number];
  /** Areas that are smaller go, in square pixels. */
  readonly leastPx2: number;
}

/** An areal geometry as SVG path data on a plane. */
export function areaPath(geometry: Geometry, plane: Plane, detail: Detail): string {
  const { width, height, pixelsPerUnit } = plane;
  const [inside, outside] = detail.tolerancePx.map((px) => px / pixelsPerUnit);
  const tolerance = ([x, y]: PlanePoint): number => {
    const off = Math.max(-x, x - width, -y, y - height, 0);
    return (inside ?? 1) + Math.min(1, off / (width * 0.5)) * ((outside ?? 1) - (inside ?? 1));
  };
  return ringsOf(geometry)
    .map((ring) =>
      clip(
        ring.slice(0, -1).map((position) => plane.project(pair(position))),
        plane,
      ),
    )
    .filter((ring) => ring.length > 2 && areaOf(ring) * pixelsPerUnit ** 2 >= detail.leastPx2)
    .map((ring) => pathOf(thin([...ring, ...ring.slice(0, 1)], tolerance).slice(0, -1), true))
    .join('');
}

/** A line as SVG path data on a plane. */
export function linePath(line: readonly Position[], plane: Plane): string {
  return pathOf(
    line.map((position) => plane.project(pair(position))),
    false,
  );
}
