import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Bounds, LonLat } from '../../src/domain/geometry.ts';
import {
  areaHa,
  bearingDegrees,
  boundsOf,
  circleAround,
  distanceKm,
  distanceNm,
  greatCircleLine,
  lengthKm,
  nauticalMileKm,
  round5,
  territorialSeaNm,
  unionBounds,
} from '../../src/domain/measure.ts';
import { theatreBounds } from '../../src/select/map-scene.ts';
import { trueAreaHa, trueDistanceKm, within } from '../support/content.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const [west, south, east, north] = theatreBounds;
const point = fc.tuple(number(west, east), number(south, north)) as fc.Arbitrary<LonLat>;
const box = fc
  .tuple(number(100, 160), number(-10, 60), number(0, 10), number(0, 10))
  .map(([w, s, width, height]): Bounds => [w, s, w + width, s + height]);
const runs = { numRuns: 1000 };

describe('distance', () => {
  test('is the geodesic one to 0.01 % between any two points of the theatre', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const truth = trueDistanceKm(a, b);
        expect(Math.abs(distanceKm(a, b) - truth)).toBeLessThanOrEqual(truth * 1e-4 + 1e-6);
      }),
      runs,
    );
  });

  test('is as good nearby, from metres to kilometres', () => {
    fc.assert(
      fc.property(point, number(-0.05, 0.05), number(-0.05, 0.05), (a, dx, dy) => {
        const b: LonLat = [a[0] + dx, a[1] + dy];
        const truth = trueDistanceKm(a, b);
        expect(Math.abs(distanceKm(a, b) - truth)).toBeLessThanOrEqual(truth * 1e-4 + 1e-6);
      }),
      runs,
    );
  });

  test('is the same both ways, and none from a point to itself', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });

  test('is a number between antipodes', () => {
    expect(distanceKm([0, 0], [180, 0])).toBeGreaterThan(19_900);
  });

  test('in nautical miles is the same distance, 1.852 km to the mile', () => {
    expect(nauticalMileKm).toBe(1.852);
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceNm(a, b) * 1.852).toBeCloseTo(distanceKm(a, b), 9);
      }),
    );
  });

  test('along a line is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (line) => {
        const sum = line.slice(1).reduce((total, at, index) => total + trueDistanceKm(line[index] ?? at, at), 0);
        const length = lengthKm({
          type: 'Feature',
          properties: {},
          geometry: { type: 'LineString', coordinates: line.map((at) => [...at]) },
        });
        expect(Math.abs(length - sum)).toBeLessThanOrEqual(sum * 1e-4 + 1e-6);
      }),
    );
  });
});

test('bearings run clockwise from north, from 0 to 360', () => {
  const from: LonLat = [127.77, 26.35];
  expect(bearingDegrees(from, [127.77, 27])).toBeCloseTo(0, 6);
  expect(bearingDegrees(from, [127.77, 26])).toBeCloseTo(180, 6);
  expect(bearingDegrees(from, [127.9, 26.35])).toBeCloseTo(90, 0);
  expect(bearingDegrees(from, [127.6, 26.35])).toBeCloseTo(270, 0);
  fc.assert(
    fc.property(point, point, (a, b) => {
      const degrees = bearingDegrees(a, b);
      expect(degrees >= 0 && degrees < 360).toBe(true);
    }),
  );
});

describe('area', () => {
  /** A convex polygon the size of a facility or an island. */
  const polygon = fc
    .record({
      center: point,
      radius: number(0.002, 0.15),
      corners: fc.integer({ min: 3, max: 24 }),
      flat: number(0.4, 1),
      turn: number(0, 6.3),
    })
    .map(({ center, radius, corners, flat, turn }): Polygon => {
      const ring = Array.from({ length: corners }, (_, index) => {
        const angle = turn + (2 * Math.PI * index) / corners;
        return [center[0] + radius * Math.cos(angle), center[1] + radius * flat * Math.sin(angle)];
      });
      return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
    });

  test('is the geodesic one to 0.01 % for shapes the size of a facility', () => {
    fc.assert(
      fc.property(polygon, (shape) => {
        const truth = trueAreaHa(shape);
        expect(Math.abs(areaHa(shape) / truth - 1)).toBeLessThan(1e-4);
      }),
      runs,
    );
  });

  test('does not depend on the winding, and leaves holes out', () => {
    const ring = [
      [127.7, 26.3],
      [127.8, 26.3],
      [127.8, 26.4],
      [127.7, 26.4],
      [127.7, 26.3],
    ];
    const hole = [
      [127.74, 26.34],
      [127.74, 26.36],
      [127.76, 26.36],
      [127.76, 26.34],
      [127.74, 26.34],
    ];
    const whole: Polygon = { type: 'Polygon', coordinates: [ring] };
    const holed: Polygon = { type: 'Polygon', coordinates: [ring, hole] };
    expect(areaHa({ type: 'Polygon', coordinates: [ring.toReversed()] })).toBeCloseTo(areaHa(whole), 6);
    expect(Math.abs(areaHa(holed) / trueAreaHa(holed) - 1)).toBeLessThan(1e-4);
    expect(areaHa(holed)).toBeLessThan(areaHa(whole));
  });

  test('is not measured on the Mercator plane, which gives about a quarter too much at Okinawa', () => {
    const shape: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [127.75, 26.34],
          [127.79, 26.34],
          [127.79, 26.37],
          [127.75, 26.37],
          [127.75, 26.34],
        ],
      ],
    };
    const onThePlane = trueAreaHa(shape) / Math.cos((26.355 * Math.PI) / 180) ** 2;
    expect(onThePlane / areaHa(shape)).toBeGreaterThan(1.2);
  });
});

describe('circle', () => {
  test('has every corner at its radius', () => {
    fc.assert(
      fc.property(point, number(1, 60), (center, radius) => {
        const [ring = []] = circleAround(center, radius).geometry.coordinates;
        for (const [lon = 0, lat = 0] of ring) {
          const error = Math.abs(trueDistanceKm(center, [lon, lat]) - radius);
          // Rounding to five decimals moves a corner by up to 0.8 m.
          expect(error).toBeLessThan(radius * 1e-4 + 0.0009);
        }
      }),
    );
  });

  test('is closed, counter-clockwise, and of as many corners as asked', () => {
    const [ring = []] = circleAround([123.5, 25.8], 22.224, 48).geometry.coordinates;
    expect(ring).toHaveLength(49);
    expect(ring[0]).toEqual(ring.at(-1));
    const signed = ring.reduce((sum, [x = 0, y = 0], index) => {
      const [nx = 0, ny = 0] = ring[index + 1] ?? ring[0] ?? [];
      return sum + x * ny - nx * y;
    }, 0);
    expect(signed).toBeGreaterThan(0);
  });

  test('of twelve nautical miles has a radius of 22.224 km', () => {
    expect(territorialSeaNm * nauticalMileKm).toBeCloseTo(22.224, 9);
  });
});

describe('great circle', () => {
  test('starts and ends at its ends and is no longer than the geodesic, to its sampling', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(trueDistanceKm(a, b) > 10);
        const { geometry } = greatCircleLine(a, b);
        if (geometry.type !== 'LineString') throw new Error('expected one line within the theatre');
        const [first = [], last = []] = [geometry.coordinates[0], geometry.coordinates.at(-1)];
        expect(first[0]).toBeCloseTo(a[0], 6);
        expect(first[1]).toBeCloseTo(a[1], 6);
        expect(last[0]).toBeCloseTo(b[0], 6);
        expect(last[1]).toBeCloseTo(b[1], 6);
        const length = lengthKm({ type: 'Feature', properties: {}, geometry });
        expect(Math.abs(length / trueDistanceKm(a, b) - 1)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe('bounds', () => {
  test('of a shape hold every position and touch one on each side', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (line) => {
        const [w, s, e, n] = boundsOf({ type: 'LineString', coordinates: line.map((at) => [...at]) });
        expect(w).toBe(Math.min(...line.map(([lon]) => lon)));
        expect(e).toBe(Math.max(...line.map(([lon]) => lon)));
        expect(s).toBe(Math.min(...line.map(([, lat]) => lat)));
        expect(n).toBe(Math.max(...line.map(([, lat]) => lat)));
      }),
    );
  });

  test('of none are none', () => {
    expect(unionBounds([])).toBeNull();
  });

  test('joined hold all, are the smallest that do, and ignore the order', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), (all) => {
        const union = unionBounds(all);
        if (!union) throw new Error('expected bounds');
        for (const one of all) expect(within(one, union)).toBe(true);
        expect(all.some((one) => one[0] === union[0]) && all.some((one) => one[2] === union[2])).toBe(true);
        expect(all.some((one) => one[1] === union[1]) && all.some((one) => one[3] === union[3])).toBe(true);
        expect(unionBounds(all.toReversed())).toEqual(union);
      }),
    );
  });
});

test('rounding to five decimals moves nothing by more than half of the fifth', () => {
  fc.assert(
    fc.property(number(-180, 180), (degrees) => {
      expect(Math.abs(round5(degrees) - degrees)).toBeLessThanOrEqual(0.5e-5 + 1e-9);
      expect(round5(round5(degrees))).toBe(round5(degrees));
    }),
  );
});
