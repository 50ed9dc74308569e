import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds, LonLat } from '../../src/domain/geometry.ts';
import {
  fitBounds,
  inverseMercator,
  maxMercatorLat,
  mercator,
  metresPerPixel,
  project,
  unproject,
  visibleBounds,
} from '../../src/domain/mercator.ts';
import { trueDistanceKm } from '../support/content.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.tuple(number(88, 180), number(-12, 60)) as fc.Arbitrary<LonLat>;
const camera = fc.record({ center: point, zoom: number(2, 15) });
const size = fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 320, max: 1440 }) });
const padding = fc.record({
  top: fc.integer({ min: 0, max: 130 }),
  right: fc.integer({ min: 0, max: 130 }),
  bottom: fc.integer({ min: 0, max: 130 }),
  left: fc.integer({ min: 0, max: 130 }),
});
const bounds = fc
  .record({ west: number(100, 160), south: number(-10, 40), width: number(0.001, 20), height: number(0.001, 18) })
  .map(({ west, south, width, height }): Bounds => [west, south, west + width, south + height]);

describe('Web Mercator', () => {
  test('has the world as the unit square, north up', () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    const [x0, y0] = mercator([-180, maxMercatorLat]);
    const [x1, y1] = mercator([180, -maxMercatorLat]);
    expect([x0, x1]).toEqual([0, 1]);
    expect(y0).toBeCloseTo(0, 6);
    expect(y1).toBeCloseTo(1, 6);
  });

  test('stays finite at the poles', () => {
    expect(mercator([0, 90])[1]).toBeCloseTo(0, 6);
    expect(mercator([0, -90])[1]).toBeCloseTo(1, 6);
  });

  test('is undone by its inverse', () => {
    fc.assert(
      fc.property(number(-180, 180), number(-85, 85), (lon, lat) => {
        const [x, y] = mercator([lon, lat]);
        const [backLon, backLat] = inverseMercator(x, y);
        expect(backLon).toBeCloseTo(lon, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
    );
  });
});

describe('project and unproject', () => {
  test('undo each other', () => {
    fc.assert(
      fc.property(point, camera, size, (at, view, map) => {
        const [lon, lat] = unproject(project(at, view, map), view, map);
        expect(lon).toBeCloseTo(at[0], 8);
        expect(lat).toBeCloseTo(at[1], 8);
      }),
    );
  });

  test('put the centre in the middle, east to the right and north up', () => {
    fc.assert(
      fc.property(camera, size, (view, map) => {
        const [x, y] = project(view.center, view, map);
        expect(x).toBeCloseTo(map.width / 2, 6);
        expect(y).toBeCloseTo(map.height / 2, 6);
        const [east, north] = project([view.center[0] + 0.5, view.center[1] + 0.5], view, map);
        expect(east).toBeGreaterThan(x);
        expect(north).toBeLessThan(y);
      }),
    );
  });

  test('double distances with each zoom level', () => {
    fc.assert(
      fc.property(point, camera, size, (at, view, map) => {
        const [x, y] = project(at, view, map);
        const [x2, y2] = project(at, { ...view, zoom: view.zoom + 1 }, map);
        expect(x2 - map.width / 2).toBeCloseTo(2 * (x - map.width / 2), 4);
        expect(y2 - map.height / 2).toBeCloseTo(2 * (y - map.height / 2), 4);
      }),
    );
  });

  test('agree with what is visible', () => {
    fc.assert(
      // From zoom 4 on the picture ends before the world does.
      fc.property(fc.record({ center: point, zoom: number(4, 15) }), size, (view, map) => {
        const [west, south, east, north] = visibleBounds(view, map);
        const [x0, y0] = project([west, north], view, map);
        const [x1, y1] = project([east, south], view, map);
        expect([x0, y0].every((value) => Math.abs(value) < 1e-5)).toBe(true);
        expect(x1).toBeCloseTo(map.width, 5);
        expect(y1).toBeCloseTo(map.height, 5);
      }),
    );
  });
});

describe('fitBounds', () => {
  test('puts every corner inside the padded area, and touches it on one axis', () => {
    fc.assert(
      fc.property(bounds, size, padding, (box, map, pad) => {
        const fitted = fitBounds(box, map, pad, 30);
        const [x0, y0] = project([box[0], box[3]], fitted, map);
        const [x1, y1] = project([box[2], box[1]], fitted, map);
        const slack = [x0 - pad.left, y0 - pad.top, map.width - pad.right - x1, map.height - pad.bottom - y1];
        for (const space of slack) expect(space).toBeGreaterThan(-1e-3);
        const [left = 0, top = 0, right = 0, bottom = 0] = slack;
        expect(Math.min(left + right, top + bottom)).toBeLessThan(2e-3);
      }),
    );
  });

  test('centres the bounds in the padded area', () => {
    fc.assert(
      fc.property(bounds, size, padding, (box, map, pad) => {
        const fitted = fitBounds(box, map, pad, 30);
        const [x0, y0] = project([box[0], box[3]], fitted, map);
        const [x1, y1] = project([box[2], box[1]], fitted, map);
        expect((x0 + x1) / 2).toBeCloseTo((pad.left + map.width - pad.right) / 2, 3);
        expect((y0 + y1) / 2).toBeCloseTo((pad.top + map.height - pad.bottom) / 2, 3);
      }),
    );
  });

  test('comes no closer than the given zoom, and the bounds still fit', () => {
    fc.assert(
      fc.property(bounds, size, padding, number(3, 15), (box, map, pad, maxZoom) => {
        const fitted = fitBounds(box, map, pad, maxZoom);
        expect(fitted.zoom).toBeLessThanOrEqual(maxZoom + 1e-9);
        expect(fitted.zoom).toBeLessThanOrEqual(fitBounds(box, map, pad, 30).zoom + 1e-9);
      }),
    );
  });

  test('shows a single point at the closest zoom', () => {
    const fitted = fitBounds(
      [127.7, 26.3, 127.7, 26.3],
      { width: 800, height: 600 },
      { top: 0, right: 0, bottom: 0, left: 0 },
      13.5,
    );
    expect(fitted.zoom).toBeCloseTo(13.5, 9);
    expect(fitted.center[0]).toBeCloseTo(127.7, 9);
    expect(fitted.center[1]).toBeCloseTo(26.3, 9);
  });

  test('gives a usable camera where the padding leaves no room', () => {
    fc.assert(
      fc.property(bounds, fc.integer({ min: 0, max: 300 }), (box, side) => {
        const fitted = fitBounds(
          box,
          { width: side, height: side },
          { top: 200, right: 200, bottom: 200, left: 200 },
          13.5,
        );
        expect([...fitted.center, fitted.zoom].every(Number.isFinite)).toBe(true);
        if (side > 1) {
          const [x0] = project([box[0], box[3]], fitted, { width: side, height: side });
          expect(x0).toBeGreaterThan(-1e-3);
        }
      }),
    );
  });
});

describe('metresPerPixel', () => {
  test('is the ground length of a pixel, to the difference between sphere and ellipsoid', () => {
    fc.assert(
      fc.property(number(-12, 60), number(4, 15), (lat, zoom) => {
        const view = { center: [130, lat] as const, zoom };
        const map = { width: 100, height: 100 };
        const km = trueDistanceKm(unproject([0, 50], view, map), unproject([100, 50], view, map));
        const ratio = (metresPerPixel(lat, zoom) * 100) / (km * 1000);
        expect(Math.abs(ratio - 1)).toBeLessThan(0.004);
      }),
    );
  });
});
