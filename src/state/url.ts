import type { ArticleId, ControversyId, LayerId, PlaceId } from '../domain/ids.ts';
import type { Locale } from '../domain/text.ts';
import { service } from '../domain/service.ts';
import { initialState, type AppState, type Camera, type Notice, type Selection } from './app-state.ts';

/** Longest address that is read; anything longer is noise or an attack. */
export const maxAddressLength = 2000;

/** What exists, so that an address can be checked without the content itself. */
export interface KnownIds {
  /** The id a place id leads to (itself, or the one that a former id became); null when unknown. */
  readonly place: (id: string) => PlaceId | null;
  readonly article: (id: string) => ArticleId | null;
  readonly controversy: (id: string) => ControversyId | null;
  readonly layer: (id: string) => LayerId | null;
}

const cameraPattern = /^(-?\d{1,3}(?:\.\d{1,5})?),(-?\d{1,2}(?:\.\d{1,5})?),(\d{1,2}(?:\.\d{1,2})?)$/;

/** Reads `lon,lat,zoom`; null when it is not a place on the map's part of the earth. */
export function parseCamera(text: string): Camera | null {
  const match = cameraPattern.exec(text);
  if (!match) return null;
  const [lon, lat, zoom] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const inside = lon >= 88 && lon <= 180 && lat >= -12 && lat <= 60 && zoom >= 2 && zoom <= 15;
  return inside ? { center: [lon, lat], zoom } : null;
}

/** Writes a camera as `lon,lat,zoom`, four decimals (about 10 m) and two. */
export function formatCamera(camera: Camera): string {
  const [lon, lat] = camera.center;
  return `${Number(lon.toFixed(4))},${Number(lat.toFixed(4))},${Number(camera.zoom.toFixed(2))}`;
}

function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

type Kept = Pick<AppState, 'selection'> & { readonly notices: readonly Notice[] };

function parsePath(segments: readonly string[], known: KnownIds): Kept {
  const none: Selection = { kind: 'none' };
  const [kind, id, ...rest] = segments;
  if (kind === undefined) return { selection: none, notices: [] };
  const unknownPath: Kept = {
    selection: none,
    notices: [{ kind: 'unknown-path', value: shown(`/${segments.join('/')}/`) }],
  };
  if (id === undefined || rest.length > 0) return unknownPath;
  switch (kind) {
    case 'place': {
      const found = known.place(id);
      return found
        ? { selection: { kind, id: found }, notices: [] }
        : { selection: none, notices: [{ kind: 'unknown-place', value: shown(id) }] };
    }
    case 'article': {
      const found = known.article(id);
      return found
        ? { selection: { kind, id: found }, notices: [] }
        : { selection: none, notices: [{ kind: 'unknown-article', value: shown(id) }] };
    }
    case 'controversy': {
      const found = known.controversy(id);
      return found
        ? { selection: { kind, id: found }, notices: [] }
        : { selection: none, notices: [{ kind: 'unknown-controversy', value: shown(id) }] };
    }
    default:
      return unknownPath;
  }
}

function parseList<T>(
  text: string | null,
  accept: (item: string) => T | null,
): { readonly items: readonly T[]; readonly notices: readonly Notice[] } {
  const words = text === null || text === '' ? [] : [...new Set(text.split('.'))];
  const items: T[] = [];
  const notices: Notice[] = [];
  for (const word of words) {
    const item = accept(word);
    if (item === null) notices.push({ kind: 'bad-filter', value: shown(word) });
    else items.push(item);
  }
  return { items, notices };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Reads an address into a state: what can be kept is kept, and each part that cannot is named in a
 * notice. Never throws. `path` is below the site's base and starts with `/`.
 */
export function parseAddress(path: string, search: string, known: KnownIds): AppState {
  const tooLong = path.length + search.length > maxAddressLength;
  const segments = path.slice(0, maxAddressLength).split('/').filter(Boolean).map(decoded);
  if (segments.at(-1) === 'index.html') segments.pop();
  const locale: Locale = segments[0] === 'ja' ? 'ja' : 'en';
  const start = initialState(locale);
  if (tooLong && path.length > maxAddressLength) return { ...start, notices: [{ kind: 'too-long' }] };
  const kept = parsePath(locale === 'ja' ? segments.slice(1) : segments, known);
  const query = new URLSearchParams(tooLong ? '' : search);
  const at = query.get('at');
  const camera = at === null ? null : parseCamera(at);
  const layers = parseList(query.get('layers'), known.layer);
  const hidden = parseList(query.get('without'), (word) => service.find((item) => item === word) ?? null);
  const notices: readonly Notice[] = [
    ...kept.notices,
    ...(tooLong ? [{ kind: 'too-long' } as const] : []),
    ...(at !== null && camera === null ? [{ kind: 'bad-camera', value: shown(at) } as const] : []),
    ...layers.notices,
    ...hidden.notices,
  ].slice(0, 4);
  return {
    ...start,
    selection: kept.selection,
    camera,
    pinned: camera !== null,
    request: {
      seq: 0,
      to: camera
        ? { kind: 'camera', camera }
        : kept.selection.kind === 'none'
          ? { kind: 'theatre' }
          : { kind: 'selection' },
    },
    toggledLayers: layers.items,
    hiddenServices: hidden.items,
    notices,
  };
}

/** The path of a selection in a language, below the site's base: `/ja/place/futenma/`. */
export function pathOf(locale: Locale, selection: Selection): string {
  const prefix = locale === 'ja' ? '/ja' : '';
  return selection.kind === 'none' ? `${prefix}/` : `${prefix}/${selection.kind}/${selection.id}/`;
}

/** The address of a state, below the site's base; the inverse of `parseAddress`. */
export function formatAddress(state: AppState): string {
  const parts = [
    state.pinned && state.camera ? `at=${formatCamera(state.camera)}` : '',
    state.toggledLayers.length > 0 ? `layers=${state.toggledLayers.join('.')}` : '',
    state.hiddenServices.length > 0 ? `without=${state.hiddenServices.join('.')}` : '',
  ].filter(Boolean);
  return pathOf(state.locale, state.selection) + (parts.length > 0 ? `?${parts.join('&')}` : '');
}
