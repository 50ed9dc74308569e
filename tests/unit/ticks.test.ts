import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBounds, project, visibleBounds } from '../../src/domain/mercator.ts';
import { theatreBounds } from '../../src/select/map-scene.ts';
import type { Frame } from '../../src/ui/stage/frame-store.ts';
import { degreeLabel, frameTicks, tickStep, type Tick } from '../../src/ui/stage/ticks.ts';

/** What the map can show: from the whole theatre to a facility, on a phone or a wall. Closer by, a minute of arc is wider than a side. */
const frame: fc.Arbitrary<Frame> = fc.record({
  camera: fc.record({
    center: fc.tuple(fc.double({ min: 100, max: 170, noNaN: true }), fc.double({ min: 0, max: 46, noNaN: true })),
    zoom: fc.double({ min: 4, max: 12.5, noNaN: true }),
  }),
  size: fc.record({ width: fc.integer({ min: 360, max: 2560 }), height: fc.integer({ min: 400, max: 1440 }) }),
});

/** Minutes of arc of a label. */
function minutesOf(label: string): number {
  const match = /^(\d{1,3})°(?:([0-5]\d)′)?([NSEW])$/.exec(label);
  if (!match) throw new Error(`expected a label such as 127°45′E, found ${label}`);
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return match[3] === 'W' || match[3] === 'S' ? -minutes : minutes;
}

describe('ticks', () => {
  /** Two from the width of a tablet on; a phone's side may have room for one. */
  const least = (sidePx: number): number => (sidePx >= 700 ? 2 : 1);

  test('are two to seven on each side, on a phone at least one', () => {
    fc.assert(
      fc.property(frame, (shown) => {
        const { lon, lat } = frameTicks(shown);
        const counts = { lon: lon.length, lat: lat.length };
        expect(counts.lon >= least(shown.size.width) && counts.lon <= 7, JSON.stringify(counts)).toBe(true);
        expect(counts.lat >= least(shown.size.height) && counts.lat <= 7, JSON.stringify(counts)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('are as many on the first view of any window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 360, max: 2560 }), fc.integer({ min: 400, max: 1440 }), (width, height) => {
        fc.pre(width < 2.5 * height);
        const camera = fitBounds(theatreBounds, { width, height }, { top: 24, right: 24, bottom: 24, left: 24 }, 13.5);
        const { lon, lat } = frameTicks({ camera, size: { width, height } });
        expect(lon.length >= least(width) && lon.length <= 7, `${lon.length} along ${width} px`).toBe(true);
        expect(lat.length >= least(height) && lat.length <= 7, `${lat.length} along ${height} px`).toBe(true);
      }),
    );
  });

  test('stand where their labels say', () => {
    fc.assert(
      fc.property(frame, (shown) => {
        const { lon, lat } = frameTicks(shown);
        for (const { atPx, label } of lon)
          expect(project([minutesOf(label) / 60, 0], shown.camera, shown.size)[0]).toBeCloseTo(atPx, 6);
        for (const { atPx, label } of lat)
          expect(project([0, minutesOf(label) / 60], shown.camera, shown.size)[1]).toBeCloseTo(atPx, 6);
      }),
    );
  });

  test('are evenly spaced in degrees, each once, and lie on what is visible', () => {
    fc.assert(
      fc.property(frame, (shown) => {
        const [west, south, east, north] = visibleBounds(shown.camera, shown.size);
        const check = (side: readonly Tick[], from: number, to: number): void => {
          const minutes = side.map((tick) => minutesOf(tick.label));
          const steps = minutes.slice(1).map((value, index) => value - (minutes[index] ?? 0));
          expect(new Set(steps).size).toBeLessThanOrEqual(1);
          for (const value of minutes) expect(value / 60 >= from - 1e-9 && value / 60 <= to + 1e-9).toBe(true);
        };
        const { lon, lat } = frameTicks(shown);
        check(lon, west, east);
        check(lat, south, north);
      }),
    );
  });

  test('have room for their labels', () => {
    fc.assert(
      fc.property(frame, (shown) => {
        const { lon, lat } = frameTicks(shown);
        const gaps = (side: readonly Tick[]): readonly number[] =>
          side.slice(1).map((tick, index) => Math.abs(tick.atPx - (side[index]?.atPx ?? 0)));
        for (const gap of gaps(lon)) expect(gap).toBeGreaterThan(50);
        for (const gap of gaps(lat)) expect(gap).toBeGreaterThan(30);
      }),
    );
  });
});

test('the step leaves no more ticks than asked for, and a finer map has no coarser step', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 60, noNaN: true }),
      fc.double({ min: 3, max: 7, noNaN: true }),
      (span, most) => {
        expect((span * 60) / tickStep(span, most)).toBeLessThanOrEqual(most);
        expect(tickStep(span / 2, most)).toBeLessThanOrEqual(tickStep(span, most));
      },
    ),
  );
});

test.each([
  [127.75 * 60, '127°45′E'],
  [127 * 60, '127°E'],
  [0, '0°E'],
  [-60, '1°W'],
  [-90, '1°30′W'],
  [5, '0°05′E'],
  [-1, '0°01′W'],
])('%d minutes read %s', (minutes, label) => {
  expect(degreeLabel(minutes, 'E', 'W')).toBe(label);
});
