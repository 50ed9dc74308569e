import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import { service } from '../../src/domain/service.ts';
import type { Action } from '../../src/state/actions.ts';
import { initialState, tabs, themes, type AppState, type Camera } from '../../src/state/app-state.ts';
import { reduce, sameSelection } from '../../src/state/reducer.ts';
import { createAppStore } from '../../src/state/store.ts';
import { atlas, deepFreeze, selections } from '../support/content.ts';

const camera: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(fc.double({ min: 88, max: 180, noNaN: true }), fc.double({ min: -12, max: 60, noNaN: true })),
  zoom: fc.double({ min: 2, max: 15, noNaN: true }),
});
const selection = fc.constantFrom(...selections);
const opened = selection.filter((item) => item.kind !== 'none');

const plainAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('select'), selection }),
  fc.record({ type: fc.constant('cameraMoved'), camera, cause: fc.constantFrom('user', 'app') }),
  fc.constant<Action>({ type: 'frameTheatre' }),
  fc.constant<Action>({ type: 'frameSelection' }),
  fc.constant<Action>({ type: 'frameBounds', bounds: [127, 26, 128, 27] }),
  fc.record({ type: fc.constant('toggleLayer'), id: fc.constantFrom(...atlas.layers.map((layer) => layer.id)) }),
  fc.record({ type: fc.constant('toggleService'), service: fc.constantFrom(...service) }),
  fc.constant<Action>({ type: 'resetFilters' }),
  fc.record({ type: fc.constant('setLocale'), locale: fc.constantFrom(...locales) }),
  fc.record({ type: fc.constant('setTheme'), theme: fc.constantFrom(null, ...themes) }),
  fc.record({ type: fc.constant('setTab'), tab: fc.constantFrom(...tabs) }),
  fc.record({ type: fc.constant('hover'), id: fc.constantFrom(null, ...atlas.places.map((place) => place.id)) }),
  fc.constant<Action>({ type: 'dismissNotices' }),
) as fc.Arbitrary<Action>;

const play = (actions: readonly Action[], from: AppState = initialState('en')): AppState =>
  actions.reduce((state, action) => deepFreeze(reduce(state, deepFreeze(action))), deepFreeze(from));

/** States that a reader can get to. */
const reached = fc.array(plainAction, { maxLength: 12 }).map((actions) => play(actions));
const action: fc.Arbitrary<Action> = fc.oneof(
  plainAction,
  reached.map((state): Action => ({ type: 'restore', state })),
);

describe('any sequence of actions', () => {
  test('never throws, writes to nothing it was given, and leaves a state that makes sense', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const state = play(actions);
        expect(new Set(state.toggledLayers).size).toBe(state.toggledLayers.length);
        expect(new Set(state.hiddenServices).size).toBe(state.hiddenServices.length);
        if (state.pinned) expect(state.camera).not.toBeNull();
        expect(structuredClone(state)).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('never takes a request for the camera back', () => {
    fc.assert(
      fc.property(reached, action, (state, next) => {
        const after = reduce(state, next);
        expect(after.request.seq).toBeGreaterThanOrEqual(state.request.seq);
        if (after.request.seq === state.request.seq) expect(after.request).toEqual(state.request);
      }),
    );
  });

  test('gives the same result each time', () => {
    fc.assert(
      fc.property(reached, action, (state, next) => {
        expect(reduce(state, next)).toEqual(reduce(state, next));
      }),
    );
  });
});

describe('selecting', () => {
  test('opens, asks the map to frame it once, and clears notices and hover', () => {
    fc.assert(
      fc.property(reached, opened, (state, item) => {
        const after = reduce({ ...state, notices: [{ kind: 'too-long' }] }, { type: 'select', selection: item });
        expect(after).toMatchObject({
          selection: item,
          hovered: null,
          notices: [],
          pinned: false,
          request: { seq: state.request.seq + 1, to: { kind: 'selection' } },
        });
      }),
    );
  });

  test('and closing keeps the map where it is, and in the address', () => {
    fc.assert(
      fc.property(reached, opened, camera, (state, item, at) => {
        const open = play(
          [
            { type: 'select', selection: item },
            { type: 'cameraMoved', camera: at, cause: 'app' },
          ],
          state,
        );
        const closed = reduce(open, { type: 'select', selection: { kind: 'none' } });
        expect(closed.selection).toEqual({ kind: 'none' });
        expect(closed.camera).toEqual(at);
        expect(closed.pinned).toBe(true);
        expect(closed.request).toEqual(open.request);
      }),
    );
  });

  test('nothing while nothing is open changes nothing', () => {
    const state = deepFreeze(initialState('en'));
    expect(reduce(state, { type: 'select', selection: { kind: 'none' } })).toBe(state);
  });

  test('keeps the filters, the language and the theme', () => {
    fc.assert(
      fc.property(reached, selection, (state, item) => {
        const { locale, theme, toggledLayers, hiddenServices, tab } = reduce(state, {
          type: 'select',
          selection: item,
        });
        expect({ locale, theme, toggledLayers, hiddenServices, tab }).toEqual({
          locale: state.locale,
          theme: state.theme,
          toggledLayers: state.toggledLayers,
          hiddenServices: state.hiddenServices,
          tab: state.tab,
        });
      }),
    );
  });
});

describe('filters', () => {
  test('switched twice are as before', () => {
    fc.assert(
      fc.property(
        reached,
        fc.constantFrom(...atlas.layers.map((layer) => layer.id)),
        fc.constantFrom(...service),
        (state, id, item) => {
          const twice = play(
            [
              { type: 'toggleLayer', id },
              { type: 'toggleService', service: item },
              { type: 'toggleLayer', id },
              { type: 'toggleService', service: item },
            ],
            state,
          );
          expect(new Set(twice.toggledLayers)).toEqual(new Set(state.toggledLayers));
          expect(new Set(twice.hiddenServices)).toEqual(new Set(state.hiddenServices));
        },
      ),
    );
  });

  test('switched once differ in just that', () => {
    const id = atlas.layers[0]?.id;
    if (!id) throw new Error('expected layers');
    expect(reduce(initialState('en'), { type: 'toggleLayer', id }).toggledLayers).toEqual([id]);
    expect(reduce(initialState('en'), { type: 'toggleService', service: 'navy' }).hiddenServices).toEqual(['navy']);
  });

  test('reset are as on a first visit, and nothing else changes', () => {
    fc.assert(
      fc.property(reached, (state) => {
        expect(reduce(state, { type: 'resetFilters' })).toEqual({ ...state, toggledLayers: [], hiddenServices: [] });
      }),
    );
  });
});

describe('the camera', () => {
  test('belongs in the address once the reader moved it', () => {
    fc.assert(
      fc.property(reached, camera, (state, at) => {
        expect(reduce(state, { type: 'cameraMoved', camera: at, cause: 'user' })).toMatchObject({
          camera: at,
          pinned: true,
        });
      }),
    );
  });

  test('does not when the app moved it to a selection or the whole map', () => {
    fc.assert(
      fc.property(
        reached,
        camera,
        fc.constantFrom('frameTheatre' as const, 'frameSelection' as const),
        (state, at, type) => {
          expect(play([{ type }, { type: 'cameraMoved', camera: at, cause: 'app' }], state)).toMatchObject({
            camera: at,
            pinned: false,
          });
        },
      ),
    );
  });

  test('does when it was moved to a frame that has no name', () => {
    const after = play([
      { type: 'frameBounds', bounds: [139, 35, 140, 36] },
      { type: 'cameraMoved', camera: { center: [139.5, 35.5], zoom: 8 }, cause: 'app' },
    ]);
    expect(after.pinned).toBe(true);
  });
});

describe('actions that change nothing give the same object', () => {
  test.each<Action>([
    { type: 'setLocale', locale: 'en' },
    { type: 'setTheme', theme: null },
    { type: 'setTab', tab: 'places' },
    { type: 'hover', id: null },
    { type: 'dismissNotices' },
  ])('$type', (same) => {
    const state = deepFreeze(initialState('en'));
    expect(reduce(state, same)).toBe(state);
  });
});

test('restoring takes the address’s state, and keeps what no address carries', () => {
  fc.assert(
    fc.property(reached, reached, (state, restored) => {
      const after = reduce(state, { type: 'restore', state: restored });
      expect(after).toMatchObject({
        locale: restored.locale,
        selection: restored.selection,
        camera: restored.camera,
        pinned: restored.pinned,
        toggledLayers: restored.toggledLayers,
        hiddenServices: restored.hiddenServices,
        notices: restored.notices,
        theme: state.theme,
        tab: state.tab,
      });
      expect(after.request).toEqual({ seq: state.request.seq + 1, to: restored.request.to });
    }),
  );
});

test('selections are the same when they open the same thing', () => {
  fc.assert(
    fc.property(selection, selection, (a, b) => {
      expect(sameSelection(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(sameSelection(a, structuredClone(a))).toBe(true);
    }),
  );
});

test('the store tells its subscribers of each change, and of nothing else', () => {
  const store = createAppStore(initialState('en'));
  let calls = 0;
  const stop = store.state.subscribe(() => (calls += 1));
  store.dispatch({ type: 'setLocale', locale: 'en' });
  expect(calls).toBe(0);
  store.dispatch({ type: 'setLocale', locale: 'ja' });
  expect(calls).toBe(1);
  expect(store.state.getState().locale).toBe('ja');
  stop();
  store.dispatch({ type: 'setLocale', locale: 'en' });
  expect(calls).toBe(1);
});
