import type { LonLat } from '../../domain/geometry.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { Size } from '../../domain/mercator.ts';
import type { Camera } from '../../state/app-state.ts';

/** A position on the map in CSS pixels, from its top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Who moved the map: the reader's hand, or the app. */
export type MoveCause = 'user' | 'app';

/** Why the map cannot be drawn. */
export type MapFailure = 'no-webgl' | 'error';

/** What the map tells the app. */
export type MapSignal =
  /** The first picture is complete. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'placeClicked'; readonly id: PlaceId }
  /** Several places lie under the pointer, nearest first. */
  | { readonly kind: 'placesClicked'; readonly ids: readonly PlaceId[]; readonly point: ScreenPoint }
  | { readonly kind: 'placeHovered'; readonly id: PlaceId | null; readonly point: ScreenPoint; readonly size: Size }
  /** The map came to rest. */
  | { readonly kind: 'moved'; readonly camera: Camera; readonly cause: MoveCause }
  | { readonly kind: 'contextLost' }
  | { readonly kind: 'contextRestored' }
  | { readonly kind: 'failed'; readonly reason: MapFailure };

/** What is drawn in a frame, for what the interface draws over the map. */
export interface MapFrame {
  readonly camera: Camera;
  readonly size: Size;
}

/** A place near the pointer. */
export interface Hit {
  readonly id: PlaceId;
  readonly position: LonLat;
  /** From the pointer to the symbol's centre, in CSS pixels. */
  readonly distancePx: number;
  /** Reach of the symbol, in CSS pixels. */
  readonly radiusPx: number;
}

/** How much further than the nearest another symbol may be and still be meant, in CSS pixels. */
const slackPx = 6;

/**
 * Which places a click means: those whose symbol is under the pointer, or else the nearest ones in
 * reach. Nearest first; more than one means that the reader has to choose.
 */
export function meantBy(hits: readonly Hit[]): readonly PlaceId[] {
  const sorted = hits.toSorted((a, b) => a.distancePx - b.distancePx);
  const under = sorted.filter((hit) => hit.distancePx <= hit.radiusPx + 1);
  const [nearest] = sorted;
  if (nearest === undefined) return [];
  const meant = under.length > 0 ? under : sorted.filter((hit) => hit.distancePx <= nearest.distancePx + slackPx);
  return [...new Set(meant.map(({ id }) => id))];
}
