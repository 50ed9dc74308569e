import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { metresPerPixel } from '../../domain/mercator.ts';
import type { MapScene } from '../../select/scene.ts';
import { emphasisKey, feature, isDimmed, isOn, isShown, nothing, placeIdOf, placesById, source, text } from './data.ts';
import { dimmable, zoomSteps } from './expressions.ts';
import type { NumberExpression } from './expressions.ts';
import { rememberPair } from './memo.ts';
import { paletteOf } from './palettes.ts';
import { lineOf, pair } from './shape.ts';
import type { Subject } from './subject.ts';

/** Width where the data gives none, in metres: the usual one of long runways (ICAO code E). */
const usualWidthM = 45;

/** Zoom at which `widthPx` is the true width in pixels. */
const widthZoom = 15;

/** Runways of visible facilities. */
function visibleRunways(collection: FeatureCollection, scene: MapScene): readonly Feature[] {
  const places = placesById(scene.places);
  return collection.features.flatMap((item) => {
    const place = places.get(placeIdOf(item));
    if (!isShown(place)) return [];
    const [, lat] = pair(lineOf(item)[0]);
    const width: unknown = item.properties?.['widthM'];
    const widthM = typeof width === 'number' ? width : usualWidthM;
    return [
      feature(item.geometry, {
        id: place.id,
        planned: text(item.properties, 'status') === 'planned',
        widthPx: Math.round((widthM / metresPerPixel(lat, widthZoom)) * 10) / 10,
        dimmed: isDimmed(scene, place),
      }),
    ];
  });
}

const remembered = rememberPair((collection: FeatureCollection, _places: MapScene['places'], _key: string) => {
  let made: GeoJSONSourceSpecification | null = null;
  return (scene: MapScene): GeoJSONSourceSpecification => {
    made ??= source(visibleRunways(collection, scene));
    return made;
  };
});

/** True width from zoom 12, and never thinner than `floor` pixels. */
function lineWidth(floor: number, extra: number): NumberExpression {
  const stops = [9, 10, 11, 12, 13, 14, 15].flatMap((zoom): NumberExpression[] => [
    zoom,
    ['+', extra, ['max', floor, ['/', ['get', 'widthPx'], 2 ** (widthZoom - zoom)]]],
  ]);
  const [zoom = 9, value = floor, ...rest] = stops;
  return ['interpolate', ['exponential', 2], ['zoom'], zoom, value, ...rest];
}

const off = { type: 'geojson', data: nothing, promoteId: 'id' } as const;

/** Runways: ink, at true width from zoom 12; planned ones hollow. */
export const runways: Subject = {
  sources: (scene) => ({
    runways: isOn(scene, 'runways') ? remembered(scene.geometry.runways, scene.places, emphasisKey(scene))(scene) : off,
  }),
  layers: ({ theme }) => {
    const palette = paletteOf(theme);
    const common = { type: 'line', source: 'runways', minzoom: 9 } as const;
    return [
      {
        id: 'runway-casing',
        ...common,
        paint: { 'line-color': palette.land, 'line-width': lineWidth(1.2, 2.2), 'line-opacity': dimmable(0.85) },
      },
      {
        id: 'runway',
        ...common,
        filter: ['!', ['get', 'planned']],
        paint: { 'line-color': palette.ink, 'line-width': lineWidth(1.2, 0), 'line-opacity': dimmable(1) },
      },
      {
        id: 'runway-planned',
        ...common,
        filter: ['get', 'planned'],
        paint: {
          'line-color': palette.ink,
          'line-width': zoomSteps(9, 14, (zoom) =>
            zoom < 12 ? 2.4 : ['max', 6, ['/', ['get', 'widthPx'], 2 ** (widthZoom - zoom)]],
          ),
          'line-opacity': dimmable(1),
        },
      },
      {
        id: 'runway-planned-inside',
        ...common,
        minzoom: 12,
        filter: ['get', 'planned'],
        paint: {
          'line-color': palette.land,
          'line-width': zoomSteps(12, 14, (zoom) => [
            '-',
            ['max', 6, ['/', ['get', 'widthPx'], 2 ** (widthZoom - zoom)]],
            3,
          ]),
        },
      },
    ];
  },
  interactive: [],
  legend: (scene, palette) =>
    isOn(scene, 'runways')
      ? [
          {
            id: 'runway',
            group: 'ground',
            label: { en: 'Runway', ja: '滑走路' },
            draws: 'runways',
            swatch: {
              box: [0, 0, 28, 14],
              marks: [{ d: 'M3 11L25 3', fill: null, stroke: palette.ink, strokeWidth: 3 }],
            },
          },
          {
            id: 'runway-planned',
            group: 'ground',
            label: { en: 'Runway, planned (schematic)', ja: '滑走路（計画、模式図）' },
            draws: 'runways',
            swatch: {
              box: [0, 0, 28, 14],
              marks: [
                { d: 'M3 11L25 3', fill: null, stroke: palette.ink, strokeWidth: 6 },
                { d: 'M3 11L25 3', fill: null, stroke: palette.land, strokeWidth: 3 },
              ],
            },
          },
        ]
      : [],
};
