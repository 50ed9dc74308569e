import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { placeId } from '../../src/domain/ids.ts';
import { unproject } from '../../src/domain/mercator.ts';
import { initialState, type Selection } from '../../src/state/app-state.ts';
import { createAppStore } from '../../src/state/store.ts';
import { ServicesProvider } from '../../src/ui/context.ts';
import { FrameContext, type Frame } from '../../src/ui/stage/frame-store.ts';
import { ScaleBar, roundLength } from '../../src/ui/stage/ScaleBar.tsx';
import { servicesOf, trueDistanceKm } from '../support/content.ts';

const size = { width: 1000, height: 700 };

function render(frame: Frame | null, locale: Locale = 'en', selection: Selection = { kind: 'none' }): string {
  const store = createAppStore({ ...initialState(locale), selection });
  return renderToString(
    <ServicesProvider value={servicesOf(store)}>
      <FrameContext.Provider value={{ store: createStore(() => ({ frame })), set: () => {} }}>
        <ScaleBar />
      </FrameContext.Provider>
    </ServicesProvider>,
  ).replaceAll('<!-- -->', '');
}

/** The numbers and widths that a scale bar shows. */
function read(html: string) {
  const number = (pattern: RegExp): number => Number((pattern.exec(html)?.[1] ?? 'none').replaceAll(',', ''));
  return {
    km: number(/<span>([\d.,]+) km<\/span>/),
    nm: number(/<span>([\d.,]+) nm<\/span>/),
    widthPx: number(/scale-bar" style="width:([\d.]+)px/),
    nmWidthPx: number(/scale-nm" style="width:([\d.]+)px/),
  };
}

describe('a round length', () => {
  test('is 1, 2 or 5 times a power of ten, at most the limit and more than two fifths of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (limit) => {
        const length = roundLength(limit);
        expect(length).toBeLessThanOrEqual(limit * (1 + 1e-12));
        expect(length).toBeGreaterThan(limit / 2.5 - 1e-12);
        expect(Number(length.toExponential(6).split('e')[0])).toSatisfy((digit: number) => [1, 2, 5].includes(digit));
      }),
    );
  });

  test.each([
    [0.1, 0.1],
    [1, 1],
    [1.9, 1],
    [2, 2],
    [4.99, 2],
    [5, 5],
    [9.99, 5],
    [10, 10],
    [1000, 1000],
  ])('under %d is %d', (limit, length) => {
    expect(roundLength(limit)).toBeCloseTo(length, 12);
  });
});

describe('the scale bar', () => {
  const camera = fc.record({
    center: fc.tuple(fc.double({ min: 120, max: 150, noNaN: true }), fc.double({ min: 10, max: 46, noNaN: true })),
    zoom: fc.double({ min: 3, max: 15, noNaN: true }),
  });

  test('is as long as it says, at the middle of the map', () => {
    fc.assert(
      fc.property(camera, (view) => {
        const { km, nm, widthPx, nmWidthPx } = read(render({ camera: view, size }));
        const ground = (px: number): number =>
          trueDistanceKm(unproject([500 - px / 2, 350], view, size), unproject([500 + px / 2, 350], view, size));
        expect(Math.abs(ground(widthPx) / km - 1)).toBeLessThan(0.01);
        expect(Math.abs(ground(nmWidthPx) / (nm * 1.852) - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 60 },
    );
  });

  test('is neither longer than its room nor too short to read', () => {
    fc.assert(
      fc.property(camera, (view) => {
        const { widthPx, nmWidthPx } = read(render({ camera: view, size }));
        expect(widthPx).toBeLessThanOrEqual(170);
        expect(widthPx).toBeGreaterThan(60);
        expect(nmWidthPx).toBeLessThanOrEqual(widthPx * 1.03);
      }),
      { numRuns: 60 },
    );
  });

  test('is not there until the map is', () => {
    expect(render(null)).toBe('');
  });

  test('says how good the position of the open place is, once the error is large on the screen', () => {
    const selection: Selection = { kind: 'place', id: placeId.parse('camp-hansen') };
    const center = [127.9, 26.48] as const;
    expect(render({ camera: { center, zoom: 13 }, size }, 'en', selection)).toContain('position good to 600 m');
    expect(render({ camera: { center, zoom: 13 }, size }, 'ja', selection)).toContain('位置の誤差は約600 m');
    expect(render({ camera: { center, zoom: 6 }, size }, 'en', selection)).not.toContain('position good');
    expect(render({ camera: { center, zoom: 13 }, size })).not.toContain('position good');
  });
});
