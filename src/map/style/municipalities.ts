import type { Feature, FeatureCollection, Position } from 'geojson';
import type { MapScene } from '../../select/scene.ts';
import { feature, isOn, nothing, point, record, source, text } from './data.ts';
import { hasState, zoomLinear } from './expressions.ts';
import { mapFonts } from './fonts.ts';
import { remember, rememberPair } from './memo.ts';
import { bilingual } from './names.ts';
import { paletteOf } from './palettes.ts';
import { labelPoint, ringsOf } from './shape.ts';
import type { Subject } from './subject.ts';

/**
 * Sides as lines: `shared` where two municipalities meet, not shared along the coast and towards those
 * that are not drawn. Our coast comes from another source, so its sides must not compete with it.
 */
const lines = remember((collection: FeatureCollection) => {
  const counts = new Map<string, number>();
  const key = (a: Position, b: Position): string => [a.join(), b.join()].toSorted().join(' ');
  const rings = collection.features.flatMap((item) => ringsOf(item.geometry));
  const sides = rings.flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const));
  for (const [from, to] of sides) counts.set(key(from, to), (counts.get(key(from, to)) ?? 0) + 1);
  return source(
    rings.flatMap((ring) => {
      const runs: { shared: boolean; line: Position[] }[] = [];
      ring.slice(1).forEach((to, index) => {
        const from = ring[index] ?? to;
        const shared = (counts.get(key(from, to)) ?? 0) > 1;
        const last = runs.at(-1);
        if (last?.shared === shared) last.line.push(to);
        else runs.push({ shared, line: [from, to] });
      });
      return runs.map(({ shared, line }) => feature({ type: 'LineString', coordinates: line }, { shared }));
    }),
  );
});

/** Areas with flat properties: `id` is the place's id where the municipality is a place. */
const areas = remember((collection: MapScene['geometry']['municipalities']) =>
  source(
    collection.features.map((item): Feature => {
      const placeId = text(item.properties, 'placeId');
      return feature(item.geometry, { id: placeId === '' ? text(item.properties, 'id') : placeId });
    }),
  ),
);

/** Label points of those that have no name on the map as a place of the atlas or as a town. */
const names = rememberPair((collection: FeatureCollection, labels: FeatureCollection, _key: string) => {
  const towns = new Set(labels.features.map((item) => text(record(item.properties, 'name'), 'en')));
  return source(
    collection.features
      .filter((item) => text(item.properties, 'placeId') === '')
      .filter((item) => !towns.has(text(record(item.properties, 'name'), 'en').replace(/ (City|Town|Village)$/, '')))
      .map((item) => {
        const name = record(item.properties, 'name');
        return point(labelPoint(item.geometry), {
          id: text(item.properties, 'id'),
          en: text(name, 'en'),
          ja: text(name, 'ja'),
        });
      }),
  );
});

const off = { type: 'geojson', data: nothing, promoteId: 'id' } as const;

/** Municipal lines and names: generalised, from zoom 9.5. */
export const municipalities: Subject = {
  sources: (scene) => {
    const shown = isOn(scene, 'municipalities');
    return {
      municipalities: areas(scene.geometry.municipalities),
      'municipality-lines': shown ? lines(scene.geometry.municipalities) : off,
      'municipality-names': shown ? names(scene.geometry.municipalities, scene.geometry.labels, '') : off,
    };
  },
  layers: (scene) => {
    const palette = paletteOf(scene.theme);
    return [
      {
        id: 'municipality-line',
        type: 'line',
        source: 'municipality-lines',
        minzoom: 9.5,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.municipalLine,
          'line-width': zoomLinear([9.5, 0.75], [12, 1.1]),
          'line-opacity': ['case', ['get', 'shared'], 1, 0.4],
          'line-dasharray': [4, 2, 1, 2],
        },
      },
      {
        id: 'municipality-selected',
        type: 'line',
        source: 'municipalities',
        minzoom: 7,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.hi, 'line-width': 5, 'line-opacity': ['case', hasState('selected'), 1, 0] },
      },
      {
        id: 'municipality-selected-edge',
        type: 'line',
        source: 'municipalities',
        minzoom: 7,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.hiEdge,
          'line-width': 1.2,
          'line-opacity': ['case', hasState('selected'), 1, 0],
        },
      },
      {
        id: 'municipality-name',
        type: 'symbol',
        source: 'municipality-names',
        minzoom: 10.4,
        layout: {
          'text-field': bilingual(scene.locale, {
            upper: true,
            fonts: { first: mapFonts.medium, second: mapFonts.regular },
            secondScale: 1,
            secondColor: palette.municipalName,
          }),
          'text-font': [mapFonts.medium],
          'text-size': zoomLinear([10, 11], [13, 11.5]),
          'text-letter-spacing': 0.1,
          'text-line-height': 1.15,
          'text-variable-anchor': ['center', 'top', 'bottom'],
          'text-radial-offset': 0.6,
          'text-padding': 4,
        },
        paint: {
          'text-color': palette.municipalName,
          'text-halo-color': palette.land,
          'text-halo-width': 1.5,
        },
      },
    ];
  },
  interactive: [],
  legend: (scene, palette) =>
    isOn(scene, 'municipalities')
      ? [
          {
            id: 'municipality-line',
            group: 'ground',
            label: { en: 'City, town or village line', ja: '市町村の境' },
            draws: 'municipalities',
            swatch: {
              box: [0, 0, 28, 14],
              marks: [
                {
                  d: 'M1 7H27',
                  fill: null,
                  stroke: palette.municipalLine,
                  strokeWidth: 1.1,
                  dash: [4.4, 2.2, 1.1, 2.2],
                },
              ],
            },
          },
        ]
      : [],
};
