import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeId } from '../../src/domain/ids.ts';
import { boundsOf } from '../../src/domain/measure.ts';
import { facilityStatus, service } from '../../src/domain/service.ts';
import {
  isVisible,
  layersOn,
  mapScene,
  placeBounds,
  prepareGeometry,
  theatreBounds,
  tiedPlaceIds,
} from '../../src/select/map-scene.ts';
import type { MapScene } from '../../src/select/scene.ts';
import { initialState, type AppState } from '../../src/state/app-state.ts';
import { reduce } from '../../src/state/reducer.ts';
import {
  atlas,
  compiled,
  content,
  deepFreeze,
  facilities,
  geometry,
  placeOf,
  sceneBase,
  selections,
  trueDistanceKm,
  within,
} from '../support/content.ts';

const start = deepFreeze(initialState('en'));
const scene = (state: AppState): MapScene => mapScene(atlas, state, geometry, sceneBase);
const opening = (selection: AppState['selection']): AppState => reduce(start, { type: 'select', selection });
const visible = (state: AppState): readonly string[] =>
  scene(state)
    .places.filter((place) => place.visible)
    .map((place) => place.id);
const layerFor = {
  'in-use': 'facilities-in-use',
  'listed-unused': 'facilities-unused',
  planned: 'facilities-planned',
  returned: 'facilities-returned',
} as const;

/** States with any filters and anything open. */
const states = fc
  .record({
    selection: fc.constantFrom(...selections),
    toggledLayers: fc.subarray(atlas.layers.map((layer) => layer.id)),
    hiddenServices: fc.subarray([...service]),
  })
  .map((parts): AppState => ({ ...opening(parts.selection), ...parts }));

describe('layers', () => {
  test('are on by default or by the reader’s switch', () => {
    fc.assert(
      fc.property(states, (state) => {
        const on = layersOn(atlas, state);
        for (const layer of atlas.layers)
          expect(on.includes(layer.draws)).toBe(layer.onByDefault !== state.toggledLayers.includes(layer.id));
      }),
    );
  });

  test('show no returned facility on a first visit, and all others', () => {
    expect(new Set(visible(start))).toEqual(
      new Set(atlas.places.filter((place) => place.facility?.status !== 'returned').map((place) => place.id)),
    );
  });
});

describe('filters', () => {
  test.each(facilityStatus)('take %s facilities from the map when their layer is off', (status) => {
    const layer = atlas.layers.find((item) => item.draws === layerFor[status]);
    if (!layer) throw new Error('expected a layer for each status');
    const off: AppState = { ...start, toggledLayers: layer.onByDefault ? [layer.id] : [] };
    const shown = visible(off);
    const own = facilities.filter((place) => place.facility.status === status);
    expect(own.length).toBeGreaterThan(0);
    for (const place of own) expect(shown).not.toContain(place.id);
  });

  test.each(service)('take the facilities of %s from the map, and no others', (item) => {
    const shown = visible({ ...start, hiddenServices: [item] });
    const gone = visible(start).filter((id) => !shown.includes(id));
    expect(gone.length).toBeGreaterThan(0);
    for (const id of gone) expect(placeOf(id).facility?.service).toBe(item);
    for (const id of shown) expect(placeOf(id).facility?.service).not.toBe(item);
  });

  test('never take what is open, nor places that are not facilities', () => {
    fc.assert(
      fc.property(states, (state) => {
        const shown = visible(state);
        if (state.selection.kind === 'place') expect(shown).toContain(state.selection.id);
        for (const place of atlas.places) if (!place.facility) expect(shown).toContain(place.id);
      }),
    );
  });

  test('hide exactly what the list hides, what is open aside', () => {
    fc.assert(
      fc.property(states, (state) => {
        const on = layersOn(atlas, state);
        for (const drawn of scene(state).places)
          if (state.selection.kind !== 'place' || state.selection.id !== drawn.id)
            expect(drawn.visible).toBe(isVisible(placeOf(drawn.id), on, state));
      }),
      { numRuns: 50 },
    );
  });
});

describe('ties', () => {
  test('of an article or dispute are the linked places that it reaches, and emphasised', () => {
    for (const selection of selections.filter((item) => item.kind === 'article' || item.kind === 'controversy')) {
      const expected = [...content.folders.links.values()]
        .flat()
        .flatMap((link) =>
          link.from.kind === 'place' &&
          link.to.kind === selection.kind &&
          link.to.id === selection.id &&
          link.reaches !== false
            ? [link.from.id as string]
            : [],
        );
      const drawn = scene(opening(selection));
      expect(
        drawn.places
          .filter((place) => place.tied)
          .map((place) => place.id)
          .toSorted(),
      ).toEqual(expected.toSorted());
      expect(drawn.emphasis).toBe('ties');
      expect(drawn.selected).toBeNull();
    }
  });

  test('are none for a place or for nothing', () => {
    for (const state of [start, opening({ kind: 'place', id: placeId.parse('futenma') })]) {
      const drawn = scene(state);
      expect(drawn.places.some((place) => place.tied)).toBe(false);
      expect(drawn.emphasis).toBe('none');
    }
  });

  test('lead only to places that exist', () => {
    for (const selection of selections)
      for (const id of tiedPlaceIds(atlas, selection)) expect(atlas.placeById.has(id)).toBe(true);
  });
});

describe('the arrows of planned moves', () => {
  const arrows = (state: AppState): readonly string[] =>
    scene(state).geometry.relocation.features.map((feature) => String(feature.properties?.['id']));
  const layer = atlas.layers.find((item) => item.draws === 'relocation');
  if (!layer) throw new Error('expected a layer of planned moves');
  const withLayer = (state: AppState, on: boolean): AppState => ({
    ...state,
    toggledLayers: layer.onByDefault === on ? [] : [layer.id],
  });
  const all = compiled.geometry.relocation.features.map((feature) => feature.properties.id);

  test('are all there when their layer is on', () => {
    for (const selection of selections.slice(0, 20)) expect(arrows(withLayer(opening(selection), true))).toEqual(all);
  });

  test('are those of the place that is open when it is off, and none when nothing is', () => {
    const at = (id: string): readonly string[] =>
      arrows(withLayer(opening({ kind: 'place', id: placeId.parse(id) }), false));
    expect([at('futenma'), at('guam'), at('yokota-air-base')]).toEqual([['futenma-henoko'], ['okinawa-guam'], []]);
    expect(arrows(withLayer(start, false))).toEqual([]);
  });

  test('are drawn whenever they are there', () => {
    for (const selection of selections)
      for (const on of [true, false]) {
        const drawn = scene(withLayer(opening(selection), on));
        expect(drawn.layersOn.includes('relocation')).toBe(on || drawn.geometry.relocation.features.length > 0);
        expect(new Set(drawn.layersOn).size).toBe(drawn.layersOn.length);
      }
  });
});

describe('what the map frames', () => {
  test('lies inside the theatre, whatever is open', () => {
    for (const selection of selections) {
      const { view } = scene(opening(selection));
      if (view.kind !== 'bounds') throw new Error('expected bounds');
      const [west, south, east, north] = view.bounds;
      expect(west <= east && south <= north).toBe(true);
      expect([selection, view.bounds, within(view.bounds, theatreBounds)]).toEqual([selection, view.bounds, true]);
    }
  });

  test('holds the place that is open, or every place tied to what is open', () => {
    for (const selection of selections) {
      const { view } = scene(opening(selection));
      if (view.kind !== 'bounds') throw new Error('expected bounds');
      const ids = selection.kind === 'place' ? [selection.id] : tiedPlaceIds(atlas, selection);
      // A point stands for a whole island group or prefecture; its extent is what is framed.
      for (const id of ids) expect(within(placeBounds(placeOf(id), geometry), view.bounds, 1e-9)).toBe(true);
    }
  });

  test('is the whole theatre for nothing, and for a text that no place leads to', () => {
    expect(scene(start).view).toMatchObject({ kind: 'bounds', bounds: theatreBounds });
    const untied = atlas.texts.find((text) => text.placeIds.length === 0);
    if (!untied) throw new Error('expected a text without places');
    expect(scene(opening({ kind: 'article', id: untied.id })).view).toMatchObject({ bounds: theatreBounds });
  });

  test('around a point without an extent is at least two kilometres each way, and more where the position is rough', () => {
    for (const place of atlas.places.filter((item) => !geometry.boundsByPlace.has(item.id))) {
      const [west, south, east, north] = placeBounds(place, geometry);
      expect(trueDistanceKm([west, south], [west, north])).toBeGreaterThan(4);
      expect(trueDistanceKm([west, south], [east, south])).toBeGreaterThan(4);
      expect(trueDistanceKm([west, south], [west, north]) * 1000).toBeGreaterThan(2 * place.precision.accuracyM);
    }
  });

  test('is the extent of what is drawn for the place', () => {
    const outline = compiled.geometry.outlines.features.find((feature) => feature.properties.placeId === 'kadena');
    if (!outline) throw new Error('expected an outline of Kadena');
    expect(within(boundsOf(outline.geometry), placeBounds(placeOf('kadena'), geometry))).toBe(true);
    expect(placeBounds(placeOf('kadena'), null)).not.toEqual(placeBounds(placeOf('kadena'), geometry));
  });

  test('is what was asked for: a camera, or bounds', () => {
    const camera = { center: [127.75, 26.27], zoom: 13 } as const;
    expect(scene({ ...start, request: { seq: 7, to: { kind: 'camera', camera } } }).view).toEqual({
      seq: 7,
      kind: 'camera',
      camera,
    });
    expect(
      scene({ ...start, request: { seq: 8, to: { kind: 'bounds', bounds: [139, 35, 140, 36] } } }).view,
    ).toMatchObject({ seq: 8, kind: 'bounds', bounds: [139, 35, 140, 36] });
  });
});

describe('a scene', () => {
  test('is the same value for the same state, and writes to nothing', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(scene(deepFreeze(structuredClone(state)))).toEqual(scene(state));
      }),
      { numRuns: 20 },
    );
  });

  test('keeps the identity of its collections from state to state', () => {
    const [one, other] = [
      scene(start).geometry,
      scene(opening({ kind: 'place', id: placeId.parse('futenma') })).geometry,
    ];
    for (const key of [
      'outlines',
      'runways',
      'reclamation',
      'islets',
      'isletCircles',
      'municipalities',
      'islands',
      'labels',
    ] as const)
      expect(other[key]).toBe(one[key]);
  });

  test('keeps the identity of the arrows while the same thing is open', () => {
    for (const selection of [{ kind: 'none' }, { kind: 'place', id: placeId.parse('futenma') }] as const) {
      const state = opening(selection);
      expect(scene({ ...state, hiddenServices: ['navy'] }).geometry.relocation).toBe(scene(state).geometry.relocation);
    }
  });

  test('draws every place once, with the outline it has', () => {
    const outlined = new Set<string>(compiled.geometry.outlines.features.map((feature) => feature.properties.placeId));
    const drawn = scene(start).places;
    expect(drawn.map((place) => place.id)).toEqual(atlas.places.map((place) => place.id));
    for (const place of drawn) expect(place.hasOutline).toBe(outlined.has(place.id));
  });

  test('follows the theme, and the paper while there is no choice', () => {
    expect(scene(start).theme).toBe('paper');
    expect(scene({ ...start, theme: 'night' }).theme).toBe('night');
  });

  test('has a circle of twelve nautical miles around each islet', () => {
    const prepared = prepareGeometry(compiled.geometry);
    const circles = prepared.scene.isletCircles.features;
    expect(circles).toHaveLength(compiled.geometry.islets.features.length);
    circles.forEach((circle, index) => {
      const islet = compiled.geometry.islets.features[index];
      if (!islet || circle.geometry.type !== 'Polygon') throw new Error('expected a circle for each islet');
      expect(circle.properties).toEqual({ id: islet.properties.id, placeId: islet.properties.placeId });
      const [west, south, east, north] = boundsOf(islet.geometry);
      for (const [lon = 0, lat = 0] of circle.geometry.coordinates[0] ?? [])
        expect(trueDistanceKm([(west + east) / 2, (south + north) / 2], [lon, lat])).toBeCloseTo(22.224, 1.9);
    });
  });
});
