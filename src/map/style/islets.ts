import type { Feature } from 'geojson';
import type { MapScene } from '../../select/scene.ts';
import { feature, isOn, nothing, point, record, source, text } from './data.ts';
import { zoomLinear } from './expressions.ts';
import { mapFonts } from './fonts.ts';
import { remember } from './memo.ts';
import { bilingual } from './names.ts';
import { paletteOf } from './palettes.ts';
import { labelPoint, ringsOf } from './shape.ts';
import type { Subject } from './subject.ts';
import { unionRings } from './union.ts';

/** Words that are not empty, each once, in order. */
function joined(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word !== ''))].join(' · ');
}

const land = remember((collection: MapScene['geometry']['islets']) =>
  source(collection.features.map((item): Feature => feature(item.geometry, { id: text(item.properties, 'placeId') }))),
);

/** Names with their parallel names: the administrator's first, then China's, then Taiwan's. */
const names = remember((collection: MapScene['geometry']['islets']) =>
  source(
    collection.features.map((item) => {
      const name = record(item.properties, 'name');
      const parallel = record(item.properties, 'parallelNames');
      return point(labelPoint(item.geometry), {
        id: text(item.properties, 'placeId'),
        en: joined([text(name, 'en'), text(parallel, 'enChina'), text(parallel, 'enTaiwan')]),
        ja: joined([text(name, 'ja'), text(parallel, 'zhHans'), text(parallel, 'zhHant')]),
      });
    }),
  ),
);

/** The circles as one area, so that where they overlap nothing is drawn twice. */
const circles = remember((collection: MapScene['geometry']['isletCircles']) => {
  const rings = collection.features.flatMap((item) => ringsOf(item.geometry).slice(0, 1));
  return source(unionRings(rings).map((ring) => feature({ type: 'Polygon', coordinates: [ring] }, {})));
});

const off = { type: 'geojson', data: nothing, promoteId: 'id' } as const;

/** Islets of a disputed group: always drawn as any other land; 12-nautical-mile circles by layer. */
export const islets: Subject = {
  sources: (scene) => ({
    islets: land(scene.geometry.islets),
    'islet-names': names(scene.geometry.islets),
    'islet-circles': isOn(scene, 'islets') ? circles(scene.geometry.isletCircles) : off,
  }),
  layers: ({ theme, locale }) => {
    const palette = paletteOf(theme);
    return [
      {
        id: 'islet-circle-fill',
        type: 'fill',
        source: 'islet-circles',
        minzoom: 5,
        paint: { 'fill-color': palette.ink, 'fill-opacity': 0.05, 'fill-antialias': false },
      },
      {
        id: 'islet-circle-line',
        type: 'line',
        source: 'islet-circles',
        minzoom: 5,
        paint: { 'line-color': palette.ink, 'line-width': 1 },
      },
      { id: 'islet-land', type: 'fill', source: 'islets', paint: { 'fill-color': palette.land } },
      {
        id: 'islet-coast',
        type: 'line',
        source: 'islets',
        layout: { 'line-join': 'round' },
        // At small scales an islet is less than a pixel: the line alone keeps it in sight.
        paint: { 'line-color': palette.coast, 'line-width': zoomLinear([3, 1.6], [7, 1.4], [11, 1]) },
      },
      {
        id: 'islet-name',
        type: 'symbol',
        source: 'islet-names',
        minzoom: 8.4,
        layout: {
          'text-field': bilingual(locale, {
            upper: false,
            fonts: { first: mapFonts.semiBold, second: mapFonts.regular },
            secondScale: 0.92,
            secondColor: palette.ink2,
          }),
          'text-font': [mapFonts.semiBold],
          'text-size': 12.5,
          'text-line-height': 1.15,
          'text-max-width': 16,
          'text-variable-anchor': [
            'left',
            'right',
            'top',
            'bottom',
            'bottom-left',
            'top-left',
            'bottom-right',
            'top-right',
          ],
          'text-radial-offset': 1.1,
          'text-justify': 'auto',
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.water, 'text-halo-width': 1.6 },
      },
    ];
  },
  interactive: ['islet-land'],
  legend: (scene, palette) =>
    isOn(scene, 'islets')
      ? [
          {
            id: 'islet-circle',
            group: 'ground',
            label: {
              en: '12 nautical miles from an islet: a distance, not a boundary',
              ja: '小島から12海里（距離を示す円で、境界線ではない）',
            },
            draws: 'islets',
            swatch: {
              box: [0, 0, 28, 14],
              marks: [
                {
                  d: 'M8 7A6 6 0 1 1 20 7A6 6 0 1 1 8 7Z',
                  fill: palette.ink,
                  fillOpacity: 0.05,
                  stroke: palette.ink,
                  strokeWidth: 1,
                },
              ],
            },
          },
        ]
      : [],
};
