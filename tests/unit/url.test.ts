import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import { service } from '../../src/domain/service.ts';
import { initialState, type AppState, type Camera } from '../../src/state/app-state.ts';
import {
  formatAddress,
  formatCamera,
  maxAddressLength,
  parseAddress,
  parseCamera,
  pathOf,
} from '../../src/state/url.ts';
import { atlas, deepFreeze, known, selections } from '../support/content.ts';

const parse = (address: string): AppState => {
  const mark = address.indexOf('?');
  return mark < 0 ? parseAddress(address, '', known) : parseAddress(address.slice(0, mark), address.slice(mark), known);
};

/** What of a state the address carries. */
const carried = ({ locale, selection, pinned, camera, toggledLayers, hiddenServices }: AppState) => ({
  locale,
  selection,
  pinned,
  camera: pinned ? camera : null,
  toggledLayers,
  hiddenServices,
});

/** A camera on the map, as exact as an address writes it. */
const camera: fc.Arbitrary<Camera> = fc
  .tuple(
    fc.integer({ min: 880_000, max: 1_800_000 }),
    fc.integer({ min: -120_000, max: 600_000 }),
    fc.integer({ min: 200, max: 1500 }),
  )
  .map(([lon, lat, zoom]) => ({ center: [lon / 1e4, lat / 1e4], zoom: zoom / 100 }));

const state: fc.Arbitrary<AppState> = fc
  .record({
    locale: fc.constantFrom(...locales),
    selection: fc.constantFrom(...selections),
    camera: fc.option(camera),
    pinned: fc.boolean(),
    toggledLayers: fc.shuffledSubarray(atlas.layers.map((layer) => layer.id)),
    hiddenServices: fc.shuffledSubarray([...service]),
  })
  .map((parts) => ({ ...initialState(parts.locale), ...parts, pinned: parts.pinned && parts.camera !== null }));

/** Fails unless the state is one that the app could be in. */
function expectValid(found: AppState): void {
  expect(locales).toContain(found.locale);
  expect(found.theme).toBeNull();
  expect(found.hovered).toBeNull();
  if (found.selection.kind !== 'none') expect(known[found.selection.kind](found.selection.id)).toBe(found.selection.id);
  if (found.camera) {
    const [lon, lat] = found.camera.center;
    expect([lon, lat, found.camera.zoom].every(Number.isFinite)).toBe(true);
    expect(
      lon >= 88 && lon <= 180 && lat >= -12 && lat <= 60 && found.camera.zoom >= 2 && found.camera.zoom <= 15,
    ).toBe(true);
  }
  expect(found.pinned).toBe(found.camera !== null);
  expect(found.toggledLayers.every((id) => known.layer(id) === id)).toBe(true);
  expect(found.hiddenServices.every((item) => service.includes(item))).toBe(true);
  for (const list of [found.toggledLayers, found.hiddenServices]) expect(new Set<string>(list).size).toBe(list.length);
  expect(found.notices.length).toBeLessThanOrEqual(4);
  for (const notice of found.notices) if ('value' in notice) expect(notice.value.length).toBeLessThanOrEqual(64);
  // Written and read again it is the same, to the decimals of an address, so that a page can be reloaded.
  const again = parse(formatAddress(found));
  expect(formatAddress(again)).toBe(formatAddress(found));
  expect({ ...carried(again), camera: null }).toEqual({ ...carried(found), camera: null });
  expect(again.notices).toEqual([]);
}

describe('an address', () => {
  test('reads back as the state it was written from', () => {
    fc.assert(
      fc.property(state, (before) => {
        const after = parse(formatAddress(deepFreeze(before)));
        expect(carried(after)).toEqual(carried(before));
        expect(after.notices).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same however often it is read and written', () => {
    fc.assert(
      fc.property(state, (before) => {
        const address = formatAddress(before);
        expect(formatAddress(parse(address))).toBe(address);
      }),
    );
  });

  test('keeps within the length that is read', () => {
    const longest = atlas.places.map((place) => place.id).toSorted((a, b) => b.length - a.length)[0];
    if (!longest) throw new Error('expected places');
    const full: AppState = {
      ...initialState('ja'),
      selection: { kind: 'place', id: longest },
      camera: { center: [123.4567, -11.2345], zoom: 12.34 },
      pinned: true,
      toggledLayers: atlas.layers.map((layer) => layer.id),
      hiddenServices: [...service],
    };
    expect(formatAddress(full).length).toBeLessThan(maxAddressLength / 2);
  });

  test('frames what it opens: a camera before a selection before the whole map', () => {
    expect(parse('/').request.to).toEqual({ kind: 'theatre' });
    expect(parse('/place/futenma/').request.to).toEqual({ kind: 'selection' });
    expect(parse('/place/futenma/?at=127.75,26.27,13').request.to).toEqual({
      kind: 'camera',
      camera: { center: [127.75, 26.27], zoom: 13 },
    });
  });

  test.each([
    ['/', 'en'],
    ['/ja/', 'ja'],
    ['/ja', 'ja'],
    ['/place/futenma/', 'en'],
    ['/ja/place/futenma/', 'ja'],
    ['/jam/', 'en'],
  ])('%s is in %s', (address, locale) => {
    expect(parse(address).locale).toBe(locale);
  });

  test.each([
    '/place/futenma',
    '/place/futenma/',
    '/place/futenma/index.html',
    '//place//futenma//',
    '/place/%66utenma/',
  ])('%s opens Futenma without a notice', (address) => {
    const found = parse(address);
    expect(found.selection).toEqual({ kind: 'place', id: 'futenma' });
    expect(found.notices).toEqual([]);
  });

  test('opens articles and instruments by ids with capitals', () => {
    expect(parse('/article/1960-VI/').selection).toEqual({ kind: 'article', id: '1960-VI' });
    expect(parse('/ja/article/saco-1996/').selection).toEqual({ kind: 'article', id: 'saco-1996' });
    expect(parse('/controversy/henoko/').selection).toEqual({ kind: 'controversy', id: 'henoko' });
  });

  test.each([
    ['kadena-air-base', 'kadena'],
    ['mcas-futenma', 'futenma'],
  ])('the former id %s leads to %s', (former, now) => {
    const found = parse(`/ja/place/${former}/`);
    expect(found.selection).toEqual({ kind: 'place', id: now });
    expect(formatAddress(found)).toBe(`/ja/place/${now}/`);
  });

  test('every former id leads to a place, and none is also an id', () => {
    expect(atlas.placeAliases.size).toBeGreaterThan(0);
    for (const [former, now] of atlas.placeAliases) {
      expect(parse(`/place/${former}/`).selection).toEqual({ kind: 'place', id: now });
      expect(atlas.placeById.has(former)).toBe(false);
    }
  });

  test('of every page is the path that the page is written to', () => {
    for (const locale of locales)
      for (const selection of selections)
        expect(parse(pathOf(locale, selection))).toMatchObject({ locale, selection, notices: [] });
  });
});

describe('what cannot be kept is named', () => {
  test.each([
    ['/place/atlantis/', 'unknown-place', 'atlantis'],
    ['/article/1960-XI/', 'unknown-article', '1960-XI'],
    ['/controversy/atlantis/', 'unknown-controversy', 'atlantis'],
    ['/somewhere/', 'unknown-path', '/somewhere/'],
    ['/place/', 'unknown-path', '/place/'],
    ['/place/futenma/more/', 'unknown-path', '/place/futenma/more/'],
    ['/?at=nowhere', 'bad-camera', 'nowhere'],
    ['/?at=2.35,48.85,9', 'bad-camera', '2.35,48.85,9'],
    ['/?at=127,26,99', 'bad-camera', '127,26,99'],
    ['/?at=', 'bad-camera', ''],
    ['/?layers=runways.volcanoes', 'bad-filter', 'volcanoes'],
    ['/?without=navy.pirates', 'bad-filter', 'pirates'],
  ])('%s: %s "%s"', (address, kind, value) => {
    expect(parse(address).notices).toEqual([{ kind, value }]);
  });

  test('and what can be kept is kept', () => {
    const found = parse('/ja/place/atlantis/?at=127.75,26.27,13&layers=runways.volcanoes&without=navy');
    expect(found).toMatchObject({
      locale: 'ja',
      selection: { kind: 'none' },
      camera: { center: [127.75, 26.27], zoom: 13 },
      toggledLayers: ['runways'],
      hiddenServices: ['navy'],
    });
    expect(found.notices.map((notice) => notice.kind)).toEqual(['unknown-place', 'bad-filter']);
  });

  test('doubled words count once, and unknown parameters are passed over', () => {
    const found = parse('/?without=navy.navy&utm_source=x&layers=');
    expect(found.hiddenServices).toEqual(['navy']);
    expect(found.toggledLayers).toEqual([]);
    expect(found.notices).toEqual([]);
  });

  test('names inherited by every object are no ids', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      for (const kind of ['place', 'article', 'controversy'])
        expect(parse(`/${kind}/${id}/`).selection).toEqual({ kind: 'none' });
    expect(parse('/?layers=constructor&without=__proto__').notices).toHaveLength(2);
  });
});

describe('too long an address', () => {
  test('with a long path gives the whole map and says so', () => {
    const found = parse(`/ja/place/${'x'.repeat(5000)}/`);
    expect(found.notices).toEqual([{ kind: 'too-long' }]);
    expect(found).toMatchObject({ locale: 'ja', selection: { kind: 'none' } });
  });

  test('with a long query keeps the page and says so', () => {
    const found = parse(`/place/futenma/?at=127.75,26.27,13&x=${'y'.repeat(5000)}`);
    expect(found.notices).toEqual([{ kind: 'too-long' }]);
    expect(found).toMatchObject({ selection: { kind: 'place', id: 'futenma' }, camera: null });
  });

  test('is read quickly, however long', () => {
    const start = performance.now();
    parse(`/${'a/'.repeat(500_000)}?layers=${'x.'.repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('noise', () => {
  const pieces = [
    '/',
    '/ja',
    'ja',
    'place',
    'article',
    'controversy',
    'futenma',
    '1960-VI',
    'henoko',
    'index.html',
    '?',
    '&',
    '=',
    'at',
    'layers',
    'without',
    '127.7,26.3,9',
    '1e9,NaN,-0',
    'runways',
    'navy',
    '.',
    '..',
    '%',
    '%2',
    '%E0%A4%A',
    '%00',
    '%2f',
    '+',
    '#',
    ';',
    '<script>',
    '"',
    "'",
    '\\',
    '\ud800',
    'javascript:',
    '尖閣',
    '\u202e',
    '__proto__',
    'constructor',
  ];
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 14 })
      .map((parts) => parts.join('')),
    fc.tuple(state, fc.nat(200), fc.string({ unit: 'binary', maxLength: 3 })).map(([valid, at, inserted]) => {
      const address = formatAddress(valid);
      const cut = at % (address.length + 1);
      return address.slice(0, cut) + inserted + address.slice(cut + (at % 3));
    }),
  );

  test('never throws and always gives a valid state: 10,000 addresses', () => {
    fc.assert(
      fc.property(noise, (address) => expectValid(parse(`/${address}`))),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test.each([
    '/place/<script>alert(1)</script>/',
    '/place/%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
    '/?at="><img src=x onerror=alert(1)>',
    '/?layers=javascript:alert(1)',
    "/?without=' onmouseover='alert(1)",
    '/"onload="alert(1)/',
  ])('no part of an attack gets into the address that is written: %s', (attack) => {
    const found = parse(attack);
    expectValid(found);
    expect(found.notices.length).toBeGreaterThan(0);
    expect(formatAddress(found)).toMatch(/^[\w/?=&.,-]*$/);
  });
});

describe('a camera', () => {
  test('is written with four decimals, about ten metres, and two for the zoom', () => {
    expect(formatCamera({ center: [127.123456, 26.987654], zoom: 9.8765 })).toBe('127.1235,26.9877,9.88');
    expect(formatCamera({ center: [130, -0.00001], zoom: 4 })).toBe('130,0,4');
  });

  test.each([
    '127.7,26.3',
    '127.7;26.3;9',
    '127.7,26.3,9,1',
    ' 127.7,26.3,9',
    '1e2,26,9',
    '0x7f,26,9',
    '127.1234567,26,9',
    '127.7,26.3,9.123',
    'NaN,NaN,NaN',
    'Infinity,0,5',
    '',
  ])('"%s" is none', (text) => {
    expect(parseCamera(text)).toBeNull();
  });

  test.each([
    ['88,-12,2', true],
    ['180,60,15', true],
    ['87.9999,0,5', false],
    ['180.1,0,5', false],
    ['130,60.1,5', false],
    ['130,-12.1,5', false],
    ['130,30,1.99', false],
    ['130,30,15.01', false],
  ])('%s is on the map: %s', (text, inside) => {
    expect(parseCamera(text) !== null).toBe(inside);
  });

  test('that the map can come to rest at can be read back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 88.5, max: 179.5, noNaN: true }),
        fc.double({ min: -11.5, max: 59.5, noNaN: true }),
        fc.double({ min: 2.5, max: 15, noNaN: true }),
        (lon, lat, zoom) => {
          const read = parseCamera(formatCamera({ center: [lon, lat], zoom }));
          expect(read?.center[0]).toBeCloseTo(lon, 3);
          expect(read?.center[1]).toBeCloseTo(lat, 3);
          expect(read?.zoom).toBeCloseTo(zoom, 1);
        },
      ),
    );
  });
});
