import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { MapScene } from '../../select/scene.ts';
import type { Localized } from '../../domain/text.ts';
import { emphasisKey, feature, isDimmed, isShown, placeIdOf, placesById, source, text } from './data.ts';
import { dimmable, hasState } from './expressions.ts';
import { hatchDrawing, reclamationStatuses } from './images.ts';
import type { ReclamationStatus } from './images.ts';
import { lookColors } from './looks.ts';
import { rememberPair } from './memo.ts';
import { paletteOf } from './palettes.ts';
import { lookOf } from './places.ts';
import type { Subject } from './subject.ts';

const labels: Readonly<Record<ReclamationStatus, Localized>> = {
  filled: { en: 'Landfill, filled (schematic)', ja: '埋立済み（模式図）' },
  underway: { en: 'Landfill, under way (schematic)', ja: '埋立工事中（模式図）' },
  planned: { en: 'Landfill, planned (schematic)', ja: '埋立予定（模式図）' },
};

/** Parts of the landfill whose facility is visible. */
function parts(collection: FeatureCollection, scene: MapScene): readonly Feature[] {
  const places = placesById(scene.places);
  return collection.features.flatMap((item) => {
    const place = places.get(placeIdOf(item));
    if (!isShown(place)) return [];
    return [
      feature(item.geometry, {
        id: place.id,
        look: lookOf(scene, place) ?? '',
        status: text(item.properties, 'status'),
        dimmed: isDimmed(scene, place),
      }),
    ];
  });
}

const remembered = rememberPair((collection: FeatureCollection, _places: MapScene['places'], _key: string) => {
  let made: GeoJSONSourceSpecification | null = null;
  return (scene: MapScene): GeoJSONSourceSpecification => {
    made ??= source(parts(collection, scene));
    return made;
  };
});

/** Land won, or to be won, from the sea: hatched, schematic. */
export const reclamation: Subject = {
  sources: (scene) => ({
    reclamation: remembered(scene.geometry.reclamation, scene.places, emphasisKey(scene))(scene),
  }),
  layers: ({ theme }) => {
    const palette = paletteOf(theme);
    const common = { source: 'reclamation', minzoom: 9 } as const;
    const color = lookColors(palette);
    return [
      {
        id: 'reclamation-fill',
        type: 'fill',
        ...common,
        paint: {
          'fill-pattern': ['concat', `${theme}/hatch/`, ['get', 'look'], '/', ['get', 'status']],
          'fill-opacity': dimmable(1),
        },
      },
      {
        id: 'reclamation-selected',
        type: 'line',
        ...common,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.hi, 'line-width': 9, 'line-opacity': ['case', hasState('selected'), 1, 0] },
      },
      {
        id: 'reclamation-edge',
        type: 'line',
        ...common,
        filter: ['!=', ['get', 'status'], 'filled'],
        paint: {
          'line-color': ['case', hasState('hover'), palette.ink, color],
          'line-width': 1.8,
          'line-dasharray': [3, 2],
          'line-opacity': dimmable(1),
        },
      },
      {
        id: 'reclamation-edge-filled',
        type: 'line',
        ...common,
        filter: ['==', ['get', 'status'], 'filled'],
        paint: {
          'line-color': ['case', hasState('hover'), palette.ink, color],
          'line-width': 1.8,
          'line-opacity': dimmable(1),
        },
      },
    ];
  },
  interactive: ['reclamation-fill'],
  legend: ({ geometry }, palette) => {
    const present = new Set(geometry.reclamation.features.map((item) => text(item.properties, 'status')));
    return reclamationStatuses
      .filter((status) => present.has(status))
      .map((status) => {
        const { marks } = hatchDrawing('marine-corps', status, palette);
        return {
          id: `reclamation-${status}`,
          group: 'ground',
          label: labels[status],
          draws: 'facilities-planned',
          swatch: {
            box: [0, 0, 10, 10],
            marks: [
              ...marks,
              {
                d: 'M.5 .5H9.5V9.5H.5Z',
                fill: null,
                stroke: palette.services['marine-corps'],
                strokeWidth: 1.2,
                ...(status === 'filled' ? {} : { dash: [2.4, 1.6] }),
              },
            ],
          },
        };
      });
  },
};
