import type { StyleSpecification } from 'maplibre-gl';

/** The style without its names, to be drawn while their fonts are on the way. */
export function withoutNames(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    layers: style.layers.filter((layer) => layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined),
  };
}
