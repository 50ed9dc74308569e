import type { ImageSourceSpecification, StyleSpecification } from 'maplibre-gl';

/** The relief picture of the build: its file in `data/` and its corners. See `build-bare.ts`. */
declare const __RELIEF__: {
  readonly file: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
} | null;

/** Zoom at which the coarse land gives way to the fine one, as in the atlas. */
const detailZoom = 7;

/** Zoom below which depth and relief are drawn, as in the atlas. */
const reliefZoom = 8;

/** Address of a data file, from the page. MapLibre's worker needs a whole one. */
function dataUrl(file: string): string {
  return new URL(`data/${file}`, document.baseURI).href;
}

function reliefSource({ file, bounds }: NonNullable<typeof __RELIEF__>): ImageSourceSpecification {
  const [west, south, east, north] = bounds;
  return {
    type: 'image',
    url: dataUrl(file),
    coordinates: [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  };
}

/** Land in two details, depth, relief, and facilities as one layer of circles; no text. */
export const bareStyle: StyleSpecification = {
  version: 8,
  sources: {
    'land-overview': {
      type: 'geojson',
      data: dataUrl('land-overview.json'),
      attribution: '© OpenStreetMap contributors',
    },
    'land-detail': { type: 'geojson', data: dataUrl('land-detail.json') },
    depth: { type: 'geojson', data: dataUrl('depth.json') },
    facilities: { type: 'geojson', data: dataUrl('facilities.json') },
    ...(__RELIEF__ && { relief: reliefSource(__RELIEF__) }),
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#d5e1e6' } },
    {
      id: 'depth',
      type: 'fill',
      source: 'depth',
      maxzoom: reliefZoom,
      paint: { 'fill-color': '#7fa3b5', 'fill-opacity': 0.1, 'fill-antialias': false },
    },
    {
      id: 'land-overview',
      type: 'fill',
      source: 'land-overview',
      maxzoom: detailZoom,
      paint: { 'fill-color': '#f4efe2' },
    },
    {
      id: 'land-detail',
      type: 'fill',
      source: 'land-detail',
      minzoom: detailZoom,
      paint: { 'fill-color': '#f4efe2' },
    },
    {
      id: 'coast-overview',
      type: 'line',
      source: 'land-overview',
      maxzoom: detailZoom,
      paint: { 'line-color': '#6b7a80' },
    },
    {
      id: 'coast-detail',
      type: 'line',
      source: 'land-detail',
      minzoom: detailZoom,
      paint: { 'line-color': '#6b7a80' },
    },
    ...(__RELIEF__ ? [{ id: 'relief', type: 'raster' as const, source: 'relief', maxzoom: reliefZoom }] : []),
    {
      id: 'facilities',
      type: 'circle',
      source: 'facilities',
      paint: {
        'circle-radius': 5,
        'circle-color': '#a3342a',
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1,
      },
    },
  ],
};
