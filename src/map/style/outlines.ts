import type { Feature, FeatureCollection } from 'geojson';
import type { FilterSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapScene, ScenePlace } from '../../select/scene.ts';
import { emphasisKey, feature, isDimmed, isShown, placeIdOf, placesById, record, source, text } from './data.ts';
import { byState, dimmable, hasState } from './expressions.ts';
import { rememberPair } from './memo.ts';
import { paletteOf, strengthsOf } from './palettes.ts';
import { hasAreaCircle, lookOf, outlineZooms, symbolUntil } from './places.ts';
import { lookColors } from './looks.ts';
import { circle } from './shape.ts';
import type { Subject } from './subject.ts';

const { large, all } = outlineZooms;

/** An outline is drawn from the level at which the symbol steps back for it: never both. */
const drawnAtZoom: FilterSpecification = ['>=', ['zoom'], ['get', 'from']];

/** An area of a place, with what the layers read. */
function area(scene: MapScene, place: ScenePlace, geometry: Feature['geometry'], approximate: boolean): Feature {
  return feature(geometry, {
    id: place.id,
    look: lookOf(scene, place) ?? '',
    old: place.status === 'returned',
    approximate,
    dimmed: isDimmed(scene, place),
    areaHa: place.areaHa ?? 0,
    from: symbolUntil(place, false),
  });
}

/** Outlines of visible facilities, and area-true circles for those without an outline. */
function areaSource(outlines: FeatureCollection, scene: MapScene): GeoJSONSourceSpecification {
  const places = placesById(scene.places);
  const traced = outlines.features.flatMap((item) => {
    const place = places.get(placeIdOf(item));
    if (!isShown(place)) return [];
    const level = text(record(item.properties, 'precision'), 'level');
    return [area(scene, place, item.geometry, level === 'approximate' || level === 'symbolic')];
  });
  const circles = scene.places
    .filter((place) => place.visible && hasAreaCircle(place))
    .map((place) => {
      const radiusM = Math.sqrt(((place.areaHa ?? 0) * 10_000) / Math.PI);
      return area(scene, place, { type: 'Polygon', coordinates: [circle(place.position, radiusM)] }, true);
    });
  // Large areas first, so that a small one inside a large one can still be seen and clicked.
  const areas = [...traced, ...circles].toSorted(
    (a, b) => Number(b.properties?.['areaHa']) - Number(a.properties?.['areaHa']),
  );
  return source(areas);
}

/** One source per outlines, places and emphasis; the scene is only read, never kept. */
function sourceOf(scene: MapScene): GeoJSONSourceSpecification {
  return remembered(scene.geometry.outlines, scene.places, emphasisKey(scene))(scene);
}

const remembered = rememberPair((outlines: FeatureCollection, _places: MapScene['places'], _key: string) => {
  let made: GeoJSONSourceSpecification | null = null;
  return (scene: MapScene): GeoJSONSourceSpecification => {
    made ??= areaSource(outlines, scene);
    return made;
  };
});

/** Outlines of facilities: solid as traced, dashed where approximate, thin and grey where given back. */
export const outlines: Subject = {
  sources: (scene) => ({ outlines: sourceOf(scene) }),
  layers: ({ theme }) => {
    const palette = paletteOf(theme);
    const { outlineFill, casing } = strengthsOf(theme);
    const color = lookColors(palette);
    // The night's light service colours cannot be seen on yellow.
    const onYellow = theme === 'night' ? palette.hiEdge : color;
    const current: FilterSpecification = ['all', drawnAtZoom, ['!', ['get', 'old']]];
    const common = { source: 'outlines', minzoom: large } as const;
    const join = { 'line-join': 'round' } as const;
    const line = (id: string, approximate: boolean): LayerSpecification => ({
      id,
      type: 'line',
      ...common,
      filter: ['all', current, ['==', ['get', 'approximate'], approximate]],
      layout: join,
      paint: {
        'line-color': ['case', hasState('selected'), onYellow, hasState('hover'), palette.ink, color],
        'line-width': byState({ selected: 2.6, hover: 1.8, rest: 1.4 }),
        'line-opacity': dimmable(1, 0.4),
        ...(approximate ? { 'line-dasharray': [3, 2] } : {}),
      },
    });
    return [
      {
        id: 'outline-old',
        type: 'line',
        ...common,
        minzoom: all,
        filter: ['get', 'old'],
        paint: {
          'line-color': palette.ink3,
          'line-width': byState({ selected: 2, hover: 1.6, rest: 1 }),
          'line-dasharray': [4, 3],
          'line-opacity': dimmable(1, 0.4),
        },
      },
      {
        id: 'outline-fill',
        type: 'fill',
        ...common,
        filter: current,
        paint: {
          'fill-color': color,
          'fill-antialias': false,
          'fill-opacity': byState({ selected: 0.25, hover: 0.32, rest: dimmable(outlineFill, 0.07) }),
        },
      },
      {
        id: 'outline-selected',
        type: 'line',
        ...common,
        layout: join,
        paint: { 'line-color': palette.hi, 'line-width': 9, 'line-opacity': ['case', hasState('selected'), 1, 0] },
      },
      {
        id: 'outline-casing',
        type: 'line',
        ...common,
        filter: current,
        layout: join,
        paint: {
          'line-color': palette.land,
          'line-width': 3,
          'line-opacity': ['case', hasState('selected'), 0, dimmable(casing, 0.3)],
        },
      },
      line('outline-line', false),
      line('outline-line-approximate', true),
    ];
  },
  interactive: ['outline-fill', 'outline-old'],
  legend: ({ theme }, palette) => {
    const { outlineFill } = strengthsOf(theme);
    const d = 'M4 2L22 1L27 8L18 13L3 11Z';
    const ink = palette.services['marine-corps'];
    const box = [0, 0, 30, 14] as const;
    return [
      {
        id: 'outline',
        group: 'ground',
        label: { en: 'Outline, traced', ja: '区域の線（図から写したもの）' },
        swatch: { box, marks: [{ d, fill: ink, fillOpacity: outlineFill, stroke: ink, strokeWidth: 1.4 }] },
      },
      {
        id: 'outline-approximate',
        group: 'ground',
        label: {
          en: 'Outline, approximate, or a circle of the true area',
          ja: '区域の線（おおよそ、または実面積の円）',
        },
        swatch: {
          box,
          marks: [{ d, fill: ink, fillOpacity: outlineFill, stroke: ink, strokeWidth: 1.4, dash: [4.2, 2.8] }],
        },
      },
    ];
  },
};
