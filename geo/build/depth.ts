import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { Failure } from './failure.ts';
import { importPackage } from './fetch.ts';
import { type Heights, blur, readHeights, shrink } from './heights.ts';
import { inSurroundings, mix, remoteness } from './recipes.ts';
import { type Point, at, ringOf, signedAreaKm2, unitsPerDegree } from './rings.ts';
import { simplify } from './simplify.ts';

/** Properties of a band: 1 is all but the shallowest water, and each following band lies within the one before. */
export interface BandProperties {
  readonly band: number;
}

/** Relative heights (0 to 255) below which a band begins; they stand for no depth in metres. */
const thresholds = [74, 66, 56, 44, 34, 26, 16] as const;

/** Meridian where the bands are cut, degrees: through Africa, far from the theatre. */
const cutLon = 20;

interface Contour {
  readonly coordinates: Position[][][];
}
interface ContourMaker {
  size(size: [number, number]): ContourMaker;
  contour(values: Float32Array, threshold: number): Contour;
}

/** Makes nested bands of depth for the whole earth, close in the theatre and coarse far from it. */
export async function depthCollection(): Promise<FeatureCollection<MultiPolygon, BandProperties>> {
  const world = blur(shrink(await readHeights(2, [0, 8], [0, 4]), 2), 3, true);
  const turned = turnTo(world, cutLon);
  const deep = turned.values.map((value) => -value);
  const module = await importPackage(['d3-contour', 'd3-array', 'internmap'], 'src/index.js');
  if (typeof module['contours'] !== 'function') throw new Failure('d3-contour: expected a function contours');
  const maker = (module['contours'] as () => ContourMaker)().size([turned.width, turned.height]);
  return {
    type: 'FeatureCollection',
    features: thresholds.map((threshold, index) => ({
      type: 'Feature',
      properties: { band: index + 1 },
      geometry: {
        type: 'MultiPolygon',
        coordinates: thinBand(maker.contour(deep, -threshold), turned),
      },
    })),
  };
}

/** Turns a grid of the whole earth so that its first column lies at a meridian (degrees east). */
function turnTo(grid: Heights, lon: number): Heights {
  const shift = Math.round(((lon + 180) / 360) * grid.width);
  const values = grid.values.map((_, i) => {
    const x = i % grid.width;
    return grid.values[i - x + ((x + shift) % grid.width)] ?? 0;
  });
  return { ...grid, values };
}

/** Thins a contour in grid coordinates and returns polygons in degrees. */
function thinBand(contour: Contour, grid: Heights): Position[][][] {
  const toPoint = ([x = 0, y = 0]: Position): Point => ({
    x: Math.round((cutLon + (x / grid.width) * 360) * unitsPerDegree),
    y: Math.round((90 - (y / grid.height) * 180) * unitsPerDegree),
  });
  const polygons = contour.coordinates
    .map((lines) => lines.flatMap((line) => ringOf(line.slice(1).map(toPoint)) ?? []))
    .map((rings) => rings.filter(({ areaKm2, points }) => areaKm2 >= leastKm2(at(points, 0))))
    .filter((rings) => rings.length > 0);
  const thinned = simplify(polygons.flat(), {
    toleranceKm2: (x, y) => (inSurroundings(x, y) ? mix(36, 220, remoteness(x, y)) : mix(36, 9000, remoteness(x, y))),
    shareOfRing: 0.02,
    step: () => 1000,
  });
  let next = 0;
  return polygons.map((rings) =>
    rings.map((_, index) => {
      const points = at(thinned, next);
      next += 1;
      const wound = signedAreaKm2(points) > 0 === (index === 0) ? points : points.toReversed();
      return [...wound, at(wound, 0)].map(({ x, y }) => [x / unitsPerDegree, y / unitsPerDegree]);
    }),
  );
}

/** Area below which a basin or rise goes, km². */
function leastKm2({ x, y }: Point): number {
  return inSurroundings(x, y) ? 4500 : mix(4500, 300_000, remoteness(x, y));
}
