import type { Feature, FeatureCollection, Position } from 'geojson';
import type { MapScene, ScenePlace } from '../../select/scene.ts';
import { isDimmed, isOn, isShown, placeIdOf, placesById, record, text } from '../style/data.ts';
import { insetZoom } from '../style/insets.ts';
import { dimmedOpacity, strengthsOf } from '../style/palettes.ts';
import type { Palette } from '../style/palettes.ts';
import { hasAreaCircle, lookOf, outlineZooms, symbolUntil } from '../style/places.ts';
import { moveFrom } from '../style/relocation.ts';
import { circle, labelPoint, lineOf } from '../style/shape.ts';
import { lookColor } from '../style/symbols.ts';
import { areaPath, linePath } from './plane.ts';
import type { Detail, Plane } from './plane.ts';

/** What the drawing of a still map is made of. */
export interface StillGround {
  readonly scene: MapScene;
  readonly plane: Plane;
  readonly palette: Palette;
  /** The whole zoom level whose rules the drawing follows. */
  readonly level: number;
  /** Part of the theatre drawn larger: without moves, which lead out of it. */
  readonly isInset: boolean;
}

const coast: Detail = { tolerancePx: [0.45, 2.4], leastPx2: 1.6 };
const traced: Detail = { tolerancePx: [0.3, 2], leastPx2: 0.4 };
const depths: Detail = { tolerancePx: [1.2, 4], leastPx2: 60 };

/** A `<path>` whose line keeps its width when the drawing is scaled; empty without data. */
function path(d: string, attributes: string): string {
  return d === '' ? '' : `<path vector-effect="non-scaling-stroke" ${attributes} d="${d}"/>`;
}

/** Paths of all areas of a collection as one. */
function areas(collection: FeatureCollection, plane: Plane, detail: Detail): string {
  return collection.features.map(({ geometry }) => areaPath(geometry, plane, detail)).join('');
}

/** Meridians and parallels by the same steps as the moving map's. */
function graticule({ plane, palette }: StillGround): string {
  if (plane.zoom >= 9) return '';
  const step = plane.zoom < insetZoom ? 10 : 1;
  const [west, south, east, north] = plane.bounds;
  const [wide, high] = [(east - west) * 1.5, (north - south) * 1.5];
  const lines: Position[][] = [];
  for (let lon = Math.ceil((west - wide) / step) * step; lon <= east + wide; lon += step) {
    lines.push([
      [lon, Math.max(-60, south - high)],
      [lon, Math.min(78, north + high)],
    ]);
  }
  for (let lat = Math.ceil(Math.max(-60, south - high) / step) * step; lat <= Math.min(78, north + high); lat += step) {
    lines.push([
      [west - wide, lat],
      [east + wide, lat],
    ]);
  }
  return path(
    lines.map((line) => linePath(line, plane)).join(''),
    `fill="none" stroke="${palette.graticule}" stroke-width=".7"`,
  );
}

/** Land with its coast and the quiet shore outside it. */
function land(collection: FeatureCollection, { plane, palette }: StillGround): string {
  const coasts = collection.features.filter((item) => item.properties?.['cut'] !== true);
  const d = areas({ ...collection, features: coasts }, plane, coast);
  const far = areas(
    { ...collection, features: collection.features.filter((item) => item.properties?.['cut'] === true) },
    plane,
    coast,
  );
  return [
    path(d, `fill="none" stroke="${palette.shore}" stroke-width="3.4" stroke-opacity=".5" stroke-linejoin="round"`),
    path(far, `fill="${palette.land}"`),
    path(d, `fill="${palette.land}" stroke="${palette.coast}" stroke-width=".65" stroke-linejoin="round"`),
  ].join('');
}

/** Islets of the disputed group: as land, and as dots where they are less than a pixel. */
function islets({ scene, plane, palette }: StillGround): string {
  const d = areas(scene.geometry.islets, plane, { tolerancePx: [0.3, 2], leastPx2: 0 });
  const dots = scene.geometry.islets.features
    .map(({ geometry }) => plane.project(labelPoint(geometry)).map(Math.round).join(' '))
    .map((at) => `M${at}h0`)
    .join('');
  return [
    plane.zoom < 8 ? path(dots, `fill="none" stroke="${palette.coast}" stroke-width="1.6" stroke-linecap="round"`) : '',
    path(d, `fill="${palette.land}" stroke="${palette.coast}" stroke-width="1"`),
  ].join('');
}

/** Outlines of visible facilities, and area-true circles for those without. */
function outlines({ scene, plane, palette, level }: StillGround): string {
  const places = placesById(scene.places);
  const { outlineFill } = strengthsOf(scene.theme);
  const draw = (place: ScenePlace, d: string, isDashed: boolean): string => {
    const look = lookOf(scene, place);
    if (look === null || level < symbolUntil(place, false)) return '';
    const color = place.status === 'returned' ? palette.ink3 : lookColor(look, palette);
    const opacity = isDimmed(scene, place) ? ` opacity="${dimmedOpacity}"` : '';
    const dash =
      place.status === 'returned' ? ' stroke-dasharray="4 3"' : isDashed ? ' stroke-dasharray="4.2 2.8"' : '';
    const fill = place.status === 'returned' ? 'none' : color;
    const selected =
      place.id === scene.selected
        ? path(d, `fill="none" stroke="${palette.hi}" stroke-width="9" stroke-linejoin="round"`)
        : '';
    // The line comes after the yellow, the fill before it: mixed, they would turn orange.
    return (
      path(d, `fill="${fill}" fill-opacity="${outlineFill}"${opacity}`) +
      selected +
      path(d, `fill="none" stroke="${color}" stroke-width="${selected === '' ? 1.4 : 2.6}"${dash}${opacity}`)
    );
  };
  const lines = scene.geometry.outlines.features.map((item) => {
    const place = places.get(placeIdOf(item));
    const exactness = text(record(item.properties, 'precision'), 'level');
    return isShown(place)
      ? draw(place, areaPath(item.geometry, plane, traced), exactness === 'approximate' || exactness === 'symbolic')
      : '';
  });
  const circles = scene.places
    .filter((place) => place.visible && hasAreaCircle(place))
    .map((place) => {
      const ring = circle(place.position, Math.sqrt(((place.areaHa ?? 0) * 10_000) / Math.PI));
      return draw(place, areaPath({ type: 'Polygon', coordinates: [ring] }, plane, traced), true);
    });
  return [...circles, ...lines].join('');
}

/** Moves that are drawn at a level. */
export function drawnMoves({ scene, level, isInset }: StillGround): readonly Feature[] {
  return isOn(scene, 'relocation') && !isInset
    ? scene.geometry.relocation.features.filter((item) => level >= moveFrom(item))
    : [];
}

/** The lines of the moves; their ends are symbols. */
function moves(ground: StillGround): string {
  const { plane, palette } = ground;
  return drawnMoves(ground)
    .map((item) => linePath(lineOf(item), plane))
    .map(
      (d) =>
        path(d, `fill="none" stroke="${palette.land}" stroke-width="6"`) +
        path(d, `fill="none" stroke="${palette.ink}" stroke-width="2.2"`),
    )
    .join('');
}

/** Landfill and runways, where they are on and large enough to be seen. */
function works({ scene, plane, palette, level }: StillGround): string {
  if (level < outlineZooms.all) return '';
  const places = placesById(scene.places);
  const isDrawn = (item: FeatureCollection['features'][number]): boolean => isShown(places.get(placeIdOf(item)));
  const fill = palette.services['marine-corps'];
  const landfill = scene.geometry.reclamation.features.filter(isDrawn).map((item) => {
    const isFilled = text(item.properties, 'status') === 'filled';
    const paint = `fill="${fill}" fill-opacity="${isFilled ? 0.38 : 0.14}" stroke="${fill}" stroke-width="1.8"${isFilled ? '' : ' stroke-dasharray="5 3.4"'}`;
    return path(areaPath(item.geometry, plane, traced), paint);
  });
  const runways = scene.geometry.runways.features
    .filter((item) => isOn(scene, 'runways') && isDrawn(item))
    .map((item) => {
      const d = linePath(lineOf(item), plane);
      const isPlanned = text(item.properties, 'status') === 'planned';
      const solid = path(d, `fill="none" stroke="${palette.ink}" stroke-width="${isPlanned ? 4 : 2}"`);
      return isPlanned ? solid + path(d, `fill="none" stroke="${palette.land}" stroke-width="2"`) : solid;
    });
  return [...landfill, ...runways].join('');
}

/** Everything of a still map that is drawn to scale, as the inside of an `<svg>`. */
export function groundSvg(ground: StillGround, shores: FeatureCollection, depth: FeatureCollection | null): string {
  const { scene, plane, palette } = ground;
  const bands = depth?.features ?? [];
  const opacity = strengthsOf(scene.theme).depth;
  return [
    ...bands.map(({ geometry }) =>
      path(areaPath(geometry, plane, depths), `fill="${palette.depth}" fill-opacity="${opacity}"`),
    ),
    graticule(ground),
    land(shores, ground),
    islets(ground),
    outlines(ground),
    works(ground),
    moves(ground),
  ].join('');
}
