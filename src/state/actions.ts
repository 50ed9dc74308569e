import type { Bounds } from '../domain/geometry.ts';
import type { LayerId, PlaceId } from '../domain/ids.ts';
import type { Service } from '../domain/place.ts';
import type { Locale } from '../domain/text.ts';
import type { AppState, Camera, Selection, Tab, Theme } from './app-state.ts';

/** Everything that can happen to the state. */
export type Action =
  | { readonly type: 'select'; readonly selection: Selection }
  /** The map came to rest: after the reader moved it, or after a move that the app asked for. */
  | { readonly type: 'cameraMoved'; readonly camera: Camera; readonly cause: 'user' | 'app' }
  | { readonly type: 'frameTheatre' }
  | { readonly type: 'frameSelection' }
  | { readonly type: 'frameBounds'; readonly bounds: Bounds }
  | { readonly type: 'toggleLayer'; readonly id: LayerId }
  | { readonly type: 'toggleService'; readonly service: Service }
  | { readonly type: 'resetFilters' }
  | { readonly type: 'setLocale'; readonly locale: Locale }
  | { readonly type: 'setTheme'; readonly theme: Theme | null }
  | { readonly type: 'setTab'; readonly tab: Tab }
  | { readonly type: 'hover'; readonly id: PlaceId | null }
  | { readonly type: 'dismissNotices' }
  /** The address changed by itself: Back, Forward or a typed address. */
  | { readonly type: 'restore'; readonly state: AppState };
