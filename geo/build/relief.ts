import { type Heights, blur, heightAt, readHeights } from './heights.ts';
import type { Land } from './land.ts';
import { type Output, jsonOutput } from './output.ts';
import { encodePng } from './png.ts';
import { type Point, at, unitsPerDegree } from './rings.ts';

/** Edges of the picture in degrees: west, south, east, north. */
const bounds = [105, 5, 150, 50] as const;

/** Width in pixels; the height follows from Web Mercator. */
const width = 960;

/** First tile column and row of the heights, and their scale: level 3 of the pyramid has 30 pixels per degree. */
const level = 3;
const columns = [12, 15] as const;
const rows = [1, 4] as const;
const pixelsPerDegree = 30;
const gridWest = -180 + columns[0] * 22.5;
const gridNorth = 90 - rows[0] * 22.5;

/** Shade colour of the paper palette; only its opacity varies. */
const colour = [0x5a, 0x4e, 0x36] as const;

/** Opacity of the darkest step: about a third. */
const darkest = 87;
const steps = 8;

/** How strongly slopes show; chosen by eye. */
const exaggeration = 0.11;

/** Width of the faded margin. */
const fadeDegrees = 5;

/** Makes the shaded relief of land, lit from the north-west, and a file with its place. */
export async function reliefOutputs(lands: readonly Land[]): Promise<Output[]> {
  const heights = blur(await readHeights(level, columns, rows), 1, false);
  const [west, south, east, north] = bounds;
  const top = mercator(north);
  const perPixel = (east - west) / width;
  const height = Math.round((top - mercator(south)) / perPixel);
  const shade = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const lat = latitude(top - (y + 0.5) * perPixel);
    for (const [from, to] of landSpans(lands, lat)) {
      const first = Math.max(0, Math.ceil((from / unitsPerDegree - west) / perPixel - 0.5));
      const last = Math.min(width - 1, Math.floor((to / unitsPerDegree - west) / perPixel - 0.5));
      for (let x = first; x <= last; x += 1) {
        shade[y * width + x] = Math.round(darkness(heights, west + (x + 0.5) * perPixel, lat) * (steps - 1));
      }
    }
  }
  const alphas = Array.from({ length: steps }, (_, step) => Math.round((darkest * step) / (steps - 1)));
  const bytes = await encodePng({ width, height, steps: shade, alphas, colour });
  return [{ name: 'relief.png', bytes }, jsonOutput('relief.json', { bounds, width, height })];
}

/** Share of the shade near the edges of the picture: it fades in over some degrees, so that no edge shows. */
function edgeFade(lon: number, lat: number): number {
  const [west, south, east, north] = bounds;
  return Math.min(1, Math.min(lon - west, east - lon, lat - south, north - lat) / fadeDegrees);
}

/** Shade at a place, 0 on level or lit ground to 1 on the steepest slope away from the light. */
function darkness(heights: Heights, lon: number, lat: number): number {
  const x = (lon - gridWest) * pixelsPerDegree - 0.5;
  const y = (gridNorth - lat) * pixelsPerDegree - 0.5;
  const towardsEast = sample(heights, x + 1, y) - sample(heights, x - 1, y);
  const towardsSouth = sample(heights, x, y + 1) - sample(heights, x, y - 1);
  const awayFromLight = -(towardsEast + towardsSouth) / 2;
  return Math.min(1, Math.max(0, awayFromLight * exaggeration)) * edgeFade(lon, lat);
}

/** Bilinear height between four pixels. */
function sample(heights: Heights, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - column, y - row];
  const upper = heightAt(heights, column, row, false) * (1 - u) + heightAt(heights, column + 1, row, false) * u;
  const lower = heightAt(heights, column, row + 1, false) * (1 - u) + heightAt(heights, column + 1, row + 1, false) * u;
  return upper * (1 - v) + lower * v;
}

/** West and east ends of the land along a parallel (even-odd rule), units of 1e-5 degree. */
function landSpans(lands: readonly Land[], lat: number): [number, number][] {
  const y = lat * unitsPerDegree;
  const crossings: number[] = [];
  for (const { shore, holes } of lands) {
    if (shore.box[1] > y || shore.box[3] < y) continue;
    for (const ring of [shore, ...holes]) crossings.push(...crossingsOf(ring.points, y));
  }
  crossings.sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) spans.push([at(crossings, i), at(crossings, i + 1)]);
  return spans;
}

/** Where a ring crosses a parallel. */
function crossingsOf(points: readonly Point[], y: number): number[] {
  const found: number[] = [];
  let from = at(points, points.length - 1);
  for (const to of points) {
    if (from.y > y !== to.y > y) found.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
    from = to;
  }
  return found;
}

/** Web Mercator ordinate in degrees of longitude at the equator (EPSG:3857 on the unit circle). */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

/** Inverse of `mercator`. */
function latitude(ordinate: number): number {
  return (Math.atan(Math.exp((ordinate * Math.PI) / 180)) * 360) / Math.PI - 90;
}
