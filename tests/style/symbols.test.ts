import { describe, expect, it } from 'vitest';
import { symbolPath, symbolRadius, symbolRadii, looks } from '../../src/map/style/symbols.ts';
import { labelPoint } from '../../src/map/style/shape.ts';
import { unionRings } from '../../src/map/style/union.ts';
import { insets, inInset } from '../../src/map/style/insets.ts';
import { meantBy } from '../../src/map/runtime/signals.ts';
import type { Hit } from '../../src/map/runtime/signals.ts';
import { placeId } from '../../src/domain/ids.ts';
import { collection } from './scenes.ts';

/** Area of a closed path of straight lines, or of the circles that symbols use. */
function areaOf(d: string): number {
  const arc = /A([\d.]+)/.exec(d);
  if (arc !== null) return Math.PI * Number(arc[1]) ** 2;
  const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const doubled = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

describe('symbols', () => {
  it.each(looks)('%s has the area of its circle', (look) => {
    for (const r of symbolRadii) expect(areaOf(symbolPath(look, r)) / (Math.PI * r * r)).toBeCloseTo(1, 1);
    expect(areaOf(symbolPath(look, 100)) / (Math.PI * 100 * 100)).toBeCloseTo(1, 3);
  });

  it('grow with the area by steps', () => {
    expect(symbolRadius(null)).toBe(4);
    expect(symbolRadius(1)).toBe(4);
    expect(symbolRadius(476)).toBe(6);
    expect(symbolRadius(1986)).toBe(8.5);
    expect(symbolRadius(4811)).toBe(10);
  });
});

describe('shapes', () => {
  it('puts a label inside a crescent', () => {
    const [lon, lat] = labelPoint({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 3],
          [3, 3],
          [3, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    });
    expect(lon > 3 || lat < 1 || lat > 3).toBe(true);
  });

  it('joins overlapping rings into one outline and keeps others apart', () => {
    const square = (x: number, y: number) => [
      [x, y],
      [x + 2, y],
      [x + 2, y + 2],
      [x, y + 2],
      [x, y],
    ];
    const union = unionRings([square(0, 0), square(1, 1), square(10, 10)]);
    expect(union.map((ring) => ring.length).toSorted()).toEqual([5, 9]);
    for (const ring of union) expect(ring.at(-1)).toEqual(ring[0]);
  });
});

describe('insets', () => {
  it('lie apart and hold what they are for', () => {
    expect(insets.map(({ id }) => id)).toEqual(['kanto', 'okinawa']);
    const inside = (id: string): boolean => {
      const found = collection('places.geojson').features.find((item) => item.properties?.['id'] === id);
      const [lon = 0, lat = 0] = found?.geometry.type === 'Point' ? found.geometry.coordinates : [];
      return inInset([lon, lat]);
    };
    for (const id of [
      'kadena',
      'futenma',
      'ie-jima-auxiliary-airfield',
      'northern-training-area',
      'yokota-air-base',
      'yokosuka-naval-base',
    ]) {
      expect(inside(id), id).toBe(true);
    }
    for (const id of ['misawa-air-base', 'mcas-iwakuni', 'kobi-sho-range']) expect(inside(id), id).toBe(false);
  });
});

describe('what a click means', () => {
  const hit = (id: string, distancePx: number, radiusPx = 6): Hit => ({
    id: placeId.parse(id),
    position: [0, 0],
    distancePx,
    radiusPx,
  });

  it('is the symbol under the pointer, even with others near', () => {
    expect(meantBy([hit('a', 12), hit('b', 3)])).toEqual(['b']);
  });

  it('is a choice where symbols overlap, nearest first', () => {
    expect(meantBy([hit('a', 5), hit('b', 3)])).toEqual(['b', 'a']);
  });

  it('is the nearest in reach when none is hit', () => {
    expect(meantBy([hit('a', 22), hit('b', 10)])).toEqual(['b']);
    expect(meantBy([])).toEqual([]);
  });
});
