import type { Map as MapLibreMap, SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** The address that a source takes its data from, if it does. */
function dataUrl(source: SourceSpecification | undefined): string | null {
  return source?.type === 'geojson' && typeof source.data === 'string' ? source.data : null;
}

/**
 * Changes a map's style to the given one, touching only what differs. Once MapLibre has loaded
 * GeoJSON from an address it describes that source by its data, takes the address for a change, and
 * fetches it again with each new style; so a source whose address stays the same is told apart here.
 */
export function setStyle(map: MapLibreMap, style: StyleSpecification, shown: StyleSpecification): void {
  map.setStyle(style, {
    diff: true,
    validate: false,
    transformStyle: (before, next) => {
      for (const [id, source] of Object.entries(next.sources)) {
        const url = dataUrl(source);
        const old = before?.sources[id];
        if (url !== null && old?.type === 'geojson' && dataUrl(shown.sources[id]) === url) old.data = url;
      }
      return next;
    },
  });
}
