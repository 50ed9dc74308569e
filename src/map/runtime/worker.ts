import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Tells MapLibre where its worker is; without it the map stays silent and never loads. */
export function startBundledWorker(): void {
  setWorkerUrl(workerUrl);
}
