import type { Page } from 'playwright-core';
import { fitBounds, type FlatCamera, project, type Size } from '../../src/domain/mercator.ts';
import type { LonLat } from '../../src/domain/geometry.ts';
import { theatreBounds } from '../../src/select/map-scene.ts';
import type { ClickPoint } from './click.ts';

/** Closest zoom of a frame; far from what the theatre needs. */
const closestZoom = 13.5;

/** Where the atlas has its map in the window, and where that looks at the start. */
export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly size: Size;
  readonly camera: FlatCamera;
}

/** Reads the map's box and works out its first camera as the atlas does. Throws when there is no map. */
export async function readFrame(page: Page): Promise<MapFrame> {
  const { left, top, size, padding } = await page.evaluate(() => {
    const plate = document.querySelector('.plate');
    const canvas = plate?.querySelector('.map-canvas canvas');
    if (!plate || !canvas) throw new Error('the page has no map: expected .plate .map-canvas canvas');
    const box = canvas.getBoundingClientRect();
    const style = getComputedStyle(plate);
    return {
      left: box.left,
      top: box.top,
      size: { width: box.width, height: box.height },
      padding: {
        top: Number.parseFloat(style.scrollPaddingTop) || 0,
        right: Number.parseFloat(style.scrollPaddingRight) || 0,
        bottom: Number.parseFloat(style.scrollPaddingBottom) || 0,
        left: Number.parseFloat(style.scrollPaddingLeft) || 0,
      },
    };
  });
  return { left, top, size, camera: fitBounds(theatreBounds, size, padding, closestZoom) };
}

/** Where a position is drawn in the window. */
export function pointOf(position: LonLat, { left, top, size, camera }: MapFrame): ClickPoint {
  const [x, y] = project(position, camera, size);
  return { x: left + x, y: top + y };
}

/** The query that gives the bare page the same box and camera. */
export function bareQuery({ left, top, size, camera }: MapFrame): string {
  const box = [left, top, size.width, size.height].join(',');
  return `?box=${box}&camera=${[...camera.center, camera.zoom].join(',')}`;
}
