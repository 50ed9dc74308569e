import type { Bounds, LonLat } from '../../domain/geometry.ts';
import type { Localized } from '../../domain/text.ts';

/** A part of the theatre that is drawn once more, larger, beside it. */
export interface Inset {
  readonly id: 'kanto' | 'okinawa';
  readonly name: Localized;
  readonly bounds: Bounds;
}

/** Where facilities are too dense for the map of the theatre. */
export const insets: readonly Inset[] = [
  { id: 'kanto', name: { en: 'Kantō', ja: '関東' }, bounds: [138.7, 34.95, 140.25, 35.95] },
  { id: 'okinawa', name: { en: 'Okinawa Island', ja: '沖縄島' }, bounds: [127.5, 26.02, 128.38, 26.92] },
];

/** Zoom below which the symbols in an inset's bounds shrink on the main map. */
export const insetZoom = 6.5;

/** Whether an inset shows the position. */
export function inInset([lon, lat]: LonLat): boolean {
  return insets.some(
    ({ bounds: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
}
