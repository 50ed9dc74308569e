import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { PlaceId } from '../../domain/ids.ts';
import type { Size } from '../../domain/mercator.ts';
import type { MapScene } from '../../select/scene.ts';
import { interactiveLayers } from '../style/build.ts';
import { placesById } from '../style/data.ts';
import { insetZoom } from '../style/insets.ts';
import { symbolScale, theatreScale } from '../style/places.ts';
import { symbolRadius } from '../style/symbols.ts';
import { meantBy } from './signals.ts';
import type { Hit, MapSignal, ScreenPoint } from './signals.ts';

/** Least size of what can be hit, in CSS pixels (WCAG 2.5.8; Apple's guidelines for touch). */
const hitBoxPx = { mouse: 24, touch: 44 } as const;

/** What the pointer needs to know of the map's owner. */
export interface PointerHost {
  readonly scene: () => MapScene;
  readonly size: () => Size;
  readonly emit: (signal: MapSignal) => void;
}

/** A box around a point for `queryRenderedFeatures`. */
function boxAround({ x, y }: ScreenPoint, sizePx: number): [PointLike, PointLike] {
  return [
    [x - sizePx / 2, y - sizePx / 2],
    [x + sizePx / 2, y + sizePx / 2],
  ];
}

/** Layers among the given ones that the style has at the moment. */
function present(map: MapLibreMap, layers: readonly string[]): string[] {
  return layers.filter((id) => map.getLayer(id) !== undefined);
}

/** Symbols near a point, each with its distance. */
function symbolHits(map: MapLibreMap, host: PointerHost, point: ScreenPoint, boxPx: number): readonly Hit[] {
  const layers = present(map, ['symbol']);
  if (layers.length === 0) return [];
  const scene = host.scene();
  const places = placesById(scene.places);
  return map.queryRenderedFeatures(boxAround(point, boxPx), { layers }).flatMap((found): Hit[] => {
    const place = places.get(String(found.properties['id']));
    if (place === undefined) return [];
    const scale = map.getZoom() < insetZoom ? theatreScale(scene, place) : symbolScale.near;
    const { x, y } = map.project([place.position[0], place.position[1]]);
    return [
      {
        id: place.id,
        position: place.position,
        distancePx: Math.hypot(x - point.x, y - point.y),
        radiusPx: symbolRadius(place.areaHa) * 1.2 * scale,
      },
    ];
  });
}

/** The topmost place whose area or name is at a point. */
function areaAt(map: MapLibreMap, host: PointerHost, { x, y }: ScreenPoint): PlaceId | null {
  const layers = present(
    map,
    interactiveLayers.filter((id) => id !== 'symbol'),
  );
  if (layers.length === 0) return null;
  const places = placesById(host.scene().places);
  const found = map.queryRenderedFeatures([x, y], { layers });
  const drawn = found.map((item) => places.get(String(item.properties['id']))).find((place) => place !== undefined);
  return drawn?.id ?? null;
}

/** The places that a pointer at a point means. */
function placesAt(map: MapLibreMap, host: PointerHost, point: ScreenPoint, boxPx: number): readonly PlaceId[] {
  const hits = symbolHits(map, host, point, boxPx);
  const direct = hits.filter((hit) => hit.distancePx <= hit.radiusPx + 1);
  if (direct.length > 0) return meantBy(direct);
  const area = areaAt(map, host, point);
  return area === null ? meantBy(hits) : [area];
}

/** Whether an event came from a finger or a pen. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse' && event.pointerType !== '';
}

/** Turns clicks and hovering into signals about places. Ends with the map. */
export function watchPointer(map: MapLibreMap, host: PointerHost): void {
  const canHover = window.matchMedia('(hover: hover)');
  let hovered: PlaceId | null = null;

  const hover = (id: PlaceId | null, { x, y }: ScreenPoint): void => {
    if (id === hovered) return;
    hovered = id;
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    host.emit({ kind: 'placeHovered', id, point: { x, y }, size: host.size() });
  };

  map.on('click', ({ point, originalEvent }: MapMouseEvent) => {
    const boxPx = isTouch(originalEvent) ? hitBoxPx.touch : hitBoxPx.mouse;
    const ids = placesAt(map, host, point, boxPx);
    const [only] = ids;
    if (only === undefined) return;
    if (ids.length === 1) host.emit({ kind: 'placeClicked', id: only });
    else host.emit({ kind: 'placesClicked', ids, point: { x: point.x, y: point.y } });
  });
  map.on('mousemove', ({ point }) => {
    if (!canHover.matches || map.isMoving()) return;
    hover(placesAt(map, host, point, hitBoxPx.mouse)[0] ?? null, point);
  });
  map.on('mouseout', ({ point }) => hover(null, point));
  map.on('dragstart', () => hover(null, { x: 0, y: 0 }));
}
