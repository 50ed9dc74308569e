import type { Feature, FeatureCollection } from 'geojson';
import { feature, placeIdOf, placesById, source } from './data.ts';
import { hasState } from './expressions.ts';
import { rememberPair } from './memo.ts';
import { paletteOf } from './palettes.ts';
import type { MapScene, ScenePlace } from '../../select/scene.ts';
import type { Subject } from './subject.ts';

/** Islands that stand for a place; `tied` only where the scene dims what is not. */
const islands = rememberPair((collection: FeatureCollection, places: readonly ScenePlace[], emphasis: string) => {
  const byId = placesById(places);
  return source(
    collection.features.map((item): Feature => {
      const id = placeIdOf(item);
      return feature(item.geometry, { id, tied: emphasis === 'ties' && byId.get(id)?.tied === true });
    }),
  );
});

/** Islands that stand for a prefecture or a territory: marked when selected or tied, else plain land. */
export const territories: Subject = {
  sources: (scene: MapScene) => ({ territories: islands(scene.geometry.islands, scene.places, scene.emphasis) }),
  layers: ({ theme }) => {
    const palette = paletteOf(theme);
    const layout = { 'line-join': 'round' } as const;
    return [
      {
        id: 'territory-selected',
        type: 'line',
        source: 'territories',
        layout,
        paint: { 'line-color': palette.hi, 'line-width': 5, 'line-opacity': ['case', hasState('selected'), 1, 0] },
      },
      {
        id: 'territory-edge',
        type: 'line',
        source: 'territories',
        layout,
        paint: {
          'line-color': ['case', hasState('selected'), palette.hiEdge, palette.lens],
          'line-width': 1.3,
          'line-opacity': ['case', hasState('selected'), 1, ['get', 'tied'], 1, 0],
        },
      },
    ];
  },
  interactive: [],
  legend: () => [],
};
