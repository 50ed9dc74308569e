import { project, visibleBounds } from '../../domain/mercator.ts';
import type { Frame } from './frame-store.ts';

/** Steps between ticks, in minutes of arc; each at most two and a half times the next, so that no side is left with one tick. */
const stepsMinutes = [1200, 600, 300, 120, 60, 30, 15, 10, 5, 2, 1] as const;

/** A mark on the neat line. */
export interface Tick {
  /** Distance from the map's left or top edge, in CSS pixels. */
  readonly atPx: number;
  readonly label: string;
}

/** The finest step that leaves at most `most` ticks on a side that is `span` degrees long. */
export function tickStep(span: number, most: number): number {
  const fitting = stepsMinutes.filter((step) => (span * 60) / step <= most);
  return fitting.at(-1) ?? stepsMinutes[0];
}

/** `127°45′E`; minutes only where the step is finer than a degree. */
export function degreeLabel(minutes: number, positive: string, negative: string): string {
  const total = Math.abs(Math.round(minutes));
  const rest = total % 60;
  const side = minutes < 0 ? negative : positive;
  return `${Math.floor(total / 60)}°${rest === 0 ? '' : `${String(rest).padStart(2, '0')}′`}${side}`;
}

function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil((from * 60) / step);
  const last = Math.floor((to * 60) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

/** The ticks of a frame: along the top and bottom, and along the sides. */
export function frameTicks({ camera, size }: Frame): { readonly lon: readonly Tick[]; readonly lat: readonly Tick[] } {
  const [west, south, east, north] = visibleBounds(camera, size);
  const lonStep = tickStep(east - west, Math.max(2, Math.min(7, size.width / 110)));
  const latStep = tickStep(north - south, Math.max(2, Math.min(7, size.height / 90)));
  const inside = (at: number, length: number): boolean => at > 24 && at < length - 24;
  return {
    lon: multiples(west, east, lonStep)
      .map((minutes) => ({ atPx: project([minutes / 60, 0], camera, size)[0], label: degreeLabel(minutes, 'E', 'W') }))
      .filter((tick) => inside(tick.atPx, size.width)),
    lat: multiples(south, north, latStep)
      .map((minutes) => ({ atPx: project([0, minutes / 60], camera, size)[1], label: degreeLabel(minutes, 'N', 'S') }))
      .filter((tick) => inside(tick.atPx, size.height)),
  };
}
