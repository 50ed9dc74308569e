import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeId } from '../../src/domain/ids.ts';
import { createAppStore, type AppStore } from '../../src/state/store.ts';
import { belowBase, syncAddress, type AddressBar } from '../../src/state/url-sync.ts';
import { parseAddress } from '../../src/state/url.ts';
import { known, selections } from '../support/content.ts';

const futenma = { kind: 'place', id: placeId.parse('futenma') } as const;
const henoko = { kind: 'place', id: placeId.parse('henoko') } as const;
const at = { center: [127.75, 26.27], zoom: 13 } as const;

/** An address bar with a history of its own, as a browser has. */
class FakeBar implements AddressBar {
  entries: string[];
  index = 0;
  /** When set, changing the address throws, as browsers do after too many changes. */
  limited = false;
  readonly #listeners = new Set<() => void>();

  constructor(address: string) {
    this.entries = [address];
  }

  get address(): string {
    return this.entries[this.index] ?? '';
  }

  get location() {
    const url = new URL(this.address, 'https://atlas.example');
    return { pathname: url.pathname, search: url.search };
  }

  get listening(): number {
    return this.#listeners.size;
  }

  #refuse(): void {
    if (this.limited) throw new DOMException('Too many calls to History API', 'SecurityError');
  }

  readonly history: AddressBar['history'] = {
    state: null,
    pushState: (_state, _unused, url) => {
      this.#refuse();
      this.entries = [...this.entries.slice(0, this.index + 1), String(url)];
      this.index += 1;
    },
    replaceState: (_state, _unused, url) => {
      this.#refuse();
      this.entries = this.entries.with(this.index, String(url));
    },
  };

  addEventListener = (_type: 'popstate', listener: () => void): void => void this.#listeners.add(listener);
  removeEventListener = (_type: 'popstate', listener: () => void): void => void this.#listeners.delete(listener);

  go(step: number): void {
    this.index = Math.max(0, Math.min(this.entries.length - 1, this.index + step));
    for (const listener of this.#listeners) listener();
  }
}

function open(
  address: string,
  base = '/',
): { readonly bar: FakeBar; readonly store: AppStore; readonly stop: () => void } {
  const bar = new FakeBar(address);
  const store = createAppStore(parseAddress(belowBase(bar.location.pathname, base), bar.location.search, known));
  return { bar, store, stop: syncAddress(store, bar, base, known) };
}

describe('the address bar', () => {
  test('gets a new entry for a selection and for a language', () => {
    const { bar, store } = open('/');
    store.dispatch({ type: 'select', selection: futenma });
    store.dispatch({ type: 'setLocale', locale: 'ja' });
    store.dispatch({ type: 'select', selection: { kind: 'none' } });
    expect(bar.entries).toEqual(['/', '/place/futenma/', '/ja/place/futenma/', '/ja/']);
  });

  test('changes in place for the camera and the filters', () => {
    const { bar, store } = open('/place/futenma/');
    store.dispatch({ type: 'cameraMoved', camera: at, cause: 'user' });
    store.dispatch({ type: 'toggleService', service: 'navy' });
    expect(bar.entries).toEqual(['/place/futenma/?at=127.75,26.27,13&without=navy']);
    store.dispatch({ type: 'resetFilters' });
    store.dispatch({ type: 'frameSelection' });
    expect(bar.entries).toEqual(['/place/futenma/']);
  });

  test('stays for what no address carries', () => {
    const { bar, store } = open('/place/futenma/');
    store.dispatch({ type: 'hover', id: henoko.id });
    store.dispatch({ type: 'setTheme', theme: 'night' });
    store.dispatch({ type: 'setTab', tab: 'treaty' });
    store.dispatch({ type: 'cameraMoved', camera: at, cause: 'app' });
    expect(bar.entries).toEqual(['/place/futenma/']);
  });

  test('loses a former id and a part that could not be kept at once, without a new entry', () => {
    expect(open('/place/mcas-futenma/').bar.entries).toEqual(['/place/futenma/']);
    expect(open('/place/atlantis/?without=pirates').bar.entries).toEqual(['/']);
  });

  test('keeps below the site’s base', () => {
    const { bar, store } = open('/atlas/ja/place/futenma/', '/atlas/');
    expect(store.state.getState().selection).toEqual(futenma);
    store.dispatch({ type: 'select', selection: henoko });
    expect(bar.address).toBe('/atlas/ja/place/henoko/');
    bar.go(-1);
    expect(store.state.getState().selection).toEqual(futenma);
  });

  test('always says what the store holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...selections), { maxLength: 8 }), (path) => {
        const { bar, store } = open('/');
        for (const selection of path) store.dispatch({ type: 'select', selection });
        const read = parseAddress(bar.location.pathname, bar.location.search, known);
        expect(read.selection).toEqual(store.state.getState().selection);
      }),
    );
  });
});

describe('Back and Forward', () => {
  test('restore what was open, in its language, and ask the map to frame it', () => {
    const { bar, store } = open('/');
    store.dispatch({ type: 'select', selection: futenma });
    store.dispatch({ type: 'setLocale', locale: 'ja' });
    const before = store.state.getState().request.seq;
    bar.go(-1);
    expect(store.state.getState()).toMatchObject({ locale: 'en', selection: futenma });
    bar.go(-1);
    expect(store.state.getState()).toMatchObject({
      locale: 'en',
      selection: { kind: 'none' },
      request: { to: { kind: 'theatre' } },
    });
    expect(store.state.getState().request.seq).toBeGreaterThan(before);
    bar.go(2);
    expect(store.state.getState()).toMatchObject({ locale: 'ja', selection: futenma });
  });

  test('leave the history as it is', () => {
    const { bar, store } = open('/');
    store.dispatch({ type: 'select', selection: futenma });
    store.dispatch({ type: 'select', selection: henoko });
    const entries = [...bar.entries];
    bar.go(-1);
    bar.go(-1);
    bar.go(1);
    expect(bar.entries).toEqual(entries);
    expect(bar.index).toBe(1);
  });

  test('restore the reader’s camera and filters, and keep the theme', () => {
    const { bar, store } = open('/place/futenma/?at=127.75,26.27,13&without=navy');
    store.dispatch({ type: 'setTheme', theme: 'night' });
    store.dispatch({ type: 'select', selection: henoko });
    store.dispatch({ type: 'resetFilters' });
    bar.go(-1);
    expect(store.state.getState()).toMatchObject({
      camera: at,
      pinned: true,
      hiddenServices: ['navy'],
      theme: 'night',
      request: { to: { kind: 'camera', camera: at } },
    });
  });

  test('to an address that cannot be kept say so', () => {
    const { bar, store } = open('/');
    store.dispatch({ type: 'select', selection: futenma });
    bar.entries = bar.entries.with(0, '/place/atlantis/');
    bar.go(-1);
    expect(store.state.getState()).toMatchObject({
      selection: { kind: 'none' },
      notices: [{ kind: 'unknown-place', value: 'atlantis' }],
    });
  });
});

describe('a browser that limits changes of the address', () => {
  test('does not stop the app, and the next change writes the address', () => {
    const { bar, store } = open('/');
    bar.limited = true;
    store.dispatch({ type: 'select', selection: futenma });
    store.dispatch({ type: 'cameraMoved', camera: at, cause: 'user' });
    expect(store.state.getState()).toMatchObject({ selection: futenma, camera: at });
    expect(bar.address).toBe('/');
    bar.limited = false;
    store.dispatch({ type: 'toggleService', service: 'navy' });
    expect(bar.address).toBe('/place/futenma/?at=127.75,26.27,13&without=navy');
  });

  test('does not stop it from starting either', () => {
    const bar = new FakeBar('/place/mcas-futenma/');
    bar.limited = true;
    const store = createAppStore(parseAddress('/place/mcas-futenma/', '', known));
    expect(() => syncAddress(store, bar, '/', known)).not.toThrow();
  });
});

test('stopped, the two go their own ways', () => {
  const { bar, store, stop } = open('/');
  stop();
  expect(bar.listening).toBe(0);
  store.dispatch({ type: 'select', selection: futenma });
  expect(bar.entries).toEqual(['/']);
});

test.each([
  ['/', '/', '/'],
  ['/place/futenma/', '/', '/place/futenma/'],
  ['/atlas/', '/atlas/', '/'],
  ['/atlas/ja/', '/atlas/', '/ja/'],
  ['/elsewhere/', '/atlas/', '/elsewhere/'],
])('%s below %s is %s', (pathname, base, expected) => {
  expect(belowBase(pathname, base)).toBe(expected);
});
