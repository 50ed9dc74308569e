import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { feature, isOn, nothing, point, record, source, text } from './data.ts';
import { zoomLinear } from './expressions.ts';
import { mapFonts } from './fonts.ts';
import { imageId } from './images.ts';
import { remember } from './memo.ts';
import { paletteOf } from './palettes.ts';
import { lineOf, mapHeading, pair } from './shape.ts';
import type { Subject } from './subject.ts';

/** Length from which a move is drawn on the map of the theatre, in kilometres. */
const longKm = 500;

/** The whole zoom level from which a move is drawn. */
export function moveFrom(item: Feature): number {
  return Number(item.properties?.['distanceKm']) > longKm ? 3 : 7;
}

/** The lines, with their ends as points: a ring where each starts, an arrow head where it ends. */
const moves = remember((collection: FeatureCollection) =>
  source(
    collection.features.flatMap((item): Feature[] => {
      const line = lineOf(item);
      const start = pair(line[0]);
      const end = pair(line[line.length - 1]);
      const before = pair(line[line.length - 2]);
      const label = record(item.properties, 'label');
      const id = text(item.properties, 'id');
      const from = moveFrom(item);
      return [
        feature(
          { type: 'LineString', coordinates: [...line] },
          { id, part: 'line', heading: 0, from, en: text(label, 'en'), ja: text(label, 'ja') },
        ),
        point(start, { id, part: 'ring', heading: 0, from, en: '', ja: '' }),
        point(end, { id, part: 'arrow', heading: Math.round(mapHeading(before, end) * 10) / 10, from, en: '', ja: '' }),
      ];
    }),
  ),
);

const off = { type: 'geojson', data: nothing, promoteId: 'id' } as const;

/** Arrows of the planned moves. */
export const relocation: Subject = {
  sources: (scene) => ({ relocation: isOn(scene, 'relocation') ? moves(scene.geometry.relocation) : off }),
  layers: ({ theme, locale }) => {
    const palette = paletteOf(theme);
    const reached: ExpressionSpecification = ['>=', ['zoom'], ['get', 'from']];
    const isLine: FilterSpecification = ['all', reached, ['==', ['get', 'part'], 'line']];
    const round = { 'line-join': 'round', 'line-cap': 'butt' } as const;
    return [
      {
        id: 'relocation-casing',
        type: 'line',
        source: 'relocation',
        filter: isLine,
        layout: round,
        paint: { 'line-color': palette.land, 'line-width': 6, 'line-opacity': 0.9 },
      },
      {
        id: 'relocation-line',
        type: 'line',
        source: 'relocation',
        filter: isLine,
        layout: round,
        paint: { 'line-color': palette.ink, 'line-width': 2.2 },
      },
      {
        id: 'relocation-ends',
        type: 'symbol',
        source: 'relocation',
        filter: ['all', reached, ['!=', ['get', 'part'], 'line']],
        layout: {
          'icon-image': ['match', ['get', 'part'], 'arrow', imageId(theme, 'arrow'), imageId(theme, 'ring')],
          'icon-rotate': ['get', 'heading'],
          'icon-rotation-alignment': 'map',
          'icon-overlap': 'always',
          'icon-ignore-placement': true,
          'icon-size': zoomLinear([5, 0.7], [10, 1]),
        },
      },
      {
        id: 'relocation-label',
        type: 'symbol',
        source: 'relocation',
        filter: isLine,
        layout: {
          'symbol-placement': 'line-center',
          'text-field': ['get', locale],
          'text-font': [mapFonts.semiBold],
          'text-size': 12.5,
          'text-offset': [0, -0.9],
          'text-max-angle': 40,
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
      },
    ];
  },
  interactive: [],
  legend: (scene, palette) =>
    isOn(scene, 'relocation')
      ? [
          {
            id: 'relocation',
            group: 'ground',
            label: { en: 'Planned move: schematic, not a route', ja: '移設の計画（模式図、経路ではない）' },
            draws: 'relocation',
            swatch: {
              box: [0, 0, 32, 14],
              marks: [
                { d: 'M8 10C14 5 18 4.4 22 4.4', fill: null, stroke: palette.ink, strokeWidth: 2.2 },
                {
                  d: 'M2 10A3 3 0 1 1 8 10A3 3 0 1 1 2 10Z',
                  fill: palette.land,
                  stroke: palette.ink,
                  strokeWidth: 1.6,
                },
                { d: 'M30 4.4L20.5 8.4L22 4.4L20.5 .4Z', fill: palette.ink, stroke: null },
              ],
            },
          },
        ]
      : [],
};
