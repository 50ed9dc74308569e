import type { ExpressionSpecification } from 'maplibre-gl';
import { service } from '../../domain/service.ts';
import type { Palette } from './palettes.ts';

/** The colour of a feature's `look`: its service's, or the treaty's where it is tied. */
export function lookColors(palette: Palette): ExpressionSpecification {
  const pairs = service.flatMap((each) => [each, palette.services[each]]);
  return ['match', ['get', 'look'], 'ties', palette.lens, ...pairs, palette.ink3];
}
