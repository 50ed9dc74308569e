import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import { facilityStatus, service } from '../../src/domain/service.ts';
import { themes } from '../../src/state/app-state.ts';
import { buildStyle, interactiveLayers, stateSources } from '../../src/map/style/build.ts';
import { imageDrawing } from '../../src/map/style/images.ts';
import { legendRows } from '../../src/map/style/legend.ts';
import { drawOrder } from '../../src/map/style/order.ts';
import { paletteOf } from '../../src/map/style/palettes.ts';
import { groupNames, labelSizes } from '../../src/map/style/place-labels.ts';
import { symbolRadii } from '../../src/map/style/symbols.ts';
import type { MapScene } from '../../src/select/scene.ts';
import { allLayers, scene } from './scenes.ts';
import type { SceneOptions } from './scenes.ts';

const kinds: Readonly<Record<string, SceneOptions>> = {
  'first view': {},
  'all layers': { layersOn: allLayers },
  'no layers': { layersOn: [] },
  'a place selected': { selected: 'futenma' },
  'ties of an article': { tied: ['futenma', 'kadena', 'okinawa'] },
  'ties and a selection': { tied: ['kadena'], selected: 'futenma' },
  'every service and status': { withGrid: true, layersOn: allLayers },
};

const cases = Object.entries(kinds).flatMap(([name, options]) =>
  themes.flatMap((theme) =>
    locales.map((locale) => ({ name: `${name}, ${theme}, ${locale}`, options: { ...options, theme, locale } })),
  ),
);

/** Freezes a value and all that it holds. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

/** The features of a style's inline source. */
function featuresOf(style: StyleSpecification, source: string): readonly Feature[] {
  const found = style.sources[source];
  if (found?.type !== 'geojson' || typeof found.data !== 'object' || found.data.type !== 'FeatureCollection') return [];
  return found.data.features;
}

/** Names of the feature properties that a layer reads. */
function propertiesRead(value: unknown): readonly string[] {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(propertiesRead) : [];
  }
  const [operator, name] = value;
  const own = operator === 'get' && typeof name === 'string' ? [name] : [];
  return [...own, ...value.flatMap(propertiesRead)];
}

/** The source of a layer; the background has none. */
function sourceOf(layer: LayerSpecification): string | null {
  return 'source' in layer && typeof layer.source === 'string' ? layer.source : null;
}

/** Properties of the files that the style loads by address. */
const loaded: Readonly<Record<string, readonly string[]>> = {
  'land-overview': ['cut'],
  'land-detail': ['cut'],
  depth: ['band'],
};

describe.each(cases)('style of $name', ({ options }) => {
  const style = buildStyle(scene(options));

  it('is valid', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('reads only properties that the data has', () => {
    for (const layer of style.layers) {
      const source = sourceOf(layer);
      if (source === null) continue;
      const features = featuresOf(style, source);
      if (features.length === 0 && loaded[source] === undefined) continue;
      const known = new Set([
        ...(loaded[source] ?? []),
        ...features.flatMap((item) => Object.keys(item.properties ?? {})),
      ]);
      for (const property of propertiesRead(layer))
        expect([...known], `${layer.id} reads ${property}`).toContain(property);
    }
  });

  it('carries only flat properties', () => {
    for (const source of Object.keys(style.sources))
      for (const item of featuresOf(style, source))
        for (const value of Object.values(item.properties ?? {}))
          expect(['string', 'number', 'boolean']).toContain(typeof value);
  });

  it('always names the disputed group', () => {
    const layer = style.layers.find(({ id }) => id === 'label-group');
    expect(layer?.type === 'symbol' && layer.layout?.['text-overlap']).toBe('always');
    expect(layer?.minzoom).toBeLessThanOrEqual(3.5);
    const names = featuresOf(style, 'group-label');
    expect(names.map((item) => item.properties?.['isClose'])).toEqual([false, true]);
    for (const item of names) expect(item.properties).toMatchObject(groupNames);
  });

  it('has an image for every symbol', () => {
    for (const item of featuresOf(style, 'places')) {
      const symbol: unknown = item.properties?.['symbol'];
      if (typeof symbol !== 'string' || symbol === '') continue;
      for (const variant of ['symbol', 'hover', 'selection']) {
        expect(imageDrawing(`${options.theme}/${variant}/${symbol}`)?.marks.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('buildStyle', () => {
  it('writes the names of the disputed group as agreed', () => {
    expect(groupNames.latin).toBe('Senkaku Islands (Diaoyu Dao; Diaoyutai)');
    expect(groupNames.characters).toBe('尖閣諸島 · 钓鱼岛 · 釣魚臺');
  });

  it('leaves its input alone', () => {
    const frozen: MapScene = deepFreeze(scene({ selected: 'kadena', tied: ['futenma'], layersOn: allLayers }));
    expect(() => buildStyle(frozen)).not.toThrow();
  });

  it('gives the same sources for the same parts of a scene, and new layers', () => {
    const first = scene();
    const second: MapScene = { ...first, theme: 'night', locale: 'ja', view: { ...first.view, seq: 1 } };
    const a = buildStyle(first);
    const b = buildStyle(second);
    for (const name of Object.keys(a.sources)) {
      const [one, other] = [a.sources[name], b.sources[name]];
      if (one?.type === 'geojson' && typeof one.data === 'object') expect(other, name).toBe(one);
    }
    expect(a.layers).not.toBe(b.layers);
  });

  it('draws every layer that the order names, and no other', () => {
    const ids = new Set(themes.flatMap((theme) => buildStyle(scene({ theme })).layers.map(({ id }) => id)));
    expect([...ids].toSorted()).toEqual([...drawOrder].toSorted());
  });

  it('keeps every source whatever is on, so that feature-state has its place', () => {
    const names = Object.keys(buildStyle(scene({ layersOn: [] })).sources);
    expect(names).toEqual(Object.keys(buildStyle(scene({ layersOn: allLayers })).sources));
    for (const source of stateSources) expect(names).toContain(source);
  });

  it('makes clickable only layers that it draws', () => {
    const ids = buildStyle(scene()).layers.map(({ id }) => id);
    for (const id of interactiveLayers) expect(ids).toContain(id);
  });

  it('never sets text under 11 px', () => {
    for (const { px, far, second } of Object.values(labelSizes)) {
      expect(Math.min(px, far)).toBeGreaterThanOrEqual(11);
      expect(Math.round(Math.min(px, far) * second)).toBeGreaterThanOrEqual(11);
    }
  });
});

describe('what is hidden, selected and dimmed', () => {
  it('draws a hidden place nowhere', () => {
    const style = buildStyle(scene({ hidden: ['futenma', 'futenma-replacement-facility'], layersOn: allLayers }));
    for (const source of ['places', 'outlines', 'runways', 'reclamation']) {
      const ids = featuresOf(style, source).map((item) => item.properties?.['id']);
      expect(ids, source).not.toContain('futenma');
      expect(ids, source).not.toContain('futenma-replacement-facility');
    }
  });

  it('never dims the selected place, and dims all that is not tied', () => {
    const style = buildStyle(scene({ tied: ['kadena'], selected: 'futenma' }));
    for (const source of ['places', 'outlines', 'runways']) {
      for (const item of featuresOf(style, source)) {
        const isBright = item.properties?.['id'] === 'futenma' || item.properties?.['id'] === 'kadena';
        expect(item.properties?.['dimmed'], `${source} ${String(item.properties?.['id'])}`).toBe(!isBright);
      }
    }
  });

  it('draws tied places in the treaty colour and no service colour', () => {
    const kadena = featuresOf(buildStyle(scene({ tied: ['kadena'] })), 'places').find(
      (item) => item.properties?.['id'] === 'kadena',
    );
    expect(kadena?.properties?.['symbol']).toMatch(/^ties\//);
  });
});

describe('the key', () => {
  it.each(themes)('has a row, a colour and an image for every service and status in %s', (theme) => {
    const rows = legendRows(scene({ theme, withGrid: true, layersOn: allLayers }));
    expect(rows.flatMap((row) => row.service ?? [])).toEqual([...service]);
    expect(rows.flatMap((row) => row.status ?? [])).toEqual([...facilityStatus]);
    for (const each of service) {
      expect(paletteOf(theme).services[each]).toMatch(/^#[0-9A-F]{6}$/);
      for (const status of facilityStatus)
        for (const r of symbolRadii) expect(imageDrawing(`${theme}/symbol/${each}/${status}/${r}`)).not.toBeNull();
    }
  });

  it('has unique rows, each in both languages and with a picture', () => {
    const rows = legendRows(scene({ layersOn: allLayers, tied: ['kadena'] }));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { label, swatch } of rows) {
      expect(label.en).not.toBe('');
      expect(label.ja).not.toBe('');
      expect(swatch.marks.length).toBeGreaterThan(0);
    }
  });

  it('drops the rows of layers that are off', () => {
    const ids = legendRows(scene({ layersOn: [] })).map(({ id }) => id);
    for (const id of ['runway', 'relocation', 'islet-circle', 'municipality-line']) expect(ids).not.toContain(id);
  });

  it('knows only its own images', () => {
    expect(imageDrawing('paper/symbol/space-force/in-use/7')).toBeNull();
    expect(imageDrawing('sepia/ring')).toBeNull();
    expect(imageDrawing('paper/hatch/navy/planned')).not.toBeNull();
  });
});
