/**
 * What anyone would write first: one MapLibre map with the atlas's land, depth, relief and facilities.
 * The box and the camera come from the address, so that both pages draw the same pixels.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, Popup, setWorkerUrl } from 'maplibre-gl';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { bareStyle } from './style.ts';

/** The numbers of a parameter, separated by commas. Throws unless there are `count` of them. */
function numbers(name: string, count: number): readonly number[] {
  const text = new URLSearchParams(location.search).get(name) ?? '';
  const values = text.split(',').map(Number);
  if (values.length !== count || !values.every(Number.isFinite)) {
    throw new Error(`?${name}= has to be ${count} numbers, not "${text}"`);
  }
  return values;
}

const container = document.querySelector<HTMLElement>('#map');
if (container === null) throw new Error('index.html has no #map');
const [left = 0, top = 0, width = 0, height = 0] = numbers('box', 4);
const [lon = 0, lat = 0, zoom = 0] = numbers('camera', 3);
for (const [property, value] of Object.entries({ left, top, width, height })) {
  container.style.setProperty(property, `${value}px`);
}

setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container,
  style: bareStyle,
  center: [lon, lat],
  zoom,
  renderWorldCopies: false,
});
map.once('idle', () => performance.mark('bare:map-idle'));
map.on('click', 'facilities', ({ lngLat, features }: MapLayerMouseEvent) => {
  const name: unknown = features?.[0]?.properties['name'];
  new Popup().setLngLat(lngLat).setText(String(name)).addTo(map);
});
