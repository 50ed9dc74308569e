import { type Box, boxFromDegrees, unitsPerDegree } from './rings.ts';
import type { Thinning } from './simplify.ts';
import type { LakeRule } from './source.ts';

/** Where more is kept than around it. Areas in km². */
interface Zone {
  readonly box: Box;
  readonly toleranceKm2: number;
  readonly leastIslandKm2: number;
}

/** How a file of land is made from the world's shores. */
export interface Recipe {
  readonly thinning: Thinning;
  /** Area below which an island goes, km², by place. */
  readonly leastIslandKm2: (x: number, y: number) => number;
  readonly leastLakeKm2: (x: number, y: number) => number;
  /** Only rings that meet this box are kept. */
  readonly extent: Box;
  /** Islets that another file draws better: their boxes. */
  readonly omit: readonly Box[];
}

/** The theatre: where the map is looked at closely. */
const theatre = boxFromDegrees(118, 8, 149, 48);

/** What the widest view of the theatre shows around it. */
const surroundings: readonly Box[] = [boxFromDegrees(104, 0, 166, 53)];

/** Named by great-circle moves of units. */
const hawaii: readonly Box[] = [boxFromDegrees(-161, 18.5, -154, 22.5)];

/** Islets of the Senkaku group; their closer shapes are traced by hand in another file. */
const senkaku = boxFromDegrees(123.3, 25.6, 124.7, 26.1);

/** Japan, without the coasts of Korea, China and Taiwan as far as boxes can tell. */
const japan: readonly Box[] = [
  boxFromDegrees(122.8, 23.9, 131.6, 30),
  boxFromDegrees(128, 30, 146.5, 34.2),
  boxFromDegrees(129.7, 34.2, 146.5, 41.2),
  boxFromDegrees(139, 41.2, 146, 45.6),
  boxFromDegrees(129.1, 34, 129.7, 34.8),
  boxFromDegrees(135.5, 20, 154.5, 31),
];

/** Lines of small islands that the subject needs: Ryukyu, Izu and Ogasawara, Daito, Marianas. */
const islandArcs: readonly Box[] = [
  boxFromDegrees(122.8, 23.9, 131.6, 30.9),
  boxFromDegrees(138.8, 20, 154.5, 34.9),
  boxFromDegrees(144, 13, 147, 21),
];

/** Coasts beside large facilities. */
const harbours: readonly Box[] = [
  boxFromDegrees(139.55, 35.1, 140.2, 35.75),
  boxFromDegrees(129.55, 32.9, 130, 33.4),
  boxFromDegrees(132.1, 34, 132.7, 34.4),
  boxFromDegrees(127.5, 26, 128.4, 26.95),
  boxFromDegrees(144.55, 13.2, 145, 13.7),
];

/** Degrees outside the theatre over which detail falls to that of the far world. */
const falloffDegrees = 14;

/** 0 in the theatre, 1 in the far world, and between in proportion to the distance from the theatre. */
export function remoteness(x: number, y: number): number {
  const [west, south, east, north] = theatre;
  const distance = Math.max(west - x, x - east, south - y, y - north, 0);
  return Math.min(1, distance / (falloffDegrees * unitsPerDegree));
}

/** A fine grid near the theatre, a hundredth of a degree (half a pixel at zoom 4) far from it. */
function stepByPlace(near: number): (x: number, y: number) => number {
  return (x, y) => (remoteness(x, y) < 0.4 ? near : 1000);
}

/** Interpolates areas by their square roots: lengths grow evenly. */
export function mix(near: number, far: number, share: number): number {
  const side = Math.sqrt(near) * (1 - share) + Math.sqrt(far) * share;
  return side * side;
}

/** The least value of the zones at a place, or else the interpolated one. */
function byPlace(zones: readonly Zone[], key: 'toleranceKm2' | 'leastIslandKm2', near: number, far: number) {
  return (x: number, y: number): number => {
    let value = mix(near, far, remoteness(x, y));
    for (const zone of zones) if (inside(zone.box, x, y)) value = Math.min(value, zone[key]);
    return value;
  };
}

/** Whether a place is in a box. */
function inside(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** Whether a place is in Japan's boxes. */
function inJapan(x: number, y: number): boolean {
  return japan.some((box) => inside(box, x, y));
}

/** The same values for several boxes. */
function zonesOf(boxes: readonly Box[], toleranceKm2: number, leastIslandKm2: number): Zone[] {
  return boxes.map((box) => ({ box, toleranceKm2, leastIslandKm2 }));
}

const overviewZones = [
  ...zonesOf(surroundings, 18, 60),
  ...zonesOf(hawaii, 60, 300),
  ...zonesOf(japan, 1.7, 6),
  ...zonesOf(islandArcs, 0.3, 0.25),
  ...zonesOf(harbours, 0.6, 2),
];
const detailZones = [
  ...zonesOf(surroundings, 8, 40),
  ...zonesOf(japan, 0.0003, 0.01),
  ...zonesOf(islandArcs, 0, 0),
  ...zonesOf(harbours, 0, 0),
];

/** Whether a place is in the widest view of the theatre. */
export function inSurroundings(x: number, y: number): boolean {
  return surroundings.some((box) => inside(box, x, y));
}

/** Land up to zoom 7: three decimals (110 m, a fifth of a pixel at zoom 7). */
export const overview: Recipe = {
  thinning: {
    toleranceKm2: byPlace(overviewZones, 'toleranceKm2', 9, 4000),
    shareOfRing: 0.02,
    step: stepByPlace(100),
  },
  leastIslandKm2: byPlace(overviewZones, 'leastIslandKm2', 15, 6000),
  leastLakeKm2: (x, y) => (inJapan(x, y) ? 60 : mix(250, 12_000, remoteness(x, y))),
  extent: boxFromDegrees(-180, -90, 200, 90),
  omit: [],
};

/** Land above zoom 7: four decimals (11 m; the source promises 10 m and measures 34 m). */
export const detail: Recipe = {
  thinning: {
    toleranceKm2: byPlace(detailZones, 'toleranceKm2', 0.03, 6000),
    shareOfRing: 0.004,
    step: stepByPlace(10),
  },
  leastIslandKm2: byPlace(detailZones, 'leastIslandKm2', 0.2, 6000),
  leastLakeKm2: (x, y) => (inJapan(x, y) ? 6 : mix(80, 12_000, remoteness(x, y))),
  extent: boxFromDegrees(88, -12, 180, 60),
  omit: [senkaku],
};

/** Waters that either file may want; the roundness keeps rivers out. */
export const lakes: LakeRule = {
  leastKm2: (x, y) => Math.min(overview.leastLakeKm2(x, y), detail.leastLakeKm2(x, y)),
  leastRoundness: (x, y) => (inJapan(x, y) ? 0.12 : 0.045),
};
