import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { ScenePlace } from '../../select/scene.ts';
import { isShown, point, record, source, text } from './data.ts';
import { mapFonts } from './fonts.ts';
import { imageId } from './images.ts';
import { zoomLinear } from './expressions.ts';
import { rememberPair } from './memo.ts';
import { bilingual } from './names.ts';
import { paletteOf } from './palettes.ts';
import { pair } from './shape.ts';
import type { Subject } from './subject.ts';

/** A number of a feature, or a value in its place. */
function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** Whether the atlas' own places already carry a name, so that it would stand on the map twice. */
function isTaken(name: string, places: readonly ScenePlace[]): boolean {
  return places.some((place) => place.label.en === name && isShown(place));
}

/** Names with whole zoom levels, since a filter sees the level of the tile and not of the map. */
const names = rememberPair((collection: FeatureCollection, places: readonly ScenePlace[], _key: string) =>
  source(
    collection.features.flatMap((item) => {
      if (item.geometry.type !== 'Point') return [];
      const name = record(item.properties, 'name');
      if (isTaken(text(name, 'en'), places)) return [];
      return [
        point(pair(item.geometry.coordinates), {
          id: text(item.properties, 'id'),
          class: text(item.properties, 'class'),
          en: text(name, 'en'),
          ja: text(name, 'ja'),
          // Half a level early: otherwise a name at 4.2 would wait until 5.
          from: Math.floor(numberOf(item.properties?.['minZoom'], 0) - 0.5),
          to: Math.ceil(numberOf(item.properties?.['maxZoom'], 24)),
          rank: numberOf(item.properties?.['rank'], 9),
        }),
      ];
    }),
  ),
);

/** Names of the given classes at the tile's zoom. */
function ofClasses(classes: readonly string[]): FilterSpecification {
  return [
    'all',
    ['in', ['get', 'class'], ['literal', [...classes]]],
    ['>=', ['zoom'], ['get', 'from']],
    ['<', ['zoom'], ['get', 'to']],
  ];
}

/** Names on the map that are not places of the atlas: waters, land, islands, towns, capes. */
export const mapLabels: Subject = {
  sources: ({ geometry, places }) => ({ names: names(geometry.labels, places, '') }),
  layers: ({ theme, locale }) => {
    const palette = paletteOf(theme);
    const common = { type: 'symbol', source: 'names' } as const;
    const layers: LayerSpecification[] = [
      {
        id: 'name-land',
        ...common,
        filter: ofClasses(['land', 'island', 'cape']),
        layout: {
          'text-field': bilingual(locale, {
            upper: true,
            fonts: { first: mapFonts.medium, second: mapFonts.regular },
            secondScale: 1,
            secondColor: palette.landName,
          }),
          'text-font': [mapFonts.medium],
          'text-size': ['match', ['get', 'class'], 'land', 11.5, 11],
          'text-letter-spacing': ['match', ['get', 'class'], 'cape', 0.02, 0.12],
          'text-line-height': 1.2,
          'text-max-width': 9,
          'text-padding': 4,
          'symbol-sort-key': ['get', 'rank'],
          'text-variable-anchor': ['center', 'top', 'bottom'],
          'text-radial-offset': 0.4,
        },
        paint: {
          'text-color': palette.landName,
          // Names of small islands lie on water.
          'text-halo-color': ['case', ['<=', ['get', 'rank'], 2], palette.land, palette.water],
          'text-halo-width': 1.4,
        },
      },
      {
        id: 'name-water',
        ...common,
        filter: ofClasses(['water']),
        layout: {
          'text-field': bilingual(locale, {
            upper: false,
            fonts: { first: mapFonts.italic, second: mapFonts.italic },
            japanese: mapFonts.regular,
            secondScale: 0.88,
            secondColor: palette.waterName,
          }),
          'text-font': [mapFonts.italic],
          'text-size': zoomLinear(
            [3, ['match', ['get', 'rank'], 1, 15, 2, 14, 13]],
            [6, ['match', ['get', 'rank'], 1, 19, 2, 16.5, 14]],
          ),
          'text-letter-spacing': 0.09,
          'text-line-height': 1.2,
          'text-max-width': 12,
          'text-padding': 4,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: {
          'text-color': palette.waterName,
          'text-halo-color': palette.water,
          'text-halo-width': 1.2,
          'text-halo-blur': 0.6,
        },
      },
      {
        id: 'name-town',
        ...common,
        filter: ofClasses(['city', 'town']),
        layout: {
          'icon-image': imageId(theme, 'town'),
          'icon-size': 1,
          'icon-padding': 1,
          'text-field': bilingual(locale, {
            upper: false,
            fonts: { first: mapFonts.medium, second: mapFonts.regular },
            secondScale: 0.96,
            secondColor: palette.townName,
          }),
          'text-font': [mapFonts.medium],
          'text-size': 11.5,
          'text-line-height': 1.12,
          'text-max-width': 9,
          'text-justify': 'auto',
          'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-right', 'bottom-left'],
          'text-radial-offset': 0.5,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-color': palette.townName, 'text-halo-color': palette.land, 'text-halo-width': 1.4 },
      },
    ];
    return layers;
  },
  interactive: [],
  legend: () => [],
};
