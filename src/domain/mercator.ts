import type { Bounds, LonLat } from './geometry.ts';

/** Width of the Web Mercator world at zoom 0, in CSS pixels (MapLibre's tile size). */
const worldSizePx = 512;

/** Latitude at which the Web Mercator world is a square (EPSG:3857). */
export const maxMercatorLat = 85.051129;

/** Space between the map's edges and what it should show, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A centre and zoom, as the map's camera has them. */
export interface FlatCamera {
  readonly center: LonLat;
  readonly zoom: number;
}

/** Web Mercator position in the unit square, y down (EPSG:3857 scaled to 0..1). */
export function mercator([lon, lat]: LonLat): readonly [x: number, y: number] {
  const clamped = Math.max(-maxMercatorLat, Math.min(maxMercatorLat, lat));
  const phi = (clamped * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2];
}

/** The inverse of `mercator`. */
export function inverseMercator(x: number, y: number): LonLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [x * 360 - 180, lat];
}

/**
 * The camera that shows the bounds as large as possible inside the padded area of a map of the
 * given size, and no closer than `maxZoom`. A map smaller than its padding is treated as unpadded.
 */
export function fitBounds(bounds: Bounds, size: Size, padding: Padding, maxZoom: number): FlatCamera {
  const [west, south, east, north] = bounds;
  const [x0, y1] = mercator([west, south]);
  const [x1, y0] = mercator([east, north]);
  const fits = size.width - padding.left - padding.right > 40 && size.height - padding.top - padding.bottom > 40;
  const used = fits ? padding : { top: 0, right: 0, bottom: 0, left: 0 };
  const width = Math.max(1, size.width - used.left - used.right);
  const height = Math.max(1, size.height - used.top - used.bottom);
  const scale = Math.min(width / Math.max(1e-9, x1 - x0), height / Math.max(1e-9, y1 - y0), worldSizePx * 2 ** maxZoom);
  const centerX = (x0 + x1) / 2 + (used.right - used.left) / 2 / scale;
  const centerY = (y0 + y1) / 2 + (used.bottom - used.top) / 2 / scale;
  return { center: inverseMercator(centerX, centerY), zoom: Math.log2(scale / worldSizePx) };
}

/** Pixel position of a point on a map of the given size, from its top left corner. */
export function project(point: LonLat, camera: FlatCamera, size: Size): readonly [x: number, y: number] {
  const scale = worldSizePx * 2 ** camera.zoom;
  const [cx, cy] = mercator(camera.center);
  const [x, y] = mercator(point);
  return [size.width / 2 + (x - cx) * scale, size.height / 2 + (y - cy) * scale];
}

/** The geographic point at a pixel position; the inverse of `project`. */
export function unproject(pixel: readonly [x: number, y: number], camera: FlatCamera, size: Size): LonLat {
  const scale = worldSizePx * 2 ** camera.zoom;
  const [cx, cy] = mercator(camera.center);
  return inverseMercator(cx + (pixel[0] - size.width / 2) / scale, cy + (pixel[1] - size.height / 2) / scale);
}

/** What a map of the given size shows. */
export function visibleBounds(camera: FlatCamera, size: Size): Bounds {
  const [west, north] = unproject([0, 0], camera, size);
  const [east, south] = unproject([size.width, size.height], camera, size);
  return [west, south, east, north];
}

/** Equatorial circumference of the WGS 84 ellipsoid, in metres (2π × 6 378 137). */
const equatorM = 40_075_016.686;

/** Ground length of a pixel at a latitude, in metres. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equatorM * Math.cos((lat * Math.PI) / 180)) / (worldSizePx * 2 ** zoom);
}
