import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { Failure } from './failure.ts';
import { mend } from './mend.ts';
import type { Recipe } from './recipes.ts';
import { type Point, type Ring, at, boxesMeet, ringContains, ringOf, signedAreaKm2, unitsPerDegree } from './rings.ts';
import { simplify } from './simplify.ts';
import type { World } from './source.ts';

/** A polygon: its outer line and its holes. */
export interface Land {
  readonly shore: Ring;
  readonly holes: Ring[];
}

/** Properties of a feature of land. `cut` means that it has sides which are no coast. */
export interface LandProperties {
  readonly cut: boolean;
}

/** Southern edge of the source's Antarctica, in units of 1e-5 degree. */
const mercatorEdge = -8_500_000;

/** Area below which a piece left by joining shores goes, km². */
const leastPieceKm2 = 0.01;

/** Thins the world by a recipe and puts holes into the land that holds them, from west to east. */
export function makeLand(world: World, recipe: Recipe, label: string): Land[] {
  const isWanted = (ring: Ring): boolean => {
    const [west, south, east, north] = ring.box;
    const x = (west + east) / 2;
    const y = (south + north) / 2;
    if (recipe.omit.some((box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) return false;
    return boxesMeet(ring.box, recipe.extent) && ring.areaKm2 >= recipe.leastIslandKm2(x, y);
  };
  const isWantedLake = (ring: Ring): boolean => {
    const { x, y } = at(ring.points, 0);
    return boxesMeet(ring.box, recipe.extent) && ring.areaKm2 >= recipe.leastLakeKm2(x, y);
  };
  const shores = world.shores.filter(isWanted);
  const lakes = world.lakes.filter(isWantedLake);
  const inLakes = world.lakeIslands.filter(
    (ring) => isWanted(ring) && lakes.some((lake) => ringContains(lake.points, at(ring.points, 0))),
  );
  const outer = [...shores, ...inLakes];
  const holes = [...world.inlandSeas.filter((ring) => boxesMeet(ring.box, recipe.extent)), ...lakes];
  const thinned = simplify([...outer, ...holes], recipe.thinning);
  const rings = thinned.map((points) => {
    const ring = ringOf(points);
    if (ring === undefined) throw new Failure(`${label}: expected every ring to keep three points`);
    return ring;
  });
  const mended = mend(rings.slice(0, outer.length), rings.slice(outer.length), leastPieceKm2, label);
  console.log(`${label}: ${mended.joined} crossing lines joined, ${mended.dropped} touching lines dropped`);
  return nest(mended.outer, mended.holes);
}

/** Gives each hole to the smallest land around it; a hole without land goes. */
function nest(outer: readonly Ring[], holes: readonly Ring[]): Land[] {
  const lands: Land[] = outer.map((shore) => ({ shore, holes: [] }));
  for (const hole of holes) {
    const probe = at(hole.points, 0);
    const around = lands
      .filter(
        ({ shore }) =>
          boxesMeet(shore.box, hole.box) && shore.areaKm2 > hole.areaKm2 && ringContains(shore.points, probe),
      )
      .toSorted((a, b) => a.shore.areaKm2 - b.shore.areaKm2)[0];
    around?.holes.push(hole);
  }
  return inOrder(lands);
}

/** Land from west to east, then from south to north. */
export function inOrder(lands: readonly Land[]): Land[] {
  return lands.toSorted((a, b) => a.shore.box[0] - b.shore.box[0] || a.shore.box[1] - b.shore.box[1]);
}

/** Land as GeoJSON: one feature of true coasts and, if present, one of land with artificial sides. */
export function landCollection(lands: readonly Land[]): FeatureCollection<MultiPolygon, LandProperties> {
  const isCut = (land: Land): boolean => land.shore.box[1] <= mercatorEdge;
  const feature = (cut: boolean): Feature<MultiPolygon, LandProperties> => ({
    type: 'Feature',
    properties: { cut },
    geometry: {
      type: 'MultiPolygon',
      coordinates: lands.filter((land) => isCut(land) === cut).map(polygonOf),
    },
  });
  return {
    type: 'FeatureCollection',
    features: [feature(false), feature(true)].filter((f) => f.geometry.coordinates.length > 0),
  };
}

/** The coordinates of one polygon, wound as RFC 7946 asks: outer line counterclockwise, holes clockwise. */
export function polygonOf(land: Land): Position[][] {
  return [lineOf(land.shore.points, 1), ...land.holes.map((hole) => lineOf(hole.points, -1))];
}

/** A closed line in degrees with the wanted winding, starting at its westernmost, then southernmost point. */
function lineOf(points: readonly Point[], winding: 1 | -1): Position[] {
  const ordered = Math.sign(signedAreaKm2(points)) === winding ? [...points] : points.toReversed();
  let start = 0;
  ordered.forEach((point, index) => {
    const least = at(ordered, start);
    if (point.x < least.x || (point.x === least.x && point.y < least.y)) start = index;
  });
  const turned = [...ordered.slice(start), ...ordered.slice(0, start)];
  turned.push(at(turned, 0));
  return turned.map(({ x, y }) => [x / unitsPerDegree, y / unitsPerDegree]);
}

/** The land that holds a place, in degrees. */
export function landAt(lands: readonly Land[], lon: number, lat: number, label: string): Land {
  const place = { x: Math.round(lon * unitsPerDegree), y: Math.round(lat * unitsPerDegree) };
  const found = lands.find(({ shore }) => ringContains(shore.points, place));
  if (found === undefined) throw new Failure(`${label}: expected land at lon, lat ${lon}, ${lat}`);
  return found;
}
