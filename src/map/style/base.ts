import type { ImageSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { Drawing } from './drawing.ts';
import { zoomLinear } from './expressions.ts';
import { paletteOf, strengthsOf } from './palettes.ts';
import type { LandDetail, Subject } from './subject.ts';

/** Zoom at which the map changes from the coarse to the fine coast. */
export const detailZoom = 7;

/** Zoom below which depth and relief are drawn. */
const reliefZoom = 8;

/** Number of depth bands in `geo/base/depth`, each lying in the one before. */
const depthBands = 7;

const swatchBox: Drawing['box'] = [0, 0, 28, 14];

type ImageCorners = ImageSourceSpecification['coordinates'];

/** The source of the fine coast. */
export const detailSource = 'land-detail';

interface Scale {
  readonly suffix: 'overview' | 'detail';
  readonly range: { readonly maxzoom: number } | { readonly minzoom: number } | object;
}

/** The coast, drawn twice: coarse below `detailZoom`, fine above; until the fine one is there, coarse alone. */
function scalesFor(detail: LandDetail): readonly Scale[] {
  const fine: Scale = { suffix: 'detail', range: { minzoom: detailZoom } };
  switch (detail) {
    case 'none':
      return [{ suffix: 'overview', range: {} }];
    case 'loading':
      return [{ suffix: 'overview', range: {} }, fine];
    case 'ready':
      return [{ suffix: 'overview', range: { maxzoom: detailZoom } }, fine];
  }
}

/** Water, depth, land, relief, coast line and the quiet shore on its seaward side. */
export const base: Subject = {
  sources: ({ base: { landOverview, landDetail, depth, relief } }, detail) => {
    const [west, south, east, north] = relief.bounds;
    const corners: ImageCorners = [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    return {
      'land-overview': { type: 'geojson', data: landOverview, tolerance: 0.2 },
      ...(detail === 'none'
        ? {}
        : { [detailSource]: { type: 'geojson', data: landDetail, tolerance: 0.2, maxzoom: 14 } as const }),
      depth: { type: 'geojson', data: depth, tolerance: 0.5, maxzoom: 8 },
      relief: { type: 'image', url: relief.url, coordinates: corners },
    };
  },
  layers: ({ theme }, detail) => {
    const palette = paletteOf(theme);
    const strengths = strengthsOf(theme);
    const layers: LayerSpecification[] = [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      {
        id: 'depth',
        type: 'fill',
        source: 'depth',
        maxzoom: reliefZoom,
        paint: {
          'fill-color': palette.depth,
          'fill-antialias': false,
          'fill-opacity': zoomLinear([6.2, strengths.depth], [reliefZoom, 0]),
        },
      },
    ];
    for (const { suffix, range } of scalesFor(detail)) {
      const source = `land-${suffix}`;
      const coastOnly = { filter: ['!=', ['get', 'cut'], true] } satisfies Partial<LayerSpecification>;
      layers.push(
        {
          id: `shore-wide-${suffix}`,
          type: 'line',
          source,
          ...range,
          ...coastOnly,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': palette.shore,
            'line-width': zoomLinear([3, 4], [6, 11], [9, 14], [12, 22]),
            'line-blur': zoomLinear([3, 3], [6, 8], [9, 10], [12, 14]),
            'line-opacity': zoomLinear(
              [3, strengths.shore * 0.35],
              [6, strengths.shore * 0.6],
              [12, strengths.shore * 0.6],
            ),
          },
        },
        {
          id: `shore-near-${suffix}`,
          type: 'line',
          source,
          ...range,
          ...coastOnly,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': palette.shore,
            'line-width': zoomLinear([3, 2.4], [6, 5], [9, 7], [12, 10]),
            'line-blur': zoomLinear([3, 1.4], [6, 3], [12, 5]),
            'line-opacity': zoomLinear(
              [3, strengths.shore * 0.5],
              [6, strengths.shore * 0.8],
              [12, strengths.shore * 0.8],
            ),
          },
        },
        { id: `land-${suffix}`, type: 'fill', source, ...range, paint: { 'fill-color': palette.land } },
        {
          id: `coast-${suffix}`,
          type: 'line',
          source,
          ...range,
          ...coastOnly,
          layout: { 'line-join': 'round' },
          paint: { 'line-color': palette.coast, 'line-width': zoomLinear([3, 0.5], [5, 0.65], [7, 0.8], [11, 1]) },
        },
      );
    }
    if (strengths.relief > 0) {
      layers.push({
        id: 'relief',
        type: 'raster',
        source: 'relief',
        maxzoom: reliefZoom,
        paint: {
          'raster-opacity': zoomLinear([5.6, strengths.relief], [reliefZoom - 0.8, 0]),
          'raster-fade-duration': 0,
        },
      });
    }
    return layers;
  },
  interactive: [],
  legend: ({ theme }, palette) => {
    const each = strengthsOf(theme).depth;
    const bands = [1, 4, depthBands].map((band, index) => ({
      d: `M${1 + index * 8.7} 1h8.7v12h-8.7Z`,
      fill: palette.depth,
      fillOpacity: Math.round((1 - (1 - each) ** band) * 100) / 100,
      stroke: null,
    }));
    const ground = { d: 'M1 1h26v12h-26Z', fill: palette.water, stroke: null };
    return [
      {
        id: 'depth',
        group: 'ground',
        label: { en: 'Sea floor, shallow to deep', ja: '海底（浅い→深い）' },
        swatch: { box: swatchBox, marks: [ground, ...bands] },
      },
    ];
  },
};
