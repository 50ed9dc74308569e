import { GPUInitializationError, Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../../state/app-state.ts';
import { mapBounds, zoomRange } from './camera.ts';
import type { MapFailure } from './signals.ts';
import { startBundledWorker } from './worker.ts';

/** What a new map begins with. */
export interface MapStart {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly camera: Camera;
  /** Accessible name of the map. */
  readonly label: string;
}

/** A MapLibre map, north up and flat; or why there is none. */
export function createMap({ container, style, camera, label }: MapStart): MapLibreMap | MapFailure {
  startBundledWorker();
  const [west, south, east, north] = mapBounds;
  try {
    const map = new MapLibreMap({
      container,
      style,
      center: [camera.center[0], camera.center[1]],
      zoom: camera.zoom,
      minZoom: zoomRange.min,
      maxZoom: zoomRange.max,
      maxBounds: [west, south, east, north],
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      boxZoom: false,
      fadeDuration: 150,
      // The controller watches the size itself, so that a resize is known as the app's doing.
      trackResize: false,
      // Tests validate every style that can be built.
      validateStyle: false,
      locale: { 'Map.Title': label },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
  } catch (error) {
    if (isGpuFailure(error)) return 'no-webgl';
    console.error(error);
    return 'error';
  }
}

/** Whether an error means that the browser gives no WebGL 2. */
export function isGpuFailure(error: unknown): boolean {
  return error instanceof GPUInitializationError;
}
