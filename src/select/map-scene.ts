import type { Atlas, GeometryData, Place } from '../data/atlas.ts';
import type { Bounds } from '../domain/geometry.ts';
import type { LayerDrawing } from '../domain/layer.ts';
import type { PlaceId } from '../domain/ids.ts';
import { boundsOf, circleAround, nauticalMileKm, territorialSeaNm, unionBounds } from '../domain/measure.ts';
import type { FacilityStatus } from '../domain/place.ts';
import type { AppState, CameraRequest, Selection } from '../state/app-state.ts';
import type { MapScene, SceneBase, SceneGeometry, ScenePlace, SceneView } from './scene.ts';

/** The part of the earth that the atlas is about: Hokkaidō to Guam. */
export const theatreBounds: Bounds = [122.4, 12.6, 146.4, 45.8];

/** Closest zoom that a place or a set of places is framed at. */
const closestFrameZoom = 13.5;

/** Half-size of the frame around a place that has no extent of its own, in km. */
const pointFrameKm = 2.5;

/** The layer that draws facilities of a status. */
export const statusLayer: Readonly<Record<FacilityStatus, LayerDrawing>> = {
  'in-use': 'facilities-in-use',
  'listed-unused': 'facilities-unused',
  planned: 'facilities-planned',
  returned: 'facilities-returned',
};

/** The layers that are on: their defaults, and the reader's changes to them. */
export function layersOn(atlas: Atlas, state: AppState): readonly LayerDrawing[] {
  return atlas.layers
    .filter((layer) => layer.onByDefault !== state.toggledLayers.includes(layer.id))
    .map((layer) => layer.draws);
}

/** Whether a facility is drawn and listed under the current filters; other places always are. */
export function isVisible(place: Place, on: readonly LayerDrawing[], state: AppState): boolean {
  if (!place.facility) return true;
  return on.includes(statusLayer[place.facility.status]) && !state.hiddenServices.includes(place.facility.service);
}

/** The places tied to what is open; empty for a place or nothing. */
export function tiedPlaceIds(atlas: Atlas, selection: Selection): readonly PlaceId[] {
  switch (selection.kind) {
    case 'article':
      return atlas.textById.get(selection.id)?.placeIds ?? [];
    case 'controversy':
      return atlas.controversyById.get(selection.id)?.placeIds ?? [];
    default:
      return [];
  }
}

/** The map's geometry with what is computed from it; made once for a loaded geometry. */
export interface PreparedGeometry {
  readonly scene: SceneGeometry;
  readonly boundsByPlace: ReadonlyMap<string, Bounds>;
}

/** Computes circles and bounds once. */
export function prepareGeometry(data: GeometryData): PreparedGeometry {
  const bounds = new Map<string, Bounds>();
  const extend = (placeId: string | undefined, more: Bounds): void => {
    if (placeId === undefined) return;
    bounds.set(placeId, unionBounds([...(bounds.has(placeId) ? [bounds.get(placeId) ?? more] : []), more]) ?? more);
  };
  const collections = [data.outlines, data.islets, data.reclamation, data.islands, data.municipalities];
  for (const collection of collections)
    for (const feature of collection.features) extend(feature.properties.placeId, boundsOf(feature.geometry));
  const circles = data.islets.features.map((feature) => {
    const { id, placeId } = feature.properties;
    const [west, south, east, north] = boundsOf(feature.geometry);
    const circle = circleAround([(west + east) / 2, (south + north) / 2], territorialSeaNm * nauticalMileKm);
    extend(placeId, boundsOf(circle));
    return { ...circle, properties: { id, placeId } };
  });
  return {
    scene: { ...data, isletCircles: { type: 'FeatureCollection', features: circles } },
    boundsByPlace: bounds,
  };
}

function pointBounds(place: Place): Bounds {
  const corners = boundsOf(circleAround(place.position, Math.max(pointFrameKm, place.precision.accuracyM / 500), 8));
  return corners;
}

/** What the map frames for a place: its extent, or a few kilometres around its point. */
export function placeBounds(place: Place, geometry: PreparedGeometry | null): Bounds {
  return geometry?.boundsByPlace.get(place.id) ?? pointBounds(place);
}

function selectionView(
  atlas: Atlas,
  selection: Selection,
  geometry: PreparedGeometry | null,
): Omit<SceneView & { kind: 'bounds' }, 'seq'> {
  const theatre = { kind: 'bounds', bounds: theatreBounds, maxZoom: closestFrameZoom } as const;
  const ids = selection.kind === 'place' ? [selection.id] : tiedPlaceIds(atlas, selection);
  const all = ids.flatMap((id) => {
    const place = atlas.placeById.get(id);
    return place ? [placeBounds(place, geometry)] : [];
  });
  const bounds = unionBounds(all);
  return bounds ? { kind: 'bounds', bounds, maxZoom: closestFrameZoom } : theatre;
}

function viewOf(atlas: Atlas, state: AppState, geometry: PreparedGeometry | null): SceneView {
  const { seq, to }: CameraRequest = state.request;
  switch (to.kind) {
    case 'camera':
      return { seq, kind: 'camera', camera: to.camera };
    case 'bounds':
      return { seq, kind: 'bounds', bounds: to.bounds, maxZoom: closestFrameZoom };
    case 'theatre':
      return { seq, kind: 'bounds', bounds: theatreBounds, maxZoom: closestFrameZoom };
    case 'selection':
      return { seq, ...selectionView(atlas, state.selection, geometry) };
  }
}

type Moves = SceneGeometry['relocation'];

/** The parts of the moves that were asked for, so that the same part is the same object each time. */
const partsOfMoves = new WeakMap<Moves, Map<string, Moves>>();

function moves(all: Moves, shown: Moves['features']): Moves {
  const parts = partsOfMoves.get(all) ?? new Map<string, Moves>();
  partsOfMoves.set(all, parts);
  const key = shown.map((feature) => String(feature.properties?.['id'])).join();
  const part = parts.get(key) ?? { ...all, features: shown };
  parts.set(key, part);
  return part;
}

/** The planned moves: all with their layer on, else those whose ends are what is open. */
function shownMoves(all: Moves, isOn: boolean, open: readonly PlaceId[]): Moves {
  if (isOn) return all;
  const isOpen = (id: unknown): boolean => open.some((placeId) => placeId === id);
  const shown = all.features.filter(({ properties }) => {
    const [from, to] = [isOpen(properties?.['from']), isOpen(properties?.['to'])];
    return open.length === 1 ? from || to : from && to;
  });
  return moves(all, shown);
}

function scenePlace(
  place: Place,
  context: { on: readonly LayerDrawing[]; state: AppState; tied: readonly PlaceId[]; outlined: ReadonlySet<string> },
): ScenePlace {
  return {
    id: place.id,
    position: place.position,
    kind: place.kind,
    label: place.label ?? place.name,
    rank: place.rank,
    service: place.facility?.service ?? null,
    status: place.facility?.status ?? null,
    areaHa: place.facility?.area?.areaHa ?? null,
    precisionLevel: place.precision.level,
    accuracyM: place.precision.accuracyM,
    hasOutline: context.outlined.has(place.id),
    // What is open stays on the map whatever the filters say.
    visible:
      isVisible(place, context.on, context.state) ||
      (context.state.selection.kind === 'place' && context.state.selection.id === place.id),
    tied: context.tied.includes(place.id),
  };
}

/** The scene of a state: a pure function of content, state and geometry. */
export function mapScene(atlas: Atlas, state: AppState, geometry: PreparedGeometry, base: SceneBase): MapScene {
  const on = layersOn(atlas, state);
  const tied = tiedPlaceIds(atlas, state.selection);
  const outlined = new Set(geometry.scene.outlines.features.map((feature) => String(feature.properties?.['placeId'])));
  const open = state.selection.kind === 'place' ? [state.selection.id] : tied;
  const relocation = shownMoves(geometry.scene.relocation, on.includes('relocation'), open);
  return {
    theme: state.theme ?? 'paper',
    locale: state.locale,
    layersOn: relocation.features.length > 0 ? [...new Set([...on, 'relocation' as const])] : on,
    places: atlas.places.map((place) => scenePlace(place, { on, state, tied, outlined })),
    selected: state.selection.kind === 'place' ? state.selection.id : null,
    emphasis: state.selection.kind === 'article' || state.selection.kind === 'controversy' ? 'ties' : 'none',
    geometry: relocation === geometry.scene.relocation ? geometry.scene : { ...geometry.scene, relocation },
    base,
    view: viewOf(atlas, state, geometry),
  };
}
