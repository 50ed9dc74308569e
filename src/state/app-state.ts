import type { Bounds, LonLat } from '../domain/geometry.ts';
import type { ArticleId, ControversyId, LayerId, PlaceId } from '../domain/ids.ts';
import type { Service } from '../domain/place.ts';
import type { Locale } from '../domain/text.ts';

export const themes = ['paper', 'night'] as const;
/** A colour set of the interface and the map. */
export type Theme = (typeof themes)[number];

/** Where the map looks, north up: centre and zoom (the world is 512 px wide at zoom 0). */
export interface Camera {
  readonly center: LonLat;
  readonly zoom: number;
}

/** What is open in the panel. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'controversy'; readonly id: ControversyId };

/**
 * The last move that the app (not the reader's hand on the map) asked for. A new `seq` is a new
 * request; the map makes each move once.
 */
export interface CameraRequest {
  readonly seq: number;
  readonly to:
    | { readonly kind: 'theatre' }
    | { readonly kind: 'selection' }
    | { readonly kind: 'camera'; readonly camera: Camera }
    | { readonly kind: 'bounds'; readonly bounds: Bounds };
}

/** A part of an address that could not be kept, for the line that says so. */
export type Notice =
  | { readonly kind: 'unknown-path'; readonly value: string }
  | { readonly kind: 'unknown-place'; readonly value: string }
  | { readonly kind: 'unknown-article'; readonly value: string }
  | { readonly kind: 'unknown-controversy'; readonly value: string }
  | { readonly kind: 'bad-camera'; readonly value: string }
  | { readonly kind: 'bad-filter'; readonly value: string }
  | { readonly kind: 'too-long' };

export const tabs = ['places', 'treaty', 'disputes', 'layers'] as const;
/** The four lists of the left column. */
export type Tab = (typeof tabs)[number];

/** Everything that a reader can change; small, serialisable, and all but `hovered` and `tab` in the address. */
export interface AppState {
  readonly locale: Locale;
  /** Null follows the system's setting. */
  readonly theme: Theme | null;
  readonly selection: Selection;
  /** Where the map came to rest; null until it first has. */
  readonly camera: Camera | null;
  /** Whether the reader chose that camera, so that the address carries it; else the view frames itself. */
  readonly pinned: boolean;
  readonly request: CameraRequest;
  /** Layers that differ from their default: switched on or off by the reader. */
  readonly toggledLayers: readonly LayerId[];
  readonly hiddenServices: readonly Service[];
  readonly tab: Tab;
  readonly hovered: PlaceId | null;
  readonly notices: readonly Notice[];
}

/** The state of a first visit, in the given language. */
export function initialState(locale: Locale): AppState {
  return {
    locale,
    theme: null,
    selection: { kind: 'none' },
    camera: null,
    pinned: false,
    request: { seq: 0, to: { kind: 'theatre' } },
    toggledLayers: [],
    hiddenServices: [],
    tab: 'places',
    hovered: null,
    notices: [],
  };
}
