import type { ExpressionSpecification } from 'maplibre-gl';
import { dimmedOpacity } from './palettes.ts';

/** A number, or an expression that yields one. */
export type NumberExpression = number | ExpressionSpecification;

/** Whether the feature under the map's feature-state has the mark. */
export function hasState(name: 'hover' | 'selected'): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false];
}

/** One of three values by feature-state: selection wins over hover. */
export function byState<T extends number | string>(values: {
  readonly selected: T;
  readonly hover: T;
  readonly rest: T | ExpressionSpecification;
}): ExpressionSpecification {
  return ['case', hasState('selected'), values.selected, hasState('hover'), values.hover, values.rest];
}

/** An opacity that falls to the dimmed share where the feature's `dimmed` is true. */
export function dimmable(opacity: number, dimmed = opacity * dimmedOpacity): ExpressionSpecification {
  return ['case', ['get', 'dimmed'], dimmed, opacity];
}

/** Linear between pairs of zoom and value. */
export function zoomLinear(
  first: readonly [number, NumberExpression],
  ...rest: readonly (readonly [number, NumberExpression])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...first, ...rest.flat()];
}

/**
 * An expression by whole zoom levels, for values that follow the ground (a length in pixels doubles
 * with each level) but also have a floor, which no interpolation can express.
 */
export function zoomSteps(from: number, to: number, at: (zoom: number) => NumberExpression): ExpressionSpecification {
  const levels = Array.from({ length: to - from }, (_, index) => from + 1 + index);
  return ['step', ['zoom'], at(from), ...levels.flatMap((zoom) => [zoom, at(zoom)] as const)];
}
