import { fitBounds, mercator } from '../../domain/mercator.ts';
import type { Padding, Size } from '../../domain/mercator.ts';
import type { Bounds } from '../../domain/geometry.ts';
import type { SceneView } from '../../select/scene.ts';
import type { Camera } from '../../state/app-state.ts';

/** How far the map can be moved, in degrees: the theatre, with room around it for tall and narrow screens. */
export const mapBounds: Bounds = [70, -55, 190, 75];

/** Closest and farthest zoom. */
export const zoomRange = { min: 2, max: 15 } as const;

/** Duration of flights in milliseconds, by distance. */
const flight = { shortest: 700, longest: 1600 } as const;

/** The camera for a view, in a map of the given size of which the padding is covered. */
export function resolveView(view: SceneView, size: Size, padding: Padding): Camera {
  if (view.kind === 'camera') return view.camera;
  return fitBounds(view.bounds, size, padding, Math.min(view.maxZoom, zoomRange.max));
}

/**
 * How long a flight takes, in milliseconds: the shortest for a move within the picture, the longest
 * across the theatre or over ten zoom levels.
 */
export function flightDuration(from: Camera, to: Camera, size: Size): number {
  const [x0, y0] = mercator(from.center);
  const [x1, y1] = mercator(to.center);
  const scale = 512 * 2 ** Math.min(from.zoom, to.zoom);
  const screens = (Math.hypot(x1 - x0, y1 - y0) * scale) / Math.max(1, Math.hypot(size.width, size.height));
  const effort = Math.min(1, screens / 2 + Math.abs(to.zoom - from.zoom) / 10);
  return Math.round(flight.shortest + (flight.longest - flight.shortest) * effort);
}

/** Whether two cameras show the same picture, to a tenth of a pixel. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const [x0, y0] = mercator(a.center);
  const [x1, y1] = mercator(b.center);
  return Math.abs(a.zoom - b.zoom) < 1e-4 && Math.hypot(x1 - x0, y1 - y0) * 512 * 2 ** a.zoom < 0.1;
}

/** The middle of the part of the map that is not covered, in CSS pixels. */
export function freeCenter(size: Size, padding: Padding): readonly [x: number, y: number] {
  return [
    (padding.left + Math.max(padding.left, size.width - padding.right)) / 2,
    (padding.top + Math.max(padding.top, size.height - padding.bottom)) / 2,
  ];
}
